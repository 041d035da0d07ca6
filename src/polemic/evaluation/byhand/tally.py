"""Counts of what the reader has, what the coder has and what agrees, and their table."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Self


@dataclass(frozen=True, slots=True)
class Tally:
    """How many records the reader has, how many the coder has, and how many agree."""

    matched: int = 0
    gold: int = 0
    found: int = 0

    def __add__(self, other: Self) -> "Tally":
        return Tally(self.matched + other.matched, self.gold + other.gold, self.found + other.found)

    @property
    def precision(self) -> float:
        """The share of the coder's records that the reader has too."""
        return self.matched / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The share of the reader's records that the coder found."""
        return self.matched / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.matched / (self.gold + self.found) if self.gold + self.found else 0.0


@dataclass(frozen=True, slots=True)
class Scores:
    """A tally for each kind of record, and how often a property of matched records is right."""

    tallies: Mapping[str, Tally] = field(default_factory=dict)
    properties: Mapping[str, Tally] = field(default_factory=dict)

    def __add__(self, other: Self) -> "Scores":
        return Scores(_sum(self.tallies, other.tallies), _sum(self.properties, other.properties))


def _sum(left: Mapping[str, Tally], right: Mapping[str, Tally]) -> dict[str, Tally]:
    return {
        name: left.get(name, Tally()) + right.get(name, Tally())
        for name in dict.fromkeys((*left, *right))
    }


def table(scores: Scores) -> str:
    """The scores as a Markdown table, and below it the properties of what was matched."""
    lines = [
        "| records | gold | found | matched | precision | recall | F1 |",
        "| --- | ---: | ---: | ---: | ---: | ---: | ---: |",
    ]
    lines += [
        f"| {name} | {one.gold} | {one.found} | {one.matched} "
        f"| {one.precision:.3f} | {one.recall:.3f} | {one.f1:.3f} |"
        for name, one in scores.tallies.items()
    ]
    lines += ["", "| of those matched | right | of | share |", "| --- | ---: | ---: | ---: |"]
    lines += [
        f"| {name} | {one.matched} | {one.gold} | {one.precision:.3f} |"
        for name, one in scores.properties.items()
    ]
    return "\n".join(lines) + "\n"
