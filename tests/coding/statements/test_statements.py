"""Sentences and the statements that a careful reader finds in them."""

from __future__ import annotations

import pytest

from polemic.actors import find_cast
from polemic.coding.context import Context
from polemic.coding.statements import attributions
from polemic.parsing import parse
from polemic.reading import from_text

Row = tuple[str, str, str, str]  # sentence, source, cue, content (spans joined by " ~ ")

ROWS: list[Row] = [
    ("The minister said that the army had fled.", "The minister", "said", "that the army had fled"),
    ("The union vowed to fight on.", "The union", "vowed", "to fight on"),
    (
        "“The war is over,” said Juan Perez, the army chief.",
        "Juan Perez, the army chief",
        "said",
        "“The war is over,”",
    ),
    ("The war, he said on Monday, is over.", "he", "said", "The war ~ is over"),
    (
        "According to the ministry, the rebels had fled.",
        "the ministry",
        "According to",
        "the rebels had fled",
    ),
    (
        "The opposition has called on the government to free the prisoners.",
        "The opposition",
        "has called on",
        "the government to free the prisoners",
    ),
    (
        "The president likened the strikers to bandits.",
        "The president",
        "likened",
        "the strikers to bandits",
    ),
]


@pytest.mark.parametrize("row", ROWS, ids=[row[0] for row in ROWS])
def test_attribution_of_a_sentence(row: Row) -> None:
    sentence, source, cue, content = row
    parsed = parse(from_text(sentence + " The people of the town were there for the whole of it."))
    found = [
        tuple(" ~ ".join(s.text for s in part) for part in (a.source, a.cue, a.content))
        for a in attributions(Context(parsed, find_cast(parsed)))
    ]
    assert (source, cue, content) in found
