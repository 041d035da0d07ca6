from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polemic.parsing.numbers import Number, find_numbers


def only(text: str) -> Number:
    (number,) = find_numbers(text)
    return number


@pytest.mark.parametrize(
    ("text", "value", "approximate"),
    [
        ("some 300 hostages", 300, True),
        ("300 hostages", 300, False),
        ("at least 15 dead", 15, True),
        ("more than 100,000 people", 100_000, True),
        ("1.5 million voters", 1_500_000, False),
        ("twenty-three men", 23, False),
        ("two hundred and five thousand workers", 205_000, False),
        ("a dozen shots", 12, False),
        ("half a million people", 500_000, False),
        ("two dozen rebels", 24, False),
        ("20 or so men", 20, True),
    ],
)
def test_values(text: str, value: float, approximate: bool) -> None:
    number = only(text)
    assert (number.value, number.approximate) == (value, approximate)


def test_an_order_of_magnitude_has_no_value() -> None:
    number = only("dozens of men")
    assert number.value is None
    assert number.approximate


def test_a_range_is_its_lower_bound_with_both_ends() -> None:
    number = only("between 20 and 30 rebels")
    assert (number.low, number.value, number.high) == (20, 20, 30)
    assert number.approximate
    assert only("20 to 30 million people").low == 20_000_000


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two thirds of households", 66.7),
        ("a third of all homes", 33.3),
        ("half of them", 50),
        ("six in 10 voters", 60),
        ("90 per cent of voters", 90),
        ("12.5% of the vote", 12.5),
    ],
)
def test_shares_are_percentages(text: str, value: float) -> None:
    number = only(text)
    assert number.percent
    assert number.value == value


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [("$3.5 billion", 3.5e9, "USD"), ("€28m", 28e6, "EUR"), ("£40", 40, "GBP")],
)
def test_money(text: str, value: float, currency: str) -> None:
    number = only(text)
    assert (number.value, number.currency) == (value, currency)


@pytest.mark.parametrize("text", ["the M-19", "at 3:30", "12.05.1994", "the 3d Brigade", "F-16s"])
def test_names_and_times_are_no_numbers(text: str) -> None:
    assert find_numbers(text) == ()


@given(st.text(alphabet="0123456789 adefhilmnorstuvwy,.-%$£/:\n", max_size=80))
def test_spans_are_of_the_text_and_in_order(text: str) -> None:
    found = find_numbers(text)
    assert all(0 <= n.start < n.end <= len(text) for n in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(n.low < n.high for n in found if n.low is not None and n.high is not None)


def test_a_score_is_two_numbers_and_no_range() -> None:
    assert [n.value for n in find_numbers("They voted 52 to 48 against it.")] == [52, 48]
