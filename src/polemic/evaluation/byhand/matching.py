"""One-to-one matching of what the reader has with what the coder has."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

Json = Mapping[str, Any]
Place = tuple[int, int]
Weight = Callable[[Any, Any], float]


def pair(gold: Sequence[Any], found: Sequence[Any], weight: Weight) -> list[tuple[int, int]]:
    """Indices of what belongs together, one to one, the heaviest first; zero never does."""
    candidates = [
        (-heavy, i, j)
        for i, left in enumerate(gold)
        for j, right in enumerate(found)
        if (heavy := weight(left, right)) > 0
    ]
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(candidates):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return sorted(pairs.items())


def same_place(left: Sequence[int], right: Sequence[int]) -> float:
    """How much two namings share: they must begin or end together, or share half of the longer."""
    shared = min(left[1], right[1]) - max(left[0], right[0])
    longer = max(left[1] - left[0], right[1] - right[0])
    close = left[0] == right[0] or left[1] == right[1] or 2 * shared >= longer
    return shared / longer if shared > 0 and close else 0.0


def who(participants: Any, names: Mapping[str, str]) -> frozenset[str]:
    """The reader's keys of the participants in a slot; who is not the reader's keeps the id."""
    if participants is None:
        return frozenset()
    listed = participants if isinstance(participants, list | tuple) else [participants]
    return frozenset(names.get(one["actor"], f"?{one['actor']}") for one in listed)


def characters(spans: Iterable[Any]) -> frozenset[int]:
    """The code points that spans cover, given as [start, end] or as spans of a record."""
    covered: set[int] = set()
    for span in spans:
        start, end = (span["start"], span["end"]) if isinstance(span, Mapping) else span
        covered.update(range(start, end))
    return frozenset(covered)
