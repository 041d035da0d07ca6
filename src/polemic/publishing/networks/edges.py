"""CSV: one line a tie, with the window it is of and the ids of its statements."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from polemic.analysis.networks import EventList, Network
from polemic.publishing.networks import matrix
from polemic.publishing.networks.cells import lines

HEADER = ("source", "target", "weight", "start", "middle", "stop", "evidence")


def export(
    drawn: Network | Sequence[Network] | EventList, *, evidence: bool = True
) -> Iterator[str]:
    """The ties that are not 0, window after window; of an event list its table."""
    if isinstance(drawn, EventList):
        yield from matrix.export(drawn)
        return
    yield from lines([HEADER if evidence else HEADER[:-1]])
    for network in [drawn] if isinstance(drawn, Network) else drawn:
        times = [time(moment) for moment in (network.start, network.middle, network.stop)]
        if not evidence:
            yield from lines((*edge, *times) for edge in network.edges())
            continue
        yield from lines(
            (*edge, *times, "; ".join(found.records)) for edge, found in network.traced()
        )


def time(moment: datetime | None) -> str:
    """A time in UTC, as ISO 8601 writes it."""
    return "" if moment is None else moment.strftime("%Y-%m-%dT%H:%M:%SZ")
