"""Nouns as triggers: "the storming of the barracks", "the army's attack on X", "talks with Y"."""

from __future__ import annotations

from functools import cache

from polemic.coding.events.deeds import Deed, children, distinct, governed
from polemic.coding.events.lexicon import noun_patterns
from polemic.coding.events.patterns import Pattern
from polemic.coding.events.verbs import fixed_phrase
from polemic.lexicon import load_yaml
from polemic.parsing.clauses import agents, by_agents, is_negated, obliques, patients, possessors
from polemic.parsing.tokens import Token

_TARGETS = frozenset({"on", "against", "at", "upon", "toward", "towards"})


@cache
def _support(name: str) -> frozenset[str]:
    return frozenset(load_yaml("coding/events/data/carriers.yaml")[name])


def carries(verb: Token) -> bool:
    """Whether a verb beside a noun of action tells that it is done, suffered, or takes place."""
    return any(
        verb.lemma_.lower() in _support(kind)
        for kind in ("agent_subject", "patient_subject", "occurring", "attributing")
    )


def disclaimed(noun: Token, verb: Token) -> bool:
    """ "no group has claimed responsibility for the attack": not the attack is denied."""
    part = noun.dep_ == "pobj" and noun.head.head.lemma_.lower() in _support("nouns_of_part")
    claims = verb.lemma_.lower() in {"claim", "admit", "acknowledge", "accept", "assume", "take"}
    return part and claims and is_negated(verb)


def noun_deed(noun: Token) -> Deed | None:
    """The deed that a noun names, by the most specific pattern that fits."""
    if noun.dep_ in {"compound", "npadvmod", "poss"} or noun.ent_type_ in {"PERSON", "LAW"}:
        return None
    if _is_likeness(noun):
        return None
    for pattern in noun_patterns(noun.lemma_.lower()):
        modifiers = _modifiers(noun, pattern)
        if modifiers is None:
            continue
        phrases = [fixed_phrase((noun,), fixed) for fixed in pattern.fixed]
        deed = _deed(noun, pattern, modifiers) if all(phrases) else None
        if deed is not None:
            return deed
    return None


def _is_likeness(noun: Token) -> bool:
    """ "likened it to a death sentence", "like an act of war": a figure of speech."""
    if noun.dep_ != "pobj":
        return False
    word, holder = noun.head.lower_, noun.head.head.lemma_.lower()
    return word == "like" or (word in {"to", "as", "with"} and holder in _support("likening"))


def _modifiers(noun: Token, pattern: Pattern) -> list[Token] | None:
    """The words before the noun that the pattern asks for, in order and adjacent."""
    found: list[Token] = []
    at = noun.i
    for word in reversed(pattern.modifiers):
        before = noun.doc[at - 1] if at > noun.sent.start else None
        if before is not None and before.text == "-" and at - 2 >= noun.sent.start:
            before = noun.doc[at - 2]
        if before is None or word not in {before.lower_, before.lemma_.lower()}:
            return None
        found.append(before)
        at = before.i
    return found


def _deed(noun: Token, pattern: Pattern, modifiers: list[Token]) -> Deed | None:
    carrier = _carrier(noun)
    doers, sufferers = _by_light_verb(noun, carrier)
    doers += governed(noun, {"by"}) + _participle_agents(noun) + _blamed(noun)
    named = [*children(noun, "nmod", "amod", "compound")]
    named = [token for token in named if token not in modifiers and token.i < noun.i]
    if "civil" in pattern.modifiers:
        named = []  # a country's war with itself
    if pattern.role == "deed":
        of = governed(noun, {"of"})
        owners = possessors(noun)
        of = of or governed(noun, _TARGETS)
        sufferers += of or owners or named
        doers += owners if of else []
    elif pattern.role == "act" and _is_objection(noun):
        sufferers += governed(noun, {"of", "at", "over", "against"})
    elif pattern.role == "act":
        doers += possessors(noun) + governed(noun, {"of"}) + named
        sufferers += governed(noun, pattern.required | pattern.optional | _TARGETS)
    else:
        between = governed(noun, {"between", "among"})
        own = possessors(noun) + between + named + governed(noun, {"of"})
        partners = governed(noun, {"with", *pattern.required, *pattern.optional})
        doers, sufferers = _meeting(doers + own, sufferers + partners)
    if pattern.required and not governed(noun, pattern.required):
        return None
    doers_ = distinct(doers)
    return Deed(
        pattern,
        noun,
        tuple(sorted([noun, *modifiers], key=lambda token: token.i)),
        doers_,
        tuple(token for token in distinct(sufferers) if token not in doers_),
        carrier,
    )


def _is_objection(noun: Token) -> bool:
    """ "in protest of the visit": "of" names what it is against."""
    return noun.dep_ == "pobj" and noun.head.lower_ == "in" and noun.lemma_.lower() == "protest"


def _meeting(sides: list[Token], partners: list[Token]) -> tuple[list[Token], list[Token]]:
    """Of equals, the first named acts, the others are met."""
    own = list(distinct(sides))
    if partners or len(own) < 2:
        return own, partners
    return own[:1], own[1:]


def _carrier(noun: Token) -> Token | None:
    """The verb whose object (or passive subject) the noun is, also through a preposition."""
    head = noun
    while head.dep_ == "conj":
        head = head.head
    if head.dep_ in {"dobj", "nsubjpass", "nsubj", "attr"} and head.head.pos_ in {"VERB", "AUX"}:
        return head.head
    if head.dep_ == "pobj" and head.head.dep_ == "prep":
        above = head.head.head
        if _travels(head, above):
            return above
        if above.pos_ == "VERB" and above.lemma_.lower() in _support("agent_subject"):
            return above if head.head.lower_ in {"in", "on", "with", "out", "to"} else None
        if above.dep_ == "dobj" and above.lemma_.lower() in _support("nouns_of_part"):
            return above.head
    return None


def _travels(noun: Token, verb: Token) -> bool:
    """ "is on a visit to Japan": whoever is there or goes there makes the visit."""
    return (
        noun.head.lower_ in {"on", "for"}
        and verb.lemma_.lower() in _support("travelling")
        and noun.lemma_.lower() in _support("journeys")
    )


def _by_light_verb(noun: Token, verb: Token | None) -> tuple[list[Token], list[Token]]:
    """Doers and sufferers that a verb beside the noun names ("launched an attack")."""
    if verb is None:
        return [], []
    lemma = verb.lemma_.lower()
    if lemma in _support("travelling") and noun.lemma_.lower() in _support("journeys"):
        return agents(verb), []
    if disclaimed(noun, verb):
        return [], []
    if lemma in _support("attributing") and noun in patients(verb):
        return [*governed(verb, {"to", "on"}), *by_agents(verb)], []
    if lemma in _support("agent_subject") and noun not in agents(verb):
        found = [token for token in agents(verb) if token.i != noun.i]
        beside = [n for p, n in obliques(verb) if p == "with" and n.lemma_ in _support("joint")]
        found += [doer for n in beside for doer in [*governed(n, {"of", "from"}), *possessors(n)]]
        dative = children(verb, "dative")
        targets = [n for p, n in obliques(verb) if p in {"against", "on", "with", "at"}]
        return found, dative + [n for n in targets if n.i != noun.i and n not in beside]
    if lemma in _support("patient_subject") and noun not in agents(verb):
        return [], [token for token in agents(verb) if token.i != noun.i]
    return [], []


def _blamed(noun: Token) -> list[Token]:
    """ "accused X of the attack", "X is responsible for the killing", "involved in it"."""
    if noun.dep_ != "pobj" or noun.head.lower_ not in {"of", "for", "in", "with", "behind"}:
        return []
    holder = noun.head.head
    lemma = holder.lemma_.lower()
    if lemma in _support("blaming") and holder.pos_ == "VERB":
        return [token for token in patients(holder) if token.i != noun.i]
    if lemma in _support("implicated"):
        verb = holder if holder.pos_ == "VERB" else holder.head
        found = patients(verb) if holder.pos_ == "VERB" else agents(verb)
        return [token for token in found if token.i != noun.i]
    return []


def _participle_agents(noun: Token) -> list[Token]:
    """ "the killing committed by X", "attacks blamed on Y"."""
    found: list[Token] = []
    for child in noun.children:
        carried = child.lemma_.lower() in _support("agent_subject") and noun in patients(child)
        if child.dep_ in {"acl", "relcl"} and carried:
            found += [token for token in agents(child) if token.i != noun.i]
        elif child.dep_ == "acl" and child.lemma_.lower() in _support("attributing"):
            found += [*governed(child, {"to", "on"}), *by_agents(child)]
    return found
