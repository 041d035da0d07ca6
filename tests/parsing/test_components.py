"""Our components of the pipeline do what spaCy's do, which they stand in for, only faster."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from spacy.tokens import Doc

from polemic.parsing.nlp import pipeline

EXAMPLES = sorted((Path(__file__).parents[2] / "examples").iterdir())
SET: list[int | str] = ["TAG", "POS", "MORPH", "LEMMA", "DEP"]
ODD = (
    "Y'all ain't gonna go, c'mon! Let's see: I got ta run, they gotta hit it. Nothin' but \n\n "
    "nuthin'. There's a do-it-all; n't nt not. Did he do it? It was me. He got",
    "",
    " ",
    "\n\n\n",
    "Bush",
    "George W.",
    "The New York Times, the United Nations and the Farabundo Marti National Liberation Front",
)


def texts() -> list[str]:
    return [*(file.read_text(encoding="utf-8") for file in EXAMPLES), *ODD]


def through(text: str, *components: str) -> Doc:
    nlp = pipeline()
    doc = nlp.make_doc(text)
    for name in components:
        component: Any = nlp.get_pipe(name)
        doc = component(doc)
    return doc


@pytest.mark.parametrize("text", texts())
def test_attributes_are_those_of_the_ruler(text: str) -> None:
    before = ("polemic_block_starts", "tok2vec", "tagger", "parser")
    ours = through(text, *before, "polemic_attributes").to_array(SET)
    theirs = through(text, *before, "attribute_ruler").to_array(SET)
    assert (ours == theirs).all()


@pytest.mark.parametrize("text", texts())
def test_entities_are_those_of_the_recogniser(text: str) -> None:
    before = ("polemic_block_starts", "tok2vec", "parser")
    ours = through(text, *before, "polemic_entities")
    theirs = through(text, *before, "ner")
    assert [(t.ent_iob_, t.ent_type_) for t in ours] == [(t.ent_iob_, t.ent_type_) for t in theirs]


def test_what_stands_in_is_what_runs() -> None:
    assert not {"attribute_ruler", "ner"} & set(pipeline().pipe_names)
    assert {"polemic_attributes", "polemic_entities"} <= set(pipeline().pipe_names)
