"""POLECAT: events as the tables of the PLOVER data sets have them, one row an event.

Tabs part the cells. Several actors or recipients share a cell, with `; ` between, in the same order
in each of their columns. What polemic does not know (intensity, COW codes, coordinates) stays
empty; the last columns, which POLECAT has not, lead back to the sentence.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from polemic import __version__
from polemic.coding.ontology import event_types
from polemic.publishing.articles import Article, participants, sentence
from polemic.publishing.deeds import country_of, happened, of, raw
from polemic.publishing.delimited import lines
from polemic.records import Affiliation, Event, Participant, Record

_SIDE = (
    "{0} Name",
    "{0} Country",
    "{0} COW",
    "Primary {0} Sector",
    "{0} Sectors",
    "{0} Title",
    "{0} Name Raw",
    "Wikipedia {0} ID",
)
COLUMNS = (
    *("Event ID", "Event Date", "Event Type", "Event Mode", "Intensity", "Quad Code", "Contexts"),
    *(name.format("Actor") for name in _SIDE),
    *(name.format("Recipient") for name in _SIDE),
    *("Placename", "City", "District", "Province", "Country", "Latitude", "Longitude"),
    *("GeoNames ID", "Raw Placename", "Feature Type", "Source", "Publication Date"),
    *("Story People", "Story Organizations", "Story Locations", "Language", "Version"),
    *("Date Precision", "Document", "Sentence"),
)


def export(records: Iterable[Record]) -> Iterator[str]:
    """The table, header first."""
    yield from lines([COLUMNS], "\t")
    for article, event in happened(records):
        row = _row(article, event)
        yield from lines([[row.get(name) for name in COLUMNS]], "\t")


def _row(article: Article, event: Event) -> dict[str, Any]:
    document = article.document
    return {
        "Event ID": event.id,
        "Event Date": event.date,
        "Event Type": event.type,
        "Event Mode": event.mode,
        "Quad Code": event_types()[event.type].quad if event.type in event_types() else None,
        "Contexts": "; ".join(event.contexts),
        **_side(article, "Actor", event.actors),
        **_side(article, "Recipient", event.recipients),
        "Placename": event.place,
        "City": event.place if event.place_precision == "settlement" else None,
        "Province": event.place if event.place_precision == "region" else None,
        "Country": country_of(event.place),
        "Raw Placename": event.place,
        "Feature Type": event.place_precision,
        "Source": document.outlet,
        "Publication Date": document.published,
        "Story People": _story(article, "person"),
        "Story Organizations": _story(article, "organization", "government", "outlet"),
        "Story Locations": _story(article, "country"),
        "Language": document.language,
        "Version": __version__,
        "Date Precision": event.date_precision,
        "Document": document.id,
        "Sentence": sentence(event),
    }


def _side(article: Article, side: str, who: tuple[Participant, ...]) -> dict[str, Any]:
    sectors = of(article, who, "sectors")
    known = {
        "{0} Name": article.names(who),
        "{0} Country": of(article, who, "country"),
        "Primary {0} Sector": "; ".join(one.split(" ")[0] for one in sectors.split("; ")),
        "{0} Sectors": sectors,
        "{0} Title": of(article, who, "roles") or _role(article, who),
        "{0} Name Raw": raw(article, who),
    }
    return {name.format(side): value for name, value in known.items()}


def _role(article: Article, who: tuple[Participant, ...]) -> str:
    ids = {one.actor for one in who}
    roles = (one.role for one in article.of(Affiliation) if one.member.actor in ids)
    return "; ".join(role for role in roles if role)


def _story(article: Article, *kinds: str) -> str:
    """The article's actors of these kinds that take part in anything."""
    active = {one for record in article.records for one in participants(record)}
    return "; ".join(
        actor.name
        for actor in article.actors.values()
        if actor.kind in kinds and actor.id in active
    )
