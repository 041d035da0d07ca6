"""Our tokens say of a text what spaCy's say."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Doc

from polemic.parsing.inversion import mend_inversions
from polemic.parsing.nlp import pipeline
from polemic.parsing.tokens import Token, tokens_of

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").iterdir())
LINKS = ("children", "doc", "head", "left_edge", "right_edge", "sent")
ODD = ("", " \n ", "Yes.", '"We won\'t go," said a farmer of the valley, 40. Nobody moved.')


def parsed(text: str) -> Doc:
    nlp = pipeline()
    doc = nlp.make_doc(text)
    for _, component in nlp.pipeline:
        doc = component(doc)
    return mend_inversions(doc)


@pytest.mark.parametrize("text", [*(file.read_text(encoding="utf-8") for file in EXAMPLES), *ODD])
def test_tokens_are_spacys(text: str) -> None:
    doc = parsed(text)
    tokens = tokens_of(doc)
    assert len(tokens) == len(doc)
    for ours, theirs in zip(tokens, doc, strict=True):
        for name in set(Token.__slots__) - set(LINKS) - {"is_sent_start"}:
            assert getattr(ours, name) == getattr(theirs, name), name
        assert ours.is_sent_start == bool(theirs.is_sent_start)
        assert len(ours) == len(theirs)
        for name in ("head", "left_edge", "right_edge"):
            assert getattr(ours, name).i == getattr(theirs, name).i, name
        assert numbers(ours.children) == numbers(theirs.children)
        assert numbers(ours.ancestors) == numbers(theirs.ancestors)
        assert numbers(ours.subtree) == sorted(numbers(theirs.subtree))
        assert (ours.sent.start, ours.sent.end) == (theirs.sent.start, theirs.sent.end)
    assert [(s.start, s.end) for s in tokens.sentences()] == [(s.start, s.end) for s in doc.sents]


def test_parts_are_spacys_spans() -> None:
    doc = parsed(ODD[-1])
    tokens = tokens_of(doc)
    for start in range(len(doc)):
        for end in range(start + 1, len(doc) + 1):
            ours, theirs = tokens.part(start, end), doc[start:end]
            assert ours.text == theirs.text
            assert ours.root.i == theirs.root.i
            assert (ours.start, ours.end) == (theirs.start, theirs.end)


def test_neighbours_end_with_the_text() -> None:
    tokens = tokens_of(parsed("One two."))
    assert tokens[0].nbor() is tokens[1]
    assert tokens[1].nbor(-1) is tokens[0]
    for token, distance in ((tokens[0], -1), (tokens[2], 1)):
        with pytest.raises(IndexError):
            token.nbor(distance)


def numbers(tokens: Any) -> list[int]:
    return [token.i for token in tokens]
