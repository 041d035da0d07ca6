"""A deed: a trigger of the lexicon in a sentence with the words for who did it and to whom."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from polemic.coding.events.patterns import Pattern
from polemic.parsing.clauses import conjuncts, obliques
from polemic.parsing.tokens import Token

RECIPIENT_PREPOSITIONS = ("against", "on", "upon", "at", "to", "toward", "towards", "with", "for")


@dataclass(frozen=True)
class Deed:
    """One trigger with its roles as heads of noun phrases, before anyone is named."""

    pattern: Pattern
    head: Token
    words: tuple[Token, ...]
    agents: tuple[Token, ...] = ()
    recipients: tuple[Token, ...] = ()
    carrier: Token | None = None
    parts: tuple[Deed, ...] = ()

    @property
    def verb(self) -> Token:
        """The verb that carries tense, modals and negation: its own, or a noun's light verb."""
        return self.carrier or self.head


def distinct(tokens: Iterable[Token]) -> tuple[Token, ...]:
    """The tokens, each once, in order of finding."""
    return tuple({token.i: token for token in tokens}.values())


def governed(token: Token, prepositions: Iterable[str]) -> list[Token]:
    """The heads that any of the prepositions governs beside a verb or noun."""
    wanted = frozenset(prepositions)
    return [
        noun
        for preposition, noun in obliques(token)
        if preposition in wanted or preposition.split(" ")[0] in wanted
    ]


def children(token: Token, *deps: str) -> list[Token]:
    """The children of a token in any of the relations, each with what is coordinated with it."""
    return [each for child in token.children if child.dep_ in deps for each in conjuncts(child)]


# Nouns that only measure or frame another: "some of its troops", "mediation efforts".
_MEASURES = frozenset(
    [
        "some",
        "all",
        "most",
        "many",
        "more",
        "part",
        "rest",
        "half",
        "number",
        "hundreds",
        "thousands",
        "dozens",
        "several",
        "majority",
        "series",
        "couple",
        "lot",
        "batch",
        "wave",
        "round",
        "handful",
        "bulk",
        "remainder",
        "one",
        "two",
        "three",
        "four",
        "five",
    ]
)
_FRAMES = frozenset(
    [
        "effort",
        "hour",
        "measure",
        "order",
        "process",
        "operation",
        "campaign",
        "call",
        "plan",
        "crossing",
    ]
)


def lemmas(token: Token) -> Iterator[str]:
    """The lemma of a noun, and with the modifier before it ("cease-fire", "hunger strike")."""
    yield token.lemma_.lower()
    if token.lower_ in _MEASURES:
        for noun in governed(token, {"of"}):
            yield noun.lemma_.lower()
    if token.lemma_.lower() in _FRAMES:
        yield from (c.lemma_.lower() for c in token.children if c.dep_ == "compound")
    for child in token.children:
        if child.dep_ in {"compound", "amod"} and child.i < token.i:
            yield f"{child.lemma_.lower()} {token.lemma_.lower()}"
