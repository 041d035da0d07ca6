"""The partition with least frustration, as far as it can be proven."""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np

from polemic.analysis.signed.arrays import Ints, SignedGraph, frustrated, frustration
from polemic.analysis.signed.blocks import blocks, join
from polemic.analysis.signed.cycles import lone_negatives
from polemic.analysis.signed.programme import (
    Bound,
    any_factions,
    at_most,
    raised,
    relax,
    two_factions,
)
from polemic.analysis.signed.search import search
from polemic.analysis.signed.together import together_bound
from polemic.errors import PolemicError, UsageError

TIME_LIMIT = 60.0
_NEAR = 1e-6
_DENSE = 4
"""Ties a node from which pairs bound better than cycles; on random graphs of 20 to 60 nodes."""


@dataclass(frozen=True, slots=True, eq=False)
class Partition:
    """A division of the nodes into at most `k` factions (any number where `k` is None).

    `frustration` is the weight it frustrates, which no partition can bring below `bound`;
    it is `exact` where the two are proven to be one.
    """

    k: int | None
    labels: Ints
    frustration: float
    bound: float
    edges: Ints
    """The edges it frustrates."""

    @property
    def exact(self) -> bool:
        """Whether no partition frustrates less."""
        return self.frustration <= self.bound + _NEAR

    @property
    def parts(self) -> int:
        """How many factions have members."""
        return len(np.unique(self.labels))


def partition(graph: SignedGraph, k: int | None = 2, time_limit: float = TIME_LIMIT) -> Partition:
    """The best partition into at most `k` factions that is found within `time_limit` seconds."""
    if k is not None and k < 1:
        raise UsageError("there is at least one faction", where="k", remedy="use 2 or more")
    _require_scipy()
    until = time.monotonic() + time_limit
    parts: list[tuple[Ints, Ints]] = []
    bound = 0.0
    for edges in blocks(graph):
        part, nodes = graph.only(edges)
        labels, proven = _part(part, k, until)
        parts.append((nodes, labels))
        bound += proven
    labels = join(graph.size, parts)
    value = frustration(graph, labels)
    broken = np.flatnonzero(frustrated(graph, labels)).astype(np.int64)
    return Partition(k, _numbered(labels), value, min(bound, value), broken)


def frustration_index(graph: SignedGraph, time_limit: float = TIME_LIMIT) -> Partition:
    """The least weight to take away for two camps without inner conflict or ties across."""
    return partition(graph, 2, time_limit)


def _require_scipy() -> None:
    try:
        import scipy  # noqa: F401 - an extra: the core runs without it
    except ImportError as error:
        raise PolemicError("factions need scipy", remedy="pip install polemic[networks]") from error


def _part(graph: SignedGraph, k: int | None, until: float) -> tuple[Ints, float]:
    """Labels of one block, and the proven bound of its frustration."""
    if len(graph.weights) == 1 and k != 1:  # a bridge
        return np.array([0, int(graph.weights[0] < 0)], dtype=np.int64), 0.0
    labels = search(graph, k)
    value = frustration(graph, labels)
    if value == 0 or k == 1:
        return labels, value
    proven = _bound(graph, k, value, until)
    if proven.labels is not None and frustration(graph, proven.labels) < value:
        labels = proven.labels
    value = frustration(graph, labels)
    return labels, value if proven.exact else min(proven.value, value)


def _bound(graph: SignedGraph, k: int | None, known: float, until: float) -> Bound:
    if k == 2:
        return two_factions(graph, known, until)
    free = k is None or k >= graph.size
    least = 0.0
    if len(graph.weights) >= _DENSE * graph.size:
        cycles = relax(graph, lone_negatives, _half(until))[0]
        pairs = 0.0
        if raised(graph, cycles) < known - _NEAR:
            pairs = together_bound(graph, None if free else k, known, _half(until))
        least = raised(graph, max(cycles, pairs))
    if least < known - _NEAR and not free:
        # fewer factions never frustrate less
        least = max(least, any_factions(graph, known, _half(until)).value)
    if least >= known - _NEAR:
        return Bound(known, exact=True)
    if k is None or free:
        proven = any_factions(graph, known, until)
    else:
        proven = at_most(graph, k, known, until)
    return Bound(max(proven.value, least), proven.labels, proven.exact)


def _half(until: float) -> float:
    """The time when half of what is left is over."""
    now = time.monotonic()
    return now + (until - now) / 2


def _numbered(labels: Ints) -> Ints:
    """The same parts, numbered from 0 in the order of their first nodes."""
    _, first, inverse = np.unique(labels, return_index=True, return_inverse=True)
    numbered: Ints = np.argsort(np.argsort(first))[inverse].astype(np.int64)
    return numbered
