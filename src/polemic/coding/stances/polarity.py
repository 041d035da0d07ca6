"""What becomes of a stance in its clause: negated, withheld, asked of others, or only supposed."""

from __future__ import annotations

from dataclasses import dataclass

from polemic.coding.stances.found import form_of
from polemic.coding.stances.lexicon import group
from polemic.parsing.clauses import is_conditional, is_negated, modal
from polemic.parsing.tokens import Token

_TENTATIVE = frozenset({"might", "may", "could", "would"})
_OBLIGING = frozenset({"must", "should", "ought", "shall"})


@dataclass(frozen=True, slots=True)
class Clause:
    """`holder_of` is the word whose subject holds the stance; None: whoever speaks holds it."""

    holder_of: Token | None
    withheld: bool = False
    refused: bool = False
    supposed: bool = False


def clause_of(verb: Token) -> Clause:
    """Climbs from a stance verb through what governs it: "refuse to", "urged X to", "must"."""
    withheld, refused, supposed = is_negated(verb), False, _supposed(verb)
    perfect = any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.children)
    obliged = modal(verb) in _OBLIGING and not perfect
    holder: Token | None = verb
    current = verb
    while (above := _governor(current)) is not None:
        lemma = above.lemma_.lower()
        if lemma in group("withhold") or lemma in group("reluctance"):
            withheld, refused, holder = not withheld, True, above
        elif lemma in group("ask") and above.pos_ == "VERB" and _is_infinitive(current):
            holder, obliged = above, False
        if is_negated(above):
            withheld = not withheld
        supposed = supposed or _supposed(above)
        current = above
    return Clause(None if obliged else holder, withheld, refused, supposed)


def sign_and_form(sign: int, clause: Clause, word: str) -> tuple[int, str] | None:
    """The published sign and form of a cue word; None where nothing is said ("did not attack")."""
    if not clause.withheld:
        return sign, form_of(sign)
    if sign > 0 and (clause.refused or word not in group("deeds_only")):
        return -sign, "withheld"
    return None


def _governor(verb: Token) -> Token | None:
    """The word whose complement the verb is."""
    head = verb.head
    if head is verb:
        return None
    if verb.dep_ == "pcomp" and head.dep_ == "prep":
        return head.head if head.head.lemma_.lower() in group("withhold") else None
    complement = verb.dep_ == "xcomp" or (verb.dep_ in {"ccomp", "advcl"} and _is_infinitive(verb))
    if complement and head.pos_ in {"VERB", "AUX"}:
        return head
    if verb.dep_ == "acl" and verb.tag_ == "VB" and head.lemma_.lower() in group("reluctance"):
        return head
    return None


def _is_infinitive(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def _supposed(verb: Token) -> bool:
    return is_conditional(verb) or (modal(verb) in _TENTATIVE and not _is_announced(verb))


def _is_announced(verb: Token) -> bool:
    """ "announced that he would support X": the future of a past report, not a condition."""
    reported = verb.dep_ == "ccomp" and verb.head.tag_ in {"VBD", "VBN"}
    return reported and modal(verb) == "would" and not _has_condition(verb)


def _has_condition(verb: Token) -> bool:
    return any(c.dep_ == "advcl" and is_conditional(c) for c in verb.children)
