"""What a percentage or a sum of money measures, and whose it is: polls, fees, spending."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from polemic.lexicon import load_yaml
from polemic.parsing.clauses import agents, obliques, patients
from polemic.parsing.tokens import Token

_LINK = re.compile(
    r"[\s,]*(?:%|per\s?cent|points?)?[\s,]*(?:to|-|–|—|against|versus|vs\.?)[\s,]*", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Measured:
    """The noun that a number measures and the noun phrase whose number it is."""

    of: Token | None = None
    owner: Token | None = None


@cache
def _words(name: str) -> Any:
    return frozenset(load_yaml("coding/cues/figures.yaml")[name])


def is_score(between: str) -> bool:
    """Whether what stands between two numbers joins them as "49 percent to 41"."""
    return _LINK.fullmatch(between) is not None


def of_score(token: Token, first: bool) -> Measured:
    """A side of "X leads Y 49 percent to 41": the first number is the subject's."""
    for verb in token.sent:
        sides = _sides(verb)
        if sides is not None:
            return Measured(_asked(token), sides[0 if first else 1])
    return Measured(_asked(token))


def _sides(verb: Token) -> tuple[Token | None, Token | None] | None:
    lemma = verb.lemma_.lower()
    if verb.pos_ in {"VERB", "AUX"} and lemma in _words("contests"):
        others = patients(verb) or [n for p, n in obliques(verb) if p in {"over", "against"}]
        people = [n for n in others if n.pos_ in {"PROPN", "PRON", "NOUN"} and n.i > verb.i]
        people = [n for n in people if n.lower_ not in {"percent", "points", "cent"}]
        people = people or [
            t
            for t in verb.doc[verb.i + 1 : verb.right_edge.i + 1]
            if t.pos_ == "PROPN" and t.ent_type_ not in {"DATE", "GPE", "EVENT"}
        ]
        doers = agents(verb)
        return (doers[0] if doers else None, people[0] if people else None)
    if lemma in {"ahead", "behind"}:
        others = [n for p, n in obliques(verb) if p in {"of"}]
        doers = agents(verb.head) if verb.head.pos_ in {"VERB", "AUX"} else []
        return (doers[0] if doers else None, others[0] if others else None)
    return None


def _asked(token: Token) -> Token | None:
    """ "among likely voters", "of registered voters": of whom a share is given."""
    for preposition in token.sent:
        if preposition.lower_ == "among":
            return next((c for c in preposition.children if c.dep_ == "pobj"), None)
    return None


def of_share(last: Token) -> Measured:
    """ "Clinton had 46 percent, Sanders 44", "Sanders with 44 percent"."""
    top = _top(last)
    holder = top.head
    if top.dep_ == "pobj" and holder.lower_ in {"with", "at"}:
        above = holder.head
        if above.pos_ in {"PROPN", "NOUN", "PRON"}:
            return Measured(_asked(last), above)
        return Measured(_asked(last), _subject(above))
    if holder.pos_ in {"VERB", "AUX"} and holder.lemma_.lower() in _words("gaining"):
        return Measured(_asked(last), _subject(holder))
    if holder.pos_ == "VERB" and holder.lemma_.lower() in _words("amounting"):
        return Measured(_subject(holder))
    return Measured(_asked(last))


def of_money(last: Token) -> Measured:
    """ "its $23.50 fee", "a ransom of $2 million", "spending reached", "spent $5 on ads"."""
    top = _top(last)
    holder = top.head
    modifies = top.dep_ in {"compound", "nmod", "amod", "nummod", "poss"}
    if modifies and holder.pos_ in {"NOUN", "PROPN"} and holder.i > last.i:
        return Measured(holder)
    if top.dep_ == "pobj" and holder.lower_ in {"of", "in"} and holder.head.pos_ == "NOUN":
        return Measured(holder.head)
    for preposition, noun in [*obliques(top)]:
        if preposition in {"for", "on", "in"} and noun.ent_type_ not in {"DATE", "GPE"}:
            return Measured(noun, _doer(top))
    verb = holder.head if top.dep_ == "pobj" and holder.dep_ in {"prep", "agent"} else holder
    if verb.pos_ not in {"VERB", "AUX"}:
        return Measured()
    if verb.lemma_.lower() in _words("amounting"):
        return Measured(_subject(verb))
    bought = [n for p, n in obliques(verb) if p in {"on", "for"} and n.i > last.i]
    bought = [n for n in bought if n.ent_type_ not in {"DATE", "GPE"}]
    return Measured(bought[0] if bought else None, _doer(top))


def _doer(top: Token) -> Token | None:
    verb = top.head
    return _subject(verb) if top.dep_ == "dobj" and verb.pos_ == "VERB" else None


def _subject(verb: Token) -> Token | None:
    while verb.pos_ not in {"VERB", "AUX"} and verb.head != verb:
        verb = verb.head
    found = agents(verb) or (patients(verb) if verb.tag_ == "VBN" else [])
    return found[0] if found else None


def _top(token: Token) -> Token:
    """The head of the number's own words ("$ 2.5 million", "46 percent")."""
    at = token
    while at.head != at and (
        at.head.pos_ in {"NUM", "SYM"}
        or (at.head.lower_ in {"percent", "%", "cent", "percentage", "point", "points", "$"})
    ):
        at = at.head
    return at
