"""Rows as lines of text, cell by cell, so that none runs as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from polemic.publishing.csv import cell


def lines(rows: Iterable[Iterable[Any]], delimiter: str = ",") -> Iterator[str]:
    """Each row as a line."""
    line = io.StringIO()
    writer = csv.writer(line, delimiter=delimiter, lineterminator="\n")
    for row in rows:
        line.seek(0)
        line.truncate()
        writer.writerow([cell(value) for value in row])
        yield line.getvalue()
