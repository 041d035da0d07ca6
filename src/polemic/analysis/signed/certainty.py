"""How sure a placement is: factions of many corpora drawn from the documents."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from polemic.analysis.signed.arrays import Ints
from polemic.analysis.signed.blocks import components
from polemic.analysis.signed.factions import Factions
from polemic.analysis.signed.network import build
from polemic.analysis.signed.observations import Observations
from polemic.analysis.signed.partition import partition
from polemic.errors import PolemicError

DRAWS = 100


@dataclass(frozen=True, slots=True)
class Certainty:
    """How often an actor was drawn with any signed tie, and how often it stood where it stands.

    `share` is None for an actor that was never drawn with one.
    """

    drawn: int
    same: int

    @property
    def share(self) -> float | None:
        """Of the draws with a tie of this actor, those that place it in the same faction."""
        return self.same / self.drawn if self.drawn else None


def certainty(
    observed: Observations,
    found: Factions,
    *,
    draws: int = DRAWS,
    seed: int = 0,
    time_limit: float = 1.0,
) -> tuple[Certainty, ...]:
    """For each actor of `found`, how sure its placement is.

    As many documents as there are, are drawn with replacement (Efron 1979); each draw is divided
    anew into as many factions, `time_limit` seconds at most, and each of its components is
    laid over the factions found so that most actors agree.
    """
    nodes = found.network.nodes
    place = {node.key: number for number, node in enumerate(nodes)}
    drawn, same = Counter[int](), Counter[int]()
    rng = np.random.default_rng(seed)
    documents = sorted(observed.published)
    for _ in range(draws if documents and nodes else 0):
        picked = rng.integers(0, len(documents), len(documents))
        times = {documents[one]: float(often) for one, often in Counter(picked.tolist()).items()}
        network = build(observed, times)
        graph = network.graph(found.weighing)
        labels = partition(graph, found.chosen.k, time_limit).labels
        numbers = [place.get(node.key, -1) for node in network.nodes]
        tied = set(graph.ends.ravel().tolist())
        component = components(graph)
        for one in np.unique(component):
            members = [n for n in np.flatnonzero(component == one).tolist() if n in tied]
            members = [n for n in members if numbers[n] >= 0]
            known = [numbers[n] for n in members]
            drawn.update(known)
            same.update(_agreeing(known, labels[members], found.groups))
    return tuple(Certainty(drawn[node], same[node]) for node in range(len(nodes)))


def _agreeing(members: Sequence[int], labels: Ints, groups: Sequence[str]) -> list[int]:
    """The members that stay, with the parts laid over the groups as well as it goes."""
    try:
        from scipy.optimize import linear_sum_assignment
    except ImportError as error:
        raise PolemicError(
            "how sure a placement is needs scipy",
            where="--draws",
            remedy="pip install polemic[networks], or ask for no draws",
        ) from error
    if not members:
        return []
    names = sorted({groups[member] for member in members})
    parts = sorted(set(labels.tolist()))
    shared = np.zeros((len(parts), len(names)))
    for member, label in zip(members, labels.tolist(), strict=True):
        shared[parts.index(label), names.index(groups[member])] += 1
    rows, columns = linear_sum_assignment(shared, maximize=True)
    meant = {parts[i]: names[j] for i, j in zip(rows.tolist(), columns.tolist(), strict=True)}
    return [
        member
        for member, label in zip(members, labels.tolist(), strict=True)
        if meant.get(label) == groups[member]
    ]
