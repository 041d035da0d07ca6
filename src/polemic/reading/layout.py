"""Where the paragraphs of plain text are: a line each, between blank lines, or hard-wrapped."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from polemic.reading.source import Part
from polemic.reading.wording import byline

_BULLET = re.compile(r"(?:[-*+•·◦▪‣–—]|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)])\s+\S")
_ENDS_SENTENCE = re.compile(r"[.!?:;…][\"'”’»)\]]*$")
# Typewriters, wires and mail programs wrap at 60 to 80 columns; a line beyond 100 is not wrapped.
_NARROWEST, _WIDEST = 45, 100


@dataclass(frozen=True, slots=True)
class Line:
    """A non-blank line without its outer white space."""

    start: int
    end: int
    indent: int
    text: str
    after_blank: bool

    @property
    def width(self) -> int:
        """Columns up to the last character."""
        return self.indent + len(self.text)

    @property
    def item(self) -> bool:
        """Whether the line opens a list item."""
        return bool(_BULLET.match(self.text))


def lines(text: str) -> list[Line]:
    """The non-blank lines of the text."""
    found: list[Line] = []
    offset, after_blank = 0, True
    for raw in text.split("\n"):
        stripped = raw.strip()
        if stripped:
            indent = len(raw) - len(raw.lstrip())
            start = offset + indent
            found.append(Line(start, start + len(stripped), indent, stripped, after_blank))
        after_blank = not stripped
        offset += len(raw) + 1
    return found


def paragraphs(text: str) -> tuple[Part, ...]:
    """The paragraphs of plain text, with the role `item` for those that open with a bullet."""
    found = lines(text)
    margin = _margin(found)
    groups: list[list[Line]] = []
    for line in found:
        if groups and _continues(groups[-1], line, margin, front=len(groups) < 8):
            groups[-1].append(line)
        else:
            groups.append([line])
    return tuple(
        Part(
            group[0].start,
            group[-1].end,
            "item" if group[0].item else None,
            attached=not group[0].after_blank,
        )
        for group in groups
    )


def _margin(found: list[Line]) -> int | None:
    """The column at which the text was wrapped, or none where lines are whole paragraphs."""
    inner = [
        line
        for line, after in pairwise(found)
        if not after.after_blank and line.width >= _NARROWEST
    ]
    wrapped = [line for line in inner if line.width <= _WIDEST]
    running = [line for line in wrapped if not _ENDS_SENTENCE.search(line.text)]
    if len(wrapped) < 0.8 * len(inner) or 2 * len(running) < len(wrapped) or not running:
        return None
    widths = sorted(line.width for line in wrapped)
    return widths[int(0.9 * (len(widths) - 1))]


def _continues(group: list[Line], line: Line, margin: int | None, *, front: bool) -> bool:
    last = group[-1]
    ended = bool(_ENDS_SENTENCE.search(last.text))
    if line.after_blank or (line.item and not _broken_at_dash(group, line, margin, ended=ended)):
        return False
    if front and byline(line.text):
        return False
    lower = line.text[:1].islower()
    if group[0].item and line.indent > group[0].indent:
        return True
    if margin is None or last.width > _WIDEST:
        # A headline over two lines; elsewhere a line is a paragraph.
        return front and lower and not ended and 20 <= len(last.text) <= _WIDEST
    if line.indent > last.indent + 1 and not group[0].item:
        return False
    if lower and not ended:
        return True
    room = margin - last.width - 1
    slack = 8 if ended else 20
    return last.width >= _NARROWEST and len(line.text.split()[0]) > room - slack


def _broken_at_dash(group: list[Line], line: Line, margin: int | None, *, ended: bool) -> bool:
    """Whether a dash that opens a full line's continuation only looks like a bullet."""
    full = margin is not None and group[-1].width > 0.8 * margin
    return full and not ended and not group[0].item and line.text[0] in "-–—" and not line.indent
