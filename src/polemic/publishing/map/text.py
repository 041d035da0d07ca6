"""The article's text cut into pieces: numbered where something was read, exact everywhere."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from polemic.publishing.articles import Article
from polemic.records import Document, Span

_TAGS = {"title": "h3", "heading": "h4", "subheading": "h4", "list_item": "p"}


@dataclass(frozen=True)
class Piece:
    """A stretch of text inside one block; numbered where it is evidence."""

    text: str
    offset: int
    number: int | None = None
    first: bool = False


@dataclass(frozen=True)
class Paragraph:
    """A block of the article as the page shows it."""

    tag: str
    role: str
    pieces: tuple[Piece, ...]


class Numbering:
    """The stretches of an article that bear records, numbered in text order.

    Evidence may overlap (a quotation over three sentences, and one of the three), so the text is
    cut wherever evidence begins or ends, and each record names the numbers that it covers.
    """

    def __init__(self, article: Article) -> None:
        text = article.document.text
        spans = sorted({(one.start, one.end) for made in article.records for one in made.evidence})
        cuts = sorted({place for span in spans for place in span})
        self._units: list[tuple[int, int]] = []
        reach, following = 0, 0
        for start, end in pairwise(cuts):
            while following < len(spans) and spans[following][0] <= start:
                reach = max(reach, spans[following][1])
                following += 1
            if end <= reach and any(char.isalnum() for char in text[start:end]):
                self._units.append((start, end))
        self._starts = [start for start, _ in self._units]

    @property
    def units(self) -> tuple[tuple[int, int, int], ...]:
        """Number, start and end of each stretch."""
        return tuple((number, *unit) for number, unit in enumerate(self._units, 1))

    def of(self, spans: Iterable[Span]) -> list[int]:
        """The numbers that the spans cover."""
        found: set[int] = set()
        for span in spans:
            at = bisect_left(self._starts, span.start)
            while at < len(self._units) and self._units[at][1] <= span.end:
                at += 1
                found.add(at)
        return sorted(found)


class Utf16:
    """Offsets as browsers count them, where a character beyond U+FFFF counts twice."""

    def __init__(self, text: str) -> None:
        self._wide = [at for at, char in enumerate(text) if char > "\uffff"]

    def __call__(self, offset: int) -> int:
        """The browser's offset for an offset in code points."""
        return offset + bisect_left(self._wide, offset)


def paragraphs(article: Article, numbering: Numbering) -> tuple[Paragraph, ...]:
    """The whole text as blocks of pieces; only space between blocks is left out."""
    document = article.document
    units = numbering.units
    utf16 = Utf16(document.text)
    seen: set[int] = set()
    shown = []
    at = 0
    for role, start, end in _blocks(document):
        while at < len(units) and units[at][2] <= start:
            at += 1
        pieces = tuple(_pieces(document.text, start, end, units, at, seen, utf16))
        shown.append(Paragraph(_TAGS.get(role, "p"), role, pieces))
    return tuple(shown)


def _pieces(
    text: str,
    start: int,
    end: int,
    units: tuple[tuple[int, int, int], ...],
    at: int,
    seen: set[int],
    utf16: Utf16,
) -> Iterator[Piece]:
    place = start
    while place < end:
        if at < len(units) and units[at][1] <= place:
            number, _, stop = units[at]
            stop = min(stop, end)
            yield Piece(text[place:stop], utf16(place), number, number not in seen)
            seen.add(number)
            at += 1
        else:
            stop = min(units[at][1], end) if at < len(units) else end
            yield Piece(text[place:stop], utf16(place))
        place = stop


def _blocks(document: Document) -> Iterator[tuple[str, int, int]]:
    """The document's blocks in order, and what lies between them as paragraphs of its own."""
    place = 0
    for block in sorted(document.blocks, key=lambda one: (one.start, -one.end)):
        if block.start < place:
            continue
        yield from _loose(document.text, place, block.start)
        yield from _trimmed(document.text, block.role, block.start, block.end)
        place = block.end
    yield from _loose(document.text, place, len(document.text))


def _loose(text: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    """Paragraphs of a stretch without blocks: parted by empty lines."""
    place = start
    while place < end:
        gap = text.find("\n\n", place, end)
        stop = end if gap < 0 else gap
        yield from _trimmed(text, "paragraph", place, stop)
        place = stop + 2


def _trimmed(text: str, role: str, start: int, end: int) -> Iterator[tuple[str, int, int]]:
    stretch = text[start:end]
    bare = stretch.strip()
    if bare:
        first = start + len(stretch) - len(stretch.lstrip())
        yield role, first, first + len(bare)
