from __future__ import annotations

import csv
import io
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.analysis.reports import Report, papers

from polemic.analysis.outlets import UNNAMED, Finding, Measure, compare, wilson
from polemic.publishing.outlets import export


def find(measure: Measure, outlet: str, name: str) -> Finding:
    found = [
        one
        for one in compare(papers()).of(measure)
        if (one.outlet, one.name.lower()) == (outlet, name)
    ]
    assert len(found) == 1
    return found[0]


def test_an_outlet_takes_sides_in_its_own_voice_alone() -> None:
    against, pro = (
        find("against", "The Courier", "the union"),
        find("for", "The Courier", "the union"),
    )
    assert (against.share.count, against.share.of) == (2, 3)
    assert (pro.share.count, pro.share.of) == (1, 3)
    assert against.share.records == ("courier/2", "courier/3")


def test_whom_an_outlet_lets_speak_is_a_share_of_what_others_say() -> None:
    union = find("speaks", "The Ledger", "the union").share
    assert (union.count, union.of, union.value) == (2, 3, 2 / 3)
    assert find("direct", "The Ledger", "the union").share.count == 1
    assert find("indirect", "The Ledger", "the union").share.of == 2


def test_whom_an_outlet_names_but_does_not_let_speak_has_none() -> None:
    silent = find("speaks", "The Courier", "the union").share
    assert (silent.count, silent.of, silent.records) == (0, 3, ())
    assert silent.interval[0] == 0


def test_demands_and_portrayals_come_with_their_words() -> None:
    assert find("demand", "The Ledger", "the union").text == "eight hours"
    assert find("portrayal", "The Courier", "the union").text == "a gang of idlers"


def test_an_outlet_is_one_however_it_is_written() -> None:
    assert compare(papers()).articles == {"The Courier": 2, "The Ledger": 1}
    assert compare(Report("a", None).records()).articles == {UNNAMED: 1}


def test_actors_of_both_outlets_are_shared() -> None:
    assert [name.lower() for name in compare(papers()).shared().values()] == [
        "the board",
        "the union",
    ]


def test_of_nothing_comes_nothing() -> None:
    assert compare([]).findings == ()
    assert list(export(compare([]))) == [
        "outlet,articles,measure,actor,text,count,of,share,low,high,records\n"
    ]


def test_the_order_of_records_changes_nothing() -> None:
    records = papers()
    random.Random(3).shuffle(records)
    assert compare(records).findings == compare(papers()).findings


def test_every_number_leads_to_as_many_records() -> None:
    ids = {record.id for record in papers()}
    rows = list(csv.DictReader(io.StringIO("".join(export(compare(papers()))))))
    assert len(rows) == len(compare(papers()).findings) > 10
    for row in rows:
        assert len(row["records"].split()) == int(row["count"]) <= int(row["of"])
        assert set(row["records"].split()) <= ids


def test_the_interval_is_that_of_the_literature() -> None:
    # Newcombe (1998), Statistics in Medicine 17, table I, method 3: 81/263, 15/148, 0/20, 1/29.
    for count, of, low, high in (
        *((81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605)),
        *((0, 20, 0.0, 0.1611), (1, 29, 0.0061, 0.1718)),
    ):
        assert wilson(count, of) == pytest.approx((low, high), abs=5e-5)


@given(st.integers(0, 500), st.integers(0, 500))
def test_the_interval_holds_the_share(one: int, other: int) -> None:
    count, of = min(one, other), max(one, other)
    low, high = wilson(count, of)
    assert 0 <= low <= high <= 1
    if of:
        assert low <= count / of + 1e-12
        assert count / of <= high + 1e-12
