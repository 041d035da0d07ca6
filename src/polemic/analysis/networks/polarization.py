"""Polarization: how near a debate is to two camps that agree within and disagree between."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import product

import numpy as np

from polemic.analysis.networks.arrays import Bools, Floats
from polemic.analysis.networks.definition import Definition
from polemic.analysis.networks.network import Network
from polemic.analysis.networks.series import network, windows
from polemic.analysis.networks.table import Statements
from polemic.errors import UsageError

#: Up to so many actors all divisions into two camps are tried.
_TRIED_ALL = 10


@dataclass(frozen=True, slots=True)
class Polarization:
    """The best division into two camps, and how near to the ideal of two camps it comes, 0 to 1."""

    score: float
    camps: tuple[tuple[str, ...], tuple[str, ...]]
    start: datetime | None
    middle: datetime | None
    stop: datetime | None


def distance(congruence: Floats, conflict: Floats, camp: Bools) -> float:
    """How far the networks are from two camps: 0 for the ideal, 1 for its opposite.

    The ideal spreads all congruence evenly over the pairs within camps, all conflict evenly over
    those between; each network differs from its ideal by half the sum of absolute differences.
    Where nobody disagrees there are no camps, and every division is at 1.
    """
    if not conflict.any():
        return 1.0
    within = camp[:, None] == camp[None, :]
    across = ~within
    np.fill_diagonal(within, False)
    parts = [
        np.abs(_share(ties) - _share(ideal.astype(np.float64))).sum() / 2
        for ties, ideal in ((congruence, within), (conflict, across))
        if ties.any()
    ]
    return float(np.mean(parts)) if parts else 1.0


def _share(ties: Floats) -> Floats:
    total = ties.sum()
    return np.asarray(ties / total) if total else ties


def divided_best(
    congruence: Floats, conflict: Floats, *, starts: int = 8, seed: int = 0
) -> tuple[Bools, float]:
    """The division of least distance: among all of few actors, by search among many."""
    number = len(congruence)
    if number == 0:
        return np.zeros(0, dtype=np.bool_), 1.0
    if number <= _TRIED_ALL:
        trials = (np.array((False, *rest)) for rest in product((False, True), repeat=number - 1))
        found = ((camp, distance(congruence, conflict, camp)) for camp in trials)
        return min(found, key=lambda trial: trial[1])
    draw = np.random.default_rng(seed)
    _, vectors = np.linalg.eigh(congruence - conflict)
    first = [vectors[:, -1] > np.median(vectors[:, -1])]
    others = [draw.permutation(number) < number / 2 for _ in range(starts - 1)]
    searched = (_descended(congruence, conflict, camp) for camp in first + others)
    return min(searched, key=lambda trial: trial[1])


def _descended(congruence: Floats, conflict: Floats, camp: Bools) -> tuple[Bools, float]:
    """Move one actor after another to the other camp as long as that helps."""
    camp, least = camp.copy(), distance(congruence, conflict, camp)
    moved = True
    while moved:
        moved = False
        for place in range(len(camp)):
            camp[place] ^= True
            now = distance(congruence, conflict, camp)
            if now < least - 1e-12:
                least, moved = now, True
            else:
                camp[place] ^= True
    return camp, least


def polarization(
    statements: Statements, wanted: Definition, *, seed: int = 0
) -> Iterator[Polarization]:
    """The polarization of a one-mode network, or of each of its windows in turn."""
    if wanted.mode != "onemode":
        raise UsageError(
            "polarization is of actors", where=wanted.mode, remedy="use mode 'onemode'"
        )
    agreeing = replace(wanted, aggregation="congruence")
    disputing = replace(wanted, aggregation="conflict")
    if wanted.window == "no":
        yield polarized(network(statements, agreeing), network(statements, disputing), seed=seed)
        return
    pairs = zip(windows(statements, agreeing), windows(statements, disputing), strict=True)
    for congruence, conflict in pairs:
        yield polarized(congruence, conflict, seed=seed)


def polarized(congruence: Network, conflict: Network, *, seed: int = 0) -> Polarization:
    """The polarization of two networks of the same actors."""
    camp, least = divided_best(congruence.values, conflict.values, seed=seed)
    one, other = (
        tuple(name for name, there in zip(congruence.rows, camp, strict=True) if there == side)
        for side in (False, True)
    )
    times = (congruence.start, congruence.middle, congruence.stop)
    return Polarization(1 - least, (one, other), *times)
