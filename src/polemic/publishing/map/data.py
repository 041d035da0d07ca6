"""What the page's script knows of each record, and how it is embedded so that nothing can run."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from polemic.publishing import wording
from polemic.publishing.articles import Article
from polemic.publishing.map.lines import Line
from polemic.publishing.map.text import Utf16
from polemic.records import (
    Actor,
    Coded,
    Event,
    Figure,
    Participant,
    Portrayal,
    Span,
    Stance,
    Statement,
)

_INERT = {ord(char): f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def embed(value: Any) -> Markup:
    """The value as JSON for a data block of the page: no character of it can end the block."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
    return Markup(text.translate(_INERT))  # noqa: S704 - everything that HTML reads is escaped


def entry(article: Article, line: Line, section: str, utf16: Utf16) -> dict[str, Any]:
    """One record as the script needs it."""
    one, record = line.account, line.account.record
    why = record.why
    return {
        "id": record.id,
        "article": line.article,
        "section": section,
        "kind": record.record,
        "who": one.who,
        "verb": one.verb,
        "whom": one.whom,
        "words": one.words,
        "marks": one.marks,
        "form": wording.tone(record) if isinstance(record, Stance) else "",
        "details": [list(pair) for pair in one.details],
        "sentences": line.sentences,
        "spans": [[utf16(start), utf16(end), role] for start, end, role in _spans(article, record)],
        "confidence": wording.confidence(record),
        "coder": f"{record.coder} {record.version}",
        "rule": why.rule if why else "",
        "entry": (why.entry or "") if why else "",
        "matched": [span.text for span in why.words] if why else [],
    }


def _spans(article: Article, record: Coded) -> Iterator[tuple[int, int, str]]:
    """The words to mark in the text, and what they are."""
    seen = set()
    for spans, role in _marked(article, record):
        for span in spans:
            if (span.start, span.end, role) not in seen:
                seen.add((span.start, span.end, role))
                yield span.start, span.end, role


def _marked(article: Article, record: Coded) -> Iterator[tuple[tuple[Span, ...], str]]:
    match record:
        case Actor():
            yield (
                tuple(
                    Span(m.start, m.end, m.text)
                    for m in article.mentions.values()
                    if m.actor == record.id
                ),
                "who",
            )
        case Statement():
            yield record.cue, "cue"
            yield record.content, "said"
            yield _named(article, record.speaker, record.addressee), "who"
        case Stance():
            yield record.cue, "cue"
            yield _named(article, record.holder, record.target), "who"
        case Event():
            yield record.trigger, "cue"
            yield _named(article, *record.actors, *record.recipients), "who"
        case Figure():
            yield record.phrase, "cue"
        case Portrayal():
            yield record.phrase, "cue"
            yield _named(article, record.by, record.actor), "who"
        case _:
            pass
    if record.why and not isinstance(record, Actor):
        yield record.why.words, "why"


def _named(article: Article, *slots: Participant | None) -> tuple[Span, ...]:
    wanted = (article.mentions.get(slot.mention) for slot in slots if slot and slot.mention)
    return tuple(Span(one.start, one.end, one.text) for one in wanted if one)
