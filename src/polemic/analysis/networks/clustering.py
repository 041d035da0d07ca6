"""Partitions of things by their distances: several methods, several k, the best modularity."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from polemic.analysis.networks.arrays import Floats, Ints
from polemic.errors import UsageError

Method = Callable[[Floats, int], Ints]


@dataclass(frozen=True, slots=True, eq=False)
class Partition:
    """Groups from 0, with the method that found them and their modularity."""

    method: str
    k: int
    members: Ints
    modularity: float


def modularity(ties: Floats, members: Ints) -> float:
    """Newman's modularity of a weighted network without negative ties; 0 without ties."""
    weights = np.maximum(ties, 0.0).copy()
    np.fill_diagonal(weights, 0.0)
    total = weights.sum()
    if total == 0:
        return 0.0
    degrees = weights.sum(axis=1)
    same = members[:, None] == members[None, :]
    within = (weights - np.outer(degrees, degrees) / total) * same
    return float(within.sum() / total)


Rule = Literal["single", "average", "complete", "weighted", "ward"]


def hierarchical(rule: Rule) -> Method:
    """Agglomeration by a rule of scipy's: single, average, complete, weighted or ward."""

    def cut(apart: Floats, k: int) -> Ints:
        from scipy.cluster.hierarchy import fcluster, linkage
        from scipy.spatial.distance import squareform

        tree = linkage(squareform(apart, checks=False), rule)
        return _numbered(np.asarray(fcluster(tree, k, criterion="maxclust"), dtype=np.int64))

    return cut


def k_means(apart: Floats, k: int) -> Ints:
    """K-means on the rows of the distances, from far apart starts."""
    centres = apart[_spread(apart, k)]
    members = np.zeros(len(apart), dtype=np.int64)
    for _ in range(100):
        gaps = np.square(apart[:, None, :] - centres[None, :, :]).sum(axis=2)
        after = gaps.argmin(axis=1)
        if np.array_equal(after, members):
            break
        members = after
        centres = np.array(
            [
                apart[members == group].mean(axis=0) if (members == group).any() else centres[group]
                for group in range(k)
            ]
        )
    return _numbered(members)


def medoids(apart: Floats, k: int) -> Ints:
    """Partition around medoids: swaps as long as the sum of distances falls."""
    chosen = _spread(apart, k)
    cost = apart[:, chosen].min(axis=1).sum()
    while True:
        trials = []
        for slot in range(k):
            others = np.delete(apart[:, chosen], slot, axis=1)
            nearest = others.min(axis=1) if k > 1 else np.full(len(apart), np.inf)
            costs = np.minimum(nearest[:, None], apart).sum(axis=0)
            trials.append((float(costs.min()), slot, int(costs.argmin())))
        least, slot, place = min(trials)
        if least >= cost - 1e-12:
            return _numbered(apart[:, chosen].argmin(axis=1).astype(np.int64))
        chosen[slot], cost = place, least


def spectral(apart: Floats, k: int) -> Ints:
    """K-means on the leading eigenvectors of the normalised nearness."""
    near = np.maximum(apart.max(initial=0.0) - apart, 0.0)
    np.fill_diagonal(near, 0.0)
    degrees = near.sum(axis=1)
    scale = np.where(degrees > 0, 1 / np.sqrt(np.where(degrees > 0, degrees, 1)), 0.0)
    _, vectors = np.linalg.eigh(near * np.outer(scale, scale))
    leading = vectors[:, -k:]
    gaps = np.square(leading[:, None, :] - leading[None, :, :]).sum(axis=2)
    return k_means(np.sqrt(gaps), k)


METHODS: Mapping[str, Method] = {
    "single": hierarchical("single"),
    "average": hierarchical("average"),
    "complete": hierarchical("complete"),
    "ward": hierarchical("ward"),
    "kmeans": k_means,
    "pam": medoids,
    "spectral": spectral,
}


def partitions(
    apart: Floats, ties: Floats, sizes: Iterable[int], methods: Sequence[str] | None = None
) -> list[Partition]:
    """All partitions by the methods into so many groups, with the modularity on the ties."""
    names = tuple(METHODS) if methods is None else tuple(methods)
    unknown = set(names) - set(METHODS)
    if unknown:
        raise UsageError(
            "no such method of clustering",
            where=sorted(unknown)[0],
            remedy="use some of: " + ", ".join(METHODS),
        )
    found = []
    for k in sizes:
        if 0 < k <= len(apart):
            for name in names:
                members = METHODS[name](apart, k)
                found.append(Partition(name, k, members, modularity(ties, members)))
    return found


def best_partition(
    apart: Floats, ties: Floats, sizes: Iterable[int], methods: Sequence[str] | None = None
) -> Partition:
    """The partition of the highest modularity; of equals the one of fewest groups."""
    found = partitions(apart, ties, sizes, methods)
    if not found:
        return Partition("none", min(len(apart), 1), np.zeros(len(apart), dtype=np.int64), 0.0)
    return max(found, key=lambda partition: partition.modularity)


def _spread(apart: Floats, k: int) -> Ints:
    """Starts: the most central one, then each time the one farthest from those chosen."""
    chosen = [int(apart.sum(axis=1).argmin())]
    while len(chosen) < k:
        gaps = apart[:, chosen].min(axis=1)
        gaps[chosen] = -1.0
        chosen.append(int(gaps.argmax()))
    return np.array(chosen, dtype=np.int64)


def _numbered(members: Ints) -> Ints:
    """Groups numbered from 0 in the order in which they appear."""
    _, first, place = np.unique(members, return_index=True, return_inverse=True)
    rank = np.argsort(np.argsort(first))
    return np.asarray(rank[place], dtype=np.int64)
