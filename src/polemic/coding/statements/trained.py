"""Statements by rules, and those that the trained encoder alone finds.

On PolNeAR's development split the encoder reads more words of content, rules cleaner spans: what
rules find stays theirs, and where they are silent the encoder speaks if it is sure enough. The kind
of what it finds is read from the cue, by its lexicon entry or, where it has none, by the encoder.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from polemic.coding.context import Context
from polemic.coding.statements import collect, records, verbs
from polemic.coding.statements.attribution import Attribution
from polemic.coding.statements.lexicon import Cue, cues, verb_cues
from polemic.models.attribution import Saying, sayings
from polemic.models.network import load
from polemic.parsing import Parse
from polemic.parsing.tokens import Token
from polemic.records import Span, Statement

CODER = "model/statements"
RULE = "encoder"
# Precision of who says what stays that of the rules; recall gains three points.
SURE = 0.5


def code(context: Context) -> Iterator[Statement]:
    """The statements of a document."""
    by_rules = collect.attributions(context.parse)
    taken = [span for each in by_rules for span in each.cue]
    added = {
        each.cue: (each, sure)
        for each, sure in attributions(context)
        if sure >= SURE and not any(s.overlaps(t) for s in each.cue for t in taken)
    }
    reported = [*by_rules, *(each for each, _ in added.values())]
    for statement in records.statements(context, reported, collect.unreported(context.parse)):
        if statement.cue in added:
            sure = round(added[statement.cue][1], 3)
            yield replace(statement, coder=CODER, confidence=sure)
        else:
            yield statement


def attributions(context: Context) -> Iterator[tuple[Attribution, float]]:
    """What the encoder attributes to a source by a cue, each with how sure it is."""
    parse = context.parse
    for saying in sayings(load(), context.document.text):
        if saying.source and saying.cue and saying.content:
            attribution = _attribution(parse, saying)
            if attribution is not None:
                yield attribution, saying.confidence


def _attribution(parse: Parse, saying: Saying) -> Attribution | None:
    source, cue, content = (
        tuple(span for place in places if (span := parse.span(*place)).text)
        for places in (saying.source, saying.cue, saying.content)
    )
    words = [token for span in cue for token in parse.tokens_in(span.start, span.end)]
    speakers = [token for span in source for token in _heads(parse, span)]
    if not (words and speakers and content):
        return None
    head = _head(words)
    draft = verbs.of_verb(head)
    reading = draft.reading if draft and draft.reading else _reading(words)
    inside = parse.quotation_of(cue[0].start, cue[0].end)
    return Attribution(
        source=source,
        cue=cue,
        content=content,
        speakers=tuple(speakers),
        addressee=draft.addressee if draft else None,
        kind=draft.kind if draft else reading.kind if reading else saying.kind or "claim",
        negated=verbs.negated(head) or bool(reading and reading.negative),
        speech=_speech(parse, content),
        rule=RULE,
        entry=reading.entry if reading else None,
        quoted=inside is not None,
        denied=reading is not None and reading.denies,
    )


def _heads(parse: Parse, span: Span) -> list[Token]:
    """The heads of a source's noun phrases: those that hang on nothing in it, and conjuncts."""
    tokens = parse.tokens_in(span.start, span.end)
    inside = {token.i for token in tokens}
    nominal = [t for t in tokens if t.pos_ in {"NOUN", "PROPN", "PRON"}]
    tops = [t for t in nominal if t.head.i not in inside or t.head == t] or nominal[-1:]
    joined = [t for t in nominal if t.dep_ == "conj" and t.head in tops]
    return [*tops[:1], *(t for t in joined if t not in tops[:1])]


def _head(words: list[Token]) -> Token:
    """The word of a cue that says what it is: its last verb, or what the others hang on."""
    spoken = [t for t in words if t.pos_ == "VERB"]
    if spoken:
        return spoken[-1]
    inside = {t.i for t in words}
    return next((t for t in words if t.head.i not in inside), words[0])


def _reading(words: list[Token]) -> Cue | None:
    for token in reversed(words):
        readings = verb_cues(token) or cues("noun", token.lemma_.lower())
        if readings:
            return readings[0]
    return None


def _speech(parse: Parse, content: tuple[Span, ...]) -> str:
    whole = [
        parse.quotation_of(span.start + 1, max(span.start + 2, span.end - 1)) for span in content
    ]
    if all(whole):
        return "direct"
    partly = any(
        span.start < q.end and q.start < span.end for span in content for q in parse.quotations
    )
    return "mixed" if partly else "indirect"
