"""The frustration index and its kin: against the literature, and against all partitions."""

from __future__ import annotations

import sys
import time
from itertools import combinations, product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analysis.signed import gahuku_gama

from polemic.analysis.signed import SignedGraph, frustration_index, partition
from polemic.analysis.signed.arrays import frustrated, frustration
from polemic.analysis.signed.blocks import blocks, components
from polemic.analysis.signed.search import search
from polemic.analysis.signed.together import together_bound
from polemic.errors import PolemicError, UsageError


def graphs(most: int) -> st.SearchStrategy[SignedGraph]:
    """Signed graphs of some nodes, weights in halves, sparse to complete."""

    @st.composite
    def draw(pick: st.DrawFn) -> SignedGraph:
        size = pick(st.integers(0, most))
        weights = st.sampled_from([0, 0, 0, 1, -1, 1, -1, 2.5, -1.5])
        pairs = list(combinations(range(size), 2))
        given_ = pick(st.lists(weights, min_size=len(pairs), max_size=len(pairs)))
        return SignedGraph.of(size, [(i, j, w) for (i, j), w in zip(pairs, given_, strict=True)])

    return draw()


def least(graph: SignedGraph, k: int) -> float:
    """The least frustration of all partitions, by trying each."""
    rest = max(graph.size - 1, 0)
    return min(frustration(graph, np.array([0, *tail])) for tail in product(range(k), repeat=rest))


@settings(max_examples=25, deadline=None)
@given(graphs(10))
def test_two_factions_are_the_best_of_all(graph: SignedGraph) -> None:
    if graph.size == 0:
        return
    found = frustration_index(graph)
    assert found.exact
    assert found.frustration == pytest.approx(least(graph, 2))


@settings(max_examples=25, deadline=None)
@given(graphs(6))
def test_more_factions_are_the_best_of_all(graph: SignedGraph) -> None:
    if graph.size == 0:
        return
    for k in (1, 3, None):
        found = partition(graph, k)
        assert found.exact
        assert found.parts <= (k or graph.size)
        assert found.frustration == pytest.approx(least(graph, k or graph.size))


@settings(max_examples=25, deadline=None)
@given(graphs(8), st.sampled_from([2, 3, None]))
def test_the_number_is_that_of_its_edges(graph: SignedGraph, k: int | None) -> None:
    found = partition(graph, k)
    assert frustration(graph, found.labels) == pytest.approx(found.frustration)
    assert np.flatnonzero(frustrated(graph, found.labels)).tolist() == found.edges.tolist()
    assert found.bound <= found.frustration


@settings(max_examples=12, deadline=None)
@given(graphs(8), st.randoms(use_true_random=False))
def test_numbering_the_nodes_otherwise_changes_nothing(graph: SignedGraph, random: object) -> None:
    order = list(range(graph.size))
    random.shuffle(order)  # type: ignore[attr-defined]
    edges = zip(graph.ends.tolist(), graph.weights.tolist(), strict=True)
    other = SignedGraph.of(graph.size, [(order[i], order[j], w) for (i, j), w in edges])
    for k in (2, 3):
        one, two = partition(graph, k), partition(other, k)
        assert one.frustration == pytest.approx(two.frustration)
        assert one.bound == pytest.approx(two.bound)


@settings(max_examples=12, deadline=None)
@given(graphs(9), st.lists(st.booleans(), min_size=9, max_size=9))
def test_switching_a_node_leaves_the_index(graph: SignedGraph, side: list[bool]) -> None:
    edges = zip(graph.ends.tolist(), graph.weights.tolist(), strict=True)
    switched = SignedGraph.of(
        graph.size, [(i, j, -w if side[i] != side[j] else w) for (i, j), w in edges]
    )
    assert frustration_index(graph).frustration == pytest.approx(
        frustration_index(switched).frustration
    )


def test_the_highland_tribes_frustrate_seven_ties() -> None:
    """The line index of Read's tribes is 7 (Aref, Mason and Wilson 2018, 2020)."""
    found = frustration_index(gahuku_gama.graph())
    assert (found.frustration, found.bound, found.exact) == (7, 7, True)


def test_three_camps_of_highland_tribes_frustrate_two_ties() -> None:
    """The three camps that the literature knows; two alliances run across them."""
    graph = gahuku_gama.graph()
    found = partition(graph, 3)
    assert (found.frustration, found.exact, found.parts) == (2, True, 3)
    assert (graph.ends[found.edges] + 1).tolist() == [[5, 7], [7, 13]]
    camps = {tuple(np.flatnonzero(found.labels == one) + 1) for one in range(3)}
    assert camps == {(1, 2, 15, 16), (3, 4, 6, 7, 8, 11, 12), (5, 9, 10, 13, 14)}
    for k in (4, None):
        assert partition(graph, k).frustration == 2


@pytest.mark.parametrize("size", [3, 4, 5, 8, 11])
def test_a_complete_graph_of_enemies(size: int) -> None:
    """Divided in halves, which leaves floor((n - 1)^2 / 4) enmities inside."""
    edges = [(i, j, -1.0) for i, j in combinations(range(size), 2)]
    found = frustration_index(SignedGraph.of(size, edges))
    assert (found.frustration, found.exact) == ((size - 1) ** 2 // 4, True)
    assert partition(SignedGraph.of(size, edges), None).frustration == 0


def factious(size: int, ties: int, wrong: float, seed: int) -> SignedGraph:
    """Three camps with some ties against them."""
    rng = np.random.default_rng(seed)
    pairs = np.array(list(combinations(range(size), 2)))
    chosen = pairs[rng.choice(len(pairs), ties, replace=False)]
    signs = np.where(chosen[:, 0] % 3 == chosen[:, 1] % 3, 1, -1)
    signs[rng.random(ties) < wrong] *= -1
    return SignedGraph(size, chosen.astype(np.int64), signs.astype(np.float64))


def test_a_hundred_nodes_take_seconds() -> None:
    graph = factious(100, 160, 0.1, 1)
    begun = time.perf_counter()
    for k in (2, 3):
        assert partition(graph, k, 30).exact
    assert time.perf_counter() - begun < 60


def test_bounds_hold_where_time_runs_out() -> None:
    graph = factious(60, 700, 0.3, 2)
    found = partition(graph, 2, 0.5)
    assert not found.exact
    assert 0 < found.bound < found.frustration
    assert found.frustration <= frustration(graph, np.arange(60) % 3 // 2)


@settings(max_examples=25, deadline=None)
@given(graphs(6), st.sampled_from([1, 2, 3, None]))
def test_the_bound_of_pairs_is_never_above_the_least(graph: SignedGraph, k: int | None) -> None:
    if graph.size > 0:
        bound = together_bound(graph, k, np.inf, time.monotonic() + 5)
        assert bound <= least(graph, k or graph.size) + 1e-6


def test_three_camps_of_a_complete_graph_are_proven() -> None:
    """Cycles alone leave a gap here: 36 of 39 after 20 seconds."""
    found = partition(factious(20, 150, 0.3, 1), 3, 40)
    assert (found.frustration, found.bound) == (39, 39)


@pytest.mark.parametrize(("size", "k"), [(7, 3), (12, 3), (12, 5)])
def test_enemies_alone_are_spread_evenly(size: int, k: int) -> None:
    graph = SignedGraph.of(size, [(i, j, -1.0) for i, j in combinations(range(size), 2)])
    few, more = divmod(size, k)
    within = more * few * (few + 1) // 2 + (k - more) * few * (few - 1) // 2
    found = partition(graph, k, 20)
    assert (found.frustration, found.bound) == (within, within)


def test_without_scipy_the_remedy_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy", None)
    with pytest.raises(PolemicError, match=r"pip install polemic\[networks\]"):
        partition(SignedGraph.of(2, [(0, 1, 1.0)]), 2)


def test_nothing_and_one_node() -> None:
    for size in (0, 1, 2):
        found = partition(SignedGraph.of(size, []), 2)
        assert (found.frustration, found.bound, found.labels.tolist()) == (0, 0, [0] * size)
    with pytest.raises(UsageError, match="at least one faction"):
        partition(SignedGraph.of(2, [(0, 1, 1.0)]), 0)


@settings(max_examples=25, deadline=None)
@given(graphs(9))
def test_blocks_hold_every_edge_once_and_no_cycle_leaves_one(graph: SignedGraph) -> None:
    parts = blocks(graph)
    assert sorted(edge for part in parts for edge in part.tolist()) == list(range(len(graph.ends)))
    for part in parts:
        kept = np.setdiff1d(np.arange(len(graph.ends)), part)
        without = SignedGraph(graph.size, graph.ends[kept], graph.weights[kept])
        apart = components(without)[np.unique(graph.ends[part])]
        assert len(set(apart.tolist())) == len(apart)  # nothing else joins the nodes of a block


@settings(max_examples=10, deadline=None)
@given(graphs(9))
def test_the_search_is_always_the_same(graph: SignedGraph) -> None:
    assert search(graph, 3).tolist() == search(graph, 3).tolist()
