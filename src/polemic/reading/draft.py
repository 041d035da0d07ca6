"""A page while its parts get their roles, with what they have told so far."""

from __future__ import annotations

from dataclasses import replace

from polemic.reading.source import Metadata, Page


class Draft:
    """The parts of a page, changeable, and the metadata learned from them."""

    def __init__(self, page: Page) -> None:
        self.parts = list(page.parts)
        self.known = Metadata()
        self.declared = page.declared
        self._text = page.text

    def __len__(self) -> int:
        return len(self.parts)

    def text(self, index: int) -> str:
        """The text of a part as it stands."""
        return self._text[self.parts[index].start : self.parts[index].end]

    def line(self, index: int) -> str:
        """The text of a part on one line."""
        return " ".join(self.text(index).split())

    def role(self, index: int) -> str | None:
        """The role of a part, none where it is open."""
        return self.parts[index].role

    def assign(self, index: int, role: str) -> None:
        """Give a part its role."""
        self.parts[index] = replace(self.parts[index], role=role)

    def split(self, index: int, at: int, first: str, second: str) -> bool:
        """Make two parts of one, `at` characters into it; false where one would be empty."""
        text, part = self.text(index), self.parts[index]
        head, tail = text[:at].rstrip(), text[at:].lstrip()
        if not head or not tail:
            return False
        self.parts[index : index + 1] = [
            replace(part, end=part.start + len(head), role=first),
            replace(part, start=part.end - len(tail), role=second, attached=True),
        ]
        return True

    def learn(self, **values: str | None) -> None:
        """Keep what is not known yet."""
        new = {key: value for key, value in values.items() if value and not self._knows(key)}
        self.known = replace(self.known, **new)

    def _knows(self, key: str) -> bool:
        return bool(getattr(self.known, key))
