"""CSV: all records in one flat table; `columns.csv` says what each column holds."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator
from typing import Any

from polemic.publishing.table import columns, rows
from polemic.records import Record

# A spreadsheet takes these for the start of a formula, in their wide forms too.
_FORMULA = re.compile(r"\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]|[\t\r]")
_WHOLE = 1e15  # beyond it a float no longer tells one whole number from the next
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")


def cell(value: Any) -> str:
    """The value as a cell: numbers stay numbers, and no text can run as a formula."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, float) and value.is_integer() and abs(value) < _WHOLE:
        return str(int(value))
    text = str(value)
    if _FORMULA.match(text) and not _NUMBER.fullmatch(text):
        return f"'{text}"
    return text


def export(records: Iterable[Record]) -> Iterator[str]:
    """The table, header first; a piece of text for each row."""
    names = columns()
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="\n")

    def written(cells: Iterable[str]) -> str:
        line.seek(0)
        line.truncate()
        writer.writerow(cells)
        return line.getvalue()

    yield written(names)
    for row in rows(records):
        yield written(cell(row.get(name)) for name in names)
