import pytest
from hypothesis import given
from hypothesis import strategies as st

from polemic.evaluation.measures import (
    Tally,
    accuracy,
    calibration_error,
    covered,
    macro_f1,
    shared,
    words,
)

SPANS = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda s: (s[0], s[0] + s[1]))


def test_precision_and_recall_of_nothing_are_nothing() -> None:
    assert (Tally().precision, Tally().recall, Tally().f1) == (0.0, 0.0, 0.0)


def test_f1_weighs_over_reading_like_missing() -> None:
    assert Tally(2, 4, 2).f1 == Tally(2, 2, 4).f1 == pytest.approx(2 / 3)


def test_macro_f1_counts_a_rare_class_like_a_common_one() -> None:
    assert macro_f1([0, 0, 0, 1], [0, 0, 0, 0]) == pytest.approx((6 / 7) / 2)
    assert accuracy([0, 0, 0, 1], [0, 0, 0, 0]) == 0.75


@given(st.text("ab '-.", max_size=40), st.lists(SPANS, max_size=4))
def test_a_word_is_covered_where_a_span_touches_it(text: str, spans: list[tuple[int, int]]) -> None:
    places = words(text)
    slow = {n for n, (s, e) in enumerate(places) if any(a < e and s < b for a, b in spans)}
    assert covered(places, spans) == slow


def test_more_than_half_of_the_longer_one_must_be_shared() -> None:
    assert shared([(0, 10)], [(4, 10)])
    assert not shared([(0, 10)], [(5, 10)])
    assert shared([(0, 4), (6, 10)], [(0, 10)])
    assert not shared([], [(0, 1)])


def test_calibration_error_is_the_gap_between_sureness_and_truth() -> None:
    assert calibration_error([0.95] * 20, [True] * 19 + [False]) == pytest.approx(0.0)
    assert calibration_error([0.9] * 10, [False] * 10) == pytest.approx(0.9)
