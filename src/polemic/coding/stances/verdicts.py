"""Stances of whoever speaks, by judging what an actor does or how it does it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from polemic.coding.context import Context
from polemic.coding.portrayals.lexicon import sign_of
from polemic.coding.stances.found import Found, form_of
from polemic.coding.stances.lexicon import group
from polemic.lexicon import load_csv
from polemic.parsing.clauses import agents, is_conditional, is_negated, modal, possessors
from polemic.parsing.tokens import Token

_ADVERBIAL = frozenset({"prt", "advmod", "prep"})
_UNSURE = frozenset({"would", "could", "might", "may", "should"})


@dataclass(frozen=True, slots=True)
class Verdict:
    """A verb with the particle and one of the objects that it needs."""

    verb: str
    particle: str
    objects: frozenset[str]
    sign: int


@cache
def _verdicts() -> Mapping[str, tuple[Verdict, ...]]:
    found: dict[str, list[Verdict]] = defaultdict(list)
    for row in load_csv("coding/stances/data/verdicts.csv"):
        objects = frozenset(row["object"].split())
        for verb in row["verbs"].split():
            found[verb].append(Verdict(verb, row["particle"], objects, int(row["sign"])))
    return {verb: tuple(verdicts) for verb, verdicts in found.items()}


def by_verdicts(context: Context) -> Iterator[Found]:
    """ "She lied to me", "they deserve our support": whoever speaks judges the subject."""
    for sentence in context.parse.sentences:
        for verb in sentence.tokens:
            if verb.pos_ != "VERB":
                continue
            verdicts = _verdicts()
            fitting = verdicts.get(verb.lemma_.lower(), ()) + verdicts.get(verb.lower_, ())
            for verdict in fitting:
                if _fits(verb, verdict) and _is_asserted(verb):
                    yield from _judged(context, verb, verdict)
                    break


def _fits(verb: Token, verdict: Verdict) -> bool:
    if verdict.particle:
        return any(c.lower_ == verdict.particle for c in verb.children if c.dep_ in _ADVERBIAL)
    if verdict.objects:
        return any(c.lemma_ in verdict.objects for c in verb.children if c.dep_ == "dobj")
    return True


def _is_asserted(verb: Token) -> bool:
    return not (is_negated(verb) or is_conditional(verb) or modal(verb) in _UNSURE)


def _judged(context: Context, verb: Token, verdict: Verdict) -> Iterator[Found]:
    for subject in agents(verb):
        named = context.cast.named_by(subject)
        if named is not None:
            yield Found(
                None,
                named,
                verdict.sign,
                form_of(verdict.sign),
                context.parse.of(verb),
                "stance/verdict",
                f"stances/verdicts.csv#{verdict.verb}",
            )


def by_denied_virtues(context: Context) -> Iterator[Found]:
    """ "He is not fit to govern", "she has no plan": a virtue denied is a judgement against."""
    for sentence in context.parse.sentences:
        for verb in sentence.tokens:
            if verb.pos_ not in {"VERB", "AUX"} or verb.lemma_ not in {"be", "have"}:
                continue
            if not is_negated(verb) or is_conditional(verb) or modal(verb) in _UNSURE:
                continue
            for denied in (c for c in verb.children if c.lemma_.lower() in group("virtues")):
                if denied.dep_ in {"acomp", "attr", "dobj", "oprd"}:
                    yield from _denied(context, verb, denied)


def _denied(context: Context, verb: Token, denied: Token) -> Iterator[Found]:
    for subject in agents(verb):
        named = context.cast.named_by(subject)
        if named is not None:
            yield Found(
                None,
                named,
                -1,
                "opposed",
                context.parse.of(denied),
                "stance/denied-virtue",
                f"stances/heads.yaml#{denied.lemma_.lower()}",
                aspect=denied.text,
            )


def by_judged_deeds(context: Context) -> Iterator[Found]:
    """ "their shameful silence", "the army's heroic stand": a judgement on what an actor does."""
    for sentence in context.parse.sentences:
        for noun in sentence.tokens:
            if noun.lemma_ not in group("conduct") or context.cast.named_by(noun) is not None:
                continue
            judging = [c for c in noun.children if c.dep_ == "amod" and sign_of(c)]
            for adjective in judging[:1]:
                for owner in possessors(noun):
                    named = context.cast.named_by(owner)
                    if named is not None:
                        sign = sign_of(adjective)
                        yield Found(
                            None,
                            named,
                            sign,
                            form_of(sign),
                            context.parse.of(adjective, noun),
                            "stance/judged-deed",
                            f"evaluative.yaml#{adjective.lemma_.lower()}",
                            aspect=noun.text,
                            basis="epithet",
                        )
