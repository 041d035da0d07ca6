"""What stands after a cue and a colon: "We call for:" with items below, "They demand: ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from polemic.coding.statements import nominals, verbs
from polemic.coding.statements.attribution import Draft, indices
from polemic.coding.statements.lexicon import Cue, cues, verb_cues
from polemic.parsing import Parse
from polemic.parsing.parse import Sentence
from polemic.parsing.tokens import Token

_BULLET = re.compile(r"\s*(?:[-–—•*·▪●]+|\(?\d{1,2}[.)]|\(?[a-z]\))\s+")


def attributions(parse: Parse) -> Iterator[Draft]:
    """One draft for each item of a list that a cue with a colon introduces."""
    for sentence in parse.sentences:
        colon = _colon(sentence)
        if colon is None:
            continue
        items = list(_items(parse, sentence, colon))
        draft = _introduced(sentence, colon) if items else None
        for item in items if draft else []:
            yield _copy(draft, item)  # type: ignore[arg-type]


def _colon(sentence: Sentence) -> Token | None:
    return next((t for t in sentence.tokens if t.text == ":"), None)


def _items(parse: Parse, sentence: Sentence, colon: Token) -> Iterator[set[int]]:
    """The items in the paragraphs below, or what follows the colon in its sentence."""
    if colon.idx + 1 < sentence.end:
        rest = parse.tokens_in(colon.idx + 1, sentence.end)
        if not any(colon.idx < q.start < sentence.end for q in parse.quotations):
            yield indices(rest)
        return
    if sentence.end < sentence.block.end:
        return
    text = parse.document.text
    for block in parse.document.blocks:
        if block.start < sentence.block.end:
            continue
        bullet = _BULLET.match(text, block.start, block.end)
        if block.role != "item" and bullet is None:
            break
        tokens = parse.tokens_in(bullet.end() if bullet else block.start, block.end)
        if tokens:
            yield indices(tokens)


def _introduced(sentence: Sentence, colon: Token) -> Draft | None:
    """The cue right before the colon with its speaker; a verb may have its preposition between."""
    before = [t for t in sentence.tokens if t.i < colon.i and not t.is_space]
    for token in reversed(before[-4:]):
        draft = _by_verb(token, before) or _by_noun(token, before)
        if draft is not None:
            draft.cue = [*draft.cue, *(t for t in before if t.i > draft.cue[-1].i)]
            return draft
    return None


def _by_verb(verb: Token, before: list[Token]) -> Draft | None:
    if verb.pos_ not in {"VERB", "AUX"} or verb.tag_ == "VB" or _is_what(verb):
        return None
    between = [t.lower_ for t in before if t.i > verb.i and t.dep_ != "prt"]
    reading = _reading(verb_cues(verb), between)
    speakers = verbs.speakers_of(verb) if reading else []
    if reading is None or not speakers:
        return None
    return _draft(verb, reading, speakers, verbs.chained_group(verb), verbs.negated(verb))


def _is_what(verb: Token) -> bool:
    """ "demand what the poor have always demanded: ...": the list is the outer cue's."""
    return any(c.lower_ == "what" and c.i < verb.i for c in verb.children)


def _reading(readings: tuple[Cue, ...], between: list[str]) -> Cue | None:
    """The reading whose preposition stands before the colon, or one that takes objects."""
    for cue in readings:
        if between and between[0] in cue.takes:
            return cue
    if between and between not in (["the", "following"], ["as", "follows"], ["this"], ["that"]):
        return None
    wanted = {"object", "clause", "quote"}
    return next((cue for cue in readings if cue.takes & wanted and cue.statement), None)


def _by_noun(noun: Token, before: list[Token]) -> Draft | None:
    readings = cues("noun", noun.lemma_.lower()) if noun.pos_ == "NOUN" else ()
    if not readings:
        return None
    speakers, cue = nominals.source_of(noun)
    if not speakers:
        return None
    return _draft(noun, readings[0], speakers, cue, False)


def _draft(
    head: Token, reading: Cue, speakers: list[Token], cue: list[Token], negated: bool
) -> Draft:
    return Draft(
        head=head,
        reading=reading,
        rule="list",
        speakers=speakers,
        cue=cue,
        negated=negated or reading.negative,
        kind=reading.kind,
    )


def _copy(draft: Draft, content: set[int]) -> Draft:
    return Draft(
        head=draft.head,
        reading=draft.reading,
        rule=draft.rule,
        speakers=draft.speakers,
        cue=draft.cue,
        content=content,
        negated=draft.negated,
        kind=draft.kind,
    )
