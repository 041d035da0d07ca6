"""One flat row a record: the common table behind CSV and data frames."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from polemic.lexicon import load_csv
from polemic.publishing.articles import Article, gather, sentence, words
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
)

Row = dict[str, Any]


def columns() -> tuple[str, ...]:
    """The columns in their order, as `columns.csv` describes them."""
    return tuple(row["column"] for row in load_csv("publishing/columns.csv"))


def rows(records: Iterable[Record]) -> Iterator[Row]:
    """The records as flat rows in their order; a column that does not apply is absent."""
    for item in gather(records):
        if isinstance(item, Article):
            yield _document(item.document)
            for record in item.records:
                yield _present(_common(item, record) | _own(item, record))
        elif isinstance(item, Reject):
            yield _present(
                {"record": "reject", "id": item.id, "path": item.path, "what": item.outcome}
                | {"text": item.reason, "sentence": item.remedy}
            )
        else:
            yield _concept(item)


def _present(row: Row) -> Row:
    return {key: value for key, value in row.items() if value not in (None, "")}


def _document(document: Document) -> Row:
    row = {"record": "document", "id": document.id, "document": document.id}
    return _present(row | _source(document) | {"text": document.standfirst})


def _concept(concept: Concept) -> Row:
    return _present(
        {"record": "concept", "id": concept.id, "concept": concept.name, "within": concept.parent}
    )


def _source(document: Document) -> Row:
    return {
        "outlet": document.outlet,
        "published": document.published,
        "title": document.title,
        "path": document.path,
    }


def _common(article: Article, record: Coded) -> Row:
    spans = record.evidence
    return {
        "record": record.record,
        "id": record.id,
        "document": record.document,
        **_source(article.document),
        "sentence": sentence(record),
        "start": spans[0].start if spans else None,
        "end": spans[-1].end if spans else None,
        "confidence": record.confidence,
        "coder": record.coder,
        "version": record.version,
        "rule": record.why.rule if record.why else None,
    }


def _who(article: Article, slot: str, *who: Participant | None) -> Row:
    there = list(dict.fromkeys(one.actor for one in who if one))
    kinds = [article.actors[one].kind for one in there if one in article.actors]
    return {
        slot: "; ".join(article.name(one) for one in there),
        f"{slot}_id": "; ".join(there),
        f"{slot}_kind": "; ".join(kinds),
    }


def _text(spans: tuple[Span, ...], cue: tuple[Span, ...] = ()) -> Row:
    return {"text": words(spans), "cue": words(cue)}


def _own(article: Article, record: Coded) -> Row:
    match record:
        case Actor():
            return _actor(record)
        case Mention():
            who = _who(article, "who", Participant(record.actor))
            place = {"text": record.text, "start": record.start, "end": record.end}
            return who | {"what": record.form} | place
        case Affiliation():
            pair = _who(article, "who", record.member) | _who(article, "whom", record.organization)
            return pair | {"text": record.role}
        case Statement():
            return _statement(article, record)
        case Stance():
            return _stance(article, record)
        case Event():
            return _event(article, record)
        case Figure():
            return _figure(article, record)
        case Portrayal():
            pair = _who(article, "who", record.by) | _who(article, "whom", record.actor)
            return pair | _text(record.phrase) | {"scare_quotes": record.scare_quotes}
        case _:
            return {}


def _actor(actor: Actor) -> Row:
    return {
        "who": actor.name,
        "who_id": actor.id,
        "who_kind": actor.kind,
        "what": "voice" if actor.voice else None,
        "text": "; ".join(actor.aliases),
        "roles": "; ".join(actor.roles),
    }


def _statement(article: Article, record: Statement) -> Row:
    return {
        **_who(article, "who", record.speaker),
        "what": record.kind,
        "mode": record.speech,
        **_who(article, "whom", record.addressee),
        **_text(record.content, record.cue),
        "negated": record.negated,
        "within": record.within,
        "concept": record.concept,
        "agreement": record.agreement,
    }


def _stance(article: Article, record: Stance) -> Row:
    return {
        **_who(article, "who", record.holder),
        "what": record.form,
        "mode": record.basis,
        **_who(article, "whom", record.target),
        "sign": record.sign,
        **_text((), record.cue),
        "text": record.aspect,
        "reported_by": article.name(record.reported_by),
        "within": record.within,
    }


def _event(article: Article, record: Event) -> Row:
    return {
        **_who(article, "who", *record.actors),
        "what": record.type,
        "mode": record.mode,
        **_who(article, "whom", *record.recipients),
        **_text(record.trigger),
        "date": record.date,
        "date_precision": record.date_precision,
        "place": record.place,
        "value": record.quantity,
        "fatalities": record.fatalities,
        "polarity": record.polarity,
        "modality": record.modality,
        "historical": record.historical,
        "reported_by": article.name(record.reported_by),
        "within": record.within,
    }


def _figure(article: Article, record: Figure) -> Row:
    return {
        **_who(article, "who", record.actor),
        "what": record.of,
        **_text(record.phrase),
        "value": record.value,
        "unit": record.unit,
        "approximate": record.approximate,
        "within": record.within,
    }
