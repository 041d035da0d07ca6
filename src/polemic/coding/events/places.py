"""Where a deed was done: the place that its clause, or else its sentence, names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from polemic.lexicon import load_csv, load_yaml
from polemic.parsing import Parse
from polemic.parsing.clauses import noun_phrase
from polemic.parsing.tokens import Token

_NAMED = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True)
class Place:
    """A place as the text names it; precision is site, settlement, region or country."""

    text: str
    precision: str
    own: bool


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(load_yaml("coding/events/data/places.yaml")[name])


@cache
def _countries() -> frozenset[str]:
    rows = load_csv("actors/data/countries.csv")
    return frozenset(name.lower() for row in rows for name in row["names"].split("|"))


def place_of(parse: Parse, head: Token, carrier: Token | None) -> Place | None:
    """The place of a deed: nearest to its trigger, in its own clause before elsewhere."""
    found: list[tuple[int, int, Token]] = []
    for token in head.sent:
        if token.dep_ != "pobj" or not _is_place(token):
            continue
        preposition = token.head
        if preposition.lower_ not in _words("prepositions"):
            continue
        weak = preposition.lower_ in {"on", "into", "from", "to"}
        if weak and not (_site(token) and preposition.lower_ == "on"):
            continue
        governors = {head.i, carrier.i if carrier is not None else head.i}
        own = 0 if preposition.head.i in governors else 1
        found.append((own, abs(token.i - head.i), token))
    if not found:
        return None
    elsewhere, _, token = min(found, key=lambda item: item[:2])
    return Place(_text(parse, token), precision_of(token), own=not elsewhere)


def _is_place(token: Token) -> bool:
    if token.ent_type_ in _NAMED or token.lower_ in _countries():
        return True
    return _site(token) and token.pos_ in {"NOUN", "PROPN"} and token.ent_type_ != "ORG"


def _site(token: Token) -> bool:
    lemma = token.lemma_.lower()
    return any(lemma in _words(kind) for kind in ("site", "region", "settlement"))


def _text(parse: Parse, token: Token) -> str:
    first, last = noun_phrase(token)
    while first.i < token.i and first.pos_ in {"DET", "PUNCT"}:
        first = first.nbor(1)
    return " ".join(parse.of(first, last).text.split())


def precision_of(token: Token) -> str:
    """What kind of place a noun names."""
    first, last = noun_phrase(token)
    words = [t.lower_ for t in token.doc[first.i : last.i + 1]]
    name = " ".join(word for word in words if word not in {"the", "a", "an"})
    lemma = token.lemma_.lower()
    if name in _countries() or token.lower_ in _countries():
        directed = any(word in _words("directions") for word in words[:-1])
        return "region" if directed else "country"
    for kind in ("site", "region", "settlement"):
        if lemma in _words(kind) or any(word in _words(kind) for word in words[-1:]):
            return kind
    if any(word in _words("directions") for word in words):
        return "region"
    return (
        "site"
        if token.ent_type_ == "FAC"
        else "region"
        if token.ent_type_ == "LOC"
        else "settlement"
    )
