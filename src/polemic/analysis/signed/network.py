"""The signed network of actors, with the records behind every edge.

An edge joins two actors, whichever of them spoke. Each stance counts 1 for (sign 1) or against
(sign -1) the edge, supported and withheld support alike by their sign. Each concept on which both
have taken positions counts 1 as well, divided by how far they agree: of all pairs of a statement
of the one and a statement of the other, the share that agrees is for, the rest against. The weight
of an edge is both together, its net what is for less what is against, its sign that of the net.
An edge whose net is 0 is ambivalent: it is kept, with its records, and has no sign.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

from polemic.analysis.signed.arrays import SignedGraph
from polemic.analysis.signed.observations import Node, Observations, Position, observe
from polemic.records import Record

Weighing = Literal["net", "sign"]


@dataclass(frozen=True, slots=True)
class Edge:
    """How two actors (by number) stand to each other, and the ids of the records that say so."""

    one: int
    other: int
    support: float
    opposition: float
    supporting: tuple[str, ...]
    opposing: tuple[str, ...]

    @property
    def weight(self) -> float:
        """How much is said, for and against."""
        return self.support + self.opposition

    @property
    def net(self) -> float:
        """What is for less what is against."""
        return self.support - self.opposition

    @property
    def sign(self) -> int:
        """1 with, -1 against, 0 where both weigh the same."""
        return (self.net > 1e-12) - (self.net < -1e-12)

    @property
    def records(self) -> tuple[str, ...]:
        """All records behind it, each once."""
        return tuple(sorted({*self.supporting, *self.opposing}))


@dataclass(frozen=True, slots=True)
class SignedNetwork:
    """Actors that have ties, by name, and the edges between them."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]

    def graph(self, weigh: Weighing = "net") -> SignedGraph:
        """The edges that have a sign, as numbers: by their net, or each as 1 or -1."""
        return SignedGraph.of(
            len(self.nodes),
            (
                (edge.one, edge.other, edge.net if weigh == "net" else float(edge.sign))
                for edge in self.signed
            ),
        )

    @property
    def signed(self) -> tuple[Edge, ...]:
        """The edges that have a sign, in the order of the graph's."""
        return tuple(edge for edge in self.edges if edge.sign)


def signed_network(records: Iterable[Record]) -> SignedNetwork:
    """The signed network of what was coded in articles."""
    return build(observe(records))


def build(observed: Observations, times: Mapping[str, float] | None = None) -> SignedNetwork:
    """The network of observations; `times` says how often each document counts (once if None)."""
    made: dict[tuple[str, str], _Sum] = defaultdict(_Sum)
    for tie in observed.ties:
        often = 1.0 if times is None else times.get(tie.document, 0.0)
        if often:
            pair = (min(tie.source, tie.target), max(tie.source, tie.target))
            made[pair].add(tie.sign, often, tie.record)
    _agree(made, observed.positions, times)
    nodes = sorted(
        {observed.nodes[key] for pair in made for key in pair},
        key=lambda node: (node.name.casefold(), node.key),
    )
    number = {node.key: place for place, node in enumerate(nodes)}
    edges = [
        total.edge(*sorted((number[one], number[other]))) for (one, other), total in made.items()
    ]
    return SignedNetwork(tuple(nodes), tuple(sorted(edges, key=lambda e: (e.one, e.other))))


class _Sum:
    def __init__(self) -> None:
        self.amount = {1: 0.0, -1: 0.0}
        self.records: dict[int, set[str]] = {1: set(), -1: set()}

    def add(self, sign: int, amount: float, *records: str) -> None:
        self.amount[sign] += amount
        self.records[sign].update(records)

    def edge(self, one: int, other: int) -> Edge:
        ids = {sign: tuple(sorted(found)) for sign, found in self.records.items()}
        return Edge(one, other, self.amount[1], self.amount[-1], ids[1], ids[-1])


def _agree(
    made: dict[tuple[str, str], _Sum],
    positions: Iterable[Position],
    times: Mapping[str, float] | None,
) -> None:
    held: dict[str, dict[str, dict[bool, list[Position]]]] = {}
    for position in positions:
        if times is None or times.get(position.document, 0.0):
            mine = held.setdefault(position.concept, {}).setdefault(position.actor, {})
            mine.setdefault(position.agreement, []).append(position)
    for concept in sorted(held):
        for one, other in combinations(sorted(held[concept]), 2):
            mine, yours = held[concept][one], held[concept][other]
            pairs = _count(mine, times) * _count(yours, times)
            for left, here in mine.items():
                for right, there in yours.items():
                    share = _weight(here, times) * _weight(there, times) / pairs
                    ids = [position.record for position in (*here, *there)]
                    made[one, other].add(1 if left == right else -1, share, *ids)


def _weight(positions: list[Position], times: Mapping[str, float] | None) -> float:
    return sum(1.0 if times is None else times[one.document] for one in positions)


def _count(sides: Mapping[bool, list[Position]], times: Mapping[str, float] | None) -> float:
    return sum(_weight(side, times) for side in sides.values())
