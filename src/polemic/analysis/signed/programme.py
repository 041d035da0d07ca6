"""Frustration as integer programmes for HiGHS, tightened by cycles that must be broken."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from polemic.analysis.signed.arrays import Floats, Ints, SignedGraph
from polemic.analysis.signed.blocks import components
from polemic.analysis.signed.cycles import Cut, Separation, lone_negatives, negative_cycles

if TYPE_CHECKING:
    from scipy.sparse import csr_array

    Sparse = csr_array[np.float64, tuple[int, int]]

_WHOLE = 1e-6
_ROUNDS = 60


@dataclass(slots=True)
class Bound:
    """What is proven: no partition frustrates less; and labels, where the programme found any."""

    value: float
    labels: Ints | None = None
    exact: bool = False


def relax(graph: SignedGraph, separate: Separation, until: float) -> tuple[float, Floats, set[Cut]]:
    """The linear relaxation: least frustration that breaks every cycle, fractions allowed."""
    values = np.zeros(len(graph.weights))
    bound = 0.0
    cuts: set[Cut] = set()
    for _ in range(_ROUNDS):
        fresh = separate(graph, values) - cuts
        if not fresh or time.monotonic() > until:
            break
        cuts |= fresh
        rows, low = [_rows(cuts, 0, len(values))], [np.ones(len(cuts))]
        solved = _solve(graph, 0, rows, low, np.ones(len(values)), until)
        if solved.x is None or not solved.optimal:
            break
        values, bound = solved.x, max(bound, float(graph.cost @ solved.x))
    return bound, values, cuts


def two_factions(graph: SignedGraph, known: float, until: float) -> Bound:
    """The frustration index (the XOR model of Aref, Mason and Wilson 2020, and its cycles).

    `known` is the frustration of a partition at hand: once it is met, nothing is left to prove.
    """
    bound, _, cuts = relax(graph, negative_cycles, until)
    if raised(graph, bound) >= known - _WHOLE:
        return Bound(known, exact=True)
    n, m = graph.size, len(graph.weights)
    i, j = graph.ends.T
    sign, one, edge = np.sign(graph.weights), np.ones(m), np.arange(m)
    # Each edge has f - x_i + s x_j >= (s - 1) / 2 and f + x_i - s x_j >= (1 - s) / 2.
    broken = (edge, n + edge, one)
    rows = [
        _matrix(m, n + m, broken, (edge, i, -one), (edge, j, sign)),
        _matrix(m, n + m, broken, (edge, i, one), (edge, j, -sign)),
        _rows(cuts, n, m),
    ]
    low = [(sign - 1) / 2, (1 - sign) / 2, np.ones(len(cuts))]
    upper = np.ones(n + m)
    upper[int(_degrees(graph).argmax())] = 0  # one of two mirror images
    found = _solve(graph, n, rows, low, upper, until)
    return _proven(graph, bound, found, lambda x: np.round(x).astype(np.int64))


def any_factions(graph: SignedGraph, known: float, until: float) -> Bound:
    """Least frustration with any number of factions: break all cycles with one negative edge."""
    bound, values, cuts = relax(graph, lone_negatives, until)
    if raised(graph, bound) >= known - _WHOLE:
        return Bound(known, exact=True)
    m = len(graph.weights)
    while time.monotonic() < until:
        fresh = lone_negatives(graph, np.round(values)) - cuts
        whole = bool(np.all(np.abs(values - np.round(values)) < _WHOLE))
        if whole and not fresh:
            return Bound(bound, _friends(graph, values), exact=True)
        cuts |= fresh
        low = [np.ones(len(cuts))]
        found = _solve(graph, 0, [_rows(cuts, 0, m)], low, np.ones(m), until, whole=True)
        bound = max(bound, found.bound)
        if found.x is None or not found.optimal:
            break
        values = np.round(found.x)
    return Bound(raised(graph, bound))


def at_most(graph: SignedGraph, k: int, known: float, until: float) -> Bound:
    """Least frustration with at most `k` factions: each node is assigned to one of them."""
    bound, _, cuts = relax(graph, lone_negatives, until)
    if raised(graph, bound) >= known - _WHOLE:
        return Bound(known, exact=True)
    n, m = graph.size, len(graph.weights)
    i, j = graph.ends.T
    edge, node, one = np.arange(m), np.arange(n), np.ones(m)
    against = graph.weights < 0
    once = [(node, node * k + c, np.ones(n)) for c in range(k)]
    # A node is in one faction: sum_c x_ic >= 1, and no more (below) as -sum_c x_ic >= -1.
    rows = [_matrix(n, n * k + m, *once)]
    rows += [_matrix(n, n * k + m, *((row, column, -value) for row, column, value in once))]
    low = [np.ones(n), -np.ones(n)]
    for c in range(k):  # f - x_ic - x_jc >= -1 where negative, f - x_ic + x_jc >= 0 where positive
        broken, yours = (edge, n * k + edge, one), np.where(against, -1.0, 1.0)
        mine = (edge, i * k + c, -one)
        rows.append(_matrix(m, n * k + m, broken, mine, (edge, j * k + c, yours)))
        low.append(np.where(against, -1.0, 0.0))
    rows.append(_rows(cuts, n * k, m))
    low.append(np.ones(len(cuts)))
    upper = np.ones(n * k + m)
    for place, first in enumerate(np.argsort(-_degrees(graph), kind="stable").tolist()):
        upper[first * k + min(place + 1, k) : (first + 1) * k] = 0  # the c-th node in the first c
    found = _solve(graph, n * k, rows, low, upper, until)
    return _proven(graph, bound, found, lambda x: x.reshape(n, k).argmax(axis=1).astype(np.int64))


def raised(graph: SignedGraph, bound: float) -> float:
    """A bound on a sum of whole weights is a whole number."""
    return float(np.ceil(bound - _WHOLE)) if graph.whole else bound


@dataclass(slots=True)
class _Solved:
    x: Floats | None
    bound: float
    optimal: bool


def _solve(
    graph: SignedGraph,
    assigned: int,
    rows: list[Sparse],
    low: list[Floats],
    upper: Floats,
    until: float,
    *,
    whole: bool = False,
) -> _Solved:
    """Runs HiGHS on `assigned` binary variables and one for each edge (binary where `whole`)."""
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import vstack

    edges = len(graph.weights)
    solved = milp(
        np.concatenate([np.zeros(assigned), graph.cost]),
        integrality=np.concatenate([np.ones(assigned), np.full(edges, float(whole))]),
        bounds=Bounds(0, upper),
        constraints=LinearConstraint(vstack(rows, format="csr"), np.concatenate(low), np.inf),
        options={"time_limit": max(0.05, until - time.monotonic()), "mip_rel_gap": 0.0},
    )
    bound = solved.mip_dual_bound
    return _Solved(
        None if solved.x is None else np.asarray(solved.x),
        float(bound) if bound is not None and np.isfinite(bound) else 0.0,
        bool(solved.status == 0),
    )


def _proven(
    graph: SignedGraph, bound: float, found: _Solved, labels: Callable[[Floats], Ints]
) -> Bound:
    assigned = None if found.x is None else labels(found.x[: len(found.x) - len(graph.weights)])
    return Bound(raised(graph, max(bound, found.bound)), assigned, found.optimal)


def _degrees(graph: SignedGraph) -> Ints:
    return np.bincount(graph.ends.ravel(), minlength=graph.size).astype(np.int64)


def _friends(graph: SignedGraph, broken: Floats) -> Ints:
    kept = (graph.weights > 0) & (broken < 0.5)
    return components(SignedGraph(graph.size, graph.ends[kept], graph.weights[kept]))


def _rows(cuts: set[Cut], before: int, edges: int) -> Sparse:
    ordered = sorted(sorted(cut) for cut in cuts)
    rows = np.array([row for row, cut in enumerate(ordered) for _ in cut], dtype=np.int64)
    columns = np.array([edge for cut in ordered for edge in cut], dtype=np.int64)
    return _matrix(len(ordered), before + edges, (rows, columns + before, np.ones(len(rows))))


def _matrix(rows: int, columns: int, *entries: tuple[Ints, Ints, Floats]) -> Sparse:
    from scipy.sparse import coo_array

    i, j, values = (np.concatenate(part) for part in zip(*entries, strict=True))
    return coo_array((values, (i, j)), shape=(rows, columns)).tocsr()
