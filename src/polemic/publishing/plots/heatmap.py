"""Actors by concepts: blue where they agree, vermilion where they disagree, with the counts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from polemic.analysis.networks.arrays import Floats
from polemic.publishing.plots.positions import NEEDED, positions
from polemic.publishing.plots.sheet import Sheet
from polemic.publishing.plots.style import AGAINST, INK, PAPER, SOFT, WITH, save, short
from polemic.records import Record

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["NEEDED", "plot", "plot_sheet"]

MOST = 40
"""Actors and concepts drawn at most: those with most statements."""


def plot(records: Iterable[Record], form: str) -> bytes:
    """The picture; a number in a cell says how many statements it stands for."""
    table = positions(records, MOST)
    seen = np.where(table.counts > 0, table.held, np.nan)
    told = [[str(int(count)) if count else "" for count in row] for row in table.counts.tolist()]
    grid = Grid(table.actors, table.concepts, seen, told, 1.0, ("disagrees", "both", "agrees"))
    return picture(grid, form, "Positions of actors on concepts")


def plot_sheet(sheet: Sheet, form: str) -> bytes:
    """The picture of a network's table, with its values; what is not tied is blank."""
    sheet = sheet.most(MOST)
    seen = np.where(sheet.values != 0, sheet.values, np.nan)
    told = [[f"{value:.3g}" if value else "" for value in row] for row in sheet.values.tolist()]
    most = float(np.abs(sheet.values).max(initial=0.0)) or 1.0
    names = (f"{-most:.3g}", "0", f"{most:.3g}")
    return picture(Grid(sheet.rows, sheet.columns, seen, told, most, names), form, "The network")


@dataclass(frozen=True, slots=True, eq=False)
class Grid:
    """What is drawn: values up to `most` either way, and what is written in the cells."""

    rows: Sequence[str]
    columns: Sequence[str]
    values: Floats
    told: Sequence[Sequence[str]]
    most: float
    ends: tuple[str, str, str]


def picture(grid: Grid, form: str, title: str) -> bytes:
    """The grid in colours, vermilion below 0 and blue above."""
    rows, columns = len(grid.rows), len(grid.columns)

    def drawing(figure: Figure) -> None:
        from matplotlib.colors import LinearSegmentedColormap

        axes = figure.add_subplot()
        colours = LinearSegmentedColormap.from_list("positions", [AGAINST, "#f7f5f0", WITH])
        image = axes.pcolormesh(
            grid.values.reshape(rows, columns),
            cmap=colours,
            vmin=-grid.most,
            vmax=grid.most,
            edgecolors=PAPER,
            linewidth=1.5,
        )
        _write(axes, grid)
        axes.set_xticks(
            [column + 0.5 for column in range(columns)],
            [short(name) for name in grid.columns],
            rotation=45,
            ha="right",
            rotation_mode="anchor",
        )
        axes.set_yticks([row + 0.5 for row in range(rows)], [short(name) for name in grid.rows])
        axes.tick_params(length=0)
        axes.invert_yaxis()
        for side in axes.spines.values():
            side.set_visible(False)
        axes.set_title(title)
        bar = figure.colorbar(image, ax=axes, shrink=0.6, pad=0.02, aspect=16)
        bar.set_ticks([-grid.most, 0, grid.most], labels=list(grid.ends))
        bar.outline.set_visible(False)
        bar.ax.tick_params(length=0, labelcolor=SOFT)

    return save(drawing, form, (3.6 + 0.55 * max(columns, 5), 1.8 + 0.3 * max(rows, 4)))


def _write(axes: Axes, grid: Grid) -> None:
    for row, texts in enumerate(grid.told):
        for column, text in enumerate(texts):
            if text:
                dark = abs(grid.values[row, column]) > 0.7 * grid.most
                axes.text(
                    column + 0.5,
                    row + 0.5,
                    text,
                    ha="center",
                    va="center",
                    fontsize=7,
                    color=PAPER if dark else INK,
                )
