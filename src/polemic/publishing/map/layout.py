"""Places for the actors of a network: allies near each other, opponents apart, always the same."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

ROUNDS = 400
_GOLDEN = 2.399963229728653  # golden angle: a start that favours no direction and needs no seed

Link = tuple[int, int, float, float]
"""Two nodes, the length their tie would like to have, and how hard it pulls."""


def place(count: int, links: Sequence[Link]) -> list[tuple[float, float]]:
    """A place for each node, in units of a tie, wider than high where the network allows."""
    if count == 0:
        return []
    if count == 1:
        return [(0.0, 0.0)]
    turn = np.arange(count) * _GOLDEN
    spots = np.sqrt(np.arange(count) + 0.5)[:, None] * np.stack([np.cos(turn), np.sin(turn)], 1)
    settled = _relax(spots.astype(np.float64), links)
    return [(round(float(x), 3), round(float(y), 3)) for x, y in _turned(settled)]


def _relax(spots: NDArray[np.float64], links: Sequence[Link]) -> NDArray[np.float64]:
    ends = np.array([link[:2] for link in links], dtype=np.int64).reshape(-1, 2)
    wish = np.array([link[2] for link in links], dtype=np.float64)
    pull = np.array([link[3] for link in links], dtype=np.float64)
    ties = np.bincount(ends.ravel(), minlength=len(spots)).astype(np.float64)
    weight = 0.7 + 0.3 * np.sqrt(ties)  # those with many ties hold more room
    bulk = weight[:, None] * weight[None, :]
    for turn in range(ROUNDS):
        apart = spots[:, None, :] - spots[None, :, :]
        squared = (apart**2).sum(axis=2) + 1e-6
        push = (apart * (bulk / squared)[:, :, None]).sum(axis=1)
        push -= 0.1 * spots  # towards the middle, so that what is not tied does not drift off
        if len(links):
            between = spots[ends[:, 1]] - spots[ends[:, 0]]
            length = np.sqrt((between**2).sum(axis=1)) + 1e-6
            force = between * (pull * (length - wish) / length)[:, None]
            np.add.at(push, ends[:, 0], force)
            np.add.at(push, ends[:, 1], -force)
        step = np.sqrt((push**2).sum(axis=1)) + 1e-9
        heat = 0.5 * (1 - turn / ROUNDS)
        spots = spots + push / step[:, None] * np.minimum(step * 0.2, heat)[:, None]
    return spots


def _turned(spots: NDArray[np.float64]) -> NDArray[np.float64]:
    """Turned about the middle so that the long side lies flat."""
    spots = spots - spots.mean(axis=0)
    (xx, xy), (_, yy) = (spots.T @ spots).tolist()
    angle = 0.5 * np.arctan2(2 * xy, xx - yy)
    cosine, sine = np.cos(angle), np.sin(angle)
    return np.stack([spots @ [cosine, sine], spots @ [-sine, cosine]], 1)
