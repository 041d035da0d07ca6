"""FollowTheMoney: actors, articles, events and ties as entities, one JSON object a line.

Actors of several articles who share a linked entity, or else their name and kind, have one id;
their lines are fragments that readers of the format merge. Only what happened is an Event, and a
stance is an UnknownLink with its form as role; `proof` is the article.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any

from polemic.analysis.signed.identity import normalized
from polemic.publishing.articles import Article, gather, sentence
from polemic.publishing.deeds import happened
from polemic.records import Actor, Affiliation, Document, Event, Participant, Record, Stance, digest

_SCHEMATA = {
    "person": "Person",
    "organization": "Organization",
    "outlet": "Organization",
    "government": "PublicBody",
    "country": "PublicBody",
    "group": "LegalEntity",
}


def export(records: Iterable[Record]) -> Iterator[str]:
    """The entities, article by article: the article, its actors, then what joins them."""
    for item in gather(records):
        if isinstance(item, Article):
            for entity in _entities(item):
                yield json.dumps(entity, ensure_ascii=False) + "\n"


def _entities(article: Article) -> Iterator[dict[str, Any]]:
    yield _article(article.document)
    for actor in article.actors.values():
        yield _actor(actor)
    for affiliation in article.of(Affiliation):
        member = _who(article, affiliation.member)
        organization = _who(article, affiliation.organization)
        if member and organization:
            yield _membership(article, affiliation, member, organization)
    for stance in article.of(Stance):
        holder, target = _who(article, stance.holder), _who(article, stance.target)
        if holder and target:
            ends = {"subject": holder, "object": target, "role": stance.form}
            yield _made("UnknownLink", stance.id, **ends, **_backed(stance))
    for _, event in happened([article.document, *article.records]):
        yield _event(article, event)


def _membership(
    article: Article, affiliation: Affiliation, member: str, organization: str
) -> dict[str, Any]:
    """A membership; of what is no organization ("the dockers") a link that says as what."""
    common = {"role": affiliation.role, **_backed(affiliation)}
    if article.actors[affiliation.organization.actor].kind in {"person", "group"}:
        ends = {"subject": member, "object": organization}
        return _made("UnknownLink", affiliation.id, **ends, **common)
    ends = {"member": member, "organization": organization}
    return _made("Membership", affiliation.id, **ends, **common)


def _article(document: Document) -> dict[str, Any]:
    return _made(
        "Article",
        document.id,
        title=document.title,
        summary=document.standfirst,
        author=document.byline,
        publisher=document.outlet,
        publishedAt=document.published,
        sourceUrl=document.url,
        fileName=document.path,
        language="eng" if document.language == "en" else None,
        bodyText=document.text,
    )


def _actor(actor: Actor) -> dict[str, Any]:
    numbers = [one for one in actor.external if one[:1] == "Q" and one[1:].isdigit()]
    return _made(
        _SCHEMATA[actor.kind],
        _id(actor),
        name=actor.name,
        alias=list(actor.aliases),
        country=actor.country if actor.country and len(actor.country) == 2 else None,
        position=list(actor.roles) if actor.kind == "person" else None,
        wikidataId=numbers,
        proof=actor.document,
    )


def _event(article: Article, event: Event) -> dict[str, Any]:
    return _made(
        "Event",
        event.id,
        name=" ".join(part for part in (event.type, event.mode) if part),
        organizer=[_who(article, one) for one in event.actors],
        involved=[_who(article, one) for one in event.recipients],
        date=event.date,
        location=event.place,
        keywords=list(event.contexts),
        **_backed(event),
    )


def _backed(record: Affiliation | Stance | Event) -> dict[str, Any]:
    return {"summary": sentence(record), "proof": record.document, "recordId": record.id}


def _who(article: Article, participant: Participant) -> str | None:
    actor = article.actors.get(participant.actor)
    return _id(actor) if actor else None


def _id(actor: Actor) -> str:
    return f"polemic-{digest(actor.entity or normalized(actor.name), actor.kind)}"


def _made(schema: str, name: str, /, **properties: Any) -> dict[str, Any]:
    """An entity; every property is a list of distinct texts, and those without value are absent."""
    held: dict[str, list[str]] = {}
    for key, value in properties.items():
        values = value if isinstance(value, list) else [value]
        kept = [str(one) for one in dict.fromkeys(values) if one not in (None, "")]
        if kept:
            held[key] = kept
    prefixed = name if name.startswith("polemic-") else f"polemic-{name}"
    if "proof" in held:
        held["proof"] = [f"polemic-{one}" for one in held["proof"]]
    return {"id": prefixed, "schema": schema, "properties": held}
