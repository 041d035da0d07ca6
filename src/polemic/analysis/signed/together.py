"""A bound on frustration from pairs that are together: for graphs too dense for cycles alone.

Every pair of nodes has a variable, 1 where both are in one faction. Triangles and the 2-partition
inequalities of Grötschel and Wakabayashi (1990) hold for any number of factions; with at most k of
them, any s nodes hold at least as many pairs together as an even spread over k does (Turán).
"""

from __future__ import annotations

import time

import numpy as np

from polemic.analysis.signed.arrays import Floats, Ints, SignedGraph

LARGEST = 60
"""Nodes of a block up to which this is tried: 1,770 pairs, about a second a round."""
_ROUNDS = 200
_CUTS_AT_ONCE = 1_500
_VIOLATED = 1e-4
_SLACK = 1e-3
_TRIES = 4  # starts of a star at each node

Cut = tuple[tuple[int, ...], tuple[float, ...], float]
"""Pairs with their factors, whose sum is at most the last number."""


def together_bound(graph: SignedGraph, k: int | None, known: float, until: float) -> float:
    """What no partition into at most `k` factions frustrates less than; 0 where it is not tried."""
    n = graph.size
    if n > LARGEST or n < 3:
        return 0.0
    pair = _pairs(n)
    cost = np.zeros(n * (n - 1) // 2)
    np.add.at(cost, pair[graph.ends[:, 0], graph.ends[:, 1]], -graph.weights)
    base = float(graph.weights[graph.weights > 0].sum())
    cuts: list[Cut] = []
    best = 0.0
    for _ in range(_ROUNDS):
        solved = _solve(cost, cuts, until)
        if solved is None:
            break
        values, slack = solved
        best = max(best, base + float(cost @ values))
        rounded = np.ceil(best - 1e-6) if graph.whole else best
        near = np.where(np.eye(n) > 0, 0.0, values[pair])
        fresh = _separated(near, pair, k)
        if rounded >= known - 1e-6 or not fresh or time.monotonic() > until:
            break
        cuts = [cut for cut, loose in zip(cuts, slack, strict=True) if loose < _SLACK] + fresh
    return best


def _pairs(n: int) -> Ints:
    """The number of the pair of each two nodes."""
    number = np.zeros((n, n), dtype=np.int64)
    number[np.triu_indices(n, 1)] = np.arange(n * (n - 1) // 2)
    return number + number.T


def _solve(cost: Floats, cuts: list[Cut], until: float) -> tuple[Floats, Floats] | None:
    """The least of the relaxation and the slack of each cut; None where time is up."""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import coo_array

    left = until - time.monotonic()
    if left <= 0:
        return None
    if not cuts:
        return (cost < 0).astype(np.float64), np.zeros(0)
    rows = np.repeat(np.arange(len(cuts)), [len(cut[0]) for cut in cuts])
    columns = np.concatenate([cut[0] for cut in cuts])
    factors = np.concatenate([cut[1] for cut in cuts])
    matrix = coo_array((factors, (rows, columns)), shape=(len(cuts), len(cost))).tocsr()
    most = np.array([cut[2] for cut in cuts])
    solved = milp(
        cost,
        bounds=Bounds(0, 1),
        constraints=LinearConstraint(matrix, -np.inf, most),
        options={"time_limit": left},
    )
    if solved.status != 0 or solved.x is None:
        return None
    return np.asarray(solved.x), most - matrix @ solved.x


def _separated(near: Floats, pair: Ints, k: int | None) -> list[Cut]:
    """The cuts that the values break most."""
    found = _triangles(near, pair) + _stars(near, pair)
    if k is not None:
        found += _crowds(near, pair, k)
    found.sort(key=lambda cut: -cut[0])
    seen: dict[Cut, None] = {}
    for _, cut in found:
        seen.setdefault(cut)
        if len(seen) == _CUTS_AT_ONCE:
            break
    return list(seen)


def _triangles(near: Floats, pair: Ints) -> list[tuple[float, Cut]]:
    """Who is together with a third is so with each other: y_ij + y_ik - y_jk <= 1."""
    found: list[tuple[float, Cut]] = []
    for i in range(len(near)):
        broken = near[i][:, None] + near[i][None, :] - near - 1
        broken[i, :] = broken[:, i] = 0.0
        for j, h in np.argwhere(np.triu(broken, 1) > _VIOLATED).tolist():
            pairs = (int(pair[i, j]), int(pair[i, h]), int(pair[j, h]))
            found.append((float(broken[j, h]), (pairs, (1.0, 1.0, -1.0), 1.0)))
    found.sort(key=lambda cut: -cut[0])
    return found[:_CUTS_AT_ONCE]


def _stars(near: Floats, pair: Ints) -> list[tuple[float, Cut]]:
    """A node with many who are apart is together with one at most, found greedily."""
    found = []
    for i in range(len(near)):
        for first in np.argsort(-near[i])[:_TRIES].tolist():
            chosen, gain = [first], near[i] - near[first]
            gain[[i, first]] = -np.inf
            total = near[i, first]
            while gain.max() > _VIOLATED:
                there = int(gain.argmax())
                chosen.append(there)
                total += gain[there]
                gain = gain - near[there]
                gain[there] = -np.inf
            if len(chosen) > 2 and total > 1 + _VIOLATED:
                inner = [(a, b) for at, a in enumerate(chosen) for b in chosen[at + 1 :]]
                pairs = [pair[i, a] for a in chosen] + [pair[a, b] for a, b in inner]
                factors = (1.0,) * len(chosen) + (-1.0,) * len(inner)
                found.append((float(total - 1), (tuple(map(int, pairs)), factors, 1.0)))
    return found


def _crowds(near: Floats, pair: Ints, k: int) -> list[tuple[float, Cut]]:
    """Of more nodes than factions some are together: groups of nodes that are too far apart."""
    found = []
    n = len(near)
    for first in range(n):
        chosen = [first]
        apart = near[first].copy()
        total = 0.0
        while len(chosen) < min(n, 4 * k):
            apart[chosen] = np.inf
            there = int(apart.argmin())
            total += float(apart[there])
            chosen.append(there)
            least = _spread(len(chosen), k)
            if total < least - _VIOLATED:
                pairs = [int(pair[a, b]) for at, a in enumerate(chosen) for b in chosen[at + 1 :]]
                cut = (tuple(sorted(pairs)), (-1.0,) * len(pairs), -float(least))
                found.append(((least - total) / np.sqrt(len(pairs)), cut))
            apart = apart + near[there]
            apart[chosen] = np.inf
    return found


def _spread(nodes: int, k: int) -> int:
    """Pairs together where nodes are spread over k factions as evenly as can be."""
    size, more = divmod(nodes, k)
    return more * size * (size + 1) // 2 + (k - more) * size * (size - 1) // 2
