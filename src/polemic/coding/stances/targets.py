"""Whom a stance is towards: the actor that a noun phrase names, owns or suffers from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from polemic.coding.context import Context
from polemic.coding.stances.lexicon import group
from polemic.parsing.clauses import conjuncts, noun_phrase, obliques, possessors
from polemic.parsing.tokens import Token
from polemic.records import Participant

# "the campaign of the friends of X": how far down a phrase an actor is still meant.
DEPTH = 3


@dataclass(frozen=True, slots=True)
class Target:
    """The actor meant, the aspect of it that is named, and -1 where the sign turns."""

    who: Participant
    aspect: str | None = None
    turn: int = 1


def targets(context: Context, head: Token) -> Iterator[Target]:
    """The actors meant by a noun phrase and what is coordinated with it."""
    for token in conjuncts(head):
        yield from _targets(context, token, DEPTH)


def _targets(context: Context, token: Token, depth: int) -> Iterator[Target]:
    named = context.cast.named_by(token)
    if named is not None and not (token.pos_ == "NOUN" and token.lemma_ in group("undertakings")):
        yield Target(named)
        return
    if depth == 0 or token.pos_ not in {"NOUN", "PROPN", "NUM", "DET", "PRON"}:
        return
    aspect = _aspect(context, token)
    lemma = token.lemma_.lower()
    suffered, dealt = lemma in group("suffered"), lemma in group("dealt")
    own = lemma in group("dealt_of")
    onto = {"on", "against", "to", "at"} if suffered else set()
    objects = _objects(token, onto if own else onto | {"of"})
    owners = [
        *possessors(token),
        *_compounds(context, token),
        *_objects(token, {"by", "from", "of"} if own else {"by", "from"}),
    ]
    turned = suffered and not dealt and not objects
    for owner in owners:
        for found in _targets(context, owner, depth - 1):
            yield Target(found.who, aspect, found.turn * (-1 if turned else 1))
    for each in objects if suffered or not owners else []:
        for found in _targets(context, each, depth - 1):
            yield Target(found.who, aspect, found.turn * (-1 if suffered else 1))
    if named is not None and not owners and not objects:
        yield Target(named)


def _objects(token: Token, prepositions: set[str]) -> list[Token]:
    return [governed for word, governed in obliques(token) if word in prepositions]


def _compounds(context: Context, token: Token) -> list[Token]:
    """ "the Salinas reforms": a name before the noun."""
    return [
        child
        for child in token.children
        if child.dep_ in {"compound", "nmod"} and context.cast.named_by(child) is not None
    ]


def _aspect(context: Context, token: Token) -> str:
    first, last = noun_phrase(token)
    return context.parse.of(first, last).text
