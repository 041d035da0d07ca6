"""Mends the parse of inverted speech: in '"...", said a rancher', the rancher is the subject."""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc, Token

from polemic.lexicon import load_yaml

_ARTICLES = frozenset({"a", "an", "the", "one", "another", "this", "that"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
_LOOSE = _SUBJECTS | {"npadvmod"}
_NOUN_LIKE = frozenset({"NOUN", "PROPN", "ADJ", "NUM"})


def mend_inversions(doc: Doc) -> Doc:
    """Give each verb of speech after a quotation the noun phrase behind it as its subject."""
    for token in doc[1:-2]:
        if token.lower_ in _verbs() and _follows_speech(token) and not _has_subject(token):
            head = _noun_after(token)
            if head is not None:
                _attach(token, head)
    return doc


@cache
def _verbs() -> frozenset[str]:
    return frozenset(load_yaml("parsing/data/inversion.yaml")["verbs"])


def _follows_speech(verb: Token) -> bool:
    before = verb.nbor(-1)
    return before.text in {"”", '"', "’", "''", "'", "»"} or (
        before.text in {",", "?", "!"} and verb.i > 1 and not before.is_sent_start
    )


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in _SUBJECTS for child in verb.children)


def _noun_after(verb: Token) -> Token | None:
    """The last word of the noun phrase that an article right after the verb begins."""
    article = verb.nbor(1)
    if article.lower_ not in _ARTICLES or article.sent != verb.sent:
        return None
    if article.lower_ in {"one", "another"} and article.nbor(1).is_punct:
        return article
    last: Token | None = None
    for token in verb.doc[article.i + 1 : min(len(verb.doc), article.i + 8)]:
        if token.text == "-" and last is not None:
            continue
        if token.pos_ not in _NOUN_LIKE or token.sent != verb.sent:
            break
        last = token
    return last


def _attach(verb: Token, head: Token) -> None:
    inside = range(verb.i + 1, head.i)
    if verb.head.i in range(verb.i + 1, head.i + 1):
        return
    for at in inside:
        token = verb.doc[at]
        if token.head.i not in range(verb.i + 1, head.i + 1) or token.dep_ in _LOOSE:
            token.head = head
            token.dep_ = "compound" if token.pos_ in {"NOUN", "PROPN"} else token.dep_
    article = verb.doc[verb.i + 1]
    if article.i != head.i:
        article.head, article.dep_ = head, "det"
    head.head, head.dep_ = verb, "nsubj"
    if head.pos_ == "ADJ":
        head.pos_, head.tag_ = "NOUN", "NN"
    after = head.nbor(1) if head.i + 1 < len(head.doc) else None
    if after is not None and after.tag_ == "VBG" and after.head == verb:
        after.head, after.dep_ = head, "acl"
