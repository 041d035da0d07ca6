"""Attributions by prepositions: "according to X", "in the words of X"."""

from __future__ import annotations

from collections.abc import Iterator

from polemic.coding.statements.attribution import Draft
from polemic.coding.statements.lexicon import Cue, sources
from polemic.coding.statements.spans import subtree
from polemic.parsing import Parse
from polemic.parsing.clauses import conjuncts
from polemic.parsing.parse import Sentence
from polemic.parsing.tokens import Token


def attributions(parse: Parse) -> Iterator[Draft]:
    """One draft for each prepositional cue."""
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
