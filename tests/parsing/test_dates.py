from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polemic.parsing.dates import find_dates

FRIDAY = "1994-01-14"


@pytest.mark.parametrize(
    ("text", "iso", "precision"),
    [
        ("The army attacked on Monday.", "1994-01-10", "day"),
        ("Talks begin next Tuesday.", "1994-01-18", "day"),
        ("It happened yesterday afternoon.", "1994-01-13", "day"),
        ("He arrives tomorrow.", "1994-01-15", "day"),
        ("Last week they struck.", "1994-W01", "week"),
        ("They met last month.", "1993-12", "month"),
        ("They met last year.", "1993", "year"),
        ("It was seized on 30 December.", "1993-12-30", "day"),
        ("The rising of 1 January began at dawn.", "1994-01-01", "day"),
        ("The night of 17 December was cold.", "1993-12-17", "day"),
        ("Since March 5, 1991, nothing has changed.", "1991-03-05", "day"),
        ("SAN SALVADOR, 3 JAN 90 -- the battalion", "1990-01-03", "day"),
        ("ON 16 NOVEMBER PRIESTS WERE KILLED", "1993-11-16", "day"),
        ("In 1989 the wall fell.", "1989", "year"),
        ("In November 1989 the wall fell.", "1989-11", "month"),
        ("The war of the 1980s is over.", "1980/1989", "decade"),
        ("Three years ago he fled.", "1991", "year"),
        ("He fled two weeks ago.", "1993-W52", "week"),
        ("He fled three days ago.", "1994-01-11", "day"),
        ("On New Year's Day they came.", "1994-01-01", "day"),
        ("They voted last December.", "1993-12", "month"),
        ("2 May 1926", "1926-05-02", "day"),
    ],
)
def test_a_date_is_resolved_against_the_day_of_the_article(
    text: str, iso: str, precision: str
) -> None:
    assert [(d.iso, d.precision) for d in find_dates(text, FRIDAY)] == [(iso, precision)]


def test_earlier_and_later_count_from_the_date_before() -> None:
    text = "They met on 3 March 1993. Two days earlier the army had fired; a week later it left."
    assert [d.iso for d in find_dates(text, FRIDAY)] == ["1993-03-03", "1993-03-01", "1993-W10"]


@pytest.mark.parametrize(
    "text",
    [
        "They may march 5 miles.",
        "Twelve people died.",
        "The M-19 took Route 66.",
        "He sat in the sun and wed.",
        "Some 1990 soldiers came.",
        "A score of 3-1.",
    ],
)
def test_what_is_no_date_is_not_read_as_one(text: str) -> None:
    assert find_dates(text, FRIDAY) == ()


def test_without_a_day_of_publication_relative_dates_stay_open() -> None:
    assert [(d.iso, d.precision) for d in find_dates("They met yesterday.", None)] == [
        (None, "day")
    ]
    assert [d.iso for d in find_dates("They met in 1989.", None)] == ["1989"]


@given(st.text(alphabet="0123456789 adefghijlmnorstuvwy,.-'’MJASONDT\n"), st.dates().map(str))
def test_spans_are_of_the_text_and_in_order(text: str, published: str) -> None:
    found = find_dates(text, published)
    assert all(0 <= d.start < d.end <= len(text) for d in found)
    assert all(a.end <= b.start for a, b in pairwise(found))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He was killed by Wednesday's bomb.", "1989-11-15"),
        ("The strike will last through Friday.", "1989-11-24"),
        ("She won the 1992 primaries.", "1992"),
        ("He died in a 2011 U.S. drone strike.", "2011"),
        ("The 2000 troops left.", None),
    ],
)
def test_a_term_is_no_possessive_and_a_year_may_modify(text: str, expected: str | None) -> None:
    assert [d.iso for d in find_dates(text, "1989-11-18")] == ([expected] if expected else [])


def test_a_name_of_a_day_keeps_its_last_and_its_next_reading() -> None:
    (told,) = find_dates("They met on Monday.", "1989-11-18")
    assert (told.past, told.coming) == ("1989-11-13", "1989-11-20")
    (told,) = find_dates("They met on 8 November.", "1989-11-18")
    assert (told.past, told.coming) == ("1989-11-08", "1990-11-08")
