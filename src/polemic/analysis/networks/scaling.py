"""Actors and concepts on scales: correspondence analysis and an item response model."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from polemic.analysis.networks.arrays import Floats
from polemic.analysis.networks.network import Network
from polemic.errors import UsageError


@dataclass(frozen=True, slots=True, eq=False)
class Correspondence:
    """Principal coordinates of rows and columns, with the share of inertia of each dimension."""

    rows: Floats
    columns: Floats
    inertia: Floats
    total: float


@dataclass(frozen=True, slots=True, eq=False)
class ItemResponse:
    """Positions of the rows; how each column divides them, and where it tips."""

    positions: Floats
    discrimination: Floats
    difficulty: Floats
    converged: bool


def correspondence(network: Network, dimensions: int = 2) -> Correspondence:
    """Correspondence analysis of a two-mode network of counts."""
    counts = _two_mode(network)
    if (counts < 0).any():
        raise UsageError(
            "correspondence analysis is of counts",
            where="aggregation",
            remedy="use aggregation 'ignore', whose values are not below 0",
        )
    total = counts.sum()
    shares = counts / total if total else counts
    row, column = shares.sum(axis=1), shares.sum(axis=0)
    expected = np.outer(row, column)
    scale = np.sqrt(np.where(expected > 0, expected, 1.0))
    left, singular, right = np.linalg.svd((shares - expected) / scale, full_matrices=False)
    kept = slice(0, min(dimensions, max(min(counts.shape) - 1, 0)))
    inertia = np.square(singular)
    whole = float(inertia.sum())
    return Correspondence(
        _unmassed(left * singular, row)[:, kept],
        _unmassed(right.T * singular, column)[:, kept],
        (inertia / whole if whole else inertia)[kept],
        whole,
    )


def _unmassed(vectors: Floats, mass: Floats) -> Floats:
    root = np.sqrt(mass)[:, None]
    return np.divide(vectors, root, out=np.zeros_like(vectors), where=root > 0)


def item_response(network: Network, *, seed: int = 0) -> ItemResponse:
    """A two-parameter logistic model of who supports what, by its posterior mode.

    Takes a two-mode network of aggregation "subtract": above 0 is support, below 0 rejection, 0
    missing. Positions and discriminations have standard normal priors, difficulties wider ones;
    the largest discrimination is positive, so that the scale has a direction.
    """
    from scipy.optimize import minimize

    signs = np.sign(_two_mode(network))
    rows, columns = signs.shape
    if not signs.any():
        return ItemResponse(np.zeros(rows), np.zeros(columns), np.zeros(columns), True)
    left, singular, right = np.linalg.svd(signs, full_matrices=False)
    nudge = np.random.default_rng(seed).normal(0, 0.01, rows)
    start = np.concatenate([left[:, 0] + nudge, right[0] * singular[0], np.zeros(columns)])

    def loss(point: Floats) -> tuple[float, Floats]:
        place, slope, offset = np.split(point, [rows, rows + columns])
        margin = signs * (np.outer(place, slope) - offset)
        misfit = np.where(signs != 0, np.logaddexp(0, -margin), 0.0).sum()
        prior = (place @ place + slope @ slope + offset @ offset / 9) / 2
        pull = -signs / (1 + np.exp(np.clip(margin, -500, 500)))
        gradient = np.concatenate(
            [pull @ slope + place, pull.T @ place + slope, -pull.sum(axis=0) + offset / 9]
        )
        return float(misfit + prior), gradient

    found = minimize(loss, start, jac=True, method="L-BFGS-B")
    place, slope, offset = np.split(np.asarray(found.x, dtype=np.float64), [rows, rows + columns])
    turn = np.sign(slope[np.abs(slope).argmax()]) or 1.0
    return ItemResponse(place * turn, slope * turn, offset, bool(found.success))


def _two_mode(network: Network) -> Floats:
    if network.one_mode:
        raise UsageError(
            "scaling places actors by concepts", where="mode", remedy="use mode 'twomode'"
        )
    return network.values
