"""Stances by prefix: "anti-Trump delegates", "pro-government militias"."""

from __future__ import annotations

from collections.abc import Iterator

from polemic.coding.context import Context
from polemic.coding.stances.found import Found, form_of
from polemic.parsing.tokens import Token
from polemic.records import Participant

_SIGNS = {"anti": -1, "pro": 1}


def by_prefixes(context: Context) -> Iterator[Found]:
    """Whoever is called anti-X or pro-X stands so towards X."""
    for sentence in context.parse.sentences:
        for token in sentence.tokens[:-2] if len(sentence.tokens) > 2 else ():
            sign = _SIGNS.get(token.lower_)
            if sign is None or token.nbor(1).text not in {"-", "‑", "–"}:
                continue
            meant = token.nbor(2)
            target, holder = _actor(context, meant), _bearer(context, meant)
            if target is not None and holder is not None and target.actor != holder.actor:
                yield Found(
                    holder,
                    target,
                    sign,
                    form_of(sign),
                    context.parse.of(token, meant),
                    "stance/prefix",
                    token.lower_,
                )


def _actor(context: Context, token: Token) -> Participant | None:
    """The actor that the word names, as a name of its own or as a name's last word here."""
    named = context.cast.named_by(token)
    if named is not None and not _covers_prefix(context, token):
        return named
    word = token.lower_
    for actor in context.cast.actors:
        if word in {name.lower() for name in (actor.name, *actor.aliases)}:
            return Participant(actor.id)
    return None


def _covers_prefix(context: Context, token: Token) -> bool:
    mention = context.cast.mention_of(token)
    return mention is not None and mention.start < token.idx


def _bearer(context: Context, meant: Token) -> Participant | None:
    """The group that the compound describes."""
    head = meant
    while head.dep_ in {"compound", "amod", "nmod", "npadvmod", "pobj", "prep", "punct"}:
        if head.head is head:
            break
        head = head.head
        if head.i > meant.i and head.pos_ in {"NOUN", "PROPN"}:
            named = context.cast.named_by(head)
            if named is not None:
                return named
    return None
