"""The signed network: allies near, opponents apart; full lines with, dashed lines against."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from math import sqrt
from typing import TYPE_CHECKING, Any

import numpy as np

from polemic.publishing.factions.drawing import draw as placed
from polemic.publishing.factions.findings import NEEDED, find
from polemic.publishing.graphs.graph import Graph, GraphNode
from polemic.publishing.plots.sheet import Sheet
from polemic.publishing.plots.style import AGAINST, INK, PAPER, SOFT, WITH, bare, save, short
from polemic.records import Record

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["NEEDED", "plot", "plot_sheet"]

MOST = 60
"""Actors drawn at most: those with most ties."""

_AMBIVALENT = "#999999"
_COLOURS = {1: WITH, -1: AGAINST, 0: _AMBIVALENT}
_DASHES: dict[int, Any] = {1: "-", -1: (0, (5, 2.5)), 0: ":"}
_TOLD = {1: "with", -1: "against", 0: "as much with as against"}


def plot(records: Iterable[Record], form: str) -> bytes:
    """The picture; a node has its faction's colour, a line the sign of its net."""
    return picture(placed(find(records)), form, "Who stands with and against whom")


def plot_sheet(sheet: Sheet, form: str) -> bytes:
    """The picture of a network's table: rows blue, columns of their own orange."""
    graph = sheet.most(MOST).graph()
    there = {int(edge.attributes["sign"]) for edge in graph.edges}
    told = {sign: name for sign, name in ((1, "above 0"), (-1, "below 0")) if sign in there}
    return picture(graph, form, "Ties of the network", _scale(sheet), told)


def _scale(sheet: Sheet) -> float:
    """What weights are multiplied with, so that the heaviest tie has the widest line."""
    heaviest = float(np.abs(sheet.values).max(initial=0.0))
    return 9.0 / heaviest if heaviest else 1.0


def picture(
    graph: Graph, form: str, title: str, scale: float = 1.0, told: Mapping[int, str] = _TOLD
) -> bytes:
    """The graph: places and colours of nodes are its own."""
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
                    color=_COLOURS[sign],
                    linestyle=_DASHES[sign],
                    linewidth=0.9 + 0.6 * sqrt(min(abs(edge.weight) * scale, 9.0)),
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
        axes.set_title(title)
        if not where:
            axes.text(0.5, 0.5, "No ties", transform=axes.transAxes, ha="center", color=SOFT)
        handles = [
            Line2D([], [], color=_COLOURS[sign], linestyle=_DASHES[sign], label=name)
            for sign, name in told.items()
        ]
        figure.legend(handles=handles, loc="outside lower left", ncols=max(len(told), 1))
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
