"""Evaluative words and the verbs that characterise, from the data files."""

from __future__ import annotations

from functools import cache

from polemic.lexicon import load_yaml
from polemic.parsing.tokens import Token

_POS = {"NOUN": "noun", "PROPN": "noun", "ADJ": "adjective", "VERB": "adjective"}


@cache
def _words() -> dict[tuple[str, str], int]:
    data = load_yaml("coding/portrayals/data/evaluative.yaml")
    return {
        (part, word): int(sign)
        for part, signs in data.items()
        for sign, words in signs.items()
        for word in words.split()
    }


@cache
def frames() -> dict[str, frozenset[str]]:
    """The verbs and nouns of characterising, by group."""
    data = load_yaml("coding/portrayals/data/frames.yaml")
    return {group: frozenset(words) for group, words in data.items()}


def sign_of(token: Token) -> int:
    """-1 or 1 where a word characterises by itself, 0 where it does not."""
    part = _POS.get(token.pos_)
    if part is None:
        return 0
    words = _words()
    for form in (token.lower_, token.lemma_.lower()):
        for each in (part, "adjective", "noun") if token.dep_ in {"amod", "compound"} else (part,):
            if (each, form) in words:
                return words[each, form]
    return _hyphenated(token, part)


def entry_of(token: Token) -> str:
    """The word as the lexicon has it: "self-styled", "liar"."""
    return _joined(token) or token.lemma_.lower()


def _joined(token: Token) -> str:
    """ "rubber-stamp", "self-styled": spaCy splits at the hyphen; the last part looks left."""
    if token.i < 2 or token.nbor(-1).text != "-":
        return ""
    return f"{token.nbor(-2).lower_}-{token.lower_}"


def _hyphenated(token: Token, part: str) -> int:
    whole = _joined(token)
    return _words().get((part, whole), _words().get(("adjective", whole), 0))
