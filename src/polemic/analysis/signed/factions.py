"""Factions: the partition with least frustration, and where each actor stands in it.

Factions are counted from 2 upwards; more of them are taken only where they frustrate less. Actors
of components that no signed tie joins say nothing about each other, so a faction is named after its
component and its number in it: `1.2` is the second largest faction of the largest component.
"""

from __future__ import annotations

import time
from collections import Counter
from dataclasses import dataclass

import numpy as np

from polemic.analysis.signed.arrays import Floats, Ints, SignedGraph
from polemic.analysis.signed.blocks import components
from polemic.analysis.signed.network import Edge, SignedNetwork, Weighing
from polemic.analysis.signed.partition import TIME_LIMIT, Partition, partition
from polemic.analysis.signed.search import gains

MOST = 6
"""Factions tried at most when their number is not given."""


@dataclass(frozen=True, slots=True)
class Placement:
    """Where an actor stands, and how firmly.

    `margin` is what frustration grows by if this actor alone changes to the best other faction: 0
    says that it could as well stand there. `strain` is the share of its ties that is frustrated,
    `reach` how evenly its positive ties spread over factions (0: all in one; the participation
    coefficient of Guimerà and Amaral 2005). `records` are those of its frustrated ties (with
    friends in other factions and foes in its own): what places it between.
    """

    node: int
    component: int
    faction: int
    group: str
    margin: float
    strain: float
    reach: float
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Factions:
    """The factions of a network: the partitions tried, and the one with least frustration."""

    network: SignedNetwork
    weighing: Weighing
    tried: tuple[Partition, ...]
    chosen: Partition
    placements: tuple[Placement, ...]

    @property
    def groups(self) -> tuple[str, ...]:
        """The name of each actor's faction, in the order of the nodes."""
        return tuple(placement.group for placement in self.placements)

    @property
    def frustrated(self) -> tuple[Edge, ...]:
        """The edges that run against the factions, with their records."""
        signed = self.network.signed
        return tuple(signed[edge] for edge in self.chosen.edges.tolist())

    @property
    def between(self) -> tuple[Placement, ...]:
        """Who sits between: friends in several factions first, then foes in the own one."""
        pulled = [one for one in self.placements if one.strain > 0]
        return tuple(sorted(pulled, key=lambda one: (-one.reach, -one.strain, one.node)))


def factions(
    network: SignedNetwork,
    k: int | None = None,
    *,
    weighing: Weighing = "net",
    time_limit: float = TIME_LIMIT,
) -> Factions:
    """The factions of a network: at most `k`, or the smallest number with least frustration."""
    graph = network.graph(weighing)
    tried = _series(graph, time_limit) if k is None else [partition(graph, k, time_limit)]
    chosen = min(tried, key=lambda one: (round(one.frustration, 9), one.k or 0))
    return Factions(network, weighing, tuple(tried), chosen, _placements(network, graph, chosen))


def _series(graph: SignedGraph, time_limit: float) -> list[Partition]:
    """Partitions for 2, 3, ... factions, until more of them cannot frustrate less."""
    until = time.monotonic() + time_limit
    tried = [partition(graph, 2, time_limit / 2)]
    if tried[0].frustration == 0:
        return tried
    floor = partition(graph, None, max(0.1, (until - time.monotonic()) / 2)).bound
    while tried[-1].frustration > floor + 1e-9 and len(tried) + 1 < MOST:
        k = len(tried) + 2
        left = max(0.1, (until - time.monotonic()) / 2)
        tried.append(partition(graph, k, left))
    return tried


def _placements(
    network: SignedNetwork, graph: SignedGraph, chosen: Partition
) -> tuple[Placement, ...]:
    component = _by_size(components(graph))
    faction = np.zeros(graph.size, dtype=np.int64)
    for one in np.unique(component):
        members = component == one
        faction[members] = _by_size(chosen.labels[members])
    strain, reach, margin = _between(graph, chosen)
    signed = network.signed
    behind: list[set[str]] = [set() for _ in range(graph.size)]
    for edge in (signed[number] for number in chosen.edges.tolist()):
        behind[edge.one].update(edge.records)
        behind[edge.other].update(edge.records)
    return tuple(
        Placement(
            node,
            int(component[node]) + 1,
            int(faction[node]) + 1,
            f"{component[node] + 1}.{faction[node] + 1}",
            float(margin[node]),
            float(strain[node]),
            float(reach[node]),
            tuple(sorted(behind[node])),
        )
        for node in range(graph.size)
    )


def _by_size(labels: Ints) -> Ints:
    """The same parts, the largest numbered 0; of equal ones that which begins first."""
    counts = Counter(labels.tolist())
    first = {label: place for place, label in reversed(list(enumerate(labels.tolist())))}
    order = sorted(counts, key=lambda label: (-counts[label], first[label]))
    number = {label: place for place, label in enumerate(order)}
    return np.array([number[label] for label in labels.tolist()], dtype=np.int64)


def _between(graph: SignedGraph, chosen: Partition) -> tuple[Floats, Floats, Floats]:
    """For each node its strain, its reach and its margin."""
    nodes, labels = np.arange(graph.size), chosen.labels
    parts = max(chosen.k or 0, int(labels.max(initial=0)) + 1, 2)
    matrix = graph.matrix()
    pull = gains(matrix, labels, parts)
    other = pull.copy()
    other[nodes, labels] = -np.inf
    margin: Floats = pull[nodes, labels] - other.max(axis=1, initial=-np.inf)
    margin[:] = np.maximum(margin, 0)
    total = np.abs(matrix).sum(axis=1)
    against = np.zeros(graph.size)
    for end in graph.ends[chosen.edges].T:
        np.add.at(against, end, graph.cost[chosen.edges])
    friends = gains(np.maximum(matrix, 0), labels, parts)
    held = friends.sum(axis=1)
    share = np.divide(friends, held[:, None], out=np.zeros_like(friends), where=held[:, None] > 0)
    reach: Floats = np.where(held > 0, 1 - (share**2).sum(axis=1), 0.0)
    strain: Floats = np.divide(against, total, out=np.zeros(graph.size), where=total > 0)
    return strain, np.maximum(reach.round(12), 0), margin
