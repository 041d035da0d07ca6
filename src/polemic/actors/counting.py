"""Words that stand for others: "some of the residents", "their manifesto", "a Reuters poll"."""

from __future__ import annotations

from polemic.actors.issuers import is_document, issuer_of
from polemic.actors.naming import Naming
from polemic.actors.words import published, singular
from polemic.parsing import Parse
from polemic.parsing.tokens import Token


def counted(parse: Parse, by_head: dict[int, Naming]) -> dict[int, Naming]:
    """For each counting word or document, the naming of those it counts or speaks for."""
    found: dict[int, Naming] = {}
    for sentence in parse.sentences:
        for token in sentence.tokens:
            naming = None
            if token.i not in by_head and _counts(token):
                naming = _apposed(token, by_head) or _of(token, by_head)
            elif is_document(token.lower_):
                naming = issuer_of(token, by_head)
            if naming is not None:
                found[token.i] = naming
    return found


def _counts(token: Token) -> bool:
    if token.lower_ == "campaign":  # "the campaign of X"
        return True
    return token.pos_ == "NUM" or singular(token.lower_) in published("counting")


def _apposed(token: Token, by_head: dict[int, Naming]) -> Naming | None:
    for child in token.children:
        if child.dep_ == "appos" and child.i in by_head:
            return by_head[child.i]
    return None


def _of(token: Token, by_head: dict[int, Naming]) -> Naming | None:
    for child in token.children:
        if child.dep_ == "prep" and child.lower_ in {"of", "in", "among"}:
            for governed in child.children:
                if governed.dep_ == "pobj":
                    return by_head.get(governed.i) or _of(governed, by_head)
    return None
