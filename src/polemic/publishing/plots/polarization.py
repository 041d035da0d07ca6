"""Polarization over time: how near the debate of each year, month or week comes to two camps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from polemic.analysis.networks import Definition, network, statement_table
from polemic.analysis.networks.polarization import polarized
from polemic.analysis.signed import Position
from polemic.analysis.timeline import Unit, period, starts
from polemic.errors import DataError
from polemic.publishing.plots.positions import NEEDED, observed
from polemic.publishing.plots.style import INK, SOFT, dated, save
from polemic.records import Record

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["NEEDED", "plot", "scores"]

FEWEST = 2
"""Actors that a period needs at least; it has no score with fewer."""


def scores(records: Iterable[Record], unit: Unit | None = None) -> list[tuple[str, float, int]]:
    """For each period its polarization and its statements, by when articles were published."""
    found, _ = observed(records)
    when = {one.record: found.published.get(one.document) or "" for one in found.positions}
    days = [day for day in map(starts, when.values()) if day]
    if unit is None:
        span = (max(days) - min(days)).days if days else 0
        unit = "week" if span <= 180 else "month" if span <= 2000 else "year"
    periods: dict[str, list[Position]] = defaultdict(list)
    for one in found.positions:
        there = period(when[one.record], unit)
        if there is not None:
            periods[there].append(one)
    made = []
    for name, held in sorted(periods.items()):
        if len({one.actor for one in held}) < FEWEST:
            continue
        table = statement_table(
            {
                "date": starts(name) or date.min,
                "document": one.document,
                "actor": one.actor,
                "concept": one.concept,
                "agreement": one.agreement,
            }
            for one in held
        )
        pair = [
            network(table, Definition(mode="onemode", variable1="actor", aggregation=aggregation))
            for aggregation in ("congruence", "conflict")
        ]
        if any(tie.values.any() for tie in pair):
            made.append((name, polarized(*pair).score, len(held)))
    return made


def plot(records: Iterable[Record], form: str) -> bytes:
    """The picture; a dot's size is how many statements it rests on."""
    made = scores(records)
    if not made:
        raise DataError(
            "there is nothing to draw: no period in which two actors share a concept",
            remedy="give more dated articles with coded statements",
        )

    def drawing(figure: Figure) -> None:
        axes = figure.add_subplot()
        axes.set_title("Polarization of the debate")
        days = [starts(name) or date.min for name, _, _ in made]
        axes.plot(days, [score for _, score, _ in made], color=INK, linewidth=1)  # type: ignore[arg-type]
        axes.scatter(
            days,  # type: ignore[arg-type]
            [score for _, score, _ in made],
            s=[12 + 4 * min(count, 60) for _, _, count in made],
            color=INK,
            zorder=3,
        )
        axes.set_ylim(-0.03, 1.05)
        axes.set_yticks([0, 0.5, 1], ["0", "0.5", "1: two camps"])
        dated(axes, 2)
        axes.set_xlabel("larger dots: more statements", color=SOFT)

    return save(drawing, form, (8.0, 3.2))
