"""Attributions by nouns and adjectives: "X's claim that ...", "X is convinced that ..."."""

from __future__ import annotations

from collections.abc import Iterator

from polemic.coding.statements import positions
from polemic.coding.statements.attribution import Draft
from polemic.coding.statements.found import children
from polemic.coding.statements.lexicon import Cue, cues
from polemic.coding.statements.spans import subtree, verb_group
from polemic.parsing import Parse
from polemic.parsing.clauses import agents, conjuncts, is_conditional, is_negated
from polemic.parsing.tokens import Token

_LIGHT = frozenset(
    {"make", "issue", "have", "express", "give", "offer", "voice", "repeat", "announce", "share",
     "take", "raise", "release", "deliver", "launch", "hold", "show", "send", "put", "reject",
     "dismiss", "reiterate", "hear", "face", "present", "outline", "unveil", "abandon", "drop",
     "harbor", "harbour", "renew", "level", "form", "reach", "lodge", "file"}
)  # fmt: skip
_COPULAS = frozenset({"be", "become", "remain", "feel", "seem", "appear", "sound", "look", "grow",
                      "get", "stay", "stand"})  # fmt: skip


def attributions(parse: Parse) -> Iterator[Draft]:
    """One draft for each noun or adjective that attributes something to someone."""
    for token in parse.doc:
        draft = None
        if token.pos_ == "NOUN":
            draft = _of_noun(token)
        elif token.pos_ in {"ADJ", "VERB"} and token.dep_ in {
            "acomp",
            "ROOT",
            "conj",
            "amod",
            "advcl",
        }:
            draft = _of_adjective(token)
        if draft is not None:
            yield draft


def _of_noun(noun: Token) -> Draft | None:
    readings = cues("noun", noun.lemma_.lower())
    if not readings:
        return None
    content, reading, prep = _noun_content(noun, readings)
    if reading is None or not content:
        return None
    speakers, cue = source_of(noun)
    if not speakers:
        return None
    if prep is not None:
        cue.append(prep)
    verb = noun.head
    negative = verb.pos_ == "VERB" and noun.dep_ == "dobj" and is_negated(verb)
    draft = Draft(
        head=noun,
        reading=reading,
        rule="noun",
        speakers=speakers,
        cue=cue,
        content=content - {t.i for t in cue},
        negated=negative or reading.negative,
        kind=reading.kind,
    )
    return positions.judged(draft, (reading,), _governed(prep))


def _governed(prep: Token | None) -> Token | None:
    return next(iter(children(prep, "pobj", "pcomp")), None) if prep is not None else None


def _noun_content(
    noun: Token, readings: tuple[Cue, ...]
) -> tuple[set[int], Cue | None, Token | None]:
    for reading in readings:
        for child in noun.children:
            if child.i < noun.i:
                continue
            if child.dep_ in {"acl", "ccomp", "appos", "relcl"} and child.pos_ in {"VERB", "AUX"}:
                marks = [c.lower_ for c in child.children if c.dep_ == "mark"]
                infinitive = any(c.tag_ == "TO" and c.dep_ == "aux" for c in child.children)
                if ("that" in marks and "clause" in reading.takes) or (
                    infinitive and "infinitive" in reading.takes and child.dep_ != "relcl"
                ):
                    return subtree(child), reading, None
            if child.dep_ == "prep" and child.lower_ in reading.takes:
                return subtree(child) - {child.i}, reading, child
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_.lower() in _LIGHT:
        # "voiced opposition to the ban": the parser gives the preposition to the verb
        for prep in children(verb, "prep"):
            taken = next((r for r in readings if r.stands and prep.lower_ in r.takes), None)
            if prep.i == noun.right_edge.i + 1 and taken is not None:
                return subtree(prep) - {prep.i}, taken, prep
    if noun.dep_ == "nsubj" and verb.lemma_ == "be":
        for child in children(verb, "ccomp", "xcomp"):
            if child.i > verb.i:
                return subtree(child), readings[0], None
    return set(), None, None


def source_of(noun: Token) -> tuple[list[Token], list[Token]]:
    """Whose claim it is, and the words of the cue."""
    possessors = children(noun, "poss")
    if possessors:
        low = possessors[0].right_edge.i + 1
        return conjuncts(possessors[0]), list(noun.doc[low : noun.i + 1])
    for prep in children(noun, "prep"):
        if prep.lower_ in {"by", "from"}:
            named = children(prep, "pobj")
            if named:
                return conjuncts(named[0]), [noun]
    verb = noun.head
    if noun.dep_ == "dobj" and verb.lemma_.lower() in _LIGHT and not is_conditional(verb):
        return agents(verb), [*noun.doc[verb_group(verb)[0].i : noun.i + 1]]
    return [], []


def _of_adjective(adjective: Token) -> Draft | None:
    readings = cues("adjective", adjective.lemma_.lower()) or cues("adjective", adjective.lower_)
    if not readings or adjective.i + 1 >= len(adjective.doc):
        return None
    content, reading, prep = _adjective_content(adjective, readings)
    if reading is None or not content:
        return None
    first_of = adjective.head if adjective.dep_ == "conj" else adjective
    verb = first_of.head if first_of.dep_ == "acomp" else adjective
    if verb != adjective and verb.lemma_.lower() not in _COPULAS:
        return None
    speakers = [adjective.head] if adjective.dep_ == "amod" else agents(verb) or _subjects(verb)
    if not speakers or is_conditional(verb) or speakers[0].lower_ in {"it", "there", "this"}:
        return None
    first = verb_group(adjective if first_of != adjective else verb)[0].i
    cue = list(adjective.doc[min(first, adjective.i) : adjective.i + 1])
    if any(t.i in {s.i for s in speakers} for t in cue):
        cue = [adjective]
    if prep is not None:
        cue.append(prep)
    draft = Draft(
        head=adjective,
        reading=reading,
        rule="adjective",
        speakers=speakers,
        cue=cue,
        content=content - {t.i for t in cue},
        negated=is_negated(verb),
        kind=reading.kind,
    )
    return positions.judged(draft, (reading,), _governed(prep))


def _subjects(verb: Token) -> list[Token]:
    """The subjects of a verb, which the parser may have given to its auxiliary."""
    holders = [verb, *children(verb, "auxpass")]
    return [c for holder in holders for c in children(holder, "nsubj", "nsubjpass")]


def _adjective_content(
    adjective: Token, readings: tuple[Cue, ...]
) -> tuple[set[int], Cue | None, Token | None]:
    holders = [adjective] + ([adjective.head] if adjective.dep_ == "acomp" else [])
    for reading in readings:
        for holder in holders:
            for child in holder.children:
                if child.i < adjective.i or child == adjective:
                    continue
                infinitive = any(c.tag_ == "TO" and c.dep_ == "aux" for c in child.children)
                if child.dep_ in {"ccomp", "xcomp", "advcl", "acl"}:
                    wanted = "infinitive" if infinitive else "clause"
                    marks = {c.lower_ for c in child.children if c.dep_ == "mark"}
                    if wanted in reading.takes and (child.dep_ != "advcl" or "that" in marks):
                        return subtree(child), reading, None
                if child.dep_ == "prep" and child.lower_ in reading.takes and holder == adjective:
                    return subtree(child) - {child.i}, reading, child
    return set(), None, None
