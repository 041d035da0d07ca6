"""What the word that governs a noun tells: whether it acts, is addressed, or is a mere place."""

from __future__ import annotations

from polemic.actors.words import place_prepositions, small_words, verbs
from polemic.parsing.tokens import Token

_AIMING = frozenset({"against", "with", "by", "between", "among", "toward", "towards", "versus",
                     "like", "including", "upon", "v", "vs", "v."})  # fmt: skip


def top(token: Token) -> Token:
    """The first member of a coordination."""
    while token.dep_ == "conj" and token.head is not token:
        token = token.head
    return token


def speaks(token: Token) -> bool:
    """Whether the noun is the subject of a verb of speech or mind, or its agent."""
    return _subject_of(token, verbs("speech") | verbs("mind"))


def acts(token: Token) -> bool:
    """Whether the noun is the subject or agent of a verb that only actors govern."""
    return _subject_of(token, verbs("speech") | verbs("mind") | verbs("act"))


def is_addressed(token: Token) -> bool:
    """Whether the noun is the object of a verb whose objects are persons or bodies."""
    first = top(token)
    if first.dep_ in {"dobj", "nsubjpass", "dative"}:
        return first.head.lemma_.lower() in verbs("addressing")
    return first.dep_ == "pobj" and first.head.lower_ == "against"


def _subject_of(token: Token, lemmas: frozenset[str]) -> bool:
    first = top(token)
    governor = first.head
    if first.dep_ == "nsubj":
        return governor.lemma_.lower() in lemmas
    if first.dep_ == "pobj":
        return governor.dep_ == "agent" or governor.head.lower_ == "according"
    return False


def takes_part(token: Token) -> bool:
    """Whether the noun stands where participants stand: subject, object, owner, addressee."""
    first = top(token)
    if first.dep_ in {"nsubj", "nsubjpass", "dobj", "dative", "poss", "appos"}:
        return True
    if first.dep_ == "pobj":
        return first.head.lower_ not in place_prepositions()
    return False


def is_place_here(token: Token) -> bool:
    """Whether a country's name only says where: "in Mexico", "a trip to Peru", a dateline."""
    first = top(token)
    if first.dep_ in {"npadvmod", "ROOT", "dep"}:
        return True
    if first.dep_ in {"appos", "compound", "nmod"}:
        return True
    if first.dep_ != "pobj":
        return False
    preposition = first.head
    word, governor = preposition.lower_, preposition.head
    if preposition.dep_ == "agent" or word in _AIMING:
        return False
    aimed = governor.lemma_.lower() in small_words("aimed")
    if word in {"of", "on", "at", "over"}:
        return not aimed
    if word in {"to", "from"}:
        return governor.lemma_.lower() in small_words("motion") or _moved(governor)
    return word != "for"


def _moved(governor: Token) -> bool:
    return governor.head.lemma_.lower() in small_words("motion") and governor.dep_ == "dobj"
