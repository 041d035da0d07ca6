"""Demands and evaluations without a verb of speech: "must", slogans, "it is outrageous that"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from polemic.coding.statements.attribution import Draft
from polemic.coding.statements.spans import subtree
from polemic.lexicon import load_yaml
from polemic.parsing import Parse
from polemic.parsing.clauses import agents, is_conditional, is_negated, patients
from polemic.parsing.parse import Sentence
from polemic.parsing.tokens import Token

# How many demands without a speaker make an opinion of a report.
_SEVERAL = 3
_LONGEST_SLOGAN = 14
_ALWAYS = frozenset({"should", "ought"})
_EMPTY = frozenset({"it", "there", "that", "this", "which", "what", "who"})


@cache
def _words(*keys: str) -> frozenset[str]:
    data = load_yaml("coding/cues/voice.yaml")
    for key in keys:
        data = data[key]
    return frozenset(str(word) for word in data)


def demands(parse: Parse) -> Iterator[Draft]:
    """Obligations and slogans, whoever utters them.

    In a report, what "must" or "needs to" be done is a necessity; in an opinion, a demand.
    """
    found = [d for s in parse.sentences if not _asks(parse, s) for d in _obligations(s)]
    opinion = _is_opinion(parse, found)
    for draft in found:
        if opinion or draft.cue[0].lower_ in _ALWAYS or _is_uttered(parse, draft.head):
            yield draft
    for sentence in parse.sentences:
        slogan = _slogan(parse, sentence)
        if slogan is not None:
            yield slogan


def _obligations(sentence: Sentence) -> Iterator[Draft]:
    for token in sentence.tokens:
        draft = _obligation(token)
        if draft is not None:
            yield draft


def _is_opinion(parse: Parse, found: list[Draft]) -> bool:
    """Whether the article speaks for itself: as "we" or "I", or in several demands."""
    if sum(not _is_uttered(parse, draft.head) for draft in found) >= _SEVERAL:
        return True
    return any(t.lower_ in {"we", "i"} and not _is_uttered(parse, t) for t in parse.doc)


def _is_uttered(parse: Parse, token: Token) -> bool:
    """Whether the words are someone's: quoted, or in a clause that hangs on another."""
    if parse.quotation_of(token.idx, token.idx + len(token)) is not None:
        return True
    return any(a.dep_ in {"ccomp", "xcomp"} for a in [token, *token.ancestors])


def evaluations(parse: Parse) -> Iterator[Draft]:
    """ "It is outrageous that ...", "unfortunately, ...": of the article's own voice."""
    for token in parse.doc:
        draft = _predicate(token) or _adverb(token)
        if draft is not None:
            yield draft


def _asks(parse: Parse, sentence: Sentence) -> bool:
    return parse.document.text[: sentence.end].rstrip("\"'”’»)").endswith("?")


def _obligation(verb: Token) -> Draft | None:
    cue = _obliging(verb)
    if not cue or is_conditional(verb) or (verb.dep_ in {"advcl"} and _marked_if(verb)):
        return None
    subjects = [c for c in verb.children if c.dep_ in {"nsubj", "nsubjpass"}] or agents(verb)
    if not subjects or verb.lemma_.lower() in _words("expected"):
        return None
    if any(c.dep_ == "aux" and c.lower_ in {"have", "'ve", "’ve", "of"} for c in verb.children):
        return None
    if verb.lemma_ == "be" and cue[0].lower_ != "must":
        return None
    top = verb.head if verb.dep_ == "xcomp" else verb
    if subjects[0].lower_ in {"it", "there"} or top.dep_ in {"relcl", "advcl"}:
        return None
    if cue[0].tag_ != "MD" and subjects[0].lower_ in {"i", "we"}:
        return None
    doers = agents(verb) or patients(verb)
    doer = next((d for d in doers if d.lower_ not in _EMPTY), None)
    places = _clause(verb)
    return Draft(
        head=cue[0],
        reading=None,
        rule="obligation",
        cue=cue,
        content=places,
        addressee=doer,
        negated=verb.dep_ == "ccomp" and is_negated(verb.head),
        kind="demand",
    )


def _marked_if(verb: Token) -> bool:
    return any(c.dep_ == "mark" and c.lower_ in {"if", "unless", "whether"} for c in verb.children)


def _obliging(verb: Token) -> list[Token]:
    """The words that oblige: "should", "must not", "has to"."""
    modals = [
        c for c in verb.children if c.dep_ == "aux" and c.lower_ in _words("obligations", "modals")
    ]
    if modals:
        return modals[:1]
    if verb.dep_ == "xcomp" and verb.tag_ == "VB" and verb.head.tag_ in {"VBP", "VBZ"}:
        head = verb.head
        to = [c for c in verb.children if c.tag_ == "TO"]
        if head.lemma_.lower() in _words("obligations", "verbs") and to and to[0].i == head.i + 1:
            return [] if is_negated(head) else [head, to[0]]
    return []


def _clause(verb: Token) -> set[int]:
    """The clause with its subject, also where the subject stands with "have to"."""
    top = verb.head if verb.dep_ == "xcomp" else verb
    without = [
        c.i
        for c in top.children
        if c.dep_ in {"conj", "cc", "parataxis", "advcl", "ccomp"} and c != verb and c.i < verb.i
    ]
    without += [
        c.i
        for c in top.children
        if c.dep_ in {"conj"} and any(g.dep_ in {"nsubj", "nsubjpass"} for g in c.children)
    ]
    return subtree(top, without)


def _slogan(parse: Parse, sentence: Sentence) -> Draft | None:
    """ "Free the prisoners!", "No to the war!", "Down with ..."."""
    tokens = [t for t in sentence.tokens if not t.is_space]
    if not is_slogan(tokens):
        return None
    words = [t for t in tokens if t.is_alpha]
    opening = _opening(words)
    return Draft(
        head=words[0],
        reading=None,
        rule="slogan",
        cue=words[: len(opening.split())] if opening else words[:1],
        content={t.i for t in tokens},
        kind="demand",
    )


def _opening(words: list[Token]) -> str | None:
    text = " ".join(t.lower_ for t in words) + " "
    return next((s for s in _words("slogans") if text.startswith(s + " ")), None)


def is_slogan(tokens: list[Token]) -> bool:
    """Whether words are shouted: an imperative or a slogan's opening, with an exclamation mark."""
    words = [t for t in tokens if t.is_alpha]
    if not 2 <= len(words) <= _LONGEST_SLOGAN or not any(t.text == "!" for t in tokens[-3:]):
        return False
    first = words[0]
    subjects = any(c.dep_ in {"nsubj", "nsubjpass"} for c in first.children)
    imperative = first.tag_ in {"VB", "VBP"} and not subjects and first.dep_ not in {"aux", "amod"}
    return imperative or _opening(words) is not None


def _predicate(word: Token) -> Draft | None:
    """ "It is outrageous that they ...", "What a disgrace that ..."."""
    adjective = word.dep_ == "acomp" and word.lower_ in _words("evaluations", "adjectives")
    noun = word.dep_ == "attr" and word.lower_ in _words("evaluations", "nouns")
    verb = word.head
    if not (adjective or noun) or verb.lemma_ != "be" or is_conditional(verb):
        return None
    if not any(c.lower_ == "it" and c.dep_ in {"nsubj", "expl"} for c in verb.children):
        return None
    clauses = [
        c
        for holder in (verb, word)
        for c in holder.children
        if c.dep_ in {"ccomp", "xcomp", "csubj", "advcl", "acl"} and c.i > word.i
    ]
    if not clauses or (word.lower_ in _words("evaluations", "necessity") and not clauses):
        return None
    demand = word.lower_ in _words("evaluations", "necessity")
    return Draft(
        head=word,
        reading=None,
        rule="evaluation",
        cue=[*word.doc[min(verb.i, word.i) : word.i + 1]],
        content=subtree(clauses[0]),
        negated=is_negated(verb),
        kind="demand" if demand else "claim",
    )


def _adverb(word: Token) -> Draft | None:
    if word.dep_ != "advmod" or word.lower_ not in _words("evaluations", "adverbs"):
        return None
    verb = word.head
    if verb.pos_ not in {"VERB", "AUX"} or is_conditional(verb):
        return None
    return Draft(
        head=word, reading=None, rule="evaluation", cue=[word], content=_clause(verb) - {word.i}
    )
