"""Parquet: the flat table with typed columns; needs `polemic[parquet]`."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from itertools import islice

from polemic.errors import PolemicError
from polemic.publishing.files import UNENCODABLE
from polemic.publishing.table import Row, columns, rows
from polemic.records import Record

WHOLE = frozenset({"sign", "start", "end"})
NUMBERS = frozenset({"value", "fatalities", "confidence"})
TRUTHS = frozenset({"approximate", "historical", "negated", "scare_quotes", "agreement"})
"""Columns by their type; all others hold text."""

_GROUP = 50_000


def export(records: Iterable[Record]) -> Iterator[bytes]:
    """The file; rows are written in groups, so that few are held at a time."""
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise PolemicError(
            "Parquet needs pyarrow", remedy="pip install polemic[parquet]"
        ) from error
    kinds: dict[str, pyarrow.DataType] = {
        **dict.fromkeys(WHOLE, pyarrow.int64()),
        **dict.fromkeys(NUMBERS, pyarrow.float64()),
        **dict.fromkeys(TRUTHS, pyarrow.bool_()),
    }
    schema = pyarrow.schema([(name, kinds.get(name, pyarrow.string())) for name in columns()])
    made = io.BytesIO()
    table = rows(records)
    with pyarrow.parquet.ParquetWriter(made, schema, compression="zstd") as writer:
        while part := list(islice(table, _GROUP)):
            writer.write_table(pyarrow.Table.from_pylist([_row(row) for row in part], schema))
            yield made.getvalue()
            made.seek(0)
            made.truncate()
    yield made.getvalue()


def _row(row: Row) -> Row:
    """The row with its text fit for UTF-8, and numbers of the column's type."""
    return {
        name: value.encode("utf-8", UNENCODABLE).decode()
        if isinstance(value, str)
        else float(value)
        if name in NUMBERS
        else value
        for name, value in row.items()
    }
