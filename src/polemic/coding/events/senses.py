"""In which sense a trigger is meant: blows, words, a contest, a threat, or no deed at all."""

from __future__ import annotations

from collections.abc import Iterator, Set
from dataclasses import replace
from functools import cache

from polemic.coding.events.deeds import Deed, lemmas
from polemic.coding.events.governors import cues
from polemic.coding.events.lexicon import noun_patterns, verb_patterns
from polemic.coding.events.patterns import Pattern, word_class
from polemic.coding.events.verbs import CLAUSES, Human
from polemic.coding.ontology import event_types
from polemic.lexicon import load_yaml
from polemic.parsing.clauses import antecedent
from polemic.parsing.tokens import Token, Tokens

_SINGLE = frozenset({"him", "her", "he", "she"})
_ANYONE = frozenset({"anyone", "anybody", "those", "everyone", "everybody", "whoever", "people"})
_PROMISING = frozenset({"vow", "pledge", "promise", "swear", "undertake", "threaten"})
# What a threat of a deed is called, by the mode of the deed.
_THREATS = {"restrict": "restrict", "arrest": "arrest", "deport": "expel", "expel": "expel"}


@cache
def _verbs(name: str) -> frozenset[str]:
    return frozenset(load_yaml("coding/events/data/senses.yaml")[name])


def meant(deed: Deed, sentence: Tokens, is_human: Human, is_armed: Human) -> Deed | None:
    """The deed in the sense that its sentence allows; None where it names none."""
    if _is_compared(deed.head) or _is_generic(deed.verb) or _is_enabled(deed.verb):
        return None
    entry = deed.pattern.entry
    words = sentence.lemmas
    if entry.mode == "release" and _is_rescue(deed):
        return replace(deed, pattern=next(p for p in verb_patterns("rescue") if not p.required))
    if deed.head.lemma_ == "capture" and deed.pattern.role == "deed":
        taken = any(is_human(t) for t in deed.recipients)  # a person, else a town
        wanted = "abduct" if taken else "seize"
        patterns = [p for p in noun_patterns("capture") if p.entry.mode == wanted]
        return replace(deed, pattern=patterns[0]) if patterns else deed
    if entry.type == "AGREE" and deed.head.lemma_.lower() in _PROMISING:
        return _threat(deed) or deed
    if _is_idle(deed, words, is_human):
        return None
    if entry.type == "ASSAULT":
        return _assault(deed, words, is_armed)
    return deed


def _assault(deed: Deed, words: Set[str], is_armed: Human) -> Deed | None:
    """Blows, or in a contest and against policies words; contests are no blows."""
    lemma = deed.head.lemma_.lower()
    judged = lemma in _verbs("figurative") and _judges(deed.head, words)
    if not judged and lemma not in _verbs("contests") | _verbs("ambiguous"):
        return deed
    if words & word_class("violence") or any(is_armed(t) for t in deed.agents):
        return deed
    if lemma in _verbs("contests"):
        return None if words & word_class("contest") else deed
    if judged:
        return replace(deed, pattern=_verbal_attack())
    named = [t for t in deed.agents if t.ent_type_ == "PERSON" or t.lower_ in _SINGLE]
    single = [t for t in deed.recipients if _is_person(t)]
    verbal = (named and deed.pattern.role == "verb") or single or words & word_class("contest")
    return replace(deed, pattern=_verbal_attack()) if verbal else deed


def _is_person(token: Token) -> bool:
    """ "him", "Smith"; but "La Laguna" is a town, whatever its label."""
    if token.lower_ in _SINGLE:
        return True
    first = token.left_edge.lower_
    return token.ent_type_ == "PERSON" and first not in _verbs("place_heads")


def _judges(verb: Token, words: Set[str]) -> bool:
    """ "pummeled X as divisive", "hammered X over taxes", or any of these in a campaign."""
    return bool(words & word_class("contest")) or any(
        child.dep_ in {"prep", "advcl"} and child.lower_ in {"as", "over", "for"}
        for child in verb.children
    )


@cache
def _verbal_attack() -> Pattern:
    return next(p for p in verb_patterns("criticize") if p.entry.type == "ACCUSE")


def _is_rescue(deed: Deed) -> bool:
    """Whether captives are freed by others than those who hold them."""
    forces = word_class("armed") | word_class("police") | {"government", "agent", "authority"}
    held = any({"hostage", "captive"} & set(lemmas(token)) for token in deed.recipients)
    return held and any(not forces.isdisjoint(lemmas(t)) for t in deed.agents)


def _threat(deed: Deed) -> Deed | None:
    """ "vowed to block refugees": to promise harm is to threaten."""
    for clause in deed.head.children:
        if clause.dep_ not in CLAUSES or clause.tag_ != "VB":
            continue
        entries = [p.entry for p in verb_patterns(clause.lemma_.lower())]
        if any(event_types()[e.type].quad in {1, 2} for e in entries):
            return None
        entries = [e for e in entries if e.type in {"ASSAULT", "COERCE", "SANCTION"}]
        if not entries:
            return None
        kind = "violence" if entries[0].type == "ASSAULT" else _THREATS.get(entries[0].mode or "")
        base = next(p for p in verb_patterns("threaten") if p.complement == "any")
        named = replace(base.entry, mode=kind, cameo=None)
        return replace(deed, pattern=replace(base, entry=named))
    return None


def _is_idle(deed: Deed, words: Set[str], is_human: Human) -> bool:
    """Help by no one, force of circumstance, appeals to an electorate, entry that nobody gives."""
    lemma, entry, head = deed.head.lemma_.lower(), deed.pattern.entry, deed.head
    if entry.name == "aid.yaml#general" and lemma in _verbs("helping"):
        purpose = head.tag_ == "VB" and head.dep_ in {"advcl", "acl"}
        nobody = not any(is_human(t) for t in deed.agents)
        return purpose or nobody or all(map(_is_bare, deed.recipients))
    if lemma in _verbs("forcing") and deed.pattern.complement:
        return not any(is_human(t) for t in deed.agents)
    if lemma == "appeal" and entry.type == "REQUEST":
        asked = any(c.dep_ in CLAUSES or c.lower_ == "for" for c in head.children)
        return bool(words & word_class("contest")) and not asked
    if deed.pattern.role != "verb" and _is_other_noun(head):
        return True
    passing = head.dep_ == "acl" or (head.tag_ == "VBN" and head.dep_ == "ROOT")
    return entry.mode == "access" and passing and not deed.agents


def _is_other_noun(noun: Token) -> bool:
    """ "his occupation" is a trade, "took charge" an office."""
    if noun.lower_ == "occupation":
        return any(c.lower_ in {"his", "her", "my"} for c in noun.children)
    taken = noun.head.lemma_ == "take" or noun.head.lower_ == "in"
    return noun.lower_ == "charge" and taken and not any(c.dep_ == "det" for c in noun.children)


def _is_bare(noun: Token) -> bool:
    """ "help families", "helps workers": people at large, none in particular."""
    plural = noun.tag_ == "NNS" or noun.lower_ in {"people", "someone", "anyone", "others"}
    return plural and not any(
        child.dep_ in {"det", "nummod", "poss", "amod", "compound", "relcl", "acl"}
        for child in noun.children
    )


def _is_generic(verb: Token) -> bool:
    """ "anyone who does not cooperate", "those who support him": a rule, not a deed."""
    if verb.dep_ != "relcl" or verb.tag_ not in {"VBP", "VBZ", "VB"}:
        return False
    helped = {c.tag_ for c in verb.children if c.dep_ == "aux"}
    if helped & {"VBD", "MD"}:
        return False
    return antecedent(verb.head).lower_ in _ANYONE


def _is_enabled(verb: Token) -> bool:
    """ "are able to support their families", "a chance to help": what someone could do."""
    if verb.dep_ not in {"xcomp", "acl", "advcl", "relcl", "pcomp"}:
        return False
    if verb.tag_ not in {"VB", "VBG"}:
        return False
    above = verb.head
    if above.dep_ == "prep":
        above = above.head
    if above.lemma_.lower() not in cues()["enabling"] or above.i > verb.i:
        return False
    if above.pos_ == "VERB" and above.lemma_ != "afford":
        return False
    managed = above.head.tag_ == "VBD" and above.lower_ == "able"
    return not managed  # "was able to take the town" took it


def _is_compared(head: Token) -> bool:
    """ "like an army that shoots", "compared him to a man who kills": a comparison is no news."""
    return any(_likens(above) for above in _upwards(head))


def _upwards(token: Token) -> Iterator[Token]:
    """The nouns above a word, as far as relative clauses and phrases lead."""
    at = token
    for _ in range(6):
        if at.dep_ not in {"relcl", "acl", "pobj", "pcomp", "prep", "conj", "dobj", "poss"}:
            return
        at = at.head
        yield at


def _likens(word: Token) -> bool:
    if word.dep_ != "pobj":
        return False
    preposition, above = word.head.lower_, word.head.head
    if preposition in {"like", "unlike", "than"}:
        return True
    return preposition in {"to", "with"} and (
        above.lemma_.lower() in _verbs("comparing")
        or above.head.lemma_.lower() in _verbs("comparing")
    )
