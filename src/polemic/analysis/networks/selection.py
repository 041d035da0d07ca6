"""The statements of a network as codes: who, what, how, in order of time."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from polemic.analysis.networks.arrays import Bools, Floats, Ints, occurring, places
from polemic.analysis.networks.definition import Definition
from polemic.analysis.networks.duplicates import first_of_each
from polemic.analysis.networks.filters import complete, in_scope, not_excluded
from polemic.analysis.networks.table import Column, Statements
from polemic.errors import UsageError


@dataclass(frozen=True, slots=True)
class Qualifier:
    """The levels of the qualifier: their values, and whether they can be told apart by degree."""

    kind: str
    levels: tuple[str, ...]
    values: Floats
    spread: float

    @property
    def graded(self) -> bool:
        """Whether two levels have a distance, as booleans and integers do."""
        return self.kind in {"boolean", "integer"}


#: No qualifier: one level for all.
ALIKE = Qualifier("none", ("",), np.zeros(1), 0.0)


@dataclass(frozen=True, slots=True)
class Selection:
    """The statements that count, in order; `row`, `column`, `level` are codes of each.

    `place` is where each stands in the `table` that they are of.
    """

    table: Statements
    place: Ints
    date: Ints
    row: Ints
    column: Ints
    level: Ints
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    qualifier: Qualifier
    all_rows: Ints
    all_columns: Ints
    range: tuple[int, int] | None

    def __len__(self) -> int:
        return len(self.place)

    @property
    def id(self) -> Ints:
        """The ids of the statements."""
        return np.asarray(self.table.id[self.place])

    def between(self, low: int, high: int) -> Selection:
        """The statements from position `low` to `high`."""
        return self._part(slice(low, high))

    def without_levels(self) -> Selection:
        """The same statements with all levels alike."""
        return replace(self, level=np.zeros_like(self.level), qualifier=ALIKE)

    def where(self, mask: Bools) -> Selection:
        """The statements where the mask holds."""
        return self._part(mask)

    def _part(self, part: slice | Bools) -> Selection:
        return replace(
            self,
            place=self.place[part],
            date=self.date[part],
            row=self.row[part],
            column=self.column[part],
            level=self.level[part],
        )

    def transposed(self) -> Selection:
        """The same statements with rows and columns exchanged."""
        return replace(
            self,
            row=self.column,
            column=self.row,
            rows=self.columns,
            columns=self.rows,
            all_rows=self.all_columns,
            all_columns=self.all_rows,
        )


def kept(statements: Statements, wanted: Definition) -> tuple[Ints, Ints]:
    """Positions, in order, of the statements that count and of those before values are excluded."""
    order = statements.order()
    scope = order[in_scope(statements, wanted)[order]]
    keep = scope[(not_excluded(statements, wanted) & complete(statements, wanted))[scope]]
    if wanted.duplicates != "include":
        keep = keep[first_of_each(statements.take(keep), wanted)]
    return keep, scope


def time_range(statements: Statements, wanted: Definition) -> tuple[int, int] | None:
    """The first and last time of the statements, or the bounds asked for where these are closer."""
    if not len(statements):
        return None
    start, stop = int(statements.date.min()), int(statements.date.max())
    start = start if wanted.start is None else max(start, wanted.start)
    stop = stop if wanted.stop is None else min(stop, wanted.stop)
    return (start, stop) if start <= stop else None


def select(statements: Statements, wanted: Definition) -> Selection:
    """The statements of the network as codes."""
    keep, scope = kept(statements, wanted)
    first = nodes_of(statements, wanted.variable1, wanted.variable1_document)
    second = nodes_of(statements, wanted.variable2, wanted.variable2_document)
    qualifier, level = _levels(statements, wanted, keep, scope)
    return Selection(
        table=statements,
        place=keep,
        date=statements.date[keep],
        row=first.codes[keep],
        column=second.codes[keep],
        level=level,
        rows=first.labels,
        columns=second.labels,
        qualifier=qualifier,
        all_rows=_filled(first, scope),
        all_columns=_filled(second, scope),
        range=time_range(statements, wanted),
    )


def nodes_of(statements: Statements, name: str, document: bool) -> Column:
    """The variable whose values are the nodes; only texts can be."""
    column = statements.column(name, document=document)
    if column.kind != "text":
        raise UsageError(
            f"a {column.kind} variable cannot make nodes",
            where=name,
            remedy="use it as the qualifier, and a variable with short texts for the nodes",
        )
    return column


def _filled(column: Column, where: Ints) -> Ints:
    """The codes that occur, without the blank one."""
    return np.unique(column.codes[where][~column.empty()[where]])


def _levels(
    statements: Statements, wanted: Definition, keep: Ints, scope: Ints
) -> tuple[Qualifier, Ints]:
    if wanted.qualifier is None:
        return ALIKE, np.zeros(len(keep), dtype=np.int64)
    column = statements.column(wanted.qualifier, document=wanted.qualifier_document)
    found = column.codes[scope]
    if column.kind == "text":
        used = occurring(found)
        labels = tuple(column.labels[code] for code in used.tolist())
        return Qualifier("text", labels, np.zeros(len(used)), 0.0), places(used, column.codes[keep])
    values = np.array([0, 1], dtype=np.int64) if column.kind == "boolean" else np.unique(found)
    spread = float(values[-1] - values[0]) if values.size else 0.0
    names = tuple(str(value) for value in values.tolist())
    levels = Qualifier(column.kind, names, values.astype(np.float64), spread)
    return levels, np.searchsorted(values, column.codes[keep]).astype(np.int64)
