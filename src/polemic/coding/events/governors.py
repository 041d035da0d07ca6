"""What governs a clause or a noun: "plans to", "denied having", "a call for", "failed in"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from polemic.lexicon import load_yaml
from polemic.parsing.clauses import agents, is_conditional, is_negated, modal
from polemic.parsing.tokens import Token

MODALITIES = ("attempted", "planned", "threatened", "called_for", "hypothetical")
_CLAUSES = frozenset({"xcomp", "ccomp", "advcl"})
_OBJECTS = frozenset({"dobj", "nsubjpass", "oprd"})
# Prepositions through which a verb says what becomes of a deed ("prevent from", "call for").
_GOVERNING = frozenset({"for", "from", "to", "against", "of"})
_ALLEGING = frozenset({"of", "for", "with", "as"})
_SERIES = frozenset(
    {"series", "wave", "number", "string", "spate", "round", "act", "campaign", "kind"}
)
_DEPTH = 6


@dataclass(frozen=True, slots=True)
class Status:
    """Whether it happened, and the word that denies or alleges it, with who does."""

    polarity: str = "affirmed"
    modality: str = "actual"
    teller: Token | None = None

    def under(self, modality: str) -> Status:
        """This status, in the given modality unless one was found nearer to the deed."""
        return self if self.modality != "actual" else replace(self, modality=modality)

    def negated(self) -> Status:
        """The opposite polarity."""
        return replace(self, polarity="affirmed" if self.polarity == "denied" else "denied")


@cache
def cues() -> Any:
    """The words of status.yaml, lists as sets."""
    raw = load_yaml("coding/events/data/status.yaml")
    return {
        name: {k: frozenset(v) for k, v in body.items()}
        if name in {*MODALITIES, "denied"}
        else (body if isinstance(body, dict) else frozenset(body))
        for name, body in raw.items()
    }


def of_governors(token: Token, status: Status) -> Status:
    """What the words above say of a deed, nearest first."""
    at: Token | None = token
    for _ in range(_DEPTH):
        if at is None:
            break
        while at.dep_ == "conj":
            at = at.head
        if at.head == at:
            break
        at, status = _step(at, status)
    return status


def _step(at: Token, status: Status) -> tuple[Token | None, Status]:
    """The next word above that has a say, and the status with what it says."""
    head, dep = at.head, at.dep_
    if dep in {"pobj", "pcomp"} and head.dep_ in {"prep", "agent", "pcomp"}:
        return _through_preposition(head, status)
    if dep in _CLAUSES and head.pos_ in {"VERB", "AUX"}:
        return _through_clause(at, head, status)
    if dep in _CLAUSES and head.pos_ == "ADJ":
        if head.lower_ == "able" and head.head.tag_ == "VBD":
            return head, status  # "was able to take the town": took it
        return head, by_word(head, "adjectives", status)
    if dep in _OBJECTS and head.pos_ in {"VERB", "AUX"}:
        found = by_verb(head, None, status)
        return (head, found) if found is not status else (None, status)
    if dep in {"acomp", "attr"} and head.pos_ in {"VERB", "AUX"}:
        return head, status
    if dep == "acl" and at.tag_ == "VB":
        return head, by_word(head, "nouns", status)
    return None, status


def _through_preposition(preposition: Token, status: Status) -> tuple[Token | None, Status]:
    holder = preposition.head
    while holder.dep_ in {"prep", "pcomp"} and holder.pos_ == "ADP":
        holder = holder.head
    if preposition.lower_ == "without":
        status = status.negated()
    if holder.pos_ in {"NOUN", "PROPN"}:
        found = by_word(holder, "nouns", status)
        goes_on = found is not status or holder.lemma_.lower() in _SERIES
        return (holder, found) if goes_on else (None, status)
    if holder.pos_ in {"VERB", "AUX"}:
        if preposition.lower_ not in _GOVERNING | _ALLEGING:
            return None, status
        if preposition.lower_ == "for" and any(c.dep_ == "dobj" for c in holder.children):
            return None, status  # "try him for the killing of peasants": a reason, not an aim
        found = by_verb(holder, preposition.lower_, status)
        return (holder, found) if found is not status else (None, status)
    return holder, by_word(holder, "adjectives", status)


def _through_clause(at: Token, verb: Token, status: Status) -> tuple[Token | None, Status]:
    if at.dep_ == "ccomp" and at.i < verb.i:
        return None, status  # what stands before "..., he said" or a semicolon is not governed
    if at.dep_ == "advcl":
        if at.tag_ == "VB" and not is_conditional(at):
            return verb, status.under("purpose")
        return verb, status.under("hypothetical") if is_conditional(at) else status
    if verb.lemma_ == "be" and at.tag_ == "VB" and any(c.lower_ == "to" for c in at.children):
        return verb, status.under("planned")  # "is to visit", "their mission was to kill"
    return verb, by_verb(verb, None, status)


def by_verb(verb: Token, preposition: str | None, status: Status) -> Status:
    """What a governing verb makes of the deed, and what its own clause says of that verb."""
    lemma = verb.lemma_.lower()
    if lemma in cues()["sceptical"]:
        tellers = agents(verb)
        flipped = status.negated() if not is_negated(verb) else status
        return replace(flipped, teller=tellers[0] if tellers else None)
    if lemma in cues()["alleging"] and preposition in _ALLEGING:
        tellers = agents(verb)
        return replace(status, teller=tellers[0] if tellers else None)
    if preposition is not None and preposition not in _GOVERNING:
        return status
    found = by_word(verb, "verbs", status)
    if found is status and (
        modal(verb) in {"would", "could", "might", "may"} or is_conditional(verb)
    ):
        return status.under("hypothetical")
    return found


def by_word(word: Token, group: str, status: Status) -> Status:
    """What a governing word of a group (verbs, nouns, adjectives) makes of the deed."""
    lemma = word.lemma_.lower()
    if lemma in cues()["denied"][group] and not is_negated(word):
        status = status.negated()
    for modality in MODALITIES:
        known = cues()[modality][group]
        if lemma in known or word.lower_ in known:
            return status.under(modality)
    return status
