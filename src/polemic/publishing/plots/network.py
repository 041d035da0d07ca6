"""The signed network: allies near, opponents apart; full lines with, dashed lines against."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from typing import TYPE_CHECKING

from polemic.publishing.factions.drawing import draw as placed
from polemic.publishing.factions.findings import NEEDED, find
from polemic.publishing.graphs.graph import GraphNode
from polemic.publishing.plots.style import AGAINST, INK, PAPER, SOFT, WITH, bare, save, short
from polemic.records import Record

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["NEEDED", "plot"]

MOST = 60
"""Actors drawn at most: those with most ties."""

_AMBIVALENT = "#999999"


def plot(records: Iterable[Record], form: str) -> bytes:
    """The picture; a node has its faction's colour, a line the sign of its net."""
    graph = placed(find(records))
    ties: dict[str, int] = {node.id: 0 for node in graph.nodes}
    for edge in graph.edges:
        ties[edge.source] += 1
        ties[edge.target] += 1
    order = sorted(graph.nodes, key=lambda node: (-ties[node.id], node.id))[:MOST]
    where = {node.id: _spot(node) for node in order if node.place is not None}
    sides = _sides(order, where)

    def drawing(figure: Figure) -> None:
        from matplotlib.lines import Line2D

        axes = figure.add_subplot()
        bare(axes)
        for edge in graph.edges:
            if edge.source in where and edge.target in where:
                sign = int(edge.attributes["sign"])
                (x, y), (to_x, to_y) = where[edge.source], where[edge.target]
                axes.plot(
                    (x, to_x),
                    (y, to_y),
                    color={1: WITH, -1: AGAINST}.get(sign, _AMBIVALENT),
                    linestyle={1: "-", -1: (0, (5, 2.5))}.get(sign, ":"),
                    linewidth=0.9 + 0.6 * sqrt(min(abs(edge.weight), 9.0)),
                    alpha=0.85,
                    zorder=1,
                    solid_capstyle="round",
                )
        for node in order:
            if node.id not in where:
                continue
            x, y = where[node.id]
            red, green, blue = node.colour or (150, 150, 150)
            face = (red / 255, green / 255, blue / 255)
            size = 45 + 22 * ties[node.id]
            axes.scatter([x], [y], s=size, color=[face], edgecolors=PAPER, linewidths=1.2, zorder=2)
            above = sides[node.id]
            away = 3 + sqrt(size) / 2
            axes.annotate(
                short(node.label, 30),
                (x, y),
                xytext=(0, away if above else -away),
                textcoords="offset points",
                ha="center",
                va="bottom" if above else "top",
                fontsize=7,
                color=INK,
                zorder=4,
                bbox={"boxstyle": "square,pad=0.1", "fc": PAPER, "ec": "none", "alpha": 0.75},
            )
        axes.margins(0.1, 0.08)
        undrawn = len(graph.nodes) - len(where)
        axes.set_title("Who stands with and against whom")
        if not where:
            axes.text(0.5, 0.5, "No stances", transform=axes.transAxes, ha="center", color=SOFT)
        handles = [
            Line2D([], [], color=WITH, label="with"),
            Line2D([], [], color=AGAINST, linestyle=(0, (5, 2.5)), label="against"),
            Line2D([], [], color=_AMBIVALENT, linestyle=":", label="as much with as against"),
        ]
        figure.legend(handles=handles, loc="outside lower left", ncols=3)
        if undrawn:
            figure.text(0.99, 0.01, f"{undrawn} with fewer ties not drawn", ha="right", color=SOFT)

    return save(drawing, form, (8.0, 6.2))


def _spot(node: GraphNode) -> tuple[float, float]:
    x, y = node.place or (0.5, 0.5)
    return x, 1 - y  # places are told from above


def _sides(order: Sequence[GraphNode], where: Mapping[str, tuple[float, float]]) -> dict[str, bool]:
    """Which names stand above their node: those that would lie on another name below it."""
    taken: list[tuple[float, float, float]] = []
    above: dict[str, bool] = {}
    for node in order:
        if node.id not in where:
            continue
        x, y = where[node.id]
        half = 0.0034 * len(short(node.label, 30))
        free = [
            not any(
                abs(x - other) < half + reach and abs(line - height) < 0.027
                for other, height, reach in taken
            )
            for line in (y - 0.03, y + 0.03)
        ]
        above[node.id] = not free[0] and free[1]
        taken.append((x, y + (0.03 if above[node.id] else -0.03), half))
    return above
