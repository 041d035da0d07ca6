"""Events over time: cooperation above the line, conflict below it, words pale and deeds full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import TYPE_CHECKING

from polemic.analysis.timeline import NEEDED, UNITS, Unit, starts, timeline
from polemic.publishing.plots.style import (
    AGAINST,
    INK,
    PALE_AGAINST,
    PALE_WITH,
    SOFT,
    WITH,
    dated,
    save,
)
from polemic.records import Event, Record

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["NEEDED", "plot"]

MOST = 60
"""Periods that a picture holds; of more, the next longer unit is taken."""

_DAYS: dict[Unit, int] = {"day": 1, "week": 7, "month": 30, "year": 365}
# Quad class: colour, side of the line, name; deeds next to the line, words beyond them.
_QUADS = {
    "2": (WITH, 1, "material cooperation"),
    "1": (PALE_WITH, 1, "verbal cooperation"),
    "4": (AGAINST, -1, "material conflict"),
    "3": (PALE_AGAINST, -1, "verbal conflict"),
}


def fitting(records: Iterable[Record]) -> Unit:
    """The finest unit of which the dated events span few enough to draw."""
    dates = [one.date for one in records if isinstance(one, Event) and one.date]
    days = [day for day in map(starts, dates) if day]
    span = (max(days) - min(days)).days if days else 0
    return next((unit for unit in UNITS if span / _DAYS[unit] <= MOST), "year")


def plot(records: Iterable[Record], form: str) -> bytes:
    """The picture, by days, weeks, months or years as the span of time asks for."""
    given = list(records)
    made = timeline(given, fitting(given), "quad")

    def drawing(figure: Figure) -> None:
        from matplotlib.patches import Patch

        axes = figure.add_subplot()
        axes.set_title(f"Events by {made.unit}")
        highest = {1: Counter[date](), -1: Counter[date]()}
        for quad, (colour, side, _) in _QUADS.items():
            bars = [(starts(bar.period), bar.count) for bar in made.bars if bar.category == quad]
            drawn = [(day, count) for day, count in bars if day]
            middles = [day + timedelta(days=_DAYS[made.unit] / 2) for day, _ in drawn]
            below = [side * highest[side][day] for day, _ in drawn]
            heights = [side * count for _, count in drawn]
            width = _DAYS[made.unit] * 0.8
            axes.bar(middles, heights, width, below, color=colour)  # type: ignore[arg-type]
            for day, count in drawn:
                highest[side][day] += count
        axes.axhline(0, color=INK, linewidth=0.8)
        _scale(axes, highest)
        apart = [
            (sum(bar.count for bar in made.coarser), "dated less precisely"),
            (sum(bar.count for bar in made.undated), "without a date"),
            (len(made.other), "denied or not actual"),
        ]
        told = "; ".join(f"{count} {what}" for count, what in apart if count)
        if told:
            axes.set_xlabel(f"Not drawn: {told}.", x=0.0, ha="left", labelpad=8)
        axes.set_ylabel("events")
        handles = [Patch(color=colour, label=name) for colour, _, name in _QUADS.values()]
        figure.legend(handles=handles, loc="outside lower left", ncols=4)

    return save(drawing, form, (8.0, 4.2))


def _scale(axes: Axes, highest: Mapping[int, Counter[date]]) -> None:
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    top, bottom = (max(highest[side].values(), default=0) for side in (1, -1))
    axes.set_ylim(-bottom - 0.6, top + 0.6)
    axes.yaxis.set_major_locator(MaxNLocator(nbins=6, integer=True))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{abs(value):.0f}"))
    if top or bottom:
        dated(axes)
        axes.spines["bottom"].set_visible(False)
    else:
        axes.set_axis_off()
        axes.text(0.5, 0.5, "No dated events", transform=axes.transAxes, ha="center", color=SOFT)
