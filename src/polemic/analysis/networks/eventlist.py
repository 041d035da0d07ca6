"""Event lists: one row a statement, with its document and all its variables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

import numpy as np

from polemic.analysis.networks.arrays import Ints
from polemic.analysis.networks.calendar import moment
from polemic.analysis.networks.table import DOCUMENT_VARIABLES, Column, Statements

if TYPE_CHECKING:
    import pandas as pd

    from polemic.analysis.networks.definition import Definition

Cell = str | int | datetime | None


@dataclass(frozen=True, slots=True, eq=False)
class EventList:
    """Statements in order of time."""

    table: Statements
    definition: Definition

    def __len__(self) -> int:
        return len(self.table)

    @property
    def num_statements(self) -> int:
        """How many statements it lists."""
        return len(self.table)

    @property
    def statements(self) -> Ints:
        """The ids of the statements, in order."""
        return self.table.id

    @property
    def records(self) -> tuple[str, ...]:
        """The ids of their records, or of the statements where these are not of records."""
        return self.table.names(np.arange(len(self.table)))

    def columns(self) -> dict[str, list[Cell]]:
        """The list by columns: ids, time, the document's variables, the statement's."""
        table = self.table
        found: dict[str, list[Cell]] = {
            "statement_id": list(table.id.tolist()),
            "time": [moment(seconds) for seconds in table.date.tolist()],
            "start": list(table.start.tolist()),
            "stop": list(table.stop.tolist()),
            "document_id": list(table.document.tolist()),
        }
        for name in DOCUMENT_VARIABLES:
            if name in table.documents and name != "id":
                found[f"document_{name}"] = _cells(table.documents[name])
        for name, column in table.variables.items():
            found[name] = _cells(column)
        return found

    def rows(self) -> Iterator[dict[str, Cell]]:
        """The list by rows."""
        columns = self.columns()
        for values in zip(*columns.values(), strict=True):
            yield dict(zip(columns, values, strict=True))

    def to_pandas(self) -> pd.DataFrame:
        """The list as a pandas data frame."""
        import pandas as pd

        return pd.DataFrame(self.columns())


def _cells(column: Column) -> list[Cell]:
    return list(column.strings() if column.kind == "text" else column.codes.tolist())
