"""Attributions without a clause of their own: "according to X", "X: ...", "[X] ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator

from spacy.tokens import Token

from polemic.coding.statements.attribution import Draft
from polemic.coding.statements.lexicon import Cue, sources
from polemic.coding.statements.spans import subtree
from polemic.parsing import Parse
from polemic.parsing.clauses import conjuncts
from polemic.parsing.parse import Sentence

HEADLINES = frozenset({"title", "standfirst", "heading"})
# "Pat Caddell: Democrat Voters Worried", "Q: ...", "MR. SMITH: ..."
_SPEAKER = re.compile(r"(?P<name>[^\W\d_][^:\n]{1,60}?)\s*:\s+(?=[\w\"“‘'«])")
_LONGEST_NAME = 6


def attributions(parse: Parse) -> Iterator[Draft]:
    """The drafts of prepositional cues and of colons after a speaker."""
    yield from _prepositional(parse)
    for sentence in parse.sentences:
        draft = _colon(parse, sentence)
        if draft is not None:
            yield draft


def _prepositional(parse: Parse) -> Iterator[Draft]:
    doc = parse.doc
    firsts = {words[0] for words, _ in sources()}
    for token in doc:
        if token.lower_ not in firsts:
            continue
        for words, reading in sources():
            cue = doc[token.i : token.i + len(words)]
            if tuple(t.lower_ for t in cue) == words:
                draft = _according(parse, list(cue), reading)
                if draft is not None:
                    yield draft
                break


def _according(parse: Parse, cue: list[Token], reading: Cue) -> Draft | None:
    """The rest of the clause is what the source named after the cue says."""
    named = [c for c in cue[-1].children if c.dep_ in {"pobj", "dobj"} and c.i > cue[-1].i]
    if not named:
        return None
    own = subtree(cue[0]) if cue[0].dep_ in {"prep", "advcl", "acl", "agent"} else set()
    own |= {t.i for t in cue} | subtree(named[0])
    sentence = parse.sentence_at(cue[0].idx)
    if sentence is None:
        return None
    rest = {t.i for t in _clause_of(cue[0], sentence)} - own
    return Draft(
        head=cue[0],
        reading=reading,
        rule="according-to",
        speakers=conjuncts(named[0]),
        cue=cue,
        content=rest,
    )


def _clause_of(cue: Token, sentence: Sentence) -> list[Token]:
    """The sentence, or the coordinated clause that the cue stands in."""
    return [t for t in sentence.tokens if not t.is_space]


def _colon(parse: Parse, sentence: Sentence) -> Draft | None:
    """ "Minister: no talks with rebels", in headlines and at the head of a paragraph."""
    text = parse.document.text
    headline = sentence.block.role in HEADLINES or sentence.block.start == 0
    if sentence.start != sentence.block.start:
        return None
    match = _SPEAKER.match(text, sentence.start, sentence.block.end)
    if match is None:
        return None
    words = match["name"].split()
    capitals = sum(word[:1].isupper() for word in words)
    if len(words) > _LONGEST_NAME or not (headline or capitals == len(words)):
        return None
    name = list(parse.tokens_in(match.start(), match.end("name")))
    if not name or (capitals < len(words) and any(t.pos_ in {"VERB", "AUX"} for t in name)):
        return None
    colon = [t for t in parse.tokens_in(match.end("name"), match.end()) if t.text == ":"]
    end = sentence.block.end
    content = {t.i for t in parse.tokens_in(match.end(), end)}
    if not colon or not content:
        return None
    heads = [t for t in name if t.head not in name or t.head == t]
    return Draft(
        head=colon[0],
        reading=None,
        rule="colon",
        speakers=heads[-1:],
        cue=colon,
        content=content,
        direct=True,
    )
