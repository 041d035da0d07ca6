"""Quotations: where they begin and end, nested, over paragraphs, speech or scare quotes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from polemic.records import Block

_PAIRS = {"“": "”", "„": "“”", "«": "»", "»": "«", "‹": "›", "‘": "’", "``": "''"}
_SINGLE = frozenset({"‘", "'"})
_STRAIGHT = frozenset({'"', "''"})
# Opened in one style and closed in the other, as pages that were edited twice have it.
_MIXED = ({'"', "“"}, {'"', "”"})
# Of three apostrophes that close, the first closes the inner quotation.
_MARK = re.compile(r"``|'(?=''(?!\w))|''|[“”„«»‹›‘’\"']")

# Of all marks, the longest opens what begins furthest before its words.
LONGEST_MARK = 2

# Words that a pair of quotation marks may hold and still be a term, not speech; by inspection of
# PolNeAR training articles.
SCARE_WORDS = 4

# Speech in speech in speech is rare; beyond this, marks are damage and not looked into.
MAX_LEVELS = 6


@dataclass(frozen=True, slots=True)
class Quotation:
    """`start` to `end` with its marks, `inner_...` without them; `level` 0 is outermost.

    `chain` is shared by the parts of a quotation that runs over several paragraphs.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    level: int
    closed: bool = True
    chain: int = -1

    def holds(self, start: int, end: int) -> bool:
        """Whether the quoted words contain the code points `start` to `end`."""
        return self.inner_start <= start and end <= self.inner_end


@dataclass(slots=True)
class _Open:
    mark: str
    start: int
    inner: int


def find_quotations(text: str, blocks: Sequence[Block]) -> tuple[Quotation, ...]:
    """All quotations of a text in order, outer before inner.

    One that its paragraph leaves open is continued by the next paragraph if that opens with the
    same mark: the parts share a `chain`.
    """
    found: list[Quotation] = []
    carried: dict[str, int] = {}
    for block in blocks:
        stack: list[_Open] = []
        closed = list(_in_block(text, block, stack))
        left = [
            Quotation(item.start, block.end, item.inner, block.end, level, closed=False)
            for level, item in enumerate(stack)
            if item.mark not in _SINGLE
        ]
        chained = []
        for quotation in closed + left:
            before = carried.get(text[quotation.start : quotation.inner_start])
            starts_block = quotation.start == block.start
            chain = before if before is not None and starts_block else quotation.start
            chained.append(replace(quotation, chain=chain))
        carried = {text[q.start : q.inner_start]: q.chain for q in chained if not q.closed}
        found.extend(chained)
    return tuple(sorted(found, key=lambda item: (item.start, -item.end)))


def _in_block(text: str, block: Block, stack: list[_Open]) -> Iterator[Quotation]:
    for match in _MARK.finditer(text, block.start, block.end):
        mark, start, end = match.group(), match.start(), match.end()
        depth = _closes(text, mark, start, end, stack, block)
        if depth is not None:
            opened = stack[depth]
            del stack[depth:]
            yield Quotation(opened.start, end, opened.inner, start, depth)
        elif len(stack) < MAX_LEVELS and _opens(text, mark, start, end, block):
            stack.append(_Open(mark, start, end))


def _closes(
    text: str, mark: str, start: int, end: int, stack: list[_Open], block: Block
) -> int | None:
    """The depth of the open quotation that this mark closes, if it closes one."""
    for depth in range(len(stack) - 1, -1, -1):
        opened = stack[depth]
        if mark in _STRAIGHT and opened.mark == mark:
            return depth
        if {mark, opened.mark} in _MIXED and _may_close(text, start, end):
            return depth
        if mark in "'’" and opened.mark in "'‘":
            return depth if _single_closes(text, start, end, block) else None
        if mark in _PAIRS.get(opened.mark, "") and mark not in "'’":
            return depth
    return None


def _may_close(text: str, start: int, end: int) -> bool:
    return not text[start - 1 : start].isspace() and not text[end : end + 1].isalnum()


def _single_closes(text: str, start: int, end: int, block: Block) -> bool:
    return _may_close(text, start, end) and not _is_possessive(text, start, end, block)


# "the workers' party": a word follows, and later comes a mark that can only close the quotation.
_CLOSED_LATER = re.compile(
    r" [^\W\d_](?:(?<!\s)['’](?=\w)|(?<=[sS])['’](?= \w)|[^'‘’])*+(?<![\ssS])['’](?!\w)"
)


def _is_possessive(text: str, start: int, end: int, block: Block) -> bool:
    return text[start - 1 : start] in "sS" and bool(_CLOSED_LATER.match(text, end, block.end))


def _opens(text: str, mark: str, start: int, end: int, block: Block) -> bool:
    before = text[start - 1] if start > block.start else " "
    after = text[end : end + 1]
    if mark in {"”", "›", "’"} or (mark == "»" and not before.isspace()):
        return False
    if not after or after.isspace():
        return False
    if mark in {"'", "‘"}:
        return not before.isalnum() and not _is_apostrophe(text, end)
    return not before.isalnum() or mark in _PAIRS


_CLIPPED = re.compile(r"(?:\d0s|em|til|tis|twas|cause|n|round|bout)\b", re.IGNORECASE)


def _is_apostrophe(text: str, end: int) -> bool:
    """'90s, 'em, 'til: a clipped word, not a quotation."""
    return bool(_CLIPPED.match(text, end))
