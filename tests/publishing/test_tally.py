from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from polemic.publishing.tally import tally
from polemic.records import Reject

OUTCOMES = ("empty", "failed", "unsupported_language", "too_large")


@given(st.integers(0, 50), st.lists(st.sampled_from(OUTCOMES)))
def test_the_parts_add_up_to_what_was_given(coded: int, outcomes: list[str]) -> None:
    rejects = [
        Reject(id="x", path="p", outcome=outcome, reason="r", remedy="m") for outcome in outcomes
    ]
    assert tally(coded, rejects).given == coded + len(outcomes)


def test_what_failed_is_told_by_kind() -> None:
    rejects = [
        Reject(id="x", path="p", outcome=outcome, reason="r", remedy="m")
        for outcome in ("empty", "too_large", "unsupported_language", "too_large")
    ]
    assert str(tally(2, rejects)) == (
        "6 articles: 2 coded, 1 empty, 3 failed (2 too large, 1 unsupported language)"
    )
    assert str(tally(1, [])) == "1 article: 1 coded, 0 empty, 0 failed"
