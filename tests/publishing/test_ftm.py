"""FollowTheMoney: entities whose ends are there, with properties that their schemata have."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from tests.publishing import sample

from polemic.publishing import ftm
from polemic.records import Actor, Record

# What FollowTheMoney 4.11 allows, of what is used here.
THING = {"name", "alias", "country", "wikidataId", "proof"}
SCHEMATA = {
    "Person": THING | {"position"},
    "Organization": THING,
    "PublicBody": THING,
    "LegalEntity": THING,
    "Article": {
        *("title", "summary", "author", "publisher", "publishedAt", "sourceUrl"),
        *("fileName", "language", "bodyText"),
    },
    "Event": {
        *("name", "organizer", "involved", "date", "location", "keywords"),
        *("summary", "proof", "recordId"),
    },
    "Membership": {"member", "organization", "role", "summary", "proof", "recordId"},
    "UnknownLink": {"subject", "object", "role", "summary", "proof", "recordId"},
}
ENDS = ("organizer", "involved", "member", "organization", "subject", "object", "proof")


def entities(records: list[Record]) -> list[dict[str, Any]]:
    return [json.loads(line) for line in "".join(ftm.export(records)).splitlines()]


def test_entities_have_the_properties_of_their_schemata() -> None:
    for entity in entities(sample.all_records()):
        assert set(entity) == {"id", "schema", "properties"}
        assert set(entity["properties"]) <= SCHEMATA[entity["schema"]]
        for values in entity["properties"].values():
            assert values
            assert all(isinstance(value, str) and value for value in values)


def test_what_an_entity_points_to_is_there() -> None:
    made = entities(sample.all_records())
    ids = {entity["id"] for entity in made}
    pointed = {one for e in made for key in ENDS for one in e["properties"].get(key, ())}
    assert pointed
    assert pointed <= ids


def test_actors_of_two_articles_are_one_and_keep_their_names() -> None:
    named: dict[str, set[str]] = {}
    for entity in entities(sample.all_records()):
        if entity["schema"] in {"Person", "Organization", "LegalEntity"}:
            named.setdefault(entity["properties"]["name"][0], set()).add(entity["id"])
    assert all(len(ids) == 1 for ids in named.values())
    assert len(set().union(*named.values())) == len(named)
    linked = [
        replace(one, entity="Q7") if isinstance(one, Actor) and one.kind == "person" else one
        for one in sample.harbour()
    ]
    people = {one["id"] for one in entities(linked) if one["schema"] == "Person"}
    assert len(people) == 1


def test_stances_events_and_members_lead_to_their_records() -> None:
    made = entities(sample.harbour())
    links = [one["properties"] for one in made if one["schema"] == "UnknownLink"]
    assert {link["role"][0] for link in links} == {"supported", "opposed", "withheld"}
    (member,) = (one["properties"] for one in made if one["schema"] == "Membership")
    assert member["role"] == ["secretary"]
    events = [one["properties"] for one in made if one["schema"] == "Event"]
    assert [event["name"] for event in events] == [
        ["PROTEST strike"],
        ["COERCE arrest"],
        ["REJECT meet"],
    ]
    records = {record.id for record in sample.harbour()}
    assert all(one["recordId"][0] in records for one in [*links, member, *events])


def test_a_member_of_a_group_is_only_linked() -> None:
    changed = [
        replace(one, kind="group") if isinstance(one, Actor) and "Union" in one.name else one
        for one in sample.harbour()
    ]
    made = entities(changed)
    assert not [one for one in made if one["schema"] == "Membership"]
    assert [one for one in made if one["properties"].get("role") == ["secretary"]]
