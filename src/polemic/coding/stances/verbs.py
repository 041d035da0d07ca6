"""Stances by verbs: "condemned", "side with", "distance themselves from", "refuse to back"."""

from __future__ import annotations

from collections.abc import Iterator

from polemic.coding.context import Context
from polemic.coding.stances.found import Found
from polemic.coding.stances.lexicon import VerbCue, verb_cues
from polemic.coding.stances.polarity import Clause, clause_of, sign_and_form
from polemic.coding.stances.targets import Target, targets
from polemic.parsing.clauses import agents, obliques, patients
from polemic.parsing.tokens import Token
from polemic.records import Participant

_SELF = frozenset({"himself", "herself", "itself", "themselves", "ourselves", "myself", "oneself"})


def by_verbs(context: Context) -> Iterator[Found]:
    """The stances that verbs express."""
    for sentence in context.parse.sentences:
        for token in sentence.tokens:
            if token.pos_ != "VERB":
                continue
            for cue in verb_cues().get(token.lemma_.lower(), ()):
                found = list(_stances(context, token, cue))
                yield from found
                if found:
                    break


def _stances(context: Context, verb: Token, cue: VerbCue) -> Iterator[Found]:
    words = _matched(verb, cue)
    if words is None:
        return
    clause = clause_of(verb)
    if clause.supposed:
        return
    meant = [target for head in _slot(verb, cue) for target in targets(context, head)]
    against = _common_enemies(context, verb, cue) if meant else []
    for holder in holders(context, clause) if meant else []:
        for target in meant:
            yield from _found(context, verb, words, cue, clause, holder, target)
        for enemy in against:
            yield from _found(context, verb, words, cue, clause, holder, enemy)


def _common_enemies(context: Context, verb: Token, cue: VerbCue) -> list[Target]:
    """ "sided with the workers against the police": the police, whom both are against."""
    if cue.sign < 0 or cue.slot == "against":
        return []
    sites = [verb, *_slot(verb, cue)]
    enemies = [token for site in sites for word, token in obliques(site) if word == "against"]
    return [
        Target(found.who, found.aspect, -found.turn)
        for token in enemies
        for found in targets(context, token)
    ]


def _found(
    context: Context,
    verb: Token,
    words: list[Token],
    cue: VerbCue,
    clause: Clause,
    holder: Participant | None,
    target: Target,
) -> Iterator[Found]:
    result = sign_and_form(cue.sign * target.turn, clause, cue.lemma)
    if result is None or (holder is not None and holder.actor == target.who.actor):
        return
    sign, form = result
    yield Found(
        holder,
        target.who,
        sign,
        form,
        context.parse.of(verb, *words),
        "stance/verb",
        cue.entry,
        target.aspect,
    )


def holders(context: Context, clause: Clause) -> list[Participant | None]:
    """Who takes the stance; [None] for whoever speaks; empty where the subject is no actor."""
    if clause.holder_of is None:
        return [None]
    heads = agents(clause.holder_of)
    named = (context.cast.named_by(head) for head in heads)
    return list(dict.fromkeys(each for each in named if each is not None))


def _matched(verb: Token, cue: VerbCue) -> list[Token] | None:
    """The particle and object that a cue needs; None where they are missing."""
    words: list[Token] = []
    particles = [child for child in verb.children if child.dep_ == "prt"]
    if cue.particle:
        adverbs = [c for c in verb.children if c.dep_ in {"prt", "advmod", "prep"}]
        fitting = [child for child in adverbs if child.lower_ == cue.particle]
        if not fitting:
            return None
        words.append(fitting[0])
    elif particles:
        return None
    if cue.object:
        objects = [child for child in verb.children if child.dep_ == "dobj"]
        fitting = [child for child in objects if _is_object(child, cue.object)]
        if not fitting:
            return None
        words.append(fitting[0])
    return words


def _is_object(token: Token, wanted: str) -> bool:
    return token.lower_ in _SELF if wanted == "self" else token.lemma_.lower() == wanted


def _slot(verb: Token, cue: VerbCue) -> list[Token]:
    if cue.slot == "object":
        return patients(verb)
    sites = [verb, *(c for c in verb.children if c.dep_ in {"dobj", "prt", "advmod"})]
    governed = [token for site in sites for word, token in obliques(site) if word == cue.slot]
    return [token for token in governed[:1] if not is_office(token) and token.lower_ != "it"]


def is_office(token: Token) -> bool:
    """ "ran for president": an office to be had, not a person."""
    return token.tag_ == "NN" and not any(c.dep_ in {"det", "poss"} for c in token.children)
