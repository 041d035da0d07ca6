"""How many articles there were and what became of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from polemic.publishing import wording
from polemic.records import Reject


@dataclass(frozen=True)
class Tally:
    """How many articles were given, and what became of them; the parts add up."""

    coded: int
    empty: int
    failed: tuple[tuple[str, int], ...] = ()

    @property
    def given(self) -> int:
        """All articles."""
        return self.coded + self.empty + sum(count for _, count in self.failed)

    def __str__(self) -> str:
        failed = sum(count for _, count in self.failed)
        why = ", ".join(f"{count} {wording.label(outcome)}" for outcome, count in self.failed)
        why = f" ({why})" if why and why != f"{failed} failed" else ""
        plural = "article" if self.given == 1 else "articles"
        return (
            f"{self.given} {plural}: {self.coded} coded, {self.empty} empty, {failed} failed{why}"
        )


def tally(coded: int, rejects: Iterable[Reject]) -> Tally:
    """The count of articles by outcome."""
    outcomes = Counter(reject.outcome for reject in rejects)
    empty = outcomes.pop("empty", 0)
    return Tally(coded, empty, tuple(sorted(outcomes.items())))
