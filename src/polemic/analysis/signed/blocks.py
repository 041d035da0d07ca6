"""A graph in blocks: parts that share at most one node, whose frustration simply adds up."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from polemic.analysis.signed.arrays import Ints, SignedGraph


def neighbours(graph: SignedGraph) -> list[list[tuple[int, int]]]:
    """For each node its neighbours, each with the number of the edge."""
    found: list[list[tuple[int, int]]] = [[] for _ in range(graph.size)]
    for edge, (i, j) in enumerate(graph.ends.tolist()):
        found[i].append((j, edge))
        found[j].append((i, edge))
    return found


def components(graph: SignedGraph) -> Ints:
    """The number of each node's connected component, counted in the order of the nodes."""
    near = neighbours(graph)
    number = np.full(graph.size, -1, dtype=np.int64)
    count = 0
    for root in range(graph.size):
        if number[root] >= 0:
            continue
        number[root] = count
        reached = [root]
        while reached:
            for node, _ in near[reached.pop()]:
                if number[node] < 0:
                    number[node] = count
                    reached.append(node)
        count += 1
    return number


def blocks(graph: SignedGraph) -> list[Ints]:
    """The edges of each biconnected part (Hopcroft and Tarjan 1973); a bridge is one of its own.

    Each but the last of its component shares exactly one node with the blocks after it.
    """
    near = neighbours(graph)
    found: list[Ints] = []
    depth = np.full(graph.size, -1, dtype=np.int64)
    low = np.zeros(graph.size, dtype=np.int64)
    for root in range(graph.size):
        if depth[root] >= 0:
            continue
        depth[root] = low[root] = 0
        path = [(root, -1, iter(near[root]))]
        open_edges: list[int] = []
        while path:
            node, by, rest = path[-1]
            for other, edge in rest:
                if edge == by:
                    continue
                if depth[other] < 0:
                    open_edges.append(edge)
                    depth[other] = low[other] = depth[node] + 1
                    path.append((other, edge, iter(near[other])))
                    break
                if depth[other] < depth[node]:
                    open_edges.append(edge)
                    low[node] = min(low[node], depth[other])
            else:
                path.pop()
                if path:
                    parent = path[-1][0]
                    low[parent] = min(low[parent], low[node])
                    if low[node] >= depth[parent]:
                        cut = open_edges.index(by)
                        found.append(np.array(sorted(open_edges[cut:]), dtype=np.int64))
                        del open_edges[cut:]
    return found


def join(size: int, parts: Sequence[tuple[Ints, Ints]]) -> Ints:
    """The labels of the whole from `(nodes, labels)` of its blocks, in the order of `blocks`.

    A block's labels are permuted so that it agrees with the rest at the node they share, which
    changes nothing in the block. Going from the last block to the first, each meets one
    labelled node of its component at most, since what follows in the order encloses it.
    """
    whole = np.full(size, -1, dtype=np.int64)
    for nodes, labels in reversed(parts):
        known = np.flatnonzero(whole[nodes] >= 0)
        here = labels.copy()
        if len(known):
            old, new = labels[known[0]], whole[nodes[known[0]]]
            here[labels == old] = new
            here[labels == new] = old
        whole[nodes] = here
    whole[whole < 0] = 0
    return whole
