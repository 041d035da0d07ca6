"""Word pieces with their places in the text, and a pair of actors marked for reading."""

from dataclasses import dataclass
from pathlib import Path

CLS, SEP, MASK, MARKER = 101, 102, 103, 1030  # the marker is "@"
PAIR_LIMIT = 120

Span = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Pieces:
    """The word pieces of a text, each with its first and last (exclusive) code point."""

    ids: list[int]
    starts: list[int]
    ends: list[int]

    def covering(self, span: Span) -> Span | None:
        """The pieces that touch a span of characters; None where there is none."""
        first = _first_after(self.ends, span[0])
        last = first
        while last < len(self.ids) and self.starts[last] < span[1]:
            last += 1
        return (first, last) if last > first else None


def _first_after(ends: list[int], place: int) -> int:
    low, high = 0, len(ends)
    while low < high:
        middle = (low + high) // 2
        if ends[middle] <= place:
            low = middle + 1
        else:
            high = middle
    return low


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence with marked actors, ready for the encoder."""

    ids: list[int]
    types: list[int]
    places: tuple[int, ...]


class PieceReader:
    """Cuts texts into the encoder's word pieces."""

    def __init__(self, path: Path) -> None:
        # Imported here: rules read without this package.
        from tokenizers import Tokenizer

        self._tokenizer = Tokenizer.from_file(str(path))
        self._tokenizer.no_truncation()
        self._tokenizer.no_padding()

    def __call__(self, text: str) -> Pieces:
        """The pieces of a text, without special ones."""
        read = self._tokenizer.encode(text, add_special_tokens=False)
        starts, ends = [s for s, _ in read.offsets], [e for _, e in read.offsets]
        return Pieces(list(read.ids), starts, ends)


def mark(pieces: Pieces, actors: list[Span], masked: bool = False) -> Marked | None:
    """Put markers before and after each actor, or hide it; None where an actor has no piece."""
    spans = [pieces.covering(actor) for actor in actors]
    if any(span is None for span in spans):
        return None
    inside = [span for span in spans if span is not None]
    ids, types, places = [CLS], [0], [0] * len(inside)
    for index in _kept(len(pieces.ids), inside):
        for number, (start, end) in enumerate(inside):
            if index == end:
                ids.append(MARKER)
                types.append(1)
            if index == start:
                places[number] = len(ids)
                ids.append(MARKER)
                types.append(1)
                if masked:
                    ids.append(MASK)
                    types.append(1)
        within = any(start <= index < end for start, end in inside)
        if index < len(pieces.ids) and not (masked and within):
            ids.append(pieces.ids[index])
            types.append(int(within))
    return Marked([*ids, SEP], [*types, 0], tuple(places))


def _kept(count: int, inside: list[Span]) -> list[int]:
    """The pieces to read of a long sentence: those around the actors, the middle left out."""
    low, high = min(s for s, _ in inside), max(e for _, e in inside)
    if count <= PAIR_LIMIT:
        return list(range(count + 1))
    if high - low <= PAIR_LIMIT:
        spare = (PAIR_LIMIT - (high - low)) // 2
        low = max(0, min(low - spare, count - PAIR_LIMIT))
        high = min(count, low + PAIR_LIMIT)
        return list(range(low, high + 1))
    near = {
        index
        for start, end in inside
        for index in [
            *range(max(0, start - 30), min(start + 20, end)),
            *range(max(start, end - 10), min(count, end + 30) + 1),
            start,
            end,
        ]
    }
    return sorted(near)
