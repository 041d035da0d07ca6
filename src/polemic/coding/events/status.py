"""Whether a deed happened: polarity and modality from what governs its verb or noun."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from polemic.coding.events.deeds import Deed
from polemic.coding.events.governors import Status, by_verb, by_word, cues, of_governors
from polemic.coding.events.nouns import disclaimed
from polemic.coding.ontology import event_types
from polemic.lexicon import load_yaml
from polemic.parsing.clauses import auxiliaries, is_conditional, is_negated, modal
from polemic.parsing.tokens import Token

__all__ = ["Status", "status_of"]


def status_of(deed: Deed) -> Status:
    """Whether the deed happened, was tried, planned, threatened, called for, or is denied."""
    status = _status_of(deed)
    if _is_supposed(deed.head):
        status = status.under("hypothetical")
    if status.modality != "purpose":
        return status
    # Words that are a purpose are spoken ("marched to demand"); other deeds are yet to come.
    spoken = event_types()[deed.pattern.entry.type].quad in {1, 3}
    return replace(status, modality="actual" if spoken else "planned")


def _is_supposed(head: Token) -> bool:
    """ "Should the reports prove true, the killing was murder": a sentence that opens so."""
    first = next((t for t in head.sent if t.is_alpha), head)
    return first.lower_ in {"should", "were", "had"} and is_conditional(first.head)


def _status_of(deed: Deed) -> Status:
    status = Status()
    if deed.head.pos_ in {"VERB", "AUX"} or deed.pattern.role == "verb":
        return of_governors(deed.head, _of_clause(deed.head, status))
    status = _of_noun(deed.head, status)
    verb = deed.carrier
    if verb is None:
        return of_governors(deed.head, status)
    if disclaimed(deed.head, verb):
        return status
    found = by_verb(verb, None, status)
    if found is status and verb.lemma_.lower() not in _carrying():
        return status  # what is condemned, mourned, remembered has happened
    return of_governors(verb, _of_clause(verb, found))


@cache
def _carrying() -> frozenset[str]:
    data = load_yaml("coding/events/data/carriers.yaml")
    return frozenset([*data["agent_subject"], *data["patient_subject"], *data["occurring"]])


def _of_noun(noun: Token, status: Status) -> Status:
    for child in noun.children:
        if child.dep_ in {"det", "neg"} and child.lower_ in {"no", "neither"}:
            status = status.negated()
        if child.dep_ in {"amod", "compound"}:
            status = by_word(child, "adjectives", status)
    return status


def _of_clause(verb: Token, status: Status) -> Status:
    """What the verb's own clause says: negation, modals, conditions, questions, commands."""
    if is_negated(verb):
        status = status.negated()
    if is_conditional(verb) or _is_question(verb):
        status = status.under("hypothetical")
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
