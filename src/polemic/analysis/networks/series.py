"""From statements and a definition to a network, to windows of time, or to an event list."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import overload

import numpy as np

from polemic.analysis.networks.build import build
from polemic.analysis.networks.definition import Definition
from polemic.analysis.networks.eventlist import EventList
from polemic.analysis.networks.network import Network
from polemic.analysis.networks.selection import Selection, kept, select
from polemic.analysis.networks.smoothing import Smoothing
from polemic.analysis.networks.table import Statements
from polemic.analysis.networks.windows import Span, Spans, half_width, spans
from polemic.errors import UsageError


def network(statements: Statements, wanted: Definition) -> Network:
    """One network of all statements that count."""
    if wanted.mode == "eventlist" or wanted.window != "no":
        remedy = "use event_list()" if wanted.mode == "eventlist" else "use windows()"
        raise UsageError("not a single network", where=wanted.mode, remedy=remedy)
    selection = select(statements, wanted)
    return build(selection, wanted, _whole(selection))


def event_list(statements: Statements, wanted: Definition) -> EventList:
    """The statements that count, in order, with all their variables."""
    keep, _ = kept(statements, wanted)
    return EventList(statements.take(keep), wanted)


def windows(statements: Statements, wanted: Definition) -> Windows:
    """The networks of the windows of time, each computed when it is asked for."""
    if wanted.mode == "eventlist" or wanted.window == "no":
        raise UsageError(
            "windows need a unit of time, and a one-mode or two-mode network",
            where="window",
            remedy="choose window='months' or another unit",
        )
    return Windows(select(statements, wanted), wanted)


class Windows(Sequence[Network]):
    """A lazy sequence of networks, one a window."""

    def __init__(self, selection: Selection, wanted: Definition) -> None:
        self.selection = selection
        self.definition = wanted
        self._smoothing = Smoothing(selection, wanted) if wanted.kernel != "no" else None
        self._spans: Spans | None = None
        if wanted.window != "events" and selection.range is not None:
            self._spans = spans(*selection.range, wanted)

    def __len__(self) -> int:
        if self.definition.window == "events":
            return max(len(self.selection) - 2 * half_width(self.definition), 0)
        return len(self._spans) if self._spans is not None else 0

    @overload
    def __getitem__(self, place: int) -> Network: ...
    @overload
    def __getitem__(self, place: slice) -> list[Network]: ...
    def __getitem__(self, place: int | slice) -> Network | list[Network]:
        if isinstance(place, slice):
            return [self._at(here) for here in range(*place.indices(len(self)))]
        if not -len(self) <= place < len(self):
            raise IndexError(place)
        return self._at(place % len(self))

    def __iter__(self) -> Iterator[Network]:
        return (self._at(place) for place in range(len(self)))

    def _at(self, place: int) -> Network:
        if self._spans is None:
            return self._of_events(place)
        span = self._spans[place]
        if self._smoothing is not None:
            return self._smoothing.network(span)
        date = self.selection.date
        low = int(np.searchsorted(date, span.start, "left"))
        high = int(np.searchsorted(date, span.stop, "right"))
        return build(self.selection.between(low, high), self.definition, span)

    def _of_events(self, place: int) -> Network:
        half = half_width(self.definition)
        part = self.selection.between(place, place + 2 * half + 1)
        first, middle, last = (int(part.date[here]) for here in (0, half, -1))
        return build(part, self.definition, Span(first, middle, last))


def _whole(selection: Selection) -> Span | None:
    if selection.range is None:
        return None
    start, stop = selection.range
    return Span(start, (start + stop) // 2, stop)
