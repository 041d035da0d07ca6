from __future__ import annotations

import csv as reader
import io
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.publishing import sample

from polemic.errors import UsageError
from polemic.publishing import EXPORTERS, csv, delimited, exporter, publish
from polemic.publishing.files import encode
from polemic.publishing.networks import cells
from polemic.publishing.table import columns
from polemic.records import Document


def table() -> list[dict[str, str]]:
    text = "".join(csv.export(sample.all_records()))
    return list(reader.DictReader(io.StringIO(text)))


def only(kind: str, **values: str) -> dict[str, str]:
    (row,) = [
        row
        for row in table()
        if row["record"] == kind and all(row[key] == value for key, value in values.items())
    ]
    return row


def test_there_is_a_row_for_every_record_in_order() -> None:
    rows = table()
    assert [row["id"] for row in rows] == [record.id for record in sample.all_records()]
    assert all(tuple(row) == columns() for row in rows)


def test_a_stance_says_who_and_whom_and_keeps_its_negative_sign() -> None:
    row = only("stance", what="withheld", outlet="The Ledger")
    assert (row["who"], row["whom"]) == ("Seamen's League", "dockers")
    assert (row["who_kind"], row["whom_kind"]) == ("organization", "group")
    assert row["sign"] == "-1"
    assert row["published"] == "1911-05-04"


def test_an_event_keeps_date_and_marks() -> None:
    row = only("event", what="ASSAULT")
    assert (row["polarity"], row["reported_by"]) == ("denied", "Anna Brandt")
    row = only("event", mode="strike")
    assert (row["date"], row["value"], row["place"]) == ("1911-05-01", "2400", "Port Elm")


def test_the_sentence_lies_where_start_and_end_say() -> None:
    for row in table():
        if row["record"] not in {"document", "reject", "mention"}:
            text = sample.HARBOUR if row["outlet"] == "The Ledger" else sample.COURIER
            words = text[int(row["start"]) : int(row["end"])]
            assert row["sentence"] == " ".join(words.split())


@pytest.mark.parametrize("number", ["-1", "-3.5", "-2e-7", "0", "1911-05-04"])
def test_numbers_and_dates_are_left_alone(number: str) -> None:
    assert csv.cell(number) == number


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\tx", "\r=1", " =1", "＝1", "- we call"],
)
def test_what_begins_like_a_formula_is_defused(text: str) -> None:
    assert csv.cell(text) == f"'{text}"


@given(st.floats(allow_nan=False, allow_infinity=False) | st.integers())
def test_a_number_reads_back_as_itself(number: float) -> None:
    assert type(number)(csv.cell(number)) == number


@given(st.text(min_size=1))
def test_no_text_cell_begins_like_a_formula_unless_it_is_a_number(text: str) -> None:
    made = csv.cell(text)
    if made.lstrip()[:1] in set("=+-@＝＋－＠"):
        float(made)


WRITERS: dict[str, Callable[[str], str]] = {
    "records": lambda text: csv.cell(text),
    "tables": lambda text: next(delimited.lines([[text]])),
    "networks": lambda text: next(cells.lines([[text]])),
}


@pytest.mark.parametrize("name", WRITERS)
@given(
    st.sampled_from(["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"]),
    st.sampled_from(["", " ", "\n", "\u00a0", "\u3000"]),
    st.text(max_size=8),
)
def test_a_dangerous_start_is_defused_in_every_table(
    name: str, start: str, before: str, rest: str
) -> None:
    text = before + start + rest
    made = WRITERS[name](text).removeprefix('"')
    assert made.startswith("'") or float(text) <= 0


@given(st.integers(max_value=-1) | st.floats(max_value=-1e-300, allow_infinity=False))
def test_negative_numbers_stay_numbers_in_every_table(number: float) -> None:
    for write in (delimited.lines, cells.lines):
        # read as the type it has: a float cannot hold every integer
        assert type(number)(next(write([[number]]))) == number


def test_a_hostile_title_stays_in_its_cell() -> None:
    document = sample.harbour()[0]
    assert isinstance(document, Document)
    hostile = replace(document, title='=HYPERLINK("http://x","y")\n,"')
    text = "".join(csv.export([hostile]))
    (row,) = reader.DictReader(io.StringIO(text))
    assert row["title"] == '\'=HYPERLINK("http://x","y")\n,"'


def test_exporters_are_found_by_name(tmp_path: Path) -> None:
    for name in EXPORTERS:
        path = tmp_path / name
        publish(sample.all_records(), name, path)
        made = b"".join(encode(chunk) for chunk in exporter(name)(sample.all_records()))
        assert path.read_bytes() == made
    with pytest.raises(UsageError, match="acled, csv, ftm, html, jsonl"):
        exporter("doc")
