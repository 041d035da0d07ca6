"""Events with the trained encoder beside the rules.

Rules find triggers with all that hangs on them: date, place, number, whether it happened. The
encoder reads each pair of actors again: it says how sure an event is, corrects its type, and adds
an event where rules know no trigger, at the verb that joins the two.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from polemic.coding import events
from polemic.coding.company import Company, between, companies, participant
from polemic.coding.context import Context
from polemic.coding.events.plover import plain_type
from polemic.coding.ontology import event_types
from polemic.models.labels import ROOTS
from polemic.models.network import load
from polemic.models.pairs import Deed, deeds_of, mode
from polemic.parsing.clauses import is_conditional, is_negated, modal
from polemic.records import Event, Mention, Why

CODER = "model/events"
# Calibrated on the held-out PLOVER sentences: an added event is right about half the time there.
SURE = 0.6
# How much a trigger that rules know counts beside the encoder's reading of the pair.
TRUST = 0.5

_YIELDS = ("CONCEDE", "RETREAT")


def code(context: Context) -> Iterator[Event]:
    """The events of a document."""
    by_rules = list(events.code(context))
    joined: set[frozenset[str]] = set()
    for company in companies(context):
        both = frozenset((company.one.actor, company.other.actor))
        near = [e for e in by_rules if _between(e, company, both)]
        if company.heads is None:
            continue
        read = deeds_of(load(), company.heads)
        for event in near:
            by_rules[by_rules.index(event)] = _reread(event, company, read)
        if not near and both not in joined:
            added = _added(context, company, read)
            if added is not None:
                joined.add(both)
                yield added
    yield from by_rules


def _between(event: Event, company: Company, both: frozenset[str]) -> bool:
    inside = company.sentence.start <= event.trigger[0].start < company.sentence.end
    acting = {p.actor for p in event.actors} & both
    suffering = {p.actor for p in event.recipients} & both
    return inside and bool(acting) and bool(suffering) and acting != suffering


def _reread(event: Event, company: Company, read: tuple[Deed, Deed]) -> Event:
    """The event with the encoder's type, where that outweighs the rule's, and its sureness."""
    forward = company.one.actor in {p.actor for p in event.actors}
    deed = read[0] if forward else read[1]
    told = _plain(plain_type(event.type, event.modality))
    weighed = [
        chance + TRUST * (root == told) for root, chance in zip(ROOTS, deed.roots, strict=True)
    ]
    root = ROOTS[max(range(len(ROOTS)), key=weighed.__getitem__)]
    sure = round(max(weighed) / (1 + TRUST), 3)
    if root == told or event.modality != "actual":
        return replace(event, coder=CODER, confidence=sure)
    kind = _typed(root)
    return replace(event, coder=CODER, confidence=sure, type=kind, mode=None, cameo=None)


def _added(context: Context, company: Company, read: tuple[Deed, Deed]) -> Event | None:
    forward = read[0].holds >= read[1].holds
    deed = read[0] if forward else read[1]
    ordered = (company.one, company.other) if forward else (company.other, company.one)
    sure = deed.holds * max(deed.roots)
    if sure < SURE:
        return None
    return _event(context, ordered, company, deed, sure)


def _event(
    context: Context, ordered: tuple[Mention, Mention], company: Company, deed: Deed, sure: float
) -> Event | None:
    trigger = between(context, *ordered)
    if trigger is None or trigger.pos_ != "VERB" or is_conditional(trigger) or modal(trigger):
        return None
    kind = _typed(deed.root)
    spans = (context.parse.of(trigger),)
    within = context.statement_at(spans[0].start, spans[0].end)
    return Event(
        **context.common("event", spans, (kind, None), CODER, Why("encoder", None, spans)),
        confidence=round(sure, 3),
        type=kind,
        mode=mode(load(), company.pieces, kind),
        trigger=spans,
        actors=(participant(ordered[0]),),
        recipients=(participant(ordered[1]),),
        polarity="denied" if is_negated(trigger) else "affirmed",
        modality=deed.stage,
        reported_by=within.speaker if within else None,
        within=within.id if within else None,
    )


def _plain(kind: str) -> str:
    return "YIELD" if kind in _YIELDS else kind


def _typed(root: str) -> str:
    """A PLOVER type; what the encoder only knows as yielding is taken for the verbal kind."""
    return root if root in event_types() else _YIELDS[0]
