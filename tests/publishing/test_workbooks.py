"""XLSX and Parquet hold the flat table, read back by others' libraries."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.publishing import sample

from polemic.publishing import parquet, xlsx
from polemic.publishing.table import columns, rows
from polemic.records import Document, Record

openpyxl = pytest.importorskip("openpyxl", reason="openpyxl is an extra")
pq = pytest.importorskip("pyarrow.parquet", reason="pyarrow is an extra")


def sheets(records: list[Record]) -> Any:
    return openpyxl.load_workbook(io.BytesIO(b"".join(xlsx.export(records))))


def hostile(title: str) -> list[Record]:
    document = sample.harbour()[0]
    assert isinstance(document, Document)
    return [replace(document, title=title)]


def test_the_workbook_holds_the_table() -> None:
    (sheet,) = sheets(sample.all_records()).worksheets
    header, *body = sheet.iter_rows(values_only=True)
    assert header == columns()
    assert sheet.freeze_panes == "A2"
    expected = list(rows(sample.all_records()))
    assert len(body) == len(expected)
    for got, row in zip(body, expected, strict=True):
        found = {name: value for name, value in zip(header, got, strict=True) if value is not None}
        assert found == row


def test_a_workbook_keeps_numbers_and_truth_values() -> None:
    (sheet,) = sheets(sample.all_records()).worksheets
    at = {name: place for place, name in enumerate(columns())}
    stances = [row for row in sheet.iter_rows(values_only=True) if row[at["record"]] == "stance"]
    assert {row[at["sign"]] for row in stances} == {1, -1}
    strike = next(row for row in sheet.iter_rows(values_only=True) if row[at["mode"]] == "strike")
    assert (strike[at["value"]], strike[at["historical"]]) == (2400, False)


@pytest.mark.parametrize("text", ["=1+1", "+cmd|' /C calc'!A0", "@SUM(A1)", "- we call"])
def test_no_cell_of_a_workbook_is_a_formula(text: str) -> None:
    (sheet,) = sheets(hostile(text)).worksheets
    cell = sheet.cell(2, columns().index("title") + 1)
    assert (cell.value, cell.data_type) == (f"'{text}", "s")


@settings(max_examples=60, deadline=None)
@given(
    st.text("=+-@\t\r\n ＝＋－＠0123456789.eE(a'", min_size=1, max_size=12),
    st.integers(-(10**6), 10**6) | st.floats(-1e6, 1e6),
)
def test_whatever_a_cell_begins_with_is_text_and_numbers_are_numbers(
    text: str, number: float
) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append([xlsx._value(sheet, text), xlsx._value(sheet, number)])
    made = io.BytesIO()
    book.save(made)
    ((written, kept),) = openpyxl.load_workbook(made).active.iter_rows()
    assert kept.data_type == "n"
    assert kept.value == pytest.approx(number, rel=1e-14)
    assert written.data_type in {"s", "n"}  # a cell of blanks alone reads back as none
    said = str(written.value or "")
    if said.lstrip()[:1] in set("=+-@＝＋－＠"):
        assert float(said) <= 0
    assert not said.startswith(("\t", "\r"))


@pytest.mark.parametrize(("text", "read"), [("#N/A", "#N/A"), ("a\x00b\x0bc", "a\ufffdb\ufffdc")])
def test_what_a_workbook_cannot_hold_is_replaced(text: str, read: str) -> None:
    (sheet,) = sheets(hostile(text)).worksheets
    cell = sheet.cell(2, columns().index("title") + 1)
    assert cell.value == read
    assert cell.data_type == "s"


def test_long_text_is_cut_and_many_rows_go_on(monkeypatch: pytest.MonkeyPatch) -> None:
    (sheet,) = sheets(hostile("x" * 40_000)).worksheets
    assert len(sheet.cell(2, columns().index("title") + 1).value) == 32_767
    monkeypatch.setattr(xlsx, "ROWS", 10)
    book = sheets(sample.all_records())
    count = len(sample.all_records())
    assert [sheet.max_row for sheet in book.worksheets] == [11] * (count // 10) + [count % 10 + 1]
    assert book.sheetnames[:2] == ["records", "records 2"]


def test_the_same_records_give_the_same_bytes() -> None:
    for exporter in (xlsx.export, parquet.export):
        once = b"".join(exporter(sample.all_records()))
        assert once == b"".join(exporter(sample.all_records()))


def test_nothing_is_a_table_without_rows() -> None:
    (sheet,) = sheets([]).worksheets
    assert list(sheet.iter_rows(values_only=True)) == [columns()]
    assert pq.read_table(io.BytesIO(b"".join(parquet.export([])))).num_rows == 0


def test_parquet_holds_the_table_typed() -> None:
    table = pq.read_table(io.BytesIO(b"".join(parquet.export(sample.all_records()))))
    assert tuple(table.column_names) == columns()
    for got, row in zip(table.to_pylist(), rows(sample.all_records()), strict=True):
        assert {name: value for name, value in got.items() if value is not None} == row
    types = {name: str(table.schema.field(name).type) for name in columns()}
    assert (types["sign"], types["value"], types["historical"]) == ("int64", "double", "bool")
    assert types["who"] == "string"


def test_parquet_keeps_text_as_it_is_and_survives_surrogates() -> None:
    table = pq.read_table(io.BytesIO(b"".join(parquet.export(hostile("=1\udcff")))))
    assert table["title"].to_pylist() == ["=1\\udcff"]
