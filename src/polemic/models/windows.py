"""Running text in windows that fit the encoder, cut where paragraphs or sentences end."""

from polemic.models.pieces import Pieces, Span

WINDOW = 220
OVERLAP = 64


def breaks(pieces: Pieces, text: str) -> dict[int, int]:
    """Places between pieces where text may be cut: 2 at a paragraph's end, 1 at a sentence's."""
    found: dict[int, int] = {}
    for index in range(1, len(pieces.ids)):
        gap = text[pieces.ends[index - 1] : pieces.starts[index]]
        if "\n" in gap:
            found[index] = 2
        elif gap and text[pieces.ends[index - 1] - 1] in ".?!”\"'’":
            found[index] = 1
    return found


def windows(
    pieces: Pieces, text: str, size: int = WINDOW, overlap: int = OVERLAP, first: int | None = None
) -> list[Span]:
    """Ranges of pieces that cover the text; each but the first repeats about `overlap` pieces."""
    count, places = len(pieces.ids), breaks(pieces, text)
    found: list[Span] = []
    start, limit = 0, first or size
    while start < count:
        end = count
        if start + limit < count:
            end = _best(places, start + limit // 2 + 1, start + limit)
        found.append((start, end))
        if end == count:
            break
        limit = size
        start = _restart(places, max(start + 1, end - overlap), end) if overlap else end
    return found


def _best(places: dict[int, int], low: int, high: int) -> int:
    """The last paragraph's end within reach, else the last sentence's, else the limit."""
    for rank in (2, 1):
        for index in range(high, low, -1):
            if places.get(index) == rank:
                return index
    return high


def _restart(places: dict[int, int], low: int, high: int) -> int:
    return next((index for index in range(low, high) if index in places), low)
