"""People whom no list knows: doers by their suffix ("shipowners"), speakers by their verb."""

from __future__ import annotations

from polemic.actors.governing import acts, is_addressed, top
from polemic.actors.words import published, verbs
from polemic.parsing.tokens import Token

# Nouns that end so are of people, whatever stands before.
_PEOPLE = ("owner", "maker", "holder", "keeper", "worker", "goer", "dweller", "monger", "grower",
           "fighter", "seeker", "watcher", "rider", "leader", "hunter", "trader")  # fmt: skip
_DOERS = ("er", "or", "eer", "ant", "ist")
_ABSTRACT = ("tion", "sion", "ment", "ness", "ity", "ism", "ance", "ence", "ing", "ship", "ure",
             "ysis", "age", "acy", "dom", "hood")  # fmt: skip
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss", "conj", "dative"})


def told_by_form(token: Token) -> tuple[str, str] | None:
    """Kind and sector of a common noun that is in no list, if form and place show people."""
    common = token.pos_ == "NOUN" or (token.pos_ == "PROPN" and token.text.islower())
    if not common or not token.is_alpha or token.text.isupper():
        return None
    if token.tag_ == "NNS" and (_names_doers(token) or _is_scare_quoted(token)):
        return "group", ""
    if not speaks_out(token):
        return None
    if token.tag_ == "NNS":
        return "group", ""
    word = token.lower_
    doer = word.endswith((*_DOERS, "man", "woman")) and word not in published("lifeless")
    return ("person" if doer else "organization"), ""


def _names_doers(token: Token) -> bool:
    """ "shipowners" and "monarchists" anywhere, "liberators" where they act or are acted upon."""
    one = token.lower_.removesuffix("s")
    if one in published("lifeless") or token.dep_ not in _ARGUMENTS or len(one) < 6:
        return False
    if one.endswith(_PEOPLE) or one.endswith("ist"):
        return True
    return one.endswith(_DOERS) and (acts(token) or is_addressed(token) or _is_harmed(token))


def _is_harmed(token: Token) -> bool:
    first = top(token)
    return first.dep_ in {"dobj", "nsubjpass"} and first.head.lemma_.lower() in verbs("harming")


def _is_scare_quoted(token: Token) -> bool:
    """'The "saviours" shot the peasants'."""
    quoted = token.i > 0 and token.nbor(-1).is_quote
    closes = token.i + 1 < len(token.doc) and token.nbor(1).is_quote
    return quoted and closes and acts(token)


def speaks_out(token: Token) -> bool:
    """Whether the noun is the subject of a verb of speech or belief with a clause as content."""
    verb = token.head
    if token.dep_ != "nsubj" or verb.lemma_.lower() not in verbs("stating") | verbs("mind"):
        return False
    word = token.lower_.removesuffix("s")
    if not {word, token.lower_}.isdisjoint(published("silent") | published("documents")):
        return False
    if word.endswith(_ABSTRACT) or token.ent_type_ in {"DATE", "TIME", "MONEY", "PERCENT"}:
        return False
    return any(child.dep_ == "ccomp" for child in verb.children)
