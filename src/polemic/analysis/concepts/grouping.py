"""Statements in groups by what they say: agglomerative clustering with a deterministic cut."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from polemic.analysis.concepts.meaning import Embed, Floats, similarities
from polemic.errors import PolemicError, UsageError

Ints = NDArray[np.int64]

#: All pairs of texts are held in memory; this many take 1.6 GB.
LIMIT = 10_000
_CUTS = 40


def groups(texts: Sequence[str], embed: Embed, number: int | None = None) -> list[list[str]]:
    """Groups of texts of one meaning by average linkage, the largest first.

    Without a `number` the cut has the best mean silhouette of up to 40 numbers between 2 and half
    of the texts. The order of the texts does not matter.
    """
    unique = sorted(set(texts))
    if len(unique) > LIMIT:
        raise UsageError(
            f"{len(unique)} statements are too many to compare, {LIMIT} can be",
            where="--propose",
            remedy="give the records of fewer articles",
        )
    labels = _labels(unique, embed, number)
    parts: dict[int, list[str]] = {}
    for text, label in zip(unique, labels.tolist(), strict=True):
        parts.setdefault(label, []).append(text)
    return sorted(parts.values(), key=lambda part: (-len(part), part))


def _labels(texts: Sequence[str], embed: Embed, number: int | None) -> Ints:
    if len(texts) < 3:
        alone = len(texts) if number is None else min(number, len(texts))
        return np.minimum(np.arange(len(texts), dtype=np.int64), max(alone - 1, 0))
    try:
        from scipy.cluster.hierarchy import fcluster, linkage
        from scipy.spatial.distance import squareform
    except ImportError as error:
        raise PolemicError(
            "grouping statements needs scipy", remedy="pip install polemic[networks]"
        ) from error
    rows = embed(texts)
    distance = np.clip(1 - similarities(rows, rows), 0, 2)
    np.fill_diagonal(distance, 0)
    tree = linkage(squareform(distance, checks=False), "average")

    def cut(parts: int) -> Ints:
        return np.asarray(fcluster(tree, parts, "maxclust"), dtype=np.int64)

    if number is not None:
        return cut(number)
    tried = np.unique(np.geomspace(2, max(2, len(texts) // 2), _CUTS).round().astype(int))
    return cut(int(max(tried, key=lambda parts: (silhouette(distance, cut(parts)), -parts))))


def silhouette(distance: Floats, labels: Ints) -> float:
    """The mean silhouette (Rousseeuw 1987); a text alone in its group has 0."""
    _, mine = np.unique(labels, return_inverse=True)
    sizes = np.bincount(mine)
    if len(sizes) < 2:
        return 0.0
    member = np.eye(len(sizes))[mine]
    sums = distance @ member
    own = np.arange(len(mine)), mine
    within = sums[own] / np.maximum(sizes[mine] - 1, 1)
    means = sums / sizes
    means[own] = np.inf
    beyond = means.min(axis=1)
    widest = np.maximum(np.maximum(within, beyond), 1e-12)
    values = np.where(sizes[mine] > 1, (beyond - within) / widest, 0.0)
    return float(np.round(values.mean(), 12))
