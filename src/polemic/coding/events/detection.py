"""All deeds of a sentence, with repeated tellings of the same deed joined."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from polemic.coding.events.deeds import Deed, distinct
from polemic.coding.events.governors import cues
from polemic.coding.events.lexicon import verb_patterns
from polemic.coding.events.nouns import noun_deed
from polemic.coding.events.senses import meant
from polemic.coding.events.verbs import Human, verb_deed
from polemic.coding.ontology import event_types
from polemic.parsing.clauses import is_passive
from polemic.parsing.tokens import Token, Tokens

_VERBAL = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})


def deeds_of(sentence: Tokens, is_human: Human, is_armed: Human) -> list[Deed]:
    """The deeds that a sentence tells, in text order, each once."""
    return _joined(list(_found(sentence, is_human, is_armed)))


def _found(sentence: Tokens, is_human: Human, is_armed: Human) -> Iterator[Deed]:
    for token in sentence:
        deed: Deed | None = None
        if token.pos_ in {"VERB", "AUX"}:
            if token.dep_ in {"amod", "compound"}:
                deed = _participle(token)
            elif token.dep_ not in {"aux", "auxpass"} and not _habitual(token):
                deed = verb_deed(token, is_human)
        elif token.pos_ == "ADJ" and token.tag_ == "VBN":
            deed = _participle(token)
        elif token.pos_ == "NOUN":
            deed = noun_deed(token)
        if deed is not None:
            deed = meant(deed, sentence, is_human, is_armed)
        if deed is not None:
            yield deed


def _habitual(verb: Token) -> bool:
    """Whether the verb tells what is always so: "often", or of "a government" at large."""
    helped = any(c.dep_ == "aux" and c.lower_ in {"does", "do"} for c in verb.children)
    if helped or verb.tag_ in {"VBZ", "VBP"}:
        doers = [c for c in verb.children if c.dep_ == "nsubj"]
        if helped and any(c.lower_ in {"a", "an"} for d in doers for c in d.children):
            return True
    return verb.tag_ in {"VBZ", "VBP"} and any(
        child.lower_ in cues()["habitual"] for child in verb.children if child.dep_ == "advmod"
    )


def _participle(token: Token) -> Deed | None:
    """ "the arrested unionists", "the murdered bishop"."""
    if token.tag_ != "VBN" or token.head.pos_ not in {"NOUN", "PROPN"}:
        return None
    for pattern in verb_patterns(token.lemma_.lower()):
        plain = not (pattern.objects or pattern.required or pattern.fixed or pattern.particle)
        if plain and not pattern.bare and not pattern.complement and not pattern.subjects:
            if event_types()[pattern.entry.type].quad != 4:
                return None
            return Deed(pattern, token, (token,), (), (token.head,))
    return None


def _joined(deeds: list[Deed]) -> list[Deed]:
    """ "an attack that killed three", "killed in a clash with X" are one deed told by two words."""
    kept: list[Deed] = []
    for deed in deeds:
        same = next((other for other in kept if _one_deed(other, deed)), None)
        if same is None:
            kept.append(deed)
        else:
            kept[kept.index(same)] = _together(same, deed)
    kept = [_shared(deed, kept) for deed in kept]
    return [deed for deed in kept if not _is_content(deed, kept)]


def _one_deed(first: Deed, second: Deed) -> bool:
    if set(first.words) & set(second.words):
        return True
    if first.pattern.entry.type != second.pattern.entry.type:
        return False
    for one, other in ((first, second), (second, first)):
        if one.head in other.agents or one.head in other.recipients:
            return True
        if one.pattern.role != "verb" and one.head.dep_ == "pobj":
            preposition = one.head.head
            if preposition.head in other.words and preposition.lower_ in {"in", "during", "by"}:
                return True
        if one.head.tag_ == "VBG" and other.head in one.head.ancestors and _follows(one, other):
            return True
    return False


def _shared(deed: Deed, deeds: list[Deed]) -> Deed:
    """ "A was wounded and B killed in an attack by X": X did both."""
    if deed.agents or not is_passive(deed.verb):
        return deed
    for other in deeds:
        joined = other.head.dep_ == "conj" and other.head.head == deed.head
        if joined and other.pattern.entry.type == deed.pattern.entry.type:
            return replace(deed, agents=other.agents) if is_passive(other.head) else deed
    return deed


def _follows(result: Deed, deed: Deed) -> bool:
    """ "They attacked, killing three and wounding four": what the deed led to, by the same."""
    return not result.agents or set(result.agents) <= {*deed.agents, deed.head}


def _together(first: Deed, second: Deed) -> Deed:
    """One deed with the trigger of the first and what both say of who and whom."""
    if first.pattern.entry.type != second.pattern.entry.type:
        return first  # "demanded the resignation": the noun is part of the verb's frame
    words = {*first.words, *second.words}
    agents = [t for t in (*first.agents, *second.agents) if t not in words]
    recipients = [t for t in (*first.recipients, *second.recipients) if t not in words]
    return replace(
        first,
        parts=(*first.parts, second),
        agents=distinct(agents),
        recipients=distinct(t for t in recipients if t not in agents),
    )


def _is_content(deed: Deed, deeds: list[Deed]) -> bool:
    """Whether it is only what another deed agrees to, refuses, threatens or asks for."""
    if _commands(deed, deeds):
        return True
    return any(
        other.pattern.entry.type in _VERBAL
        and other.head.lemma_.lower() not in cues()["commanding"]
        and other.pattern.role == "verb"
        and other is not deed
        and (other.recipients or other.pattern.complement)
        and _governs(other.head, deed)
        for other in deeds
    )


def _commands(deed: Deed, deeds: list[Deed]) -> bool:
    """Whether it only orders another deed ("ordered the army to suspend its offensive")."""
    return deed.head.lemma_.lower() in cues()["commanding"] and any(
        other is not deed and _governs(deed.head, other) for other in deeds
    )


def _governs(verb: Token, deed: Deed) -> bool:
    top = deed.carrier or deed.head
    clause = top.head == verb and top.dep_ in {"xcomp", "ccomp", "advcl"}
    return (clause and top.i > verb.i and top.tag_ not in {"VBD", "VBG"}) or (
        deed.head.head == verb and deed.head.dep_ == "dobj"
    )
