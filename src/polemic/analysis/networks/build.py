"""One network from the statements of one stretch of time."""

from __future__ import annotations

from polemic.analysis.networks.arrays import Floats, Ints, occurring
from polemic.analysis.networks.counts import nodes
from polemic.analysis.networks.definition import Definition
from polemic.analysis.networks.network import Network
from polemic.analysis.networks.onemode import one_mode
from polemic.analysis.networks.selection import Selection
from polemic.analysis.networks.twomode import two_mode
from polemic.analysis.networks.windows import Span


def build(selection: Selection, wanted: Definition, span: Span | None) -> Network:
    """The network of the selected statements."""
    rows, columns = nodes(selection, isolates=wanted.isolates)
    if wanted.mode == "twomode":
        values = two_mode(selection, rows, columns, wanted)
    else:
        values = one_mode(selection, rows, occurring(selection.column), wanted)
    return labelled(selection, rows, columns, values, wanted, span)


def labelled(
    selection: Selection,
    rows: Ints,
    columns: Ints,
    values: Floats,
    wanted: Definition,
    span: Span | None,
) -> Network:
    """The values with their labels and time."""
    names = tuple(selection.rows[code] for code in rows.tolist())
    if wanted.mode == "twomode":
        across = tuple(selection.columns[code] for code in columns.tolist())
    else:
        across = names
    return Network(names, across, values, wanted, selection, span)
