"""Where time windows lie: one after another, a unit or a statement apart, computed when asked."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from polemic.analysis.networks.arrays import Ints
from polemic.analysis.networks.calendar import MONTHS, SECONDS, plus, steps
from polemic.analysis.networks.definition import Definition


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of time, inclusive, with its middle; seconds of the epoch."""

    start: int
    middle: int
    stop: int


def half_width(wanted: Definition) -> int:
    """Units on either side of the middle: (w - 1) / 2 rounded up, for a kernel w / 2."""
    return (wanted.window_size + 1) // 2 if wanted.kernel != "no" else wanted.window_size // 2


@dataclass(frozen=True, slots=True)
class Spans:
    """The windows between two times: those wholly within, or all middles, cut at the ends."""

    start: int
    stop: int
    wanted: Definition
    middles: Ints | None

    def __len__(self) -> int:
        if self.middles is not None:
            return len(self.middles)
        inner = (self.stop - self.start) // SECONDS[self.wanted.window] + 1
        return max(inner - 2 * self._indent(), 0)

    def __getitem__(self, place: int) -> Span:
        if self.middles is not None:
            middle = int(self.middles[place])
        else:
            middle = self.start + (place + self._indent()) * SECONDS[self.wanted.window]
        low, high = _around(np.array([middle], dtype=np.int64), self.wanted)
        if self.wanted.kernel == "gaussian":
            return Span(self.start, middle, self.stop)
        return Span(max(int(low[0]), self.start), middle, min(int(high[0]), self.stop))

    def _indent(self) -> int:
        return half_width(self.wanted) if _within(self.wanted) else 0


def spans(start: int, stop: int, wanted: Definition) -> Spans:
    """The windows of time between the first and the last statement."""
    if wanted.window not in MONTHS:
        return Spans(start, stop, wanted, None)
    middles = steps(start, stop, wanted.window)
    if _within(wanted):
        low, high = _around(middles, wanted)
        middles = middles[(low >= start) & (high <= stop)]
    return Spans(start, stop, wanted, middles)


def _within(wanted: Definition) -> bool:
    return wanted.kernel == "no" or wanted.indent


def _around(middles: Ints, wanted: Definition) -> tuple[Ints, Ints]:
    half = half_width(wanted)
    return plus(middles, -half, wanted.window), plus(middles, half, wanted.window)
