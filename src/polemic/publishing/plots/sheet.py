"""A network as `polemic network` writes it, read back to be drawn: a matrix, or a list of ties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from polemic.analysis.networks.arrays import Floats
from polemic.errors import DataError
from polemic.publishing.flat import cells
from polemic.publishing.graphs.frame import framed
from polemic.publishing.graphs.graph import Colour, Graph, GraphEdge, GraphNode
from polemic.publishing.map.layout import place

_TIES = ("source", "target", "weight")
_SIDES: tuple[Colour, Colour] = ((0, 114, 178), (230, 159, 0))


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """Values by rows and columns; where these are the same, ties go both ways."""

    rows: tuple[str, ...]
    columns: tuple[str, ...]
    values: Floats

    @property
    def one_mode(self) -> bool:
        """Whether rows and columns are the same nodes."""
        return self.rows == self.columns

    def most(self, number: int) -> Sheet:
        """The rows and columns with the largest sums of sizes, in their order."""
        sizes = np.abs(self.values)
        rows = _largest(sizes.sum(axis=1), number)
        columns = rows if self.one_mode else _largest(sizes.sum(axis=0), number)
        return Sheet(
            tuple(self.rows[place] for place in rows),
            tuple(self.columns[place] for place in columns),
            self.values[np.ix_(rows, columns)],
        )

    def graph(self) -> Graph:
        """The ties as a graph with places: pairs once where rows and columns are the same."""
        values = np.triu(self.values, 1) if self.one_mode else self.values
        far = 0 if self.one_mode else len(self.rows)
        labels = self.rows if self.one_mode else self.rows + self.columns
        ties = [(row, far + column) for row, column in np.argwhere(values != 0).tolist()]
        weights = values[values != 0].tolist()
        pull = {True: (1.6, 1.0), False: (2.8, 0.7)}
        links = [(*tie, *pull[weight > 0]) for tie, weight in zip(ties, weights, strict=True)]
        places = framed(place(len(labels), links))
        return Graph(
            tuple(
                GraphNode(str(number), label, {}, _SIDES[number >= (far or len(labels))], spot)
                for number, (label, spot) in enumerate(zip(labels, places, strict=True))
            ),
            tuple(
                GraphEdge(str(one), str(other), weight, {"sign": 1 if weight > 0 else -1})
                for (one, other), weight in zip(ties, weights, strict=True)
            ),
        )


def _largest(sizes: Floats, number: int) -> list[int]:
    return sorted(np.argsort(-sizes, kind="stable")[:number].tolist())


def read_sheet(path: Path) -> Sheet:
    """The network of a matrix or a list of ties; raises DataError."""
    table = cells(path)
    names = table[0] if table else []
    try:
        if names[:3] == list(_TIES):
            return _of_ties(names, table[1:], path)
        if names and not names[0]:
            rows = tuple(row[0] for row in table[1:])
            values = [[float(cell) for cell in row[1:]] for row in table[1:]]
            shape = (len(rows), len(names) - 1)
            return Sheet(rows, tuple(names[1:]), np.array(values, dtype=np.float64).reshape(shape))
    except (ValueError, IndexError) as error:
        raise DataError(str(error), where=str(path), remedy="write the network anew") from error
    raise DataError(
        "neither a matrix, nor ties, nor the flat table",
        where=str(path),
        remedy="give a CSV of `polemic network` or `polemic code`",
    )


def _of_ties(names: Sequence[str], rows: list[list[str]], path: Path) -> Sheet:
    if "middle" in names and len({row[names.index("middle")] for row in rows}) > 1:
        raise DataError(
            "these are the ties of many windows",
            where=str(path),
            remedy="keep the lines of one window",
        )
    sources, targets = ({row[side] for row in rows} for side in (0, 1))
    # Ties of a one-mode network stand once; one that names a node on both sides is such.
    shared = bool(sources & targets)
    first = tuple(sorted(sources | targets if shared else sources))
    second = first if shared else tuple(sorted(targets))
    row_of, column_of = ({name: place for place, name in enumerate(one)} for one in (first, second))
    values = np.zeros((len(first), len(second)))
    for source, target, weight, *_ in rows:
        values[row_of[source], column_of[target]] = float(weight)
        if shared:
            values[row_of[target], column_of[source]] = float(weight)
    return Sheet(first, second, values)
