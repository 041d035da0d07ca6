"""Cycles that any partition must break somewhere: the cuts of the integer programmes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

import numpy as np

from polemic.analysis.signed.arrays import Floats, Ints, SignedGraph

Cut = frozenset[int]
"""Edges of which at least one is frustrated."""

Separation = Callable[[SignedGraph, Floats], set[Cut]]
"""Cuts that fractional values of the edges do not meet."""

_SHORT = 1e-7  # a cycle costs a little by its length, so that the shortest is found
_MET = 1 - 1e-5


def negative_cycles(graph: SignedGraph, values: Floats) -> set[Cut]:
    """Cycles with an odd number of negative edges; two factions must frustrate one of its edges.

    The shortest through a node is a shortest path in the signed double cover, from the node's
    one copy to its other.
    """
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import dijkstra

    n = graph.size
    i, j = graph.ends[:, 0], graph.ends[:, 1]
    turn = np.where(graph.weights < 0, n, 0)
    rows = np.concatenate([i, i + n])
    columns = np.concatenate([j + turn, (j + n + turn) % (2 * n)])
    length = np.tile(np.maximum(values, 0) + _SHORT, 2)
    cover = coo_array((length, (rows, columns)), shape=(2 * n, 2 * n)).tocsr()
    far, before = dijkstra(cover, directed=False, indices=np.arange(n), return_predecessors=True)
    edge_of = _edges(graph)
    found: set[Cut] = set()
    for node in range(n):
        if far[node, node + n] < _MET:
            walk = list(_back(before[node], node, node + n))
            found.add(_odd_cycle([step % n for step in walk], edge_of, graph.weights))
    return found


def lone_negatives(graph: SignedGraph, values: Floats) -> set[Cut]:
    """Cycles with exactly one negative edge, which no number of factions can satisfy."""
    from scipy.sparse import coo_array
    from scipy.sparse.csgraph import dijkstra

    n = graph.size
    negative = np.flatnonzero(graph.weights < 0)
    positive = np.flatnonzero(graph.weights > 0)
    if not len(negative) or not len(positive):
        return set()
    i, j = graph.ends[positive].T
    length = np.maximum(values[positive], 0) + _SHORT
    friendly = coo_array((length, (i, j)), shape=(n, n)).tocsr()
    starts = np.unique(graph.ends[negative, 0])
    far, before = dijkstra(friendly, directed=False, indices=starts, return_predecessors=True)
    row_of = {int(start): row for row, start in enumerate(starts)}
    edge_of = _edges(graph)
    found: set[Cut] = set()
    for edge in negative.tolist():
        start, end = graph.ends[edge].tolist()
        row = row_of[start]
        if far[row, end] + values[edge] < _MET:
            walk = list(_back(before[row], start, end))
            found.add(frozenset([edge, *(edge_of[pair] for pair in pairwise(walk))]))
    return found


def _edges(graph: SignedGraph) -> dict[tuple[int, int], int]:
    found: dict[tuple[int, int], int] = {}
    for edge, (i, j) in enumerate(graph.ends.tolist()):
        found[i, j] = found[j, i] = edge
    return found


def _back(before: Ints, start: int, end: int) -> Iterator[int]:
    node = end
    while node != start:
        yield node
        node = int(before[node])
    yield start


def _odd_cycle(walk: list[int], edge_of: dict[tuple[int, int], int], weights: Floats) -> Cut:
    """A simple negative cycle in a closed negative walk: even detours are cut off."""
    path = [walk[0]]
    for node in walk[1:]:
        if node in path:
            at = path.index(node)
            loop = frozenset(edge_of[pair] for pair in pairwise([*path[at:], node]))
            steps = [edge_of[pair] for pair in pairwise([*path[at:], node])]
            if sum(weights[edge] < 0 for edge in steps) % 2:
                return loop
            del path[at + 1 :]
        else:
            path.append(node)
    raise AssertionError("a closed negative walk holds a negative cycle")
