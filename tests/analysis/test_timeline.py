from __future__ import annotations

import csv
import io
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.analysis.reports import papers

from polemic.analysis.timeline import UNITS, Bar, Unit, period, starts, timeline, weights
from polemic.errors import UsageError
from polemic.publishing.timeline import export


def test_events_stand_by_date_and_what_is_coarser_stands_apart() -> None:
    made = timeline(papers(), "day")
    assert made.bars == (
        Bar("1911-05-01", "PROTEST", 1, -6.5, ("ledger/5",)),
        Bar("1911-05-02", "PROTEST", 1, -6.5, ("courier/8",)),
    )
    assert [(bar.period, bar.category) for bar in made.coarser] == [("1911-05", "REJECT")]
    assert [bar.category for bar in made.undated] == ["ASSAULT"]


def test_what_has_not_happened_is_in_no_bar() -> None:
    assert timeline(papers()).other == ("courier/7",)


def test_months_hold_their_days() -> None:
    made = timeline(papers(), "month", "quad")
    assert [(bar.period, bar.category, bar.count) for bar in made.bars] == [
        ("1911-05", "3", 1),
        ("1911-05", "4", 2),
    ]
    assert made.coarser == ()


def test_dyads_join_actors_across_articles() -> None:
    made = timeline(papers(), "year", "dyad")
    found = {bar.category.lower(): bar.count for bar in (*made.bars, *made.undated)}
    assert found == {
        "the union → the board": 1,
        "the board → the union": 1,
        "the union → (nobody named)": 1,
        "(nobody named) → the union": 1,
    }


@pytest.mark.parametrize(
    ("when", "unit", "expected"),
    [
        ("1994-01-01", "week", "1993-W52"),
        ("1994-W01", "month", "1994-01"),
        ("1993-W53", "year", None),
        ("1994-01", "week", None),
        ("1994", "year", "1994"),
        ("1994-13-45", "day", None),
        ("spring", "year", None),
    ],
)
def test_a_date_falls_in_a_period(when: str, unit: Unit, expected: str | None) -> None:
    assert period(when, unit) == expected


@given(st.dates(date(1000, 1, 1)), st.sampled_from(UNITS))
def test_a_period_starts_no_later_than_its_days(day: date, unit: Unit) -> None:
    found = period(day.isoformat(), unit)
    assert found is not None
    first = starts(found)
    assert first is not None
    assert 0 <= (day - first).days < 366
    assert period(first.isoformat(), unit) == found


def test_every_type_has_a_weight_and_cooperation_is_positive() -> None:
    from polemic.coding.ontology import event_types

    for name, kind in event_types().items():
        assert (weights()[name] > 0) == (kind.quad <= 2)
        assert abs(weights()[name]) <= 10


def test_every_bar_leads_to_its_records_and_sentences() -> None:
    rows = list(csv.DictReader(io.StringIO("".join(export(timeline(papers()), papers())))))
    assert [row["dated"] for row in rows] == ["day", "day", "coarser", "no"]
    for row in rows:
        assert len(row["records"].split()) == int(row["count"])
        assert row["sentences"] in {"ledger", "courier"}
    assert list(export(timeline([]), []))[1:] == []


def test_unknown_units_are_refused() -> None:
    with pytest.raises(UsageError):
        timeline([], "decade")  # type: ignore[arg-type]
