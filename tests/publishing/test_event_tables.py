"""POLECAT and ACLED: only what happened, in the shapes that their users know."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.publishing import sample

from polemic.coding.ontology import event_types
from polemic.lexicon import load_yaml
from polemic.publishing import acled, polecat
from polemic.records import Actor, Event, Record


def polecat_rows(records: list[Record]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(polecat.export(records))), delimiter="\t"))


def acled_rows(records: list[Record]) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO("".join(acled.export(records)))))


def changed(change: Mapping[str, object], **sectors: tuple[str, ...]) -> list[Record]:
    """The strike as another event, its actors in other sectors."""
    made: list[Record] = []
    for record in sample.harbour():
        if isinstance(record, Event) and record.mode == "strike":
            record = replace(record, **change)  # type: ignore[arg-type]
        elif isinstance(record, Event):
            continue
        elif isinstance(record, Actor):
            record = replace(record, sectors=sectors.get(record.name.split()[0], ()))
        made.append(record)
    return made


def test_polecat_has_one_row_an_event_that_happened() -> None:
    rows = polecat_rows(sample.all_records())
    types = [(row["Event Type"], row["Event Mode"]) for row in rows]
    assert types == [("PROTEST", "strike"), ("COERCE", "arrest"), ("REJECT", "meet")]
    strike = rows[0]
    assert (strike["Event Date"], strike["Date Precision"]) == ("1911-05-01", "day")
    assert (strike["Quad Code"], strike["Actor Name"]) == ("4", "dockers")
    assert strike["Recipient Name"] == "Harbour Board"
    assert strike["Actor Name Raw"] == "dockers"
    assert (strike["Source"], strike["Publication Date"]) == ("The Ledger", "1911-05-04")
    assert strike["Sentence"].startswith("Some 2,400 dockers left their work")
    assert strike["Story People"] == "Anna Brandt; Sir Edwin Vale"
    ids = {record.id for record in sample.all_records() if isinstance(record, Event)}
    assert {row["Event ID"] for row in rows} < ids


def test_polecat_leads_with_its_own_columns() -> None:
    assert polecat.COLUMNS[:7] == (
        "Event ID",
        "Event Date",
        "Event Type",
        "Event Mode",
        "Intensity",
        "Quad Code",
        "Contexts",
    )
    assert "Primary Actor Sector" in polecat.COLUMNS
    assert "Wikipedia Recipient ID" in polecat.COLUMNS
    assert len(set(polecat.COLUMNS)) == len(polecat.COLUMNS) == 43


@pytest.mark.parametrize(
    "change",
    [
        {"polarity": "denied"},
        {"modality": "planned"},
        {"modality": "attempted"},
        {"modality": "hypothetical"},
        {"historical": True},
    ],
)
def test_what_did_not_happen_is_no_event(change: dict[str, object]) -> None:
    assert len(polecat_rows(changed({}))) == len(acled_rows(changed({}))) == 1
    assert polecat_rows(changed(change)) == acled_rows(changed(change)) == []


def test_acled_codes_a_strike_and_arrests() -> None:
    strike, arrest = acled_rows(sample.all_records())
    assert (strike["event_type"], strike["sub_event_type"]) == ("Protests", "Peaceful protest")
    assert strike["disorder_type"] == "Demonstrations"
    assert (strike["event_date"], strike["year"], strike["time_precision"]) == (
        "1911-05-01",
        "1911",
        "1",
    )
    assert (strike["location"], strike["geo_precision"]) == ("Port Elm", "")
    assert (strike["actor1"], strike["inter1"]) == ("dockers", "Protesters")
    assert (strike["actor2"], strike["inter2"]) == ("Harbour Board", "Civilians")
    assert strike["interaction"] == "Protesters-Civilians"
    assert strike["event_id_cnty"] == f"POL{strike['record_id']}"
    assert (arrest["sub_event_type"], arrest["actor1"]) == ("Arrests", "")


def test_acled_ids_stay_when_other_articles_come_and_go() -> None:
    alone = {row["event_id_cnty"] for row in acled_rows(sample.harbour())}
    assert alone == {row["event_id_cnty"] for row in acled_rows(sample.all_records())}


def test_acled_tells_battles_from_attacks_on_civilians() -> None:
    assault = {"type": "ASSAULT", "mode": "firearms"}
    (attack,) = acled_rows(changed(assault, dockers=("REB",)))
    assert (attack["event_type"], attack["inter1"]) == (
        "Violence against civilians",
        "Rebel groups",
    )
    assert attack["civilian_targeting"] == "Civilian targeting"
    (battle,) = acled_rows(changed(assault, dockers=("REB",), Harbour=("GOV", "MIL")))
    assert (battle["event_type"], battle["sub_event_type"]) == ("Battles", "Armed clash")
    assert battle["interaction"] == "Rebel groups-State forces"


def test_acled_dates_are_as_precise_as_the_text() -> None:
    (month,) = acled_rows(changed({"date": "1911-05", "date_precision": "month"}))
    assert (month["event_date"], month["time_precision"]) == ("1911-05-15", "3")
    (year,) = acled_rows(changed({"date": "1911", "date_precision": "year"}))
    assert (year["event_date"], year["year"], year["time_precision"]) == ("", "1911", "")
    (never,) = acled_rows(changed({"date": None, "date_precision": None}))
    assert (never["event_date"], never["year"]) == ("", "")


def test_countries_and_precision_of_places() -> None:
    place = {"place": "Mexico", "place_precision": "country"}
    (row,) = acled_rows(changed(place))
    assert (row["country"], row["geo_precision"]) == ("Mexico", "")
    (other,) = polecat_rows(changed({"place": "Port Elm", "place_precision": "settlement"}))
    assert (other["City"], other["Province"], other["Country"]) == ("Port Elm", "", "")


def test_talk_is_no_event_of_acleds() -> None:
    assert acled_rows(changed({"type": "CONSULT", "mode": None})) == []
    assert len(polecat_rows(changed({"type": "CONSULT", "mode": None}))) == 1


def test_formulas_are_defused() -> None:
    (row,) = acled_rows(changed({"place": "=1+1"}))
    assert row["location"] == "'=1+1"
    (row,) = polecat_rows(changed({"place": "=1+1\tx"}))
    assert row["Placename"] == "'=1+1\tx"


def test_the_crosswalk_names_types_that_there_are() -> None:
    table = load_yaml("publishing/acled.yaml")
    for name, modes in table["types"].items():
        assert set(modes) - {""} <= set(event_types()[name].modes)
        assert {kind for kind, _ in modes.values()} <= set(table["disorder"])
