"""The signed graph as numbers: what balance, frustration and search compute on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class SignedGraph:
    """`size` nodes, and for each edge its two ends and its signed weight, which is never 0."""

    size: int
    ends: Ints
    weights: Floats

    @classmethod
    def of(cls, size: int, edges: Iterable[tuple[int, int, float]]) -> SignedGraph:
        """The graph of `(node, node, signed weight)`; loops and edges of weight 0 are left out."""
        kept = [(i, j, w) for i, j, w in edges if i != j and w != 0]
        ends = np.array([edge[:2] for edge in kept], dtype=np.int64).reshape(-1, 2)
        return cls(size, ends, np.array([edge[2] for edge in kept], dtype=np.float64))

    @property
    def cost(self) -> Floats:
        """What it costs to frustrate each edge: the size of its weight."""
        return np.abs(self.weights)

    @property
    def whole(self) -> bool:
        """Whether all weights are whole numbers, so that a bound may be rounded up."""
        return bool(np.all(self.weights == np.round(self.weights)))

    def matrix(self) -> Floats:
        """The symmetric signed adjacency matrix."""
        dense = np.zeros((self.size, self.size))
        np.add.at(dense, (self.ends[:, 0], self.ends[:, 1]), self.weights)
        np.add.at(dense, (self.ends[:, 1], self.ends[:, 0]), self.weights)
        return dense

    def signs(self) -> SignedGraph:
        """The same graph with every weight 1 or -1."""
        return SignedGraph(self.size, self.ends, np.sign(self.weights))

    def only(self, edges: Ints) -> tuple[SignedGraph, Ints]:
        """The part that some edges make, its nodes numbered anew, and their numbers here."""
        nodes, flat = np.unique(self.ends[edges], return_inverse=True)
        part = SignedGraph(len(nodes), flat.reshape(-1, 2).astype(np.int64), self.weights[edges])
        return part, nodes.astype(np.int64)


def frustrated(graph: SignedGraph, labels: Ints) -> Bools:
    """Which edges a partition frustrates: negative ones inside a part, positive ones between."""
    same = labels[graph.ends[:, 0]] == labels[graph.ends[:, 1]]
    found: Bools = np.where(same, graph.weights < 0, graph.weights > 0)
    return found


def frustration(graph: SignedGraph, labels: Ints) -> float:
    """The weight that a partition frustrates."""
    return float(graph.cost[frustrated(graph, labels)].sum())
