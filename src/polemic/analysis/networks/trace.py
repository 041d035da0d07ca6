"""From the cells of a network back to the statements behind them."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from polemic.analysis.networks.arrays import Ints
from polemic.analysis.networks.definition import Definition
from polemic.analysis.networks.selection import Selection


class Evidence(NamedTuple):
    """The ids of the records behind a cell, with the times of the first and the last."""

    records: tuple[str, ...]
    first: int
    last: int


class Trace:
    """The statements of each row at hand, so that many cells can be asked for."""

    def __init__(self, selection: Selection, wanted: Definition) -> None:
        self.selection = selection
        self._across = wanted.mode == "onemode"
        # Of texts, what only one of two says counts against them, whatever the other speaks of.
        text = selection.qualifier.kind == "text" and not wanted.ignores_qualifier
        self._alone = text and wanted.aggregation in {"conflict", "subtract"}
        self._order = np.argsort(selection.row, kind="stable")
        ordered = selection.row[self._order]
        self._bounds = np.searchsorted(ordered, np.arange(len(selection.rows) + 1))

    def cell(self, row: int, column: int) -> Ints:
        """Positions in the selection, in order, of what is behind a cell; by codes."""
        concept = self.selection.column
        here = self._of(row)
        if not self._across:
            return np.asarray(here[concept[here] == column])
        there = self._of(column)
        both = np.union1d(here, there)
        if self._alone:
            return both
        shared = np.intersect1d(concept[here], concept[there])
        return np.asarray(both[np.isin(concept[both], shared)])

    def evidence(self, row: int, column: int) -> Evidence:
        """What is behind a cell that is not empty; by codes."""
        where = self.cell(row, column)
        records = self.selection.table.names(self.selection.place[where])
        dates = self.selection.date[where]
        return Evidence(records, int(dates[0]), int(dates[-1]))

    def _of(self, row: int) -> Ints:
        return np.asarray(self._order[self._bounds[row] : self._bounds[row + 1]])
