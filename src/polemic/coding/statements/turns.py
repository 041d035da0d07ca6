"""Speakers named before their words: "Minister: no talks", "MATTHEWS: Well", "[RODRIGUEZ] We"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from polemic.coding.statements.attribution import Draft
from polemic.lexicon import load_yaml
from polemic.parsing import Parse
from polemic.parsing.parse import Sentence
from polemic.parsing.tokens import Token

HEADLINES = frozenset({"title", "standfirst", "heading"})
_COLON = re.compile(r"[\"“]?(?P<name>[^\W\d_][^:\n\"“”]{1,60}?)\s*(?P<mark>:)\s+(?=[\w\"“‘'«])")
_BRACKET = re.compile(r"(?:\[[^\]\n]*\]\s*)*\[(?P<name>[^\]\n]{2,40})(?P<mark>\])\s*(?=[\w\"“‘'«])")
_LONGEST_NAME = 6


def attributions(parse: Parse) -> Iterator[Draft]:
    """One draft for each paragraph or headline that opens with its speaker."""
    for sentence in parse.sentences:
        if sentence.start == sentence.block.start:
            draft = _after_colon(parse, sentence) or _after_bracket(parse, sentence)
            if draft is not None:
                yield draft


def _after_colon(parse: Parse, sentence: Sentence) -> Draft | None:
    match = _COLON.match(parse.document.text, sentence.start, sentence.block.end)
    if match is None:
        return None
    words = match["name"].split()
    capitals = sum(word[:1].isupper() for word in words)
    headline = sentence.block.role in HEADLINES or sentence.block.start == 0
    if len(words) > _LONGEST_NAME or not (headline or capitals == len(words)):
        return None
    name = parse.tokens_in(match.start("name"), match.end("name"))
    if not _could_speak(name) or (
        capitals < len(words) and any(t.pos_ in {"VERB", "AUX"} for t in name)
    ):
        return None
    return _turn(parse, sentence, match, name)


def _after_bracket(parse: Parse, sentence: Sentence) -> Draft | None:
    match = _BRACKET.match(parse.document.text, sentence.start, sentence.block.end)
    if match is None or match["name"].lower().split()[0] in _editorial():
        return None
    name = parse.tokens_in(match.start("name"), match.end("name"))
    if len(match["name"].split()) > 3 or not match["name"][0].isupper() or not name:
        return None
    return _turn(parse, sentence, match, name)


@cache
def _editorial() -> frozenset[str]:
    return frozenset(load_yaml("coding/cues/voice.yaml")["editorial"])


def _could_speak(name: list[Token]) -> bool:
    """A name or a noun, not a label ("Update:") or a question word."""
    nominal = [t for t in name if t.pos_ in {"PROPN", "NOUN", "ADJ"}]
    return bool(nominal) and name[0].lower_ not in _editorial() and name[0].pos_ != "ADV"


def _turn(
    parse: Parse, sentence: Sentence, match: re.Match[str], name: list[Token]
) -> Draft | None:
    mark = parse.tokens_in(match.start("mark"), match.end("mark"))
    if match["mark"] == "]":
        mark += parse.tokens_in(match.start("name") - 1, match.start("name"))
    content = {t.i for t in parse.tokens_in(match.end("mark"), sentence.block.end)}
    heads = [t for t in name if t.pos_ in {"PROPN", "NOUN"}] or name
    if not mark or not content:
        return None
    return Draft(
        head=mark[0],
        reading=None,
        rule="turn",
        speakers=heads[-1:],
        cue=mark,
        content=content,
        direct=True,
    )
