"""Meaning by the trained encoder, in statements that share no word."""

import numpy as np
import pytest
from tests.analysis.concepts.records import says

from polemic.analysis.concepts import ENCODER, Codebook, Entry, assign, measure_named
from polemic.analysis.concepts.embedding import embed
from polemic.errors import UsageError

TEXTS = ("the troops must leave the town", "soldiers should withdraw from the city", "")
BOOK = Codebook.of(
    [
        Entry("Withdrawal", examples=("the troops must leave the town",)),
        Entry("Taxes", examples=("income tax should be lowered",)),
    ]
)


def test_rows_have_length_one_whatever_the_text() -> None:
    rows = embed([*TEXTS, "word " * 2000])
    assert rows.shape == (4, 384)
    assert np.linalg.norm(rows, axis=1) == pytest.approx(np.ones(4), abs=1e-5)


def test_a_text_means_the_same_whatever_stands_beside_it() -> None:
    assert np.array_equal(embed(TEXTS)[1], embed(TEXTS[1:2])[0])


def test_other_words_of_the_same_meaning_get_the_concept() -> None:
    statement = says("soldiers should withdraw from the city")
    (found,) = assign([statement], BOOK, ENCODER).assigned
    assert (found.name, found.by) == ("Withdrawal", "meaning")
    assert not assign([statement], BOOK).assigned


def test_what_is_about_something_else_is_missed() -> None:
    assert not assign([says("the harvest was poor this autumn")], BOOK, ENCODER).assigned


def test_a_measure_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UsageError, match="tf-idf, encoder"):
        measure_named("telepathy")
