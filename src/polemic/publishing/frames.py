"""Data frames for pandas: one for each kind of record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from polemic.errors import PolemicError
from polemic.publishing.table import Row, columns, rows
from polemic.records import Record

if TYPE_CHECKING:
    import pandas


def to_frames(records: Iterable[Record]) -> dict[str, pandas.DataFrame]:
    """A frame for each kind of record that there is, with the columns it fills, indexed by id."""
    try:
        import pandas  # an extra: the core runs without it
    except ImportError as error:
        raise PolemicError(
            "data frames need pandas", remedy="pip install polemic[pandas]"
        ) from error
    by_kind: dict[str, list[Row]] = {}
    for row in rows(records):
        by_kind.setdefault(row["record"], []).append(row)
    frames = {}
    for kind, held in by_kind.items():
        filled = {name for row in held for name in row}
        names = [name for name in columns() if name in filled]
        frames[kind] = pandas.DataFrame(held, columns=names).set_index("id")
    return frames
