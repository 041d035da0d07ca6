"""Clusters of actors over time: in each window several methods and k, the best modularity wins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import numpy as np

from polemic.analysis.networks.arrays import Floats
from polemic.analysis.networks.clustering import Partition, best_partition
from polemic.analysis.networks.counts import counted, nodes
from polemic.analysis.networks.definition import Definition
from polemic.analysis.networks.network import Network
from polemic.analysis.networks.series import network, windows
from polemic.analysis.networks.table import Statements


@dataclass(frozen=True, slots=True, eq=False)
class Clusters:
    """The clusters of one window: labels with their groups from 0."""

    labels: tuple[str, ...]
    partition: Partition
    start: datetime | None
    middle: datetime | None
    stop: datetime | None


def jaccard_distances(presence: Floats) -> Floats:
    """One less the share of what two rows both have in what either has; 0 if neither has any."""
    has = (presence > 0).astype(np.float64)
    both = has @ has.T
    size = has.sum(axis=1)
    either = size[:, None] + size[None, :] - both
    return np.asarray(1 - np.divide(both, either, out=np.ones_like(both), where=either > 0))


def clusters(
    statements: Statements,
    wanted: Definition,
    *,
    k_min: int = 2,
    k_max: int = 5,
    methods: Sequence[str] | None = None,
) -> Iterator[Clusters]:
    """The best clustering of the actors, of each window in turn where there are windows.

    Actors are apart by the Jaccard distance of what they say, pro and con being different things;
    modularity is that of their congruence above their conflict, by their average activity.
    """
    asked = replace(
        wanted, mode="onemode", aggregation="subtract", normalization="average", kernel="no"
    )
    made = [network(statements, asked)] if asked.window == "no" else windows(statements, asked)
    for one in made:
        yield _clustered(one, range(k_min, k_max + 1), methods)


def _clustered(made: Network, sizes: Iterable[int], methods: Sequence[str] | None) -> Clusters:
    rows, columns = nodes(made.selection, isolates=made.definition.isolates)
    blocks = [block.values for block in counted(made.selection, rows, columns)]
    presence = np.hstack(blocks) if blocks else np.zeros((len(rows), 0))
    apart = jaccard_distances(presence)
    best = best_partition(apart, np.maximum(made.values, 0.0), sizes, methods)
    return Clusters(made.rows, best, made.start, made.middle, made.stop)
