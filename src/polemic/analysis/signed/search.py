"""A good partition by tabu search: always the same for the same graph, proves nothing."""

from __future__ import annotations

import numpy as np

from polemic.analysis.signed.arrays import Floats, Ints, SignedGraph, frustration

_STARTS = (2, 2, 3, 3, 4, 6)
"""How many parts each random start has, where so many are allowed."""
_STEPS = 150
"""Steps without a better partition after which a start is given up (more on larger graphs)."""
_MOST_PARTS = 12


def search(graph: SignedGraph, k: int | None) -> Ints:
    """Labels below `k` (any number of parts where `k` is None) with little frustration."""
    parts = max(1, min(graph.size, _MOST_PARTS if k is None else k))
    matrix = graph.matrix()
    rng = np.random.default_rng(0)
    starts = [np.zeros(graph.size, dtype=np.int64)]
    starts += [rng.integers(0, min(parts, most), graph.size) for most in _STARTS]
    best = starts[0]
    for start in starts:
        if frustration(graph, best) == 0:
            break
        reached = _tabu(graph, matrix, start.copy(), parts)
        if frustration(graph, reached) < frustration(graph, best) - 1e-12:
            best = reached
    return best


def gains(matrix: Floats, labels: Ints, parts: int) -> Floats:
    """For each node and part, the net weight of the node's ties with the nodes there."""
    member = np.zeros((len(labels), parts))
    member[np.arange(len(labels)), labels] = 1
    pulled: Floats = matrix @ member
    return pulled


def _tabu(graph: SignedGraph, matrix: Floats, labels: Ints, parts: int) -> Ints:
    n = graph.size
    if n == 0 or parts == 1:
        return labels
    pull = gains(matrix, labels, parts)
    nodes = np.arange(n)
    free_at = np.zeros((n, parts), dtype=np.int64)
    best, best_labels, value = 0.0, labels.copy(), 0.0
    patience = max(_STEPS, 4 * n)
    step = last = 0
    while step - last < patience:
        step += 1
        gain = pull - pull[nodes, labels][:, None]
        gain[nodes, labels] = -np.inf
        barred = (free_at > step) & (value + gain <= best + 1e-12)
        gain[barred] = -np.inf
        at = int(gain.argmax())
        node, part = divmod(at, parts)
        if not np.isfinite(gain[node, part]):
            continue
        old = int(labels[node])
        value += float(gain[node, part])
        pull[:, old] -= matrix[:, node]
        pull[:, part] += matrix[:, node]
        labels[node] = part
        free_at[node, old] = step + 7 + n // 10 + node % 3
        if value > best + 1e-12:
            best, best_labels, last = value, labels.copy(), step
    return best_labels
