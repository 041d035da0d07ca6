"""Structural balance: the census of signed triads, and the balance of all closed walks."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from polemic.analysis.signed.arrays import SignedGraph
from polemic.analysis.signed.network import SignedNetwork

TYPES = ("+++", "++-", "+--", "---")


@dataclass(frozen=True, slots=True)
class Triad:
    """Three actors (by number) who all have signed ties, and the records behind these."""

    nodes: tuple[int, int, int]
    type: str
    records: tuple[str, ...]

    @property
    def balanced(self) -> bool:
        """Whether the product of its signs is positive."""
        return self.type in ("+++", "+--")


@dataclass(frozen=True, slots=True)
class Census:
    """How many triads have three, two, one and no positive ties."""

    counts: dict[str, int]

    @property
    def triads(self) -> int:
        """All of them."""
        return sum(self.counts.values())

    @property
    def balanced(self) -> float | None:
        """The share of balanced triads (Cartwright and Harary 1956); None without triads."""
        good = self.counts["+++"] + self.counts["+--"]
        return good / self.triads if self.triads else None

    @property
    def weakly_balanced(self) -> float | None:
        """The share with any number of camps allowed (Davis 1967), where only ++- is not."""
        return 1 - self.counts["++-"] / self.triads if self.triads else None


@dataclass(frozen=True, slots=True)
class Walks:
    """The balance of closed walks (Estrada and Benzi 2014).

    `ratio` is tr exp(A) / tr exp(|A|), 1 where the network is balanced; `unbalance` is
    (1 - ratio) / (1 + ratio); `nodes` has the same ratio for the walks from each node.
    """

    ratio: float
    unbalance: float
    nodes: tuple[float, ...]


def triads(network: SignedNetwork) -> Iterator[Triad]:
    """The triads one by one, in the order of their nodes."""
    edge_of = {(edge.one, edge.other): edge for edge in network.signed}
    after: dict[int, list[int]] = {}
    for one, other in sorted(edge_of):
        after.setdefault(one, []).append(other)
    for a in sorted(after):
        for place, b in enumerate(after[a]):
            for c in after[a][place + 1 :]:
                if (b, c) in edge_of:
                    edges = [edge_of[a, b], edge_of[a, c], edge_of[b, c]]
                    negative = sum(edge.sign < 0 for edge in edges)
                    records = sorted({one for edge in edges for one in edge.records})
                    yield Triad((a, b, c), TYPES[negative], tuple(records))


def census(graph: SignedGraph) -> Census:
    """The signed triad census."""
    signs = graph.signs().matrix()
    positive, negative = np.maximum(signs, 0), np.maximum(-signs, 0)
    p2, n2 = positive @ positive, negative @ negative
    counts = (
        np.sum(p2 * positive) / 6,
        np.sum(p2 * negative) / 2,
        np.sum(n2 * positive) / 2,
        np.sum(n2 * negative) / 6,
    )
    return Census({name: round(float(count)) for name, count in zip(TYPES, counts, strict=True)})


def walks(graph: SignedGraph) -> Walks:
    """The walk-based balance of the signs."""
    if graph.size == 0:
        return Walks(1.0, 0.0, ())
    signed = graph.signs().matrix()
    values, vectors = np.linalg.eigh(signed)
    plain, plain_vectors = np.linalg.eigh(np.abs(signed))
    top = max(float(values[-1]), float(plain[-1]))  # taken out of both, so that nothing overflows
    local = (vectors**2) @ np.exp(values - top)
    total = (plain_vectors**2) @ np.exp(plain - top)
    ratio = min(1.0, math.fsum(local) / math.fsum(total))
    return Walks(ratio, (1 - ratio) / (1 + ratio), tuple(np.minimum(local / total, 1.0).tolist()))
