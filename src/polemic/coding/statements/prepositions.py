"""Content and addressees after prepositions: "called for ...", "called on them to ..."."""

from __future__ import annotations

from polemic.coding.statements.found import (
    Found,
    Frame,
    children,
    is_infinitive,
    objects_of,
    prepositions,
)
from polemic.coding.statements.spans import subtree
from polemic.parsing.tokens import Token


def order_through(word: str) -> Frame:
    """ "called on the government to resign": the preposition that the addressee follows."""

    def frame(verb: Token) -> Found | None:
        for prep in prepositions(verb, frozenset({word})):
            named = children(prep, "pobj")
            if prep.head != verb or not named:
                continue
            inside = [
                c for c in named[0].children if c.dep_ in {"acl", "relcl"} and is_infinitive(c)
            ]
            below = [
                c
                for c in prep.children
                if c.dep_ in {"xcomp", "pcomp", "advcl"} and is_infinitive(c)
            ]
            after = (
                inside
                + below
                + [
                    c
                    for c in verb.children
                    if c.dep_ in {"xcomp", "advcl", "ccomp"} and c.i > prep.i and is_infinitive(c)
                ]
            )
            if after:
                places = (subtree(prep) - {prep.i}) | subtree(after[0])
                return Found(places, cue=[prep], addressee=named[0], complement=after[0])
        return None

    return frame


def through(word: str) -> Frame:
    """ "called for elections": the preposition that the content follows."""

    def frame(verb: Token) -> Found | None:
        for prep in prepositions(verb, frozenset({word})):
            if prep.head != verb and prep.nbor(-1) not in objects_of(verb):
                continue
            places = subtree(prep) - {prep.i}
            dated = any(c.ent_type_ in {"DATE", "TIME"} for c in children(prep, "pobj"))
            if not places or dated:
                continue
            for child in verb.children:
                adjoins = child.left_edge.i == prep.right_edge.i + 1
                if adjoins and child.dep_ in {"xcomp", "advcl"} and is_infinitive(child):
                    places |= subtree(child)
            governed = children(prep, "pobj", "pcomp")
            return Found(places, cue=[prep], complement=governed[0] if governed else prep)
        return None

    return frame
