"""Verbs as triggers: matches a verb's frame and finds its agents and recipients."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from polemic.coding.events.deeds import (
    RECIPIENT_PREPOSITIONS,
    Deed,
    children,
    distinct,
    governed,
    lemmas,
)
from polemic.coding.events.lexicon import verb_patterns
from polemic.coding.events.patterns import Fixed, Pattern
from polemic.parsing.clauses import agents, is_passive, obliques, patients, possessors
from polemic.parsing.tokens import Token

Human = Callable[[Token], bool]
_PARTICLES = frozenset({"prt", "advmod", "prep", "acomp", "oprd", "ccomp", "xcomp"})
CLAUSES = frozenset({"xcomp", "ccomp", "advcl"})


def verb_deed(verb: Token, is_human: Human) -> Deed | None:
    """The deed that a verb names, by the most specific pattern that fits."""
    for pattern in verb_patterns(verb.lemma_.lower()):
        deed = _match(verb, pattern, is_human)
        if deed is not None:
            return deed
    return None


def _match(verb: Token, pattern: Pattern, is_human: Human) -> Deed | None:
    words = [verb]
    for modifier in pattern.modifiers:
        adverbs = [child for child in verb.children if child.lower_ == modifier]
        if not adverbs:
            return None
        words += adverbs
    if pattern.particle is not None:
        particle = _particle(verb, pattern.particle)
        if particle is None:
            return None
        words.append(particle)
    objects = patients(verb)
    fitting = [noun for noun in objects if not pattern.objects.isdisjoint(lemmas(noun))]
    if pattern.objects:
        if not fitting:
            return None
        if not pattern.takes_object:
            words.append(fitting[0])
    if any(not pattern.not_objects.isdisjoint(lemmas(noun)) for noun in objects):
        return None
    if pattern.object and not objects:
        return None
    stranded = _stranded(verb, pattern)
    told = any(child.dep_ == "ccomp" for child in verb.children)
    if pattern.bare and not stranded and (objects or told or is_passive(verb)):
        return None
    if not pattern.required and _stranded_any(verb):
        return None
    if pattern.human and not any(is_human(noun) for noun in objects):
        return None
    for fixed in pattern.fixed:
        found = fixed_phrase((verb, *fitting), fixed)
        if found is None:
            return None
        words.extend(found if fixed.named else [])
    if pattern.complement and _clause(verb, pattern) is None:
        return None
    doers = agents(verb)
    if pattern.subjects and not any(not pattern.subjects.isdisjoint(lemmas(d)) for d in doers):
        return None
    recipients = _recipients(verb, pattern, objects, fitting, words)
    if recipients is None:
        return None
    if not recipients and len(doers) > 1 and pattern.entry.mutual:
        doers, recipients = doers[:1], doers[1:]
    return Deed(
        pattern,
        verb,
        tuple(sorted(distinct(words), key=lambda token: token.i)),
        distinct(doers),
        distinct(token for token in recipients if token not in doers),
    )


def _particle(verb: Token, word: str) -> Token | None:
    for child in verb.children:
        governs = any(inner.dep_ in {"pobj", "pcomp"} for inner in child.children)
        if child.lower_ == word and child.dep_ in _PARTICLES and child.i > verb.i and not governs:
            return child
    return None


def fixed_phrase(holders: Iterable[Token], fixed: Fixed) -> list[Token] | None:
    """The preposition and noun that a pattern asks for, beside a verb, its object or a noun."""
    for holder in holders:
        for child in holder.children:
            if child.lower_ == fixed.preposition and child.dep_ in {
                "prep",
                "agent",
                "dative",
                "prt",
            }:
                if not fixed.nouns:
                    return [child]
                for noun in children(child, "pobj"):
                    if not fixed.nouns.isdisjoint(lemmas(noun)):
                        return [child, noun]
    return None


def _clause(verb: Token, pattern: Pattern) -> Token | None:
    """The infinitive or clause that a verb governs, also through its adjective ("willing to")."""
    for holder in (verb, *(c for c in verb.children if c.lower_ == pattern.particle)):
        for child in holder.children:
            if child.dep_ not in CLAUSES or child.i < verb.i:
                continue
            if pattern.complement not in {"any", "to", "that"}:
                if child.lemma_.lower() in str(pattern.complement).split("|"):
                    return child
                continue
            infinitive = any(c.lower_ == "to" and c.dep_ == "aux" for c in child.children)
            if pattern.complement == "any" and (child.dep_ != "advcl" or infinitive):
                return child
            if (pattern.complement == "to") == infinitive and child.dep_ != "advcl":
                return child
    return None


def _stranded(verb: Token, pattern: Pattern) -> bool:
    """ "were fired upon": a passive whose preposition has lost its noun to the subject."""
    return is_passive(verb) and any(
        child.dep_ in {"prep", "prt"} and child.lower_ in pattern.required and not [*child.children]
        for child in verb.children
    )


def _stranded_any(verb: Token) -> bool:
    return is_passive(verb) and any(
        child.dep_ == "prep" and child.lower_ in {"upon", "on", "at"} and not [*child.children]
        for child in verb.children
    )


def _recipients(
    verb: Token,
    pattern: Pattern,
    objects: list[Token],
    fitting: list[Token],
    words: list[Token],
) -> list[Token] | None:
    """Who is acted upon; None where the pattern asks for a preposition that is not there."""
    named = pattern.required | pattern.optional
    by_preposition = [
        noun
        for holder in distinct([verb, *fitting, *words])
        for noun in governed(holder, named)
        if named
    ]
    if pattern.required and not by_preposition:
        return patients(verb) if _stranded(verb, pattern) else None
    if by_preposition:
        return by_preposition
    if pattern.takes_object:
        return fitting
    if pattern.objects:
        others = [noun for noun in objects if noun not in fitting]
        owners = [
            owner
            for noun in fitting
            for owner in [*possessors(noun), *governed(noun, {"of", *RECIPIENT_PREPOSITIONS})]
        ]
        return others or owners
    if pattern.complement and not objects:
        return _of_clause(verb, pattern)
    if not objects and pattern.particle is not None:
        small = [c for c in verb.children if c.dep_ == "ccomp" and c.lower_ == pattern.particle]
        return [noun for clause in small for noun in children(clause, "nsubj")]
    return objects


def _of_clause(verb: Token, pattern: Pattern) -> list[Token]:
    """The recipients of "agreed to release X", "threatened to march on Y", "demands that Z go"."""
    clause = _clause(verb, pattern)
    if clause is None:
        return []
    if pattern.entry.type == "REQUEST":
        own = children(clause, "nsubj", "nsubjpass")
        if own:
            return own
    inner = patients(clause)
    found = [
        noun
        for holder in (clause, *inner)
        for preposition, noun in obliques(holder)
        if preposition.split(" ")[0] in {"against", "from", "with", "to", "on", "of"}
    ]
    return [*inner, *found]
