"""Factions of coded articles: who is where, how surely, and over time."""

from __future__ import annotations

import numpy as np
import pytest
from tests.analysis.signed import gahuku_gama
from tests.analysis.signed.articles import MINUS, PLUS, article, strike

from polemic.analysis.signed import (
    Factions,
    SignedGraph,
    certainty,
    factions,
    observe,
    over_time,
    signed_network,
)
from polemic.analysis.signed.factions import _between
from polemic.analysis.signed.partition import partition
from polemic.errors import UsageError
from polemic.records import Record


def camps(found: Factions) -> set[frozenset[str]]:
    groups: dict[str, set[str]] = {}
    for node, group in zip(found.network.nodes, found.groups, strict=True):
        groups.setdefault(group, set()).add(node.key.removeprefix("name:"))
    return {frozenset(members) for members in groups.values()}


def test_the_camps_of_a_strike() -> None:
    found = factions(signed_network(strike()))
    assert found.chosen.exact
    assert found.chosen.frustration == 1
    assert {"union", "dockers"} < next(one for one in camps(found) if "union" in one)
    assert {"owners", "board"} <= next(one for one in camps(found) if "owners" in one)
    (mayor,) = (one for one in camps(found) if "mayor" in one)
    assert mayor == {"mayor"}  # an ambivalent tie places nobody


def test_the_league_sits_between_with_its_records() -> None:
    found = factions(signed_network(strike()))
    (edge,) = found.frustrated
    first = found.between[0]
    assert found.network.nodes[first.node].key == "name:seamen's league"
    assert first.reach == pytest.approx(0.5)
    assert first.strain == pytest.approx(0.5)
    assert first.margin == 0
    assert first.records == edge.records
    assert set(edge.records) < {"a/stance3", "b/stance2"}


def test_the_smallest_number_of_factions_with_least_frustration_is_taken() -> None:
    rivals = [("a", MINUS, "b"), ("b", MINUS, "c"), ("c", MINUS, "a"), ("a", PLUS, "d")]
    found = factions(signed_network(article("x", rivals)))
    assert [one.k for one in found.tried] == [2, 3]
    assert [one.frustration for one in found.tried] == [1, 0]
    assert found.chosen.k == 3
    assert found.groups == ("1.1", "1.2", "1.3", "1.1")
    assert factions(signed_network(article("x", rivals)), 2).chosen.frustration == 1


def test_components_have_factions_of_their_own() -> None:
    stances = [("a", PLUS, "b"), ("b", MINUS, "c"), ("x", MINUS, "y")]
    found = factions(signed_network(article("x", stances)))
    assert found.groups == ("1.1", "1.1", "1.2", "2.1", "2.2")


def test_margins_say_what_moving_costs() -> None:
    graph = gahuku_gama.graph()
    chosen = partition(graph, 3)
    _, _, margin = _between(graph, chosen)
    for node in range(graph.size):
        moved = []
        for part in set(range(3)) - {int(chosen.labels[node])}:
            labels = chosen.labels.copy()
            labels[node] = part
            same = labels[graph.ends[:, 0]] == labels[graph.ends[:, 1]]
            moved.append(float(graph.cost[same == (graph.weights < 0)].sum()))
        assert margin[node] == pytest.approx(min(moved) - chosen.frustration)


def test_weights_can_be_signs_alone() -> None:
    often = [("a", MINUS, "b")] * 5 + [("b", PLUS, "c"), ("c", PLUS, "a")]
    network = signed_network(article("x", often))
    assert factions(network, 2).chosen.frustration == 1
    assert network.graph().weights.tolist() == [-5, 1, 1]
    assert network.graph("sign").weights.tolist() == [-1, 1, 1]


def test_empty_networks_have_no_factions() -> None:
    found = factions(signed_network([]))
    assert (found.placements, found.frustrated, found.chosen.frustration) == ((), (), 0)
    assert certainty(observe([]), found) == ()
    lone = factions(signed_network(article("x", [("a", PLUS, "b"), ("a", MINUS, "b")])))
    assert lone.groups == ("1.1", "2.1")


def many() -> list[Record]:
    """Ten articles agree on two camps; `d` is with `a` in one of them, `e` with nobody for sure."""
    records: list[Record] = []
    for number in range(10):
        stances = [("a", PLUS, "b"), ("a", MINUS, "c")]
        if number == 0:
            stances.append(("d", PLUS, "a"))
        stances.append(("e", PLUS, "a") if number % 2 else ("e", PLUS, "c"))
        records += article(f"n{number}", stances)
    return records


def test_what_all_articles_say_is_certain() -> None:
    observed, found = observe(many()), factions(signed_network(many()), 2)
    sure = certainty(observed, found, draws=25)
    by_name = dict(zip("abcde", sure, strict=True))
    assert by_name["a"].share == by_name["b"].share == by_name["c"].share == 1
    assert 0 < by_name["d"].drawn < 25
    assert by_name["e"].share is not None
    assert by_name["e"].share < 1
    assert certainty(observed, found, draws=25) == sure
    assert certainty(observed, found, draws=25, seed=1) != sure


def test_factions_move_over_time() -> None:
    before = article(
        "a", [("a", PLUS, "b"), ("b", MINUS, "c"), ("c", PLUS, "d")], published="1911-01-03"
    )
    after = article(
        "b",
        [("a", MINUS, "b"), ("a", PLUS, "c"), ("b", MINUS, "c"), ("c", PLUS, "d")],
        published="1911-01-20T08:00",
    )
    undated = article("c", [("a", MINUS, "d")], published="1911")
    first, second = over_time(observe([*before, *after, *undated]), 10, step=10)
    assert (first.first.isoformat(), second.last.isoformat()) == ("1911-01-03", "1911-01-22")
    assert first.lasting == {"name:a": "A", "name:b": "A", "name:c": "B", "name:d": "B"}
    assert second.lasting == {"name:a": "B", "name:b": "A", "name:c": "B", "name:d": "B"}
    assert second.moved == (("name:a", "A", "B"),)
    records = {one for edge in second.factions.network.edges for one in edge.records}
    assert records == {f"b/stance{number}" for number in range(4)}


def test_windows_need_days() -> None:
    with pytest.raises(UsageError, match="at least one day"):
        next(over_time(observe(strike()), 0))
    assert list(over_time(observe([]), 7)) == []


def test_an_empty_window_lies_between() -> None:
    found = list(over_time(observe(strike()), 7))
    assert [len(one.factions.network.edges) > 0 for one in found].count(True) == 3
    assert np.all([one.first < one.last for one in found])
    assert isinstance(found[0].factions.network.graph(), SignedGraph)
