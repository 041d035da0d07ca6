"""Triads and walks, against counting by hand and by definition."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest
from hypothesis import given, settings
from scipy.linalg import expm
from tests.analysis.signed import gahuku_gama
from tests.analysis.signed.articles import MINUS, PLUS, article
from tests.analysis.signed.test_partition import graphs

from polemic.analysis.signed import SignedGraph, census, signed_network, triads, walks
from polemic.analysis.signed.balance import TYPES


@settings(max_examples=40, deadline=None)
@given(graphs(8))
def test_the_census_counts_every_triad(graph: SignedGraph) -> None:
    matrix = graph.matrix()
    counts = dict.fromkeys(TYPES, 0)
    for a, b, c in combinations(range(graph.size), 3):
        ties = [matrix[a, b], matrix[a, c], matrix[b, c]]
        if all(ties):
            counts[TYPES[sum(tie < 0 for tie in ties)]] += 1
    assert census(graph).counts == counts


def test_the_triads_of_the_highland_tribes() -> None:
    """68 triads, 59 of them balanced; of the others 2 are ++- and 7 are ---."""
    found = census(gahuku_gama.graph())
    assert found.counts == {"+++": 19, "++-": 2, "+--": 40, "---": 7}
    assert found.balanced == pytest.approx(59 / 68)
    assert found.weakly_balanced == pytest.approx(66 / 68)


def test_triads_carry_their_records() -> None:
    stances = [("a", PLUS, "b"), ("b", MINUS, "c"), ("c", PLUS, "a"), ("c", PLUS, "d")]
    network = signed_network(article("x", stances))
    (found,) = triads(network)
    assert (found.nodes, found.type, found.balanced) == ((0, 1, 2), "++-", False)
    assert found.records == ("x/stance0", "x/stance1", "x/stance2")
    assert census(network.graph()).counts["++-"] == 1


@settings(max_examples=40, deadline=None)
@given(graphs(8))
def test_walks_are_traces_of_exponentials(graph: SignedGraph) -> None:
    found = walks(graph)
    if graph.size == 0:
        assert (found.ratio, found.nodes) == (1, ())
        return
    signed = graph.signs().matrix()
    one, two = expm(signed), expm(np.abs(signed))
    assert found.ratio == pytest.approx(np.trace(one) / np.trace(two))
    assert found.nodes == pytest.approx(tuple(np.diag(one) / np.diag(two)))
    assert 0 < found.ratio <= 1


def test_a_negative_triangle_has_the_ratio_of_its_spectrum() -> None:
    """Eigenvalues -2, 1, 1 with all ties negative, 2, -1, -1 without signs."""
    graph = SignedGraph.of(3, [(0, 1, -1), (0, 2, -1), (1, 2, -1)])
    ratio = (np.exp(-2) + 2 * np.e) / (np.exp(2) + 2 / np.e)
    assert walks(graph).ratio == pytest.approx(ratio)
    assert walks(graph).unbalance == pytest.approx((1 - ratio) / (1 + ratio))


def test_balanced_graphs_have_balanced_walks() -> None:
    camps = [(i, j, 1.0 if i % 2 == j % 2 else -1.0) for i, j in combinations(range(60), 2)]
    assert walks(SignedGraph.of(60, camps)).ratio == pytest.approx(1)


def test_without_triads_there_is_no_share() -> None:
    found = census(SignedGraph.of(2, [(0, 1, 1.0)]))
    assert (found.triads, found.balanced, found.weakly_balanced) == (0, None, None)
