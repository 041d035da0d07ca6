"""What is published of factions: where all stand, how surely, and what was observed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from polemic.analysis.signed import Certainty, Factions, Observations, build, observe
from polemic.analysis.signed import certainty as certainties
from polemic.analysis.signed import factions as divided
from polemic.records import Record

NEEDED = ("document", "actor", "statement", "stance")
"""The kinds of record that factions are made from."""


@dataclass(frozen=True, slots=True, eq=False)
class Findings:
    """Factions, the observations behind them, and how sure each placement is (if it was asked)."""

    factions: Factions
    observed: Observations
    sure: tuple[Certainty, ...] = ()

    def certainty(self, node: int) -> Certainty | None:
        """How sure an actor's placement is; None where it was not asked."""
        return self.sure[node] if self.sure else None


def find(
    records: Iterable[Record], k: int | None = None, *, draws: int = 0, seed: int = 0
) -> Findings:
    """The factions in records: at most `k`, or as many as frustrate least."""
    observed = observe(records)
    found = divided(build(observed), k)
    sure = certainties(observed, found, draws=draws, seed=seed) if draws else ()
    return Findings(found, observed, sure)
