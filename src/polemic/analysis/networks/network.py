"""A discourse network: labels, values, the time it covers, and the statements behind it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, NamedTuple

import numpy as np

from polemic.analysis.networks.arrays import Floats, Ints
from polemic.analysis.networks.calendar import moment
from polemic.analysis.networks.eventlist import EventList
from polemic.analysis.networks.trace import Evidence, Trace
from polemic.errors import UsageError

if TYPE_CHECKING:
    import pandas as pd

    from polemic.analysis.networks.definition import Definition
    from polemic.analysis.networks.selection import Selection
    from polemic.analysis.networks.windows import Span


class Edge(NamedTuple):
    """A tie with its weight."""

    source: str
    target: str
    weight: float


@dataclass(frozen=True, slots=True, eq=False)
class Network:
    """A matrix of ties between `rows` and `columns`; in a one-mode network these are the same."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: Floats
    definition: Definition
    selection: Selection
    span: Span | None = None

    @property
    def start(self) -> datetime | None:
        """When the window begins, or the first statement is made."""
        return None if self.span is None else moment(self.span.start)

    @property
    def middle(self) -> datetime | None:
        """The middle of the window."""
        return None if self.span is None else moment(self.span.middle)

    @property
    def stop(self) -> datetime | None:
        """When the window ends, or the last statement is made."""
        return None if self.span is None else moment(self.span.stop)

    @property
    def num_statements(self) -> int:
        """How many statements it was made from; DNA says 0 of smoothed networks."""
        return 0 if self.definition.dna and self.definition.kernel != "no" else len(self.selection)

    @property
    def statements(self) -> Ints:
        """The ids of the statements it was made from, in order."""
        return self.selection.id

    @property
    def one_mode(self) -> bool:
        """Whether rows and columns are the same nodes."""
        return self.definition.mode == "onemode"

    def edges(self) -> Iterator[Edge]:
        """The ties that are not 0; in a one-mode network each pair once."""
        values = np.triu(self.values) if self.one_mode else self.values
        for row, column in np.argwhere(values != 0).tolist():
            yield Edge(self.rows[row], self.columns[column], float(values[row, column]))

    def activity(self, label: str, mode: int = 1) -> int:
        """How many of its statements are of a row (mode 1) or a column (mode 2)."""
        codes, labels = self.selection.row, self.selection.rows
        if mode == 2:
            codes, labels = self.selection.column, self.selection.columns
        return int((codes == _code(label, labels)).sum())

    def evidence(self, row: str, column: str) -> Ints:
        """The ids of the statements behind one cell."""
        return self.behind(row, column).statements

    def behind(self, row: str, column: str) -> EventList:
        """The statements behind one cell, with all that is known of them."""
        across = self.selection.rows if self.one_mode else self.selection.columns
        codes = _code(row, self.selection.rows), _code(column, across)
        found = Trace(self.selection, self.definition).cell(*codes)
        table = self.selection.table.take(self.selection.place[found])
        return EventList(table, self.definition)

    def traced(self) -> Iterator[tuple[Edge, Evidence]]:
        """Each tie with its statements: the ids of their records, where these are known."""
        trace = Trace(self.selection, self.definition)
        rows = {label: code for code, label in enumerate(self.selection.rows)}
        columns = {label: code for code, label in enumerate(self.selection.columns)}
        across = rows if self.one_mode else columns
        for edge in self.edges():
            yield edge, trace.evidence(rows[edge.source], across[edge.target])

    def ties(self, *, evidence: bool) -> Iterator[tuple[Edge, Evidence | None]]:
        """Each tie, with its statements if they are asked for: in large networks they are many."""
        return self.traced() if evidence else ((edge, None) for edge in self.edges())

    def to_pandas(self) -> pd.DataFrame:
        """The matrix as a pandas data frame."""
        import pandas as pd

        return pd.DataFrame(self.values, index=list(self.rows), columns=list(self.columns))

    def __repr__(self) -> str:
        shape = f"{len(self.rows)} x {len(self.columns)}"
        return f"<{self.definition.mode} network, {shape}, {self.num_statements} statements>"


def _code(label: str, labels: tuple[str, ...]) -> int:
    try:
        return labels.index(label)
    except ValueError:
        raise UsageError(
            "no such node", where=label, remedy="use a label of the network's rows or columns"
        ) from None
