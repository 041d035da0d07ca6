"""Which actors hold alike: average linkage of the distances between their positions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from polemic.analysis.networks.arrays import Floats
from polemic.errors import DataError
from polemic.publishing.plots.positions import NEEDED, Positions, positions
from polemic.publishing.plots.sheet import Sheet
from polemic.publishing.plots.style import INK, save, short
from polemic.records import Record

if TYPE_CHECKING:
    from matplotlib.figure import Figure

__all__ = ["NEEDED", "distances", "plot", "plot_sheet"]

MOST = 60
"""Actors drawn at most: those with most statements."""


def distances(table: Positions) -> Floats:
    """Mean difference of two actors on the concepts that either speaks of, from 0 to 2.

    A concept that only one of them speaks of counts as a difference of 1, between agreement and
    its opposite.
    """
    spoken = table.counts > 0
    both = spoken[:, None, :] & spoken[None, :, :]
    either = spoken[:, None, :] | spoken[None, :, :]
    apart = np.abs(table.held[:, None, :] - table.held[None, :, :])
    total = np.where(both, apart, 1.0) * either
    made = total.sum(axis=2) / np.maximum(either.sum(axis=2), 1)
    np.fill_diagonal(made, 0.0)
    return np.asarray(made, dtype=np.float64)


def plot(records: Iterable[Record], form: str) -> bytes:
    """The picture; raises where fewer than two actors take positions."""
    table = positions(records, MOST)
    if len(table.actors) < 2:
        raise DataError(
            "a dendrogram needs two actors with positions", remedy="give more coded statements"
        )

    label = "mean difference: 0, always alike; 2, always opposed"
    title = "Actors by their positions on concepts"
    return picture(table.actors, distances(table), 2.0, form, title, label)


def plot_sheet(sheet: Sheet, form: str) -> bytes:
    """The picture of a network's rows: near are those whose values rise and fall together."""
    sheet = sheet.most(MOST)
    if len(sheet.rows) < 2:
        raise DataError("a dendrogram needs two rows", remedy="give a larger network")
    apart = unlike(sheet.values)
    return picture(sheet.rows, apart, 2.0, form, "Rows of the network", "1 - cosine of the rows")


def unlike(values: Floats) -> Floats:
    """One less the cosine of each two rows, from 0 to 2; 1 where a row is all 0."""
    length = np.sqrt(np.square(values).sum(axis=1))
    sizes = np.outer(length, length)
    made = 1 - np.divide(values @ values.T, sizes, out=np.zeros_like(sizes), where=sizes > 0)
    made = np.clip((made + made.T) / 2, 0.0, 2.0)
    np.fill_diagonal(made, 0.0)
    return np.asarray(made, dtype=np.float64)


def picture(
    names: Sequence[str], apart: Floats, most: float, form: str, title: str, label: str
) -> bytes:
    """The tree of average linkage, distances from the right."""

    def drawing(figure: Figure) -> None:
        from scipy.cluster.hierarchy import dendrogram, linkage
        from scipy.spatial.distance import squareform

        axes = figure.add_subplot()
        axes.set_title(title)
        dendrogram(
            linkage(squareform(apart, checks=False), "average"),
            orientation="left",
            labels=[short(name) for name in names],
            ax=axes,
            link_color_func=lambda _: INK,
            leaf_font_size=8,
        )
        for lines in axes.collections:
            lines.set_linewidth(0.9)
        axes.spines["left"].set_visible(False)
        axes.spines["right"].set_visible(False)
        axes.tick_params(axis="y", length=0)
        axes.set_xlim(1.01 * most, -0.01 * most)
        axes.set_xlabel(label)

    return save(drawing, form, (8.0, 1.6 + 0.24 * max(len(names), 4)))
