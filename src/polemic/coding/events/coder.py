"""The rules' coder of events: every sentence's deeds become records."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from polemic.coding.context import Context
from polemic.coding.events.amounts import fatalities_of, quantity_of
from polemic.coding.events.contexts import contexts_of
from polemic.coding.events.deeds import Deed
from polemic.coding.events.detection import deeds_of
from polemic.coding.events.governors import Status, cues
from polemic.coding.events.participants import Naming
from polemic.coding.events.places import Place, place_of
from polemic.coding.events.plover import announced_type, is_event
from polemic.coding.events.status import status_of
from polemic.coding.events.times import Retold, date_of
from polemic.coding.ontology import event_types
from polemic.parsing import Sentence
from polemic.parsing.clauses import agents
from polemic.parsing.dates import DateExpression, anchor_of, find_dates
from polemic.parsing.numbers import Number, find_numbers
from polemic.parsing.tokens import Token
from polemic.records import Event, Participant, Span, Why

CODER = "rules/events"
_SPEECH = frozenset({"ACCUSE", "SUPPORT", "REQUEST", "REJECT", "AGREE", "THREATEN", "CONSULT"})
# What is told of longer ago than this is history, not news.
_NEWS = timedelta(days=366)


def code(context: Context) -> Iterator[Event]:
    """The events of a document."""
    naming = Naming(context.cast)
    dates = find_dates(context.document.text, context.document.published)
    retold = Retold()
    for sentence in context.parse.sentences:
        deeds = deeds_of(sentence.tokens, naming.is_human, naming.is_armed)
        if not deeds:
            continue
        numbers = find_numbers(context.document.text, sentence.start, sentence.end)
        words = contexts_of(sentence.tokens)
        told: set[tuple[object, ...]] = set()
        for deed in deeds:
            event = _event(context, naming, sentence, deed, dates, numbers, words, retold)
            if event is None:
                continue
            gist = (event.type, event.mode, event.actors, event.recipients, event.polarity)
            if gist not in told:
                told.add(gist)
                yield event


def _event(
    context: Context,
    naming: Naming,
    sentence: Sentence,
    deed: Deed,
    dates: Sequence[DateExpression],
    numbers: Sequence[Number],
    words: frozenset[str],
    retold: Retold,
) -> Event | None:
    entry = deed.pattern.entry
    status, kind = _status(context, sentence, deed)
    doers = naming.participants([*_commanders(deed), *deed.agents])
    acting = {participant.actor for participant in doers}
    suffering = [p for p in naming.participants(deed.recipients) if p.actor not in acting]
    place = place_of(context.parse, deed.head, deed.carrier)
    if entry.needs_recipient and not suffering:
        return None
    if not is_event(
        kind if kind != "REJECT" else entry.type,
        actors=bool(doers),
        recipients=bool(suffering),
        place=place is not None and status.modality == "actual" and _is_new(deed, place),
    ):
        return None
    if kind in _SPEECH and context.voice.actor in acting:
        return None
    spans = _spans(context, deed)
    start, end = spans[0].start, spans[-1].end
    statement = context.statement_at(start, end)
    own = date_of(context.parse, sentence, deed, dates, status.modality)
    told = retold.known(sentence, deed, own)
    common = context.common(
        "event",
        spans,
        (kind, entry.mode),
        CODER,
        Why(rule=f"event/{deed.pattern.role}", entry=entry.name, words=spans),
    )
    return Event(
        **common,
        type=kind,
        mode=entry.mode if kind == entry.type else None,
        contexts=tuple(sorted({*entry.contexts, *words})),
        cameo=entry.cameo if kind == entry.type else None,
        trigger=spans,
        actors=tuple(doers),
        recipients=tuple(suffering),
        date=told.iso if told is not None and told.precision != "decade" else None,
        date_precision=told.precision if told is not None and told.precision != "decade" else None,
        place=place.text if place is not None else None,
        place_precision=place.precision if place is not None else None,
        quantity=quantity_of(deed, numbers),
        fatalities=fatalities_of(deed, numbers),
        polarity=status.polarity,
        modality=status.modality,
        historical=_is_historical(context, sentence, told, dates),
        reported_by=_reporter(
            context, naming, status, statement.speaker if statement is not None else None
        ),
        within=statement.id if statement is not None else None,
    )


def _status(context: Context, sentence: Sentence, deed: Deed) -> tuple[Status, str]:
    """Whether it happened, and the type that this makes of it."""
    kind = deed.pattern.entry.type
    status = status_of(deed)
    if status.modality == "actual" and _is_demanded(context, sentence, deed):
        status = status.under("called_for")
    announced = announced_type(kind, status.modality, status.polarity)
    if announced == "REJECT" and kind != "REJECT":
        return Status(teller=status.teller), announced
    return status, announced


def _is_demanded(context: Context, sentence: Sentence, deed: Deed) -> bool:
    """Whether a noun of action stands in a list of demands ("We call for: ...")."""
    if sentence.block.role != "item" or deed.pattern.role == "verb":
        return False
    before = [s for s in context.parse.sentences[: sentence.index] if s.block.role != "item"]
    demanding = cues()["called_for"]["verbs"] | cues()["called_for"]["nouns"]
    return bool(before) and any(t.lemma_.lower() in demanding for t in before[-1].tokens)


def _is_new(deed: Deed, place: Place) -> bool:
    """Whether a noun tells of a deed there, rather than points back to it ("the attack")."""
    return deed.pattern.role == "verb" or (
        place.own
        and not any(
            child.lower_ in {"the", "this", "that", "these", "those", "such"}
            for child in deed.head.children
            if child.dep_ == "det"
        )
    )


def _spans(context: Context, deed: Deed) -> tuple[Span, ...]:
    """The trigger's words, those that stand side by side as one span."""
    runs: list[list[Token]] = []
    for word in deed.words:
        between = word.doc.part(runs[-1][-1].i + 1, word.i).text if runs else None
        if between is not None and between.strip() in {"", "-"} and word.i - runs[-1][-1].i <= 2:
            runs[-1].append(word)
        else:
            runs.append([word])
    return tuple(context.parse.of(*run) for run in runs)


def _commanders(deed: Deed) -> list[Token]:
    """Who orders a deed does it too: "the president ordered his troops to stop"."""
    verb = deed.verb
    above = verb.head
    ordered = verb.dep_ in {"xcomp", "ccomp"} and verb.tag_ == "VB"
    if ordered and above.lemma_.lower() in cues()["commanding"]:
        return agents(above)
    return []


def _reporter(
    context: Context, naming: Naming, status: Status, speaker: Participant | None
) -> Participant | None:
    """Who tells of the deed: who denies or alleges it, else the speaker of the statement."""
    if status.teller is not None:
        named = naming.participants([status.teller], owners=False)
        if named:
            return named[0]
    if speaker is None or speaker.actor == context.voice.actor:
        return None
    return speaker


def _is_historical(
    context: Context,
    sentence: Sentence,
    told: DateExpression | None,
    dates: Sequence[DateExpression],
) -> bool:
    """Whether the deed lies well before the article."""
    anchor = anchor_of(context.document.published)
    here = any(sentence.start <= d.start < sentence.end and d.precision == "decade" for d in dates)
    if here:
        return True
    if told is not None and sentence.start <= told.start < sentence.end:
        first = told.first_day
        if first is not None and anchor is not None:
            return anchor - first > _NEWS and not _same_year(told, anchor)
    return not cues()["past"].isdisjoint(sentence.tokens.words)


def _same_year(told: DateExpression, anchor: date) -> bool:
    return told.precision == "year" and told.iso is not None and int(told.iso) >= anchor.year - 1


def quad(event: Event) -> int:
    """The quad class of an event."""
    return event_types()[event.type].quad
