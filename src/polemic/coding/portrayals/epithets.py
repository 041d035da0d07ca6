"""Epithets: evaluative nouns and adjectives in the phrase that names an actor."""

from __future__ import annotations

from collections.abc import Iterator

from polemic.coding.context import Context
from polemic.coding.portrayals.found import Found, phrase_of
from polemic.coding.portrayals.lexicon import entry_of, frames, sign_of
from polemic.parsing.tokens import Token
from polemic.records import Participant

_MODIFIERS = frozenset({"amod", "compound", "nmod", "advmod"})


def epithets(context: Context) -> Iterator[Found]:
    """Evaluative naming of actors: "the corrupt officials", "X, a gang of ..."."""
    for index, mention in sorted(context.cast.heads.items()):
        if mention.form == "pronoun":
            continue
        head = context.parse.doc[index]
        if head.dep_ == "compound" and context.cast.named_by(head.head) is None:
            continue  # "regime change": the word only helps to name something else
        actor = Participant(mention.actor, mention.id)
        entry = evaluative(head) if mention.form == "nominal" else _modifier(head)
        if entry is not None:
            yield Found(actor, phrase_of(context, head), "portrayal/epithet", _cited(entry))
        for child in head.children:
            entry = evaluative(child) if child.dep_ == "appos" else None
            if entry is not None:
                yield Found(actor, phrase_of(context, child), "portrayal/apposition", _cited(entry))


def evaluative(head: Token) -> Token | None:
    """What makes a noun phrase evaluative: its head, a modifier, or what it consists of."""
    if sign_of(head) and not _is_name(head):
        return head
    found = _modifier(head)
    if found is None and head.lemma_.lower() in frames()["collective"]:
        for prep in head.children:
            if prep.dep_ == "prep" and prep.lower_ == "of":
                inner = (evaluative(child) for child in prep.children if child.dep_ == "pobj")
                return next((word for word in inner if word is not None), None)
    return found


def _modifier(head: Token) -> Token | None:
    for child in head.children:
        if child.dep_ not in _MODIFIERS or child.tag_ == "JJR":
            continue  # "a stronger leader than X" compares
        if sign_of(child) and not _is_name(child):
            return child
    return None


def _is_name(token: Token) -> bool:
    """ "Great Britain", "Just Stop Oil": part of a name, not a judgement."""
    return token.pos_ == "PROPN" or (token.shape_[:1] == "X" and not token.is_sent_start)


def _cited(word: Token) -> str:
    return f"evaluative.yaml#{entry_of(word)}"
