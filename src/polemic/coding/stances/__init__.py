"""Stances: who stands with or against whom, by which words, and by whose account."""

from __future__ import annotations

from collections.abc import Iterator

from polemic.coding.context import Context
from polemic.coding.stances.found import Found
from polemic.coding.stances.implied import by_deeds, by_epithets
from polemic.coding.stances.nouns import by_adjectives, by_nouns
from polemic.coding.stances.prefixes import by_prefixes
from polemic.coding.stances.verbs import by_verbs
from polemic.coding.stances.verdicts import by_denied_virtues, by_judged_deeds, by_verdicts
from polemic.coding.stances.wishes import by_wishes
from polemic.records import Participant, Stance, Statement, Why

# What is said outright goes before what follows from something else.
_RULES = (
    by_verbs,
    by_nouns,
    by_adjectives,
    by_prefixes,
    by_verdicts,
    by_denied_virtues,
    by_epithets,
    by_judged_deeds,
    by_wishes,
    by_deeds,
)


# A standing relation ("his ally") counts once, however often it is mentioned.
_STANDING = frozenset({"stance/noun-person", "stance/prefix"})
_ANYWHERE = -1


def code(context: Context) -> Iterator[Stance]:
    """The stances of a document: one a sentence for the same holder and target."""
    seen: set[tuple[int, str, str]] = set()
    for rule in _RULES:
        for found in rule(context):
            if context.is_denied_at(found.cue.start, found.cue.end):
                continue
            statement = context.statement_at(found.cue.start, found.cue.end)
            holder = found.holder or (statement.speaker if statement else context.voice)
            if holder.actor == found.target.actor:
                continue
            pair = (holder.actor, found.target.actor)
            here = (_sentence(context, found), *pair)
            anywhere = (_ANYWHERE, *pair)
            standing = found.rule in _STANDING
            if here in seen or (standing and anywhere in seen):
                continue
            seen |= {here, anywhere} if standing else {here}
            yield _record(context, found, holder, statement)


def _sentence(context: Context, found: Found) -> int:
    sentence = context.parse.sentence_at(found.cue.start)
    return _ANYWHERE if sentence is None else sentence.index


def _record(
    context: Context, found: Found, holder: Participant, statement: Statement | None
) -> Stance:
    reporter = found.reported_by
    if reporter is None and statement is not None and statement.speaker.actor != holder.actor:
        reporter = statement.speaker
    ascribed = reporter is not None and found.basis == "expressed"
    return Stance(
        **context.common(
            "stance",
            (found.cue,),
            (holder.actor, found.target.actor, found.sign),
            "rules/stances",
            Why(found.rule, found.entry, (found.cue,)),
        ),
        holder=holder,
        target=found.target,
        sign=found.sign,
        form=found.form,
        basis="ascribed" if ascribed else found.basis,
        source=found.source,
        aspect=found.aspect,
        cue=(found.cue,),
        reported_by=reporter,
        within=statement.id if statement else None,
    )
