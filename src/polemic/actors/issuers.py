"""Whose a document is: "the communique issued by the presidency accuses" is the presidency."""

from __future__ import annotations

from collections.abc import Sequence

from polemic.actors.naming import Figure, Naming
from polemic.actors.words import published, singular, verbs
from polemic.parsing import Parse
from polemic.parsing.clauses import agents
from polemic.parsing.tokens import Token

# How far back, in tokens, the issuing of a document is looked for; a few paragraphs.
_FAR = 300


def hand_to_issuers(
    parse: Parse, figures: Sequence[Figure], by_head: dict[int, Naming]
) -> dict[int, Naming]:
    """Give documents that speak to those who issued them: each token, the issuer's naming."""
    found: dict[int, Naming] = {}
    for figure in figures:
        own = [n for n in figure.namings if n.form == "nominal"]
        if not own or figure.names or not all(is_document(n.words[-1]) for n in own):
            continue
        heads = [parse.doc[n.head] for n in own]
        issuer = next((n for head in heads if (n := issuer_of(head, by_head))), None)
        issuer = issuer or _issued_before(parse, heads[0], by_head)
        if issuer is None or issuer.figure is None or issuer.figure is figure:
            continue
        found.update(dict.fromkeys((n.head for n in own), issuer))
        for naming in figure.namings:
            if naming.form == "pronoun":
                issuer.figure.add(naming)
        figure.namings = []
    return found


def is_document(word: str) -> bool:
    """Whether a noun names a document, which may stand for those who say what is in it."""
    return singular(word) in published("documents")


def issuer_of(document: Token, by_head: dict[int, Naming]) -> Naming | None:
    """Who is named with a document: "their manifesto", "a report by X", "a note signed by X"."""
    for child in document.children:
        if child.dep_ in {"poss", "compound", "nmod"} and child.i in by_head:
            return by_head[child.i]
        by = child.dep_ in {"prep", "agent"} and child.lower_ in {"by", "from"}
        issued = child.dep_ == "acl" and child.lemma_.lower() in verbs("issuing")
        for preposition in (child, *child.children) if by or issued else ():
            if preposition.lower_ in {"by", "from"}:
                named = [by_head[c.i] for c in preposition.children if c.i in by_head]
                if named:
                    return named[0]
    return None


def _issued_before(parse: Parse, document: Token, by_head: dict[int, Naming]) -> Naming | None:
    """ "Cook provided a written statement ... The statement said"."""
    word = singular(document.lower_)
    for at in range(document.i - 1, max(-1, document.i - _FAR), -1):
        token = parse.doc[at]
        if token.pos_ not in {"NOUN", "PROPN"} or singular(token.lower_) != word:
            continue
        issuer = issuer_of(token, by_head)
        if issuer is None and token.dep_ in {"dobj", "nsubjpass"}:
            issuer = _issuing(token.head, by_head)
        if issuer is None and token.dep_ == "pobj" and token.head.lower_ == "in":
            issuer = _saying(token.head.head, by_head)
        if issuer is not None:
            return issuer
    return None


def _saying(verb: Token, by_head: dict[int, Naming]) -> Naming | None:
    """ "In a communique, the ministry said"."""
    if verb.lemma_.lower() not in verbs("speech"):
        return None
    return next((by_head[t.i] for t in agents(verb) if t.i in by_head), None)


def _issuing(verb: Token, by_head: dict[int, Naming]) -> Naming | None:
    if verb.lemma_.lower() not in verbs("issuing"):
        return None
    return next((by_head[t.i] for t in agents(verb) if t.i in by_head), None)
