"""A codebook: the concepts of a study, each with the phrases and examples that tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from polemic.errors import DataError
from polemic.records import Concept, digest


@dataclass(frozen=True, slots=True)
class Entry:
    """One concept: its broader concept, word sequences that name it, and statements of it."""

    name: str
    parent: str | None = None
    phrases: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    place: str = ""

    @property
    def id(self) -> str:
        """The id of its record, which its name alone decides."""
        return digest("concept", self.name)


@dataclass(frozen=True, slots=True)
class Codebook:
    """The concepts in the order of their file."""

    entries: tuple[Entry, ...]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Codebook:
        """A codebook; entries of one name are one concept. Raises DataError for a bad parent."""
        merged: dict[str, Entry] = {}
        for entry in entries:
            known = merged.get(entry.name)
            merged[entry.name] = entry if known is None else _merged(known, entry)
        for entry in merged.values():
            _check(entry, merged)
        return cls(tuple(merged.values()))

    def records(self) -> Iterator[Concept]:
        """The concepts as records."""
        ids = {entry.name: entry.id for entry in self.entries}
        for entry in self.entries:
            parent = None if entry.parent is None else ids[entry.parent]
            yield Concept(id=entry.id, name=entry.name, parent=parent)


def _merged(one: Entry, other: Entry) -> Entry:
    if one.parent and other.parent and one.parent != other.parent:
        raise DataError(
            f"{one.name!r} has two parents, {one.parent!r} and {other.parent!r}",
            where=other.place,
            remedy="give one parent in all lines of the concept",
        )
    return Entry(
        one.name,
        one.parent or other.parent,
        tuple(dict.fromkeys((*one.phrases, *other.phrases))),
        tuple(dict.fromkeys((*one.examples, *other.examples))),
        one.place,
    )


def _check(entry: Entry, known: dict[str, Entry]) -> None:
    above: list[str] = [entry.name]
    while (parent := known[above[-1]].parent) is not None:
        if parent not in known:
            raise DataError(
                f"the parent {parent!r} is no concept of the codebook",
                where=known[above[-1]].place,
                remedy="add a line for it, or correct its name",
            )
        if parent in above:
            raise DataError(
                f"{parent!r} is above itself",
                where=entry.place,
                remedy="leave one of the parents empty: " + ", ".join(above),
            )
        above.append(parent)
