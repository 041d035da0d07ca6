"""Objects as content: "denied the charges", "accused them of ...", "urged them to ..."."""

from __future__ import annotations

from polemic.coding.statements.found import (
    Found,
    children,
    is_infinitive,
    is_marked,
    objects_of,
    patient_places,
    patients_of,
    prepositions,
)
from polemic.coding.statements.spans import subtree
from polemic.parsing.clauses import is_passive
from polemic.parsing.tokens import Token

_COMPLEMENTS = frozenset({"of", "to", "for", "from", "against", "between", "over"})
_PREDICATES = frozenset({"oprd", "acomp", "attr", "ccomp", "xcomp"})
_COUNTED = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "CARDINAL"})
_CHARGING = frozenset({"accuse", "suspect", "convict", "acquit", "absolve"})
_TO_WITH = frozenset({"to", "with", "and", "unto"})
_OF_FOR = frozenset({"of", "for", "with", "on", "over"})


def thing(verb: Token) -> Found | None:
    """ "denied the charges", "the charges were denied by ..."."""
    places = patient_places(verb)
    patients = patients_of(verb)
    if not places:
        return None
    if not is_passive(verb):
        places |= _adjoining(verb, max(places))
    return Found(places, complement=patients[0])


def _adjoining(verb: Token, last: int) -> set[int]:
    """ "demand an end to the war": a complement of the noun that the parser gave to the verb."""
    found: set[int] = set()
    for child in sorted(children(verb, "prep"), key=lambda t: t.i):
        dated = any(c.ent_type_ in {"DATE", "TIME"} for c in children(child, "pobj"))
        if child.i == last + 1 and child.lower_ in _COMPLEMENTS and not dated:
            found |= subtree(child)
            last = max(found)
    for child in children(verb, "xcomp", "advcl"):
        if child.left_edge.i == last + 1 and is_infinitive(child):
            found |= subtree(child)
    return found


def small_clause(verb: Token) -> Found | None:
    """ "called them bandits", "considers it a betrayal"."""
    if is_passive(verb):
        predicates = children(verb, "oprd", "attr")
        if not predicates or not patients_of(verb):
            return None
        return Found(patient_places(verb) | subtree(predicates[0]), complement=predicates[0])
    right = [c for c in verb.children if c.i > verb.i and c.dep_ in _PREDICATES | {"dobj"}]
    named = [c for c in right if c.dep_ != "dobj"]
    objects = [c for c in right if c.dep_ == "dobj"]
    if not named or not (objects or children(named[0], "nsubj")):
        return None
    places: set[int] = set()
    for child in right[:2]:
        places |= subtree(child)
    return Found(places, complement=named[0])


def raised(verb: Token) -> Found | None:
    """ "expects them to lose", "is believed by many to have lied"."""
    for child in verb.children:
        if child.dep_ in {"ccomp", "xcomp"} and child.i > verb.i and is_infinitive(child):
            places = subtree(child) | patient_places(verb)
            if is_passive(verb) or objects_of(verb) or children(child, "nsubj"):
                return Found(places, complement=child)
    return None


def predicated(verb: Token) -> Found | None:
    """ "described the strike as treason"."""
    found = [
        c
        for holder in [verb, *objects_of(verb)]
        for c in holder.children
        if c.i > verb.i
        and (
            (c.dep_ == "prep" and c.lower_ == "as")
            or (
                c.dep_ == "advcl"
                and c.tag_ == "VBG"
                and is_marked(c, "as")
                and not children(c, "nsubj", "nsubjpass", "aux")
            )
        )
    ]
    if not found or not patients_of(verb):
        return None
    return Found(patient_places(verb) | subtree(found[0]), complement=patients_of(verb)[0])


def referred(verb: Token) -> Found | None:
    """ "referred to them as bandits"."""
    to = [p for p in prepositions(verb, frozenset({"to"})) if p.head == verb]
    as_ = [c for c in verb.children if c.dep_ == "prep" and c.lower_ == "as" and c.i > verb.i]
    if not to or not as_:
        return None
    places = (subtree(to[0]) - {to[0].i}) | subtree(as_[0])
    return Found(places, cue=[to[0]], complement=to[0])


def likened(verb: Token) -> Found | None:
    """ "likened the strikers to bandits"."""
    found = [p for p in prepositions(verb, _TO_WITH) if _names(p)]
    if not found or not patients_of(verb):
        return None
    return Found(patient_places(verb) | subtree(found[0]), complement=patients_of(verb)[0])


def _names(prep: Token) -> bool:
    """ "compared prices to those of June": what only counts or points likens nothing."""
    governed = children(prep, "pobj")
    return any(g.pos_ in {"NOUN", "PROPN"} and g.ent_type_ not in _COUNTED for g in governed)


def accused(verb: Token) -> Found | None:
    """ "accused them of lying", "blamed the army for it"."""
    found = prepositions(verb, _OF_FOR) or _after_agent(verb)
    if not found or not patients_of(verb) or (found[0].lower_ == "on" and verb.lemma_ != "blame"):
        return None
    return Found(patient_places(verb) | subtree(found[0]), complement=patients_of(verb)[0])


def _after_agent(verb: Token) -> list[Token]:
    """ "is accused by the party of murder": the parser hangs the charge on the accuser."""
    agents = [g for a in children(verb, "agent") for g in children(a, "pobj")]
    last = [agents[-1].right_edge.i] if agents else []
    return [
        p
        for agent in agents
        for p in children(agent, "prep")
        if verb.lemma_ in _CHARGING and p.lower_ == "of" and p.right_edge.i in last
    ]


def ordered(verb: Token) -> Found | None:
    """ "urged the government to resign"."""
    for child in verb.children:
        if child.dep_ in {"xcomp", "ccomp", "advcl"} and child.i > verb.i and is_infinitive(child):
            objects = patients_of(verb) or children(child, "nsubj") or children(verb, "dative")
            if objects and (is_passive(verb) or objects[0].i < child.i):
                places = subtree(child) | patient_places(verb) | subtree(objects[0], [verb.i])
                return Found(places, addressee=objects[0], complement=child)
    for patient in objects_of(verb):
        for child in patient.children:
            if child.dep_ in {"acl", "relcl"} and is_infinitive(child):
                return Found(subtree(patient), addressee=patient, complement=child)
    return None
