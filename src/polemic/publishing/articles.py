"""Records in output order, gathered article by article."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from polemic.errors import DataError
from polemic.records import (
    Actor,
    Affiliation,
    Coded,
    Concept,
    Document,
    Event,
    Figure,
    Mention,
    Participant,
    Portrayal,
    Record,
    Reject,
    Span,
    Stance,
    Statement,
    on_one_line,
)

C = TypeVar("C", bound=Coded)


@dataclass(frozen=True)
class Article:
    """One document and what was coded in it, in text order."""

    document: Document
    records: tuple[Coded, ...] = ()

    def of(self, kind: type[C]) -> tuple[C, ...]:
        """The records of one class."""
        return tuple(record for record in self.records if isinstance(record, kind))

    @cached_property
    def actors(self) -> dict[str, Actor]:
        """The actors by id."""
        return {actor.id: actor for actor in self.of(Actor)}

    @cached_property
    def mentions(self) -> dict[str, Mention]:
        """The mentions by id."""
        return {mention.id: mention for mention in self.of(Mention)}

    def name(self, participant: Participant | str | None) -> str:
        """The name of who is in a slot; an actor that is not among the records keeps its id."""
        if participant is None:
            return ""
        actor = participant if isinstance(participant, str) else participant.actor
        return self.actors[actor].name if actor in self.actors else actor

    def names(self, participants: Iterable[Participant]) -> str:
        """The names of several, each once."""
        return "; ".join(dict.fromkeys(self.name(one) for one in participants))

    @property
    def heading(self) -> str:
        """What to call the article: its title, or its file, or its first words."""
        document = self.document
        return document.title or document.path or " ".join(document.text.split()[:8]) or document.id


def gather(records: Iterable[Record]) -> Iterator[Article | Reject | Concept]:
    """Each article when its last record has come; rejects and concepts as they come."""
    document: Document | None = None
    held: list[Coded] = []
    for record in records:
        if isinstance(record, Coded):
            if document is None or record.document != document.id:
                raise DataError(
                    "a record stands apart from its document",
                    where=record.id,
                    remedy="give the records in output order, each document before its records",
                )
            held.append(record)
            continue
        if document is not None:
            yield Article(document, tuple(held))
            document, held = None, []
        if isinstance(record, Document):
            document = record
        else:
            yield record
    if document is not None:
        yield Article(document, tuple(held))


def sentence(record: Coded) -> str:
    """The words that bear the record out."""
    return words(record.evidence)


def words(spans: Iterable[Span]) -> str:
    """Several spans as one line, with a mark where something between them was left out."""
    return on_one_line(span.text for span in spans)


def participants(record: Coded) -> set[str]:
    """The ids of the actors that take part in a record."""
    slots: tuple[Participant | None, ...] = ()
    match record:
        case Statement():
            slots = (record.speaker, record.addressee)
        case Stance():
            slots = (record.holder, record.target)
        case Event():
            slots = (*record.actors, *record.recipients)
        case Portrayal():
            slots = (record.by, record.actor)
        case Figure():
            slots = (record.actor,)
        case Affiliation():
            slots = (record.member, record.organization)
        case _:
            pass
    return {slot.actor for slot in slots if slot}
