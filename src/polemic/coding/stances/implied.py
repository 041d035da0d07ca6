"""Stances that follow from other records: from deeds, and from what someone calls someone."""

from __future__ import annotations

from collections.abc import Iterator

from polemic.actors.cast import Cast
from polemic.coding.context import Context
from polemic.coding.portrayals.lexicon import sign_of
from polemic.coding.stances.found import Found, form_of
from polemic.coding.stances.lexicon import deed_signs
from polemic.records import Portrayal

_MEANT = frozenset({"actual", "attempted", "threatened"})
# Groups known by nothing but being people: a crime and its victims are no camps.
_NO_PARTY = frozenset({"CVL", "CRM", "UNK"})

_NO_SIDE = frozenset({"investigate"})


def by_deeds(context: Context) -> Iterator[Found]:
    """Who attacks, arrests, accuses, helps or praises someone stands so towards them."""
    parties = _parties(context.cast)
    for event in context.events:
        sign = deed_signs().get(event.type)
        if (
            sign is None
            or event.mode in _NO_SIDE
            or event.polarity != "affirmed"
            or event.modality not in _MEANT
        ):
            continue
        for actor in event.actors:
            for recipient in event.recipients:
                pair = {actor.actor, recipient.actor}
                if len(pair) == 2 and pair <= parties:
                    yield Found(
                        actor,
                        recipient,
                        sign,
                        form_of(sign),
                        event.trigger[0],
                        "stance/deed",
                        f"stances/heads.yaml#{event.type}",
                        basis="inferred",
                        source=event.id,
                        reported_by=event.reported_by,
                    )


def _parties(cast: Cast) -> frozenset[str]:
    """The actors that can take sides: they have a name, or a role in politics or society."""
    named = {m.actor for m in cast.mentions if m.form in {"name", "acronym"}}
    return frozenset(a.id for a in cast.actors if a.id in named or set(a.sectors) - _NO_PARTY)


def by_epithets(context: Context) -> Iterator[Found]:
    """Who calls someone a liar, or puts their title in scare quotes, stands against them."""
    for portrayal in context.portrayals:
        sign = -1 if portrayal.scare_quotes else _sign(context, portrayal)
        if sign and portrayal.by.actor != portrayal.actor.actor:
            yield Found(
                portrayal.by,
                portrayal.actor,
                sign,
                form_of(sign),
                portrayal.phrase[0],
                "stance/epithet",
                portrayal.why.entry or "scare quotes" if portrayal.why else "scare quotes",
                basis="epithet",
                source=portrayal.id,
            )


def _sign(context: Context, portrayal: Portrayal) -> int:
    """The sign of the words: what blames outweighs what praises ("a brilliant liar")."""
    signs = [
        sign_of(token)
        for span in portrayal.phrase
        for token in context.parse.tokens_in(span.start, span.end)
    ]
    return min(signs, default=0) or max(signs, default=0)
