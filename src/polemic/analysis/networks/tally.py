"""How often each value of a variable occurs with each level of a qualifier: bars of concepts."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np

from polemic.analysis.networks.arrays import Ints
from polemic.analysis.networks.definition import Definition
from polemic.analysis.networks.duplicates import first_of_each
from polemic.analysis.networks.eventlist import EventList
from polemic.analysis.networks.filters import in_scope, not_excluded
from polemic.analysis.networks.selection import nodes_of
from polemic.analysis.networks.table import Statements
from polemic.errors import UsageError


@dataclass(frozen=True, slots=True, eq=False)
class Tally:
    """Values by levels; `levels` are those of the qualifier, or one for all."""

    variable: str
    values: tuple[str, ...]
    levels: tuple[str, ...]
    counts: Ints
    counted: EventList
    cells: Ints
    """Of each statement that is counted, the value and the level."""

    def behind(self, value: str, level: str | None = None) -> EventList:
        """The statements that a bar counts: those of one level, or of all."""
        if value not in self.values or level not in {None, *self.levels}:
            where = value if value not in self.values else str(level)
            raise UsageError("no such bar", where=where, remedy="use a value and a level of these")
        here = self.cells[0] == self.values.index(value)
        if level is not None:
            here &= self.cells[1] == self.levels.index(level)
        return EventList(self.counted.table.take(here), self.counted.definition)


def tally(statements: Statements, wanted: Definition) -> Tally:
    """Counts of `variable1` by `qualifier`; other variables do not make statements different."""
    name = wanted.variable1
    wanted = replace(
        wanted, mode="eventlist", variable2=name, variable2_document=wanted.variable1_document
    )
    order = statements.order()
    keep = order[in_scope(statements, wanted)[order]]
    levels = _levels(statements, wanted, keep)
    keep = keep[not_excluded(statements, wanted)[keep]]
    column = nodes_of(statements, name, wanted.variable1_document)
    keep = keep[~column.empty()[keep]]
    if wanted.qualifier is not None:
        asked = statements.column(wanted.qualifier, document=wanted.qualifier_document)
        keep = keep[~asked.empty()[keep]]
    keep = keep[first_of_each(statements.take(keep), replace(wanted, aggregation="combine"))]
    used, place = np.unique(column.codes[keep], return_inverse=True)
    counts = np.zeros((len(used), len(levels)), dtype=np.int64)
    if wanted.qualifier is None:
        level = np.zeros(len(keep), dtype=np.int64)
    else:
        codes = asked.codes[keep]
        level = np.searchsorted(np.array(list(levels), dtype=np.int64), codes)
    np.add.at(counts, (place, level), 1)
    labels = tuple(column.labels[code] for code in used.tolist())
    names = tuple(levels.values())
    counted = EventList(statements.take(keep), wanted)
    return Tally(name, labels, names, counts, counted, np.stack([place, level]))


def _levels(statements: Statements, wanted: Definition, scope: Ints) -> dict[int, str]:
    """The levels of the qualifier in order: codes and names."""
    if wanted.qualifier is None:
        return {0: ""}
    column = statements.column(wanted.qualifier, document=wanted.qualifier_document)
    if column.kind == "boolean":
        return {0: "0", 1: "1"}
    found = np.unique(column.codes[scope][~column.empty()[scope]]).tolist()
    if column.kind == "text":
        return {code: column.labels[code] for code in found}
    return {code: str(code) for code in found}
