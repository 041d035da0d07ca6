"""Faction bars: how many actors each faction has, and how many of them stand firmly in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from polemic.analysis.signed import Placement
from polemic.publishing.factions.findings import NEEDED, find
from polemic.publishing.plots.style import INK, PALE_WITH, SOFT, WITH, save, short
from polemic.records import Record

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["NEEDED", "plot"]

MOST = 24
"""Factions drawn at most: those with most actors."""


def plot(records: Iterable[Record], form: str) -> bytes:
    """The picture; an actor whose margin is 0 could as well stand elsewhere and is drawn pale."""
    found = find(records).factions
    groups: dict[str, list[Placement]] = defaultdict(list)
    for placement in found.placements:
        groups[placement.group].append(placement)
    shown = sorted(groups, key=lambda name: (-len(groups[name]), _order(name)))[:MOST]
    shown.sort(key=_order)

    def drawing(figure: Figure) -> None:
        axes = figure.add_subplot()
        axes.set_title("Factions with least frustration")
        widest = max((len(groups[name]) for name in shown), default=1)
        for row, name in enumerate(shown):
            firm = sum(1 for one in groups[name] if one.margin > 0)
            loose = len(groups[name]) - firm
            axes.barh(row, firm, color=WITH, height=0.62, label="firm" if row == 0 else None)
            axes.barh(row, loose, left=firm, color=PALE_WITH, height=0.62)
            members = sorted(groups[name], key=lambda one: (-one.margin, one.node))
            names = [found.network.nodes[one.node].name for one in members]
            told = ", ".join(short(one, 26) for one in names[:3])
            told += f" and {len(names) - 3} more" if len(names) > 3 else ""
            axes.text(len(names) + widest * 0.015, row, told, va="center", fontsize=7, color=INK)
        axes.set_yticks(range(len(shown)), shown)
        axes.invert_yaxis()
        axes.set_xlim(0, widest * 2.6)
        axes.set_xticks(sorted({0, widest // 2, widest}))
        axes.set_xlabel("actors: full, firmly placed; pale, could as well stand elsewhere", x=0.0)
        axes.xaxis.label.set_horizontalalignment("left")
        if not shown:
            axes.set_axis_off()
            axes.text(0.5, 0.5, "No stances", transform=axes.transAxes, ha="center", color=SOFT)

    return save(drawing, form, (8.0, 1.4 + 0.32 * max(len(shown), 2)))


def _order(group: str) -> tuple[int, ...]:
    return tuple(int(part) for part in group.split("."))
