"""Puts the text of a page together from its blocks, so that offsets are right by construction."""

from __future__ import annotations

from polemic.reading.decoding import clean
from polemic.reading.layout import paragraphs
from polemic.reading.source import Metadata, Page, Part


class Paginator:
    """Takes blocks in order; each ends its line, and all but list items end with a blank line."""

    def __init__(self) -> None:
        self._chunks: list[str] = []
        self._parts: list[Part] = []
        self._length = 0

    def add(self, text: str, role: str | None = None, *, emphasis: bool = False) -> None:
        """Append a block, without the white space around it; an empty one is no block."""
        text = clean(text).strip()
        if text:
            self._append(text, role, emphasis=emphasis)

    def add_lines(self, text: str, role: str | None = None, *, emphasis: bool = False) -> None:
        """Append a block whose lines may be paragraphs of their own."""
        text = clean(text).strip()
        for part in paragraphs(text) if "\n" in text and role is None else ():
            attached = part.start > 0
            piece = text[part.start : part.end]
            self._append(piece, part.role, emphasis=emphasis, attached=attached)
        if "\n" not in text or role is not None:
            self.add(text, role, emphasis=emphasis)

    def _append(
        self, text: str, role: str | None, *, emphasis: bool, attached: bool = False
    ) -> None:
        items = role == "item" and bool(self._parts) and self._parts[-1].role == "item"
        separator = ("\n" if items or attached else "\n\n") if self._parts else ""
        start = self._length + len(separator)
        self._chunks += [separator, text]
        self._length = start + len(text)
        self._parts.append(Part(start, self._length, role, emphasis, attached))

    def page(self, declared: Metadata, implied: Metadata | None = None) -> Page:
        """The page of what was added."""
        return Page("".join(self._chunks), tuple(self._parts), declared, implied or Metadata())
