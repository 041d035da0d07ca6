"""The sections that summary and map share: which records go where, and how each reads."""

from __future__ import annotations

from dataclasses import dataclass

from polemic.publishing import wording
from polemic.publishing.articles import Article, words
from polemic.records import (
    Actor,
    Affiliation,
    Coded,
    Event,
    Figure,
    Participant,
    Portrayal,
    Stance,
    Statement,
)


@dataclass(frozen=True)
class Account:
    """One record in words: who, what, whom, and what qualifies it."""

    record: Coded
    who: str
    verb: str
    whom: str = ""
    words: str = ""
    details: tuple[tuple[str, str], ...] = ()
    marks: tuple[str, ...] = ()


def account(article: Article, record: Coded) -> Account:
    """The record in words."""
    match record:
        case Statement():
            return _statement(article, record)
        case Stance():
            return _stance(article, record)
        case Event():
            return _event(article, record)
        case Figure():
            return _figure(article, record)
        case Portrayal():
            return _portrayal(article, record)
        case Actor():
            return _actor(article, record)
        case Affiliation():
            pair = article.name(record.member), article.name(record.organization)
            return Account(record, pair[0], "of", pair[1], record.role or "")
        case _:
            raise TypeError(record.record)


def _details(*pairs: tuple[str, str | None]) -> tuple[tuple[str, str], ...]:
    return tuple((name, value) for name, value in pairs if value)


def _statement(article: Article, record: Statement) -> Account:
    return Account(
        record,
        article.name(record.speaker),
        record.kind,
        article.name(record.addressee),
        words(record.content),
        _details(
            ("Of whom" if record.kind == "demand" else "To", article.name(record.addressee)),
            ("Speech", record.speech),
            ("Cue", words(record.cue)),
            ("Concept", record.concept),
            ("Reported by", _teller(article, record.within, record.speaker)),
        ),
        wording.marks(record),
    )


def _stance(article: Article, record: Stance) -> Account:
    return Account(
        record,
        article.name(record.holder),
        wording.stands(record),
        article.name(record.target),
        record.aspect or "",
        _details(
            ("Over", record.aspect),
            ("Basis", record.basis),
            ("Cue", words(record.cue)),
            ("Reported by", _reporter(article, record, record.holder)),
        ),
        wording.marks(record),
    )


def _event(article: Article, record: Event) -> Account:
    quantity, dead = record.quantity, record.fatalities
    return Account(
        record,
        article.names(record.actors),
        wording.deed(record),
        article.names(record.recipients),
        words(record.trigger),
        _details(
            ("Date", wording.day(record.date)),
            ("Place", record.place),
            ("Number", None if quantity is None else wording.number(quantity)),
            ("Deaths", None if dead is None else wording.number(dead)),
            ("Contexts", ", ".join(wording.label(one) for one in record.contexts)),
            ("CAMEO", record.cameo),
            ("Reported by", _reporter(article, record, *record.actors)),
        ),
        wording.marks(record),
    )


def _figure(article: Article, record: Figure) -> Account:
    return Account(
        record,
        wording.amount(record),
        record.of or "",
        article.name(record.actor),
        words(record.phrase),
        _details(
            ("Concerns", article.name(record.actor)),
            ("Reported by", _teller(article, record.within)),
        ),
    )


def _portrayal(article: Article, record: Portrayal) -> Account:
    return Account(
        record,
        article.name(record.by),
        "called",
        article.name(record.actor),
        wording.bare(words(record.phrase)),
        (),
        wording.marks(record),
    )


def _actor(article: Article, record: Actor) -> Account:
    bonds = [
        _bond(article, record, one)
        for one in article.of(Affiliation)
        if one.member.actor == record.id
    ]
    return Account(
        record,
        record.name,
        record.kind,
        details=_details(
            ("Also", ", ".join(record.aliases)),
            ("Roles", ", ".join(record.roles)),
            ("Belongs to", ", ".join(dict.fromkeys(bonds))),
            ("Country", record.country),
        ),
        marks=("voice of the article",) if record.voice else (),
    )


def _bond(article: Article, actor: Actor, bond: Affiliation) -> str:
    where = article.name(bond.organization)
    told = not bond.role or bond.role.casefold() in actor.name.casefold()
    return where if told else f"{bond.role} of {where}"


def _reporter(article: Article, record: Stance | Event, *own: Participant) -> str:
    """By whose account a record stands, where it is not its own actor's."""
    teller = record.reported_by
    if teller is None:
        return _teller(article, record.within, *own)
    return "" if teller.actor in {one.actor for one in own} else article.name(teller)


def _teller(article: Article, within: str | None, *own: Participant) -> str:
    selves = {one.actor for one in own}
    said = (one.speaker for one in article.of(Statement) if one.id == within)
    return next((article.name(one) for one in said if one.actor not in selves), "")


_MINDS = "Intentions and beliefs"
_STATEMENTS = {"demand": "Demands", "intention": _MINDS, "belief": _MINDS}
SECTIONS = (
    *("Actors", "Stances", "Events", "Claims", "Demands"),
    *(_MINDS, "Portrayals", "Figures", "Affiliations"),
)


def section(record: Coded) -> str | None:
    """The section that a record is listed in; mentions are in none."""
    match record:
        case Actor():
            return "Actors"
        case Stance():
            return "Stances"
        case Event():
            return "Events"
        case Statement():
            return _STATEMENTS.get(record.kind, "Claims")
        case Portrayal():
            return "Portrayals"
        case Figure():
            return "Figures"
        case Affiliation():
            return "Affiliations"
        case _:
            return None
