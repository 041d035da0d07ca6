"""What records say about who is with whom: stances, and positions on concepts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from polemic.analysis.signed.identity import keys
from polemic.records import Actor, Document, Record, Stance, Statement

BASES = frozenset({"expressed", "epithet", "ascribed", "inferred"})


@dataclass(frozen=True, slots=True)
class Node:
    """An actor across articles; `records` are its actor records."""

    key: str
    name: str
    kind: str
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Tie:
    """One stance: the source stands with (1) or against (-1) the target."""

    source: str
    target: str
    sign: int
    record: str
    document: str


@dataclass(frozen=True, slots=True)
class Position:
    """One statement that agrees or disagrees with a concept."""

    actor: str
    concept: str
    agreement: bool
    record: str
    document: str


@dataclass(frozen=True, slots=True)
class Observations:
    """All that is observed, and when each document was published (as precise as it says)."""

    nodes: Mapping[str, Node]
    ties: tuple[Tie, ...]
    positions: tuple[Position, ...]
    published: Mapping[str, str | None]

    def within(self, documents: Collection[str]) -> Observations:
        """What only some documents say."""
        return replace(
            self,
            ties=tuple(tie for tie in self.ties if tie.document in documents),
            positions=tuple(one for one in self.positions if one.document in documents),
            published={name: day for name, day in self.published.items() if name in documents},
        )


def observe(records: Iterable[Record], *, bases: Collection[str] = BASES) -> Observations:
    """The observations in records, in an order that does not depend on theirs.

    Counted are the stances of these `bases`, and the statements whose concept and agreement are
    set; a negated statement ("does not demand") takes no position. Nobody stands with himself.
    """
    given = list(records)
    actors = [record for record in given if isinstance(record, Actor)]
    key = keys(actors)
    ties = {
        record.id: Tie(
            key[record.holder.actor],
            key[record.target.actor],
            record.sign,
            record.id,
            record.document,
        )
        for record in given
        if isinstance(record, Stance)
        and record.basis in bases
        and {record.holder.actor, record.target.actor} <= key.keys()
        and key[record.holder.actor] != key[record.target.actor]
    }
    positions = {
        record.id: Position(
            key[record.speaker.actor], record.concept, record.agreement, record.id, record.document
        )
        for record in given
        if isinstance(record, Statement)
        and record.concept is not None
        and record.agreement is not None
        and not record.negated
        and record.speaker.actor in key
    }
    return Observations(
        _nodes(actors, key),
        tuple(ties[one] for one in sorted(ties)),
        tuple(positions[one] for one in sorted(positions)),
        {record.id: record.published for record in given if isinstance(record, Document)},
    )


def _nodes(actors: Iterable[Actor], key: Mapping[str, str]) -> dict[str, Node]:
    members: dict[str, list[Actor]] = defaultdict(list)
    for actor in actors:
        members[key[actor.id]].append(actor)
    return {
        name: Node(
            name,
            _most(actor.name for actor in same),
            _most(actor.kind for actor in same),
            tuple(sorted({actor.id for actor in same})),
        )
        for name, same in members.items()
    }


def _most(values: Iterable[str]) -> str:
    counts = Counter(values)
    return min(counts, key=lambda one: (-counts[one], one))
