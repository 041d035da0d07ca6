"""Who takes which position: coded statements as the table that networks are made from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from polemic.analysis.networks import Statements, statement_table
from polemic.analysis.signed.identity import keys
from polemic.records import Actor, Affiliation, Concept, Document, Record, Statement, on_one_line

VARIABLES = (
    *("actor", "person", "organization", "concept", "agreement", "kind", "record", "sentence"),
)


def position_table(records: Iterable[Record]) -> Statements:
    """Statements with a concept and an agreement; `actor` is whoever speaks, person or not.

    Actors of several articles are one as in the signed network, under the name most used. A
    document without a day counts from the first of its month or year, or from 1970 if it has none.
    `record` is the statement's own id, by which networks name what is behind a cell.
    """
    made = statement_table(_rows(tuple(records)))
    return replace(made, named="record") if "record" in made.variables else made


def _rows(records: tuple[Record, ...]) -> Iterator[Mapping[str, Any]]:
    actors = {record.id: record for record in records if isinstance(record, Actor)}
    names = _names(actors)
    houses = {
        record.member.actor: names.get(record.organization.actor, "")
        for record in reversed(records)
        if isinstance(record, Affiliation)
    }
    concepts = {record.id: record.name for record in records if isinstance(record, Concept)}
    articles = {record.id: record for record in records if isinstance(record, Document)}
    for record in records:
        if not isinstance(record, Statement) or record.agreement is None:
            continue
        if record.concept is None or record.speaker.actor not in actors:
            continue
        article = articles.get(record.document)
        name, speaker = names[record.speaker.actor], actors[record.speaker.actor]
        person = speaker.kind == "person"
        yield {
            "document": record.document,
            "date": _moment(article.published if article else None),
            "start": min((span.start for span in record.content), default=0),
            "stop": max((span.end for span in record.content), default=0),
            "actor": name,
            "person": name if person else "",
            "organization": houses.get(record.speaker.actor, "") if person else name,
            "concept": concepts.get(record.concept, record.concept),
            "agreement": record.agreement,
            "kind": record.kind,
            "record": record.id,
            "sentence": on_one_line(span.text for span in record.evidence),
            "document_id": record.document,
            "document_title": (article.title if article else None) or "",
            "document_author": (article.byline if article else None) or "",
            "document_source": (article.outlet if article else None) or "",
        }


def _names(actors: Mapping[str, Actor]) -> dict[str, str]:
    """For each actor's record the name that most records of that actor have."""
    key = keys(actors.values())
    spoken: dict[str, list[str]] = {}
    for one, actor in actors.items():
        spoken.setdefault(key[one], []).append(actor.name)
    most = {
        who: min(given, key=lambda name: (-given.count(name), name))
        for who, given in spoken.items()
    }
    return {one: most[who] for one, who in key.items()}


def _moment(published: str | None) -> datetime:
    for form in ("%Y-%m", "%Y"):
        try:
            return datetime.strptime(published or "", form).replace(tzinfo=UTC)
        except ValueError:
            continue
    try:
        return datetime.fromisoformat(published or "")
    except ValueError:
        return datetime.fromtimestamp(0, UTC)
