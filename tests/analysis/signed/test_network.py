"""From records to the signed network, with the records behind each edge."""

from __future__ import annotations

import random
from dataclasses import replace

from tests.analysis.signed.articles import MINUS, PLUS, article, strike

from polemic.analysis.signed import Edge, SignedNetwork, build, observe, signed_network
from polemic.analysis.signed.identity import keys, normalized
from polemic.records import Actor, Record, Stance, Statement


def edge(network: SignedNetwork, one: str, other: str) -> Edge:
    (found,) = [
        edge
        for edge in network.edges
        if {network.nodes[edge.one].key, network.nodes[edge.other].key}
        == {f"name:{one}", f"name:{other}"}
    ]
    return found


def test_stances_of_both_sides_and_all_articles_are_one_edge() -> None:
    found = edge(signed_network(strike()), "board", "union")
    assert (found.support, found.opposition, found.net, found.sign) == (0, 2, -2, -1)
    assert found.records == ("a/stance1", "b/stance0")


def test_names_meet_across_articles_and_cases() -> None:
    network = signed_network(strike())
    names = [node.key.removeprefix("name:") for node in network.nodes]
    assert sorted(names) == ["board", "dockers", "mayor", "owners", "seamen's league", "union"]


def test_an_ambivalent_edge_is_kept_without_sign() -> None:
    network = signed_network(strike())
    found = edge(network, "mayor", "owners")
    assert (found.weight, found.net, found.sign) == (2, 0, 0)
    assert found.supporting == ("b/stance3",)
    assert found.opposing == ("b/stance4",)
    assert found not in network.signed
    assert len(network.graph().weights) == len(network.edges) - 1


def test_a_shared_concept_counts_once_by_how_far_both_agree() -> None:
    positions = [
        ("union", "eight hours", True),
        ("union", "eight hours", True),
        ("board", "eight hours", True),
        ("board", "eight hours", False),
        ("board", "eight hours", False),
        ("board", "wages", False),
        ("mayor", "night work", False),
    ]
    (found,) = signed_network(article("a", [], positions)).edges
    assert (round(found.support, 9), round(found.opposition, 9)) == (0.333333333, 0.666666667)
    assert found.sign == -1
    assert found.supporting == ("a/statement0", "a/statement1", "a/statement2")
    assert found.opposing == ("a/statement0", "a/statement1", "a/statement3", "a/statement4")


def test_negated_and_undecided_statements_take_no_position() -> None:
    records = article("a", [], [("union", "eight hours", True), ("board", "eight hours", True)])
    assert len(signed_network(records).edges) == 1
    for change in ({"negated": True}, {"agreement": None}, {"concept": None}):
        changed = [replace(one, **change) if isinstance(one, Statement) else one for one in records]
        assert signed_network(changed).edges == ()


def test_bases_can_be_left_out() -> None:
    records: list[Record] = [
        replace(one, basis="ascribed") if isinstance(one, Stance) else one
        for one in article("a", [("union", PLUS, "board")])
    ]
    assert len(observe(records).ties) == 1
    assert observe(records, bases={"expressed"}).ties == ()


def test_nobody_stands_with_himself_and_strangers_are_passed_over() -> None:
    records = article("a", [("union", PLUS, "the Union"), ("union", MINUS, "board")])
    assert len(observe(records).ties) == 1
    orphaned = [one for one in records if not (isinstance(one, Actor) and one.name == "board")]
    assert observe(orphaned).ties == ()


def test_the_entity_decides_and_draws_its_name_along() -> None:
    one = article("a", [("DWU", PLUS, "board")], entities={"DWU": "Q1"})
    two = article(
        "b", [("Dock Workers' Union", PLUS, "board")], entities={"Dock Workers' Union": "Q1"}
    )
    three = article("c", [("the DWU", PLUS, "board")])
    (found,) = signed_network([*one, *two, *three]).edges
    assert found.support == 3
    other = article("d", [("DWU", PLUS, "board")], entities={"DWU": "Q2"})
    actors = [one for one in [*one, *other, *three] if isinstance(one, Actor)]
    assert set(keys(actors).values()) == {"entity:Q1", "entity:Q2", "name:dwu", "name:board"}


def test_normalized_names() -> None:
    assert normalized("The  Dock\tWorkers’ Union") == "dock workers’ union"
    assert normalized("ＤＷＵ") == "dwu"
    assert normalized("Thebes") == "thebes"
    assert normalized("The ") == "the"


def test_the_order_of_records_changes_nothing() -> None:
    records = strike()
    network = signed_network(records)
    for seed in range(5):
        shuffled = random.Random(seed).sample(records, len(records))
        assert signed_network(shuffled) == network
    assert signed_network([*records, *records]) == network


def test_times_weigh_documents() -> None:
    observed = observe(strike())
    document = next(tie.document for tie in observed.ties if tie.record == "a/stance1")
    found = edge(build(observed, {document: 3.0}), "board", "union")
    assert (found.opposition, found.records) == (3, ("a/stance1",))


def test_no_records_no_network() -> None:
    assert signed_network([]) == SignedNetwork((), ())
    assert signed_network(article("a", [], [("union", "wages", True)])).edges == ()


def actor(name: str, document: str, *aliases: str, kind: str = "organization") -> Actor:
    return Actor(
        id=f"{document}/{name}",
        document=document,
        name=name,
        kind=kind,
        aliases=aliases,
        coder="test",
        version="1",
    )


def test_acronyms_aliases_and_longer_names_join_across_articles() -> None:
    found = keys(
        [
            actor("Zapatista Army of National Liberation", "a", "EZLN"),
            actor("Zapatista National Liberation Army", "b", "EZLN"),
            actor("EZLN", "c"),
            actor("the National Front", "a"),
            actor("Front", "b", "National Front"),
            actor("Ana Ruiz", "a", kind="person"),
            actor("Ana Ruiz Soler", "b", kind="person"),
        ]
    )
    assert len(set(found.values())) == 3
    assert found["c/EZLN"] == found["a/Zapatista Army of National Liberation"]
    assert found["b/Front"] == found["a/the National Front"]
    assert found["a/Ana Ruiz"] == found["b/Ana Ruiz Soler"]


def test_what_could_be_several_in_one_article_joins_none() -> None:
    found = keys(
        [
            actor("Miguel Ruiz Soler", "a", kind="person"),
            actor("Miguel Ruiz Vega", "a", kind="person"),
            actor("Miguel Ruiz", "b", kind="person"),
            actor("Workers' Front", "a", "FRO"),
            actor("Farmers' Front", "a", "FRO"),
        ]
    )
    assert len(set(found.values())) == 5
