"""Portrayals: how actors are named or characterised, and by whom."""

from __future__ import annotations

from collections.abc import Iterator

from polemic.coding.context import Context
from polemic.coding.portrayals.epithets import epithets
from polemic.coding.portrayals.found import Found
from polemic.coding.portrayals.predicates import characterisations, predicates
from polemic.coding.portrayals.scare import scare_quotes
from polemic.records import Participant, Portrayal, Why


def code(context: Context) -> Iterator[Portrayal]:
    """The portrayals of a document; where two rules meet on the same words the first holds."""
    taken: set[tuple[str, int]] = set()
    for find in (characterisations, predicates, scare_quotes, epithets):
        for found in find(context):
            places = {(found.actor.actor, at) for at in range(found.phrase.start, found.phrase.end)}
            if places & taken or context.is_denied_at(found.phrase.start, found.phrase.end):
                continue
            taken |= places
            yield _record(context, found)


def _record(context: Context, found: Found) -> Portrayal:
    by = found.by or speaker_at(context, found.phrase.start, found.phrase.end)
    return Portrayal(
        **context.common(
            "portrayal",
            (found.phrase,),
            (found.actor.actor, by.actor),
            "rules/portrayals",
            Why(found.rule, found.entry, (found.phrase,)),
        ),
        actor=found.actor,
        phrase=(found.phrase,),
        by=by,
        scare_quotes=found.scare_quotes,
    )


def speaker_at(context: Context, start: int, end: int) -> Participant:
    """Whose words stand there: the innermost speaker's, else the article's own."""
    statement = context.statement_at(start, end)
    return context.voice if statement is None else statement.speaker
