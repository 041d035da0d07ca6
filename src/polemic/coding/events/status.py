"""Whether a deed happened: polarity and modality from what governs its verb or noun."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from spacy.tokens import Token

from polemic.coding.events.deeds import Deed
from polemic.lexicon import load_yaml
from polemic.parsing.clauses import agents, auxiliaries, is_conditional, is_negated, modal

MODALITIES = ("attempted", "planned", "threatened", "called_for", "hypothetical")
_EMBEDDING = frozenset({"xcomp", "ccomp", "pcomp", "acl", "advcl"})
_DEPTH = 5


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


def status_of(deed: Deed) -> Status:
    """Whether the deed happened, was tried, planned, threatened, called for, or is denied."""
    status = Status()
    at = deed.head
    if deed.pattern.role != "verb" and at.pos_ != "VERB":
        status = _of_noun(at, status)
        if deed.carrier is None:
            return _of_governors(at, status)
        status = _by_word(deed.carrier, "verbs", status)
        at = deed.carrier
    return _of_governors(at, _of_clause(at, status))


def _of_noun(noun: Token, status: Status) -> Status:
    for child in noun.children:
        if child.dep_ in {"det", "neg"} and child.lower_ in {"no", "neither"}:
            status = status.negated()
        if child.dep_ in {"amod", "compound"}:
            status = _by_word(child, "adjectives", status)
    return status


def _of_clause(verb: Token, status: Status) -> Status:
    """What the verb's own clause says: negation, modals, conditions, questions, commands."""
    if is_negated(verb):
        status = status.negated()
    said = modal(verb)
    if said is not None:
        known = cues()["modals"].get(said)
        if known is not None:
            status = status.under(_reported_future(verb) if said == "would" else known)
    auxiliary = set(auxiliaries(verb))
    if "going" in {c.head.lower_ for c in [verb] if c.dep_ == "xcomp"} and auxiliary & {"to"}:
        status = status.under("planned")
    if verb.dep_ == "xcomp" and verb.head.lower_ in {"have", "has", "need"} and verb.tag_ == "VB":
        status = status.under("called_for")
    if is_conditional(verb) or _is_question(verb):
        status = status.under("hypothetical")
    if _is_command(verb):
        status = status.under("called_for")
    return status


def _is_command(verb: Token) -> bool:
    """ "Stop the killing!": a bare form at the head of its sentence, with no subject."""
    return (
        verb.tag_ == "VB"
        and verb.dep_ in {"ROOT", "ccomp"}
        and not any(c.dep_ in {"aux", "nsubj", "nsubjpass", "expl"} for c in verb.children)
    )


def _reported_future(verb: Token) -> str:
    """ "said it would attack" is a plan, "would attack" by itself a supposition."""
    told = verb.dep_ == "ccomp" and verb.head.tag_ in {"VBD", "VBN"}
    conditional = any(child.dep_ == "advcl" and is_conditional(child) for child in verb.children)
    return "planned" if told and not conditional else "hypothetical"


def _is_question(verb: Token) -> bool:
    if verb.dep_ != "ROOT":
        return False
    last = [token for token in verb.sent if not token.is_space and not token.is_quote]
    return bool(last) and last[-1].text == "?"


def _of_governors(token: Token, status: Status) -> Status:
    """What the words above say: "plans to", "denied having", "a call for", "if ..."."""
    at = token
    for _ in range(_DEPTH):
        while at.dep_ == "conj":
            at = at.head
        head, dep = at.head, at.dep_
        if head is at:
            break
        if dep in {"prep", "agent", "mark"}:
            at = head
            continue
        if head.dep_ in {"prep"} and dep in {"pobj", "pcomp"}:
            preposition, holder = head.lower_, head.head
            if preposition == "without":
                status = status.negated()
            if holder.pos_ in {"NOUN", "PROPN"} and preposition in {"of", "for", "to", "at", "on"}:
                status = _by_word(holder, "nouns", status)
            elif holder.pos_ in {"VERB", "AUX"}:
                status = _by_verb(holder, preposition, status)
            else:
                status = _by_word(holder, "adjectives", status)
            at = holder
            continue
        if dep in _EMBEDDING or dep in {"dobj", "nsubjpass", "oprd", "relcl"}:
            if head.pos_ in {"VERB", "AUX"} and dep != "relcl":
                if dep == "ccomp" and at.i < head.i:
                    break  # what stands before "..., he said" or a semicolon is not governed
                if dep == "advcl" and token.tag_ != "VB":
                    status = status if not is_conditional(at) else status.under("hypothetical")
                elif dep == "advcl":
                    status = _by_purpose(status)
                else:
                    status = _by_verb(head, None, status)
            elif head.pos_ in {"NOUN", "PROPN"} and dep == "acl" and at.tag_ == "VB":
                status = _by_word(head, "nouns", status)
            elif head.pos_ == "ADJ":
                status = _by_word(head, "adjectives", status)
            if dep == "relcl":
                break
            at = head
            continue
        break
    return status


def _by_purpose(status: Status) -> Status:
    return status.under("planned")


def _by_verb(verb: Token, preposition: str | None, status: Status) -> Status:
    """What a governing verb makes of the deed, and what its own clause says of that verb."""
    lemma = verb.lemma_.lower()
    known = cues()
    if lemma in known["sceptical"]:
        tellers = agents(verb)
        flipped = status.negated() if not is_negated(verb) else status
        return replace(flipped, teller=tellers[0] if tellers else None)
    if lemma in known["alleging"] and preposition in {"of", "for", "with", "as"}:
        tellers = agents(verb)
        return replace(status, teller=tellers[0] if tellers else None)
    found = _by_word(verb, "verbs", status)
    if found is not status:
        return found
    if modal(verb) in {"would", "could", "might", "may"} or is_conditional(verb):
        return status.under("hypothetical")
    return status


def _by_word(word: Token, group: str, status: Status) -> Status:
    lemma = word.lemma_.lower()
    known = cues()
    result = status
    if lemma in known["denied"][group]:
        result = result.negated() if not is_negated(word) else result
    for modality in MODALITIES:
        if lemma in known[modality][group] or word.lower_ in known[modality][group]:
            return result.under(modality)
    return result
