"""Proposed codebooks: groups of statements that say alike, which apply again as they are."""

import random
from pathlib import Path

import numpy as np
import pytest
from tests.analysis.concepts.records import says

from polemic.analysis.concepts import Codebook, Entry, assign, propose, read_codebook
from polemic.analysis.concepts.grouping import silhouette
from polemic.publishing.concepts import codebook_lines

TEXTS = [
    "the army must withdraw to its barracks",
    "the withdrawal of the army to its barracks",
    "the army should go back to its barracks",
    "taxes on fuel must fall",
    "fuel taxes are too high",
    "lower taxes on fuel",
    "the bishop is no impartial mediator",
    "=SUM(A1) | and elections in August",
]
STATEMENTS = [says(text) for text in TEXTS]


def test_statements_that_say_alike_are_one_concept() -> None:
    found = {frozenset(entry.examples) for entry in propose(STATEMENTS, 4).entries}
    assert found == {frozenset(TEXTS[:3]), frozenset(TEXTS[3:6])}


def test_names_come_from_their_own_words() -> None:
    assert [entry.name for entry in propose(STATEMENTS, 4).entries] == ["taxes on fuel", "army"]


def test_order_changes_nothing() -> None:
    first = "".join(codebook_lines(propose(STATEMENTS)))
    for seed in range(4):
        shuffled = random.Random(seed).sample(STATEMENTS, len(STATEMENTS))
        assert "".join(codebook_lines(propose(shuffled))) == first


@pytest.mark.parametrize("number", [None, 1, 2, 4, 99])
def test_an_unedited_proposal_gives_each_statement_its_group(
    number: int | None, tmp_path: Path
) -> None:
    proposed = propose(STATEMENTS, number)
    path = tmp_path / "codes.csv"
    path.write_text("".join(codebook_lines(proposed)), encoding="utf-8")
    found = {one.text: one.name for one in assign(STATEMENTS, read_codebook(path)).assigned}
    for entry in proposed.entries:
        assert {found[text] for text in entry.examples} == {entry.name}


def test_a_person_merges_and_drops() -> None:
    one, other = propose(STATEMENTS, 4).entries
    merged = Codebook.of([one, Entry(one.name, examples=other.examples)])
    found = assign(STATEMENTS, merged).assigned
    assert {item.name for item in found} == {one.name}
    assert len(found) == 6
    assert len(assign(STATEMENTS, Codebook.of([other])).assigned) == 3


def test_little_is_no_group() -> None:
    assert propose([]).entries == ()
    assert propose(STATEMENTS[:1]).entries == ()
    assert propose([says(""), says("he")]).entries == ()
    assert len(propose([says("fuel taxes"), says("fuel taxes", speaker="a2")]).entries) == 1


def test_the_silhouette_is_rousseeuws() -> None:
    """Points 0, 1 and 10, 12 on a line, by hand; a point alone in its group has none."""
    points = np.array([0.0, 1, 10, 12])
    distance = np.abs(points[:, None] - points[None, :])
    by_hand = (1 - 1 / 11 + 1 - 1 / 10 + 1 - 2 / 9.5 + 1 - 2 / 11.5) / 4
    assert silhouette(distance, np.array([1, 1, 2, 2])) == pytest.approx(by_hand)
    assert silhouette(distance, np.array([1, 1, 1, 1])) == 0
