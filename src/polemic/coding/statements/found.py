"""What a construction finds, and the parts of a clause that constructions share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from polemic.coding.statements.spans import subtree
from polemic.parsing.clauses import is_passive
from polemic.parsing.tokens import Token


@dataclass(slots=True)
class Found:
    """Content as token places, words that belong to the cue, and who is addressed."""

    content: set[int]
    cue: list[Token] = field(default_factory=list)
    addressee: Token | None = None
    complement: Token | None = None


Frame = Callable[[Token], Found | None]


def children(token: Token, *deps: str) -> list[Token]:
    """The children with one of the dependencies."""
    return [child for child in token.children if child.dep_ in deps]


def is_infinitive(verb: Token) -> bool:
    """Whether the verb has "to" before it."""
    return any(c.dep_ == "aux" and c.tag_ == "TO" for c in verb.children)


def objects_of(verb: Token) -> list[Token]:
    """The direct objects after a verb."""
    return [t for t in children(verb, "dobj") if t.i > verb.i]


def patients_of(verb: Token) -> list[Token]:
    """Objects, or the subject of a passive."""
    if is_passive(verb):
        subjects = children(verb, "nsubjpass")
        return subjects or ([verb.head] if verb.dep_ == "acl" else [])
    return objects_of(verb)


def patient_places(verb: Token) -> set[int]:
    """All words of the objects, or of a passive's subject."""
    found: set[int] = set()
    for patient in patients_of(verb):
        found |= {patient.i} if patient == verb.head else subtree(patient, [verb.i])
    return found


def is_marked(verb: Token, word: str) -> bool:
    """Whether a conjunction opens the clause."""
    return any(c.dep_ == "mark" and c.lower_ == word for c in verb.children)


def _governs(token: Token) -> bool:
    """Whether it is a preposition; "called on people" has it tagged as a particle."""
    return token.dep_ in {"prep", "agent", "dative"} or (
        token.dep_ == "prt" and bool(children(token, "pobj"))
    )


def prepositions(verb: Token, words: frozenset[str]) -> list[Token]:
    """The prepositions after a verb that are its own or its object's."""
    own = [c for c in verb.children if c.lower_ in words and _governs(c)]
    for patient in objects_of(verb):
        own += [c for c in patient.children if c.dep_ == "prep" and c.lower_ in words]
    return [p for p in own if p.i > verb.i]
