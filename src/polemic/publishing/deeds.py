"""The events that event tables hold: what the article gives as done, not as background."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from polemic.lexicon import load_csv
from polemic.publishing.articles import Article, gather
from polemic.records import Event, Participant, Record


def happened(records: Iterable[Record]) -> Iterator[tuple[Article, Event]]:
    """Events that are affirmed and actual; tables without a column for it take no others as fact.

    Denied, planned, threatened and only attempted deeds, and those told as history, are left out.
    """
    for item in gather(records):
        if isinstance(item, Article):
            for event in item.of(Event):
                done = (event.polarity, event.modality) == ("affirmed", "actual")
                if done and not event.historical:
                    yield item, event


def of(article: Article, participants: Iterable[Participant], key: str) -> str:
    """One property of several actors, in their order, with `; ` between."""
    values = []
    for one in participants:
        actor = article.actors.get(one.actor)
        value = getattr(actor, key, None) if actor else None
        values.append(" ".join(value) if isinstance(value, tuple) else str(value or ""))
    return "; ".join(values) if any(values) else ""


def raw(article: Article, participants: Iterable[Participant]) -> str:
    """The words that name the actors in the record's own sentence."""
    mentions = (article.mentions.get(one.mention or "") for one in participants)
    return "; ".join(mention.text for mention in mentions if mention)


def country_of(place: str | None) -> str:
    """The name of the country that a place is, if it is one."""
    if not place:
        return ""
    for row in load_csv("actors/data/countries.csv"):
        names = row["names"].split("|")
        if place.casefold() in {name.casefold() for name in names}:
            return names[0]
    return ""
