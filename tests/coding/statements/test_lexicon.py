"""The cue lexicon: every entry can be used."""

from __future__ import annotations

import pytest

from polemic.coding.statements.frames import FRAMES
from polemic.coding.statements.lexicon import FILES, cues, phrases, sources
from polemic.lexicon import load_yaml

PREPOSITIONS = {"of", "for", "on", "about", "against", "to", "at", "with", "over", "by", "in"}
OTHERS = {"quote", "parenthesis"}


@pytest.mark.parametrize("file", FILES)
def test_every_group_takes_known_constructions(file: str) -> None:
    data = load_yaml(f"coding/cues/{file}.yaml")
    assert data["kind"] in {"claim", "demand", "intention", "belief"}
    for group in data["groups"]:
        assert group["part"] in {"verb", "noun", "adjective", "phrase", "source"}
        assert set(group["takes"]) <= FRAMES.keys() | PREPOSITIONS | OTHERS, group["name"]
        assert all(isinstance(word, str) and word for word in group["words"]), group["name"]


def test_a_word_may_have_several_readings() -> None:
    assert {cue.kind for cue in cues("verb", "threaten")} >= {"intention"}
    assert {cue.kind for cue in cues("verb", "insist")} == {"demand", "claim", "intention"}


def test_phrases_and_prepositions_are_tried_longest_first() -> None:
    lengths = [len(words) for words, _ in sources()]
    assert lengths == sorted(lengths, reverse=True)
    assert all(words[0] == first for first, items in phrases().items() for words, _ in items)
