"""Actors by concepts: blue where they agree, vermilion where they disagree, with the counts."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from polemic.publishing.plots.positions import NEEDED, positions
from polemic.publishing.plots.style import AGAINST, INK, PAPER, SOFT, WITH, save, short
from polemic.records import Record

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["NEEDED", "plot"]

MOST = 40
"""Actors and concepts drawn at most: those with most statements."""


def plot(records: Iterable[Record], form: str) -> bytes:
    """The picture; a number in a cell says how many statements it stands for."""
    table = positions(records, MOST)
    rows, columns = len(table.actors), len(table.concepts)

    def drawing(figure: Figure) -> None:
        from matplotlib.colors import LinearSegmentedColormap

        axes = figure.add_subplot()
        colours = LinearSegmentedColormap.from_list("positions", [AGAINST, "#f7f5f0", WITH])
        seen = [
            [held if count else float("nan") for held, count in zip(*both, strict=True)]
            for both in zip(table.held.tolist(), table.counts.tolist(), strict=True)
        ]
        image = axes.pcolormesh(
            seen, cmap=colours, vmin=-1, vmax=1, edgecolors=PAPER, linewidth=1.5
        )
        for row in range(rows):
            for column in range(columns):
                count = int(table.counts[row, column])
                if count:
                    dark = abs(table.held[row, column]) > 0.7
                    axes.text(
                        column + 0.5,
                        row + 0.5,
                        str(count),
                        ha="center",
                        va="center",
                        fontsize=7,
                        color=PAPER if dark else INK,
                    )
        axes.set_xticks(
            [column + 0.5 for column in range(columns)],
            [short(name) for name in table.concepts],
            rotation=45,
            ha="right",
            rotation_mode="anchor",
        )
        axes.set_yticks([row + 0.5 for row in range(rows)], [short(name) for name in table.actors])
        axes.tick_params(length=0)
        axes.invert_yaxis()
        for side in axes.spines.values():
            side.set_visible(False)
        axes.set_title("Positions of actors on concepts")
        bar = figure.colorbar(image, ax=axes, shrink=0.6, pad=0.02, aspect=16)
        bar.set_ticks([-1, 0, 1], labels=["disagrees", "both", "agrees"])
        bar.outline.set_visible(False)
        bar.ax.tick_params(length=0, labelcolor=SOFT)

    return save(drawing, form, (3.6 + 0.55 * max(columns, 5), 1.8 + 0.3 * max(rows, 4)))
