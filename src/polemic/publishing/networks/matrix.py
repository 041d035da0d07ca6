"""CSV: a network as its matrix, an event list as its table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from polemic.analysis.networks import EventList, Network
from polemic.errors import UsageError
from polemic.publishing.networks.cells import lines


def export(drawn: Network | Sequence[Network] | EventList) -> Iterator[str]:
    """The matrix with its labels, or the statements of the list."""
    if isinstance(drawn, EventList):
        columns = drawn.columns()
        yield from lines([columns])
        yield from lines(zip(*columns.values(), strict=True))
    elif isinstance(drawn, Network):
        yield from lines([("", *drawn.columns)])
        values = zip(drawn.rows, drawn.values, strict=True)
        yield from lines((label, *row.tolist()) for label, row in values)
    else:
        raise UsageError(
            "many windows do not make one matrix", where="csv", remedy="use the format edges"
        )
