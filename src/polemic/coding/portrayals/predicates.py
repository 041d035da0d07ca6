"""Predications: "X is a liar", "she branded him a traitor", "dismissed as adventurers"."""

from __future__ import annotations

from collections.abc import Iterator

from polemic.coding.context import Context
from polemic.coding.portrayals.epithets import evaluative
from polemic.coding.portrayals.found import Found, phrase_of
from polemic.coding.portrayals.lexicon import frames, sign_of
from polemic.parsing.clauses import (
    agents,
    conjuncts,
    is_conditional,
    is_negated,
    is_passive,
    modal,
    patients,
)
from polemic.parsing.tokens import Token
from polemic.records import Participant

_UNSURE = frozenset({"would", "could", "might", "may"})
_PREDICATES = frozenset({"attr", "acomp", "oprd"})
_NO_JUDGEMENT = frozenset({"xcomp", "ccomp"})


def predicates(context: Context) -> Iterator[Found]:
    """Evaluative predicates of an actor, by whoever speaks."""
    for verb in _verbs(context):
        if verb.lemma_.lower() not in frames()["copula"] and not _is_clipped_copula(verb):
            continue
        if is_negated(verb) or is_conditional(verb) or _asks(verb) or modal(verb) in _UNSURE:
            continue
        named = _named(context, agents(verb))
        for predicate in _predicates_of(verb):
            entry = _judgement(predicate)
            if entry is None:
                continue
            for actor in named:
                yield Found(
                    actor,
                    phrase_of(context, predicate),
                    "portrayal/predicate",
                    f"evaluative.yaml#{entry.lemma_.lower()}",
                )


def characterisations(context: Context) -> Iterator[Found]:
    """What someone calls someone: the verb's object and its predicate."""
    for verb in _verbs(context):
        lemma = verb.lemma_.lower()
        groups = [group for group in ("plain", "as", "like") if lemma in frames()[group]]
        if not groups or is_negated(verb) or is_conditional(verb):
            continue
        named = _named(context, _objects(verb))
        who = agents(verb)
        by = next(iter(_named(context, who)), None)
        if who and by is None:
            continue  # an advertisement or a book characterises: not whoever writes of it
        for complement in _complements(verb, groups):
            actors = named or _named(context, _small_subject(complement))
            named_so = complement.pos_ == "PROPN" or lemma in frames()["judged"]
            if named_so and not _judgement(complement):
                continue
            for actor in actors:
                if by is not None and by.actor == actor.actor:
                    continue
                yield Found(
                    actor,
                    phrase_of(context, complement),
                    "portrayal/characterisation",
                    f"frames.yaml#{lemma}",
                    by,
                )


def _objects(verb: Token) -> list[Token]:
    """The one characterised: the first of two objects ("branded them hypocrites")."""
    if is_passive(verb):
        return patients(verb)
    own = [child for child in verb.children if child.dep_ in {"dobj", "dative"}]
    if own and own[0].lower_.endswith(("self", "selves")):
        return []  # what someone calls himself is a name
    if own and own[0].lower_ == "her" and sum(c.dep_ == "oprd" for c in verb.children) > 1:
        return []  # "called her record a joke": misread as if she were the record
    own += [c for c in verb.children if c.dep_ == "xcomp" and c.pos_ in {"PROPN", "PRON"}]
    return conjuncts(own[0]) if own else patients(verb)


def _verbs(context: Context) -> Iterator[Token]:
    for sentence in context.parse.sentences:
        for token in sentence.tokens:
            if token.pos_ in {"VERB", "AUX"}:
                yield token


def _is_clipped_copula(verb: Token) -> bool:
    """ "She’s a liar": the lemmatizer leaves the curly apostrophe as it is."""
    return verb.pos_ == "AUX" and verb.lower_.replace("’", "'") in {"'s", "'re", "'m"}


def _named(context: Context, tokens: list[Token]) -> list[Participant]:
    found = (context.cast.named_by(token) for token in tokens)
    return list(dict.fromkeys(each for each in found if each is not None))


def _predicates_of(verb: Token) -> Iterator[Token]:
    for child in verb.children:
        if child.dep_ in _PREDICATES:
            yield from conjuncts(child)


def _judgement(predicate: Token) -> Token | None:
    """The evaluative word of a predicate; "able to", "hostile to" and offices are none."""
    if predicate.pos_ in {"ADJ", "VERB"}:
        complemented = any(
            child.dep_ in _NO_JUDGEMENT or (child.dep_ == "prep" and child.lower_ in {"of", "to"})
            for child in predicate.children
        )
        compared = predicate.tag_ in {"JJR", "RBR"} or any(
            child.lower_ in {"more", "less", "than"} for child in predicate.children
        )
        return predicate if sign_of(predicate) and not (complemented or compared) else None
    return evaluative(predicate) if predicate.pos_ == "NOUN" else None


def _complements(verb: Token, groups: list[str]) -> Iterator[Token]:
    marks = {"as"} if {"as", "plain"} & set(groups) else set()
    marks |= {"to", "with"} if "like" in groups else set()
    for child in verb.children:
        if "plain" in groups and (child.dep_ == "oprd" or _is_small(child)):
            yield from conjuncts(child)
        elif child.dep_ in {"prep", "mark"} and child.lower_ in marks:
            for inner in child.children:
                if inner.dep_ in {"pobj", "amod", "pcomp", "acomp"} and inner.pos_ != "VERB":
                    yield from conjuncts(inner)
        elif child.dep_ == "dobj" and "plain" in groups and _is_second(verb, child):
            yield from conjuncts(child)
        elif child.dep_ == "xcomp" and child.pos_ in {"PROPN", "PRON"} and "plain" in groups:
            yield from (inner for inner in child.children if inner.dep_ == "dobj")


def _is_second(verb: Token, token: Token) -> bool:
    """An object after another one, or after a passive: the characterisation."""
    if is_passive(verb):
        return True
    return any(c.dep_ in {"dobj", "dative"} and c.i < token.i for c in verb.children)


def _is_small(token: Token) -> bool:
    """A small clause: a noun or adjective with its own subject and no verb of its own."""
    return (
        token.dep_ in {"ccomp", "xcomp"}
        and token.pos_ in {"NOUN", "ADJ"}
        and not any(child.dep_ in {"aux", "cop", "mark"} for child in token.children)
    )


def _small_subject(complement: Token) -> list[Token]:
    return [child for child in complement.children if child.dep_ == "nsubj"]


def _asks(verb: Token) -> bool:
    return any(child.text == "?" for child in verb.children)
