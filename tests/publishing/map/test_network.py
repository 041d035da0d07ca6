from __future__ import annotations

import math
from typing import Any

import pytest
from tests.publishing import sample

from polemic.publishing.articles import Article, gather
from polemic.publishing.map.layout import place
from polemic.publishing.map.merging import merge
from polemic.publishing.map.network import MOST, label, network


def drawn(*records: Any) -> dict[str, Any]:
    articles = {
        number: item
        for number, item in enumerate(gather([one for part in records for one in part]))
        if isinstance(item, Article)
    }
    places = {
        (number, record.id): at
        for number, article in articles.items()
        for at, record in enumerate(article.records)
    }
    return network(articles, merge(list(articles.values())), places)


def ties(net: dict[str, Any]) -> set[tuple[str, str, str]]:
    names = [node["name"] for node in net["nodes"]]
    return {(names[edge["from"]], edge["form"], names[edge["to"]]) for edge in net["edges"]}


def test_stances_are_ties_with_direction_and_sign() -> None:
    found = ties(drawn(sample.harbour()))
    assert ("Seamen's League", "supported", "dockers") in found
    assert ("Seamen's League", "withheld", "dockers") in found
    assert ("Harbour Board", "opposed", "Dock Workers' Union") in found


def test_what_is_denied_or_supposed_is_no_tie() -> None:
    deeds = {tie for tie in ties(drawn(sample.harbour())) if tie[1] == "deed"}
    assert deeds == {
        ("dockers", "deed", "Harbour Board"),
        ("Harbour Board", "deed", "Dock Workers' Union"),
    }


def test_an_actor_has_no_tie_to_itself() -> None:
    sheet = sample.Sheet("Ana Ruiz praised Ana Ruiz.")
    ana = sheet.actor("Ana Ruiz", "person")
    sheet.stands(ana, ana, 1, "praised")
    net = drawn(sheet.records)
    assert (net["nodes"], net["edges"], len(net["apart"])) == ([], [], 1)


def test_of_many_actors_those_with_most_lines_are_drawn() -> None:
    count = MOST + 5
    sheet = sample.Sheet("The Board blamed " + ", ".join(f"A{n:03}" for n in range(count)) + ".")
    board = sheet.actor("The Board", "organization")
    for number in range(count):
        actor = sheet.actor(f"A{number:03}", "person")
        sheet.stands(board, actor, -1, "blamed")
    net = drawn(sheet.records)
    assert len(net["nodes"]) == MOST
    assert net["nodes"][0]["name"] == "The Board"
    assert len(net["undrawn"]) == count + 1 - MOST
    assert net["apart"] == []


def test_articles_meet_in_the_actors_they_share() -> None:
    net = drawn(sample.harbour(), sample.courier())
    names = [node["name"] for node in net["nodes"]]
    assert len(names) == len(set(names))
    assert ("The Courier", "withheld", "Dock Workers' Union") in ties(net)
    union = next(node for node in net["nodes"] if node["name"] == "Dock Workers' Union")
    assert len(union["actors"]) == 2


def test_an_alias_that_two_actors_share_joins_neither() -> None:
    one, two = sample.Sheet("North Party (NP) met New Party (NP)."), sample.Sheet("NP won.")
    first = one.actor("North Party", "organization", aliases=("NP",))
    second = one.actor("New Party", "organization", aliases=("NP",))
    third = two.actor("NP", "organization")
    articles = [item for item in gather([*one.records, *two.records]) if isinstance(item, Article)]
    merged = merge(articles)
    assert len({merged[0, first], merged[0, second], merged[1, third]}) == 3


def test_persons_and_acronyms_meet_across_articles() -> None:
    one = sample.Sheet("Ana Ruiz left the Army of the North (ADN).")
    two = sample.Sheet("Ana Ruiz Soler met the Northern Army, ADN, and Ana Roy.")
    pairs = [
        one.actor("Ana Ruiz", "person"),
        two.actor("Ana Ruiz Soler", "person"),
        one.actor("Army of the North", "organization", aliases=("ADN",)),
        two.actor("Northern Army", "organization", aliases=("ADN",)),
    ]
    other = two.actor("Ana Roy", "person")
    articles = [item for item in gather([*one.records, *two.records]) if isinstance(item, Article)]
    merged = merge(articles)
    assert merged[0, pairs[0]] == merged[1, pairs[1]]
    assert merged[0, pairs[2]] == merged[1, pairs[3]]
    assert len({merged[0, pairs[0]], merged[0, pairs[2]], merged[1, other]}) == 3


def test_the_same_network_has_the_same_places() -> None:
    links = [(0, 1, 1.6, 1.0), (1, 2, 2.8, 0.7), (2, 3, 1.6, 1.0)]
    spots = place(6, links)
    assert spots == place(6, links)
    assert sum(x * x for x, _ in spots) >= sum(y * y for _, y in spots)  # lies flat
    assert len(set(spots)) == 6


def test_allies_are_placed_nearer_than_opponents() -> None:
    a, b, c = place(3, [(0, 1, 1.6, 1.0), (1, 2, 2.8, 0.7)])
    assert math.dist(a, b) < math.dist(b, c)


@pytest.mark.parametrize("count", [0, 1, 2])
def test_small_networks_have_places(count: int) -> None:
    assert len(place(count, [])) == count


def test_a_long_name_gives_way_to_its_acronym() -> None:
    name = "Zapatista Army of National Liberation"
    assert label(name, ["EZLN", "the rebels"]) == ["EZLN"]
    assert label(name, []) == ["Zapatista Army of", "National Liberation"]
    assert label("Association of the Owners of Houses by the Lake", [])[1].endswith("…")
    assert label("Dockers", ["D"]) == ["Dockers"]
