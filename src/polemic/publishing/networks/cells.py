"""Lines of CSV, cell by cell, so that no label runs as a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator
from typing import Any

from polemic.publishing.csv import cell


def lines(rows: Iterable[Iterable[Any]]) -> Iterator[str]:
    """Each row as a line."""
    line = io.StringIO()
    writer = csv.writer(line, lineterminator="\n")
    for row in rows:
        line.seek(0)
        line.truncate()
        writer.writerow([cell(value) for value in row])
        yield line.getvalue()
