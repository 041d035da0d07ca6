"""A table of statements from plain rows: dicts, or the records of a data frame."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from typing import Any

import numpy as np

from polemic.analysis.networks.table import DOCUMENT_VARIABLES, Column, Statements, text_column
from polemic.errors import DataError

_PLACES = ("id", "document", "date", "start", "stop")
_DOCUMENT = {f"document_{name}": name for name in DOCUMENT_VARIABLES}


def statement_table(rows: Iterable[Mapping[str, Any]]) -> Statements:
    """Statements from rows with a `date` and variables; `document` tells articles apart.

    Truth values make a boolean variable, whole numbers an integer one, the rest text. Without
    `id`, `start` and `stop` rows are numbered; a `document_author` is the author of the document.
    """
    table = [dict(row) for row in rows]
    number = np.arange(len(table), dtype=np.int64)
    names = list(dict.fromkeys(name for row in table for name in row))
    documents = [str(row.get("document", "")) for row in table]
    articles = {name: place for place, name in enumerate(dict.fromkeys(documents), 1)}
    return Statements(
        id=_whole(table, "id", number + 1),
        document=np.array([articles[name] for name in documents], dtype=np.int64),
        date=np.array([_seconds(row.get("date"), row) for row in table], dtype=np.int64),
        start=_whole(table, "start", number),
        stop=_whole(table, "stop", number + 1),
        variables={
            name: _column(name, [row.get(name) for row in table])
            for name in names
            if name not in _PLACES and name not in _DOCUMENT
        },
        documents={
            plain: text_column([_text(row.get(name)) for row in table])
            for name, plain in _DOCUMENT.items()
            if name in names
        },
    )


def _whole(table: list[dict[str, Any]], name: str, otherwise: Any) -> Any:
    if all(name in row for row in table) and table:
        return np.array([int(row[name]) for row in table], dtype=np.int64)
    return otherwise


def _text(value: Any) -> str:
    missing = value is None or (isinstance(value, float) and np.isnan(value))
    return "" if missing else str(value)


def _column(name: str, values: list[Any]) -> Column:
    given = [value for value in values if _text(value) != ""]
    if given and all(isinstance(value, bool | np.bool_) for value in given):
        kind = "boolean"
    elif given and all(isinstance(value, int | np.integer) for value in given):
        kind = "integer"
    else:
        return text_column([_text(value) for value in values])
    absent = np.array([_text(value) == "" for value in values], dtype=np.bool_)
    codes = np.array(
        [0 if gone else int(value) for value, gone in zip(values, absent, strict=True)],
        dtype=np.int64,
    )
    return Column(
        "boolean" if kind == "boolean" else "integer", codes, (), absent if absent.any() else None
    )


def _seconds(value: Any, row: Mapping[str, Any]) -> int:
    try:
        if isinstance(value, str):
            value = datetime.fromisoformat(value)
        if isinstance(value, date) and not isinstance(value, datetime):
            value = datetime.combine(value, time())
        return int((value if value.tzinfo else value.replace(tzinfo=UTC)).timestamp())
    except (AttributeError, ValueError):
        raise DataError(
            f"a statement without a date: {dict(row)}",
            where="date",
            remedy="give each row a date such as 1994-01-14",
        ) from None
