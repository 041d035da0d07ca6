from __future__ import annotations

import pytest

from polemic.reading import dates


@pytest.mark.parametrize(
    ("printed", "iso"),
    [
        ("03.11.1998", "1998-11-03"),
        ("3. 11. 98", "1998-11-03"),
        ("3 November 1998", "1998-11-03"),
        ("3rd of November, 1998", "1998-11-03"),
        ("November 3, 1998", "1998-11-03"),
        ("Nov. 3rd 1998", "1998-11-03"),
        ("3 NOV 98", "1998-11-03"),
        ("1998-11-03", "1998-11-03"),
        ("1998-11-03T10:32:00+01:00", "1998-11-03"),
        ("1998/11/03", "1998-11-03"),
        ("25/12/1998", "1998-12-25"),
        ("12/25/1998", "1998-12-25"),
        ("Saturday, 5 March 1921", "1921-03-05"),
        ("12-18 March 1921", "1921-03-12"),
        ("3-Nov-98", "1998-11-03"),
        ("SAN SALVADOR, 3 JAN 90", "1990-01-03"),
        ("November 1998", "1998-11"),
        ("14 June '04", "2004-06-14"),
    ],
)
def test_dates_in_all_forms(printed: str, iso: str) -> None:
    found = dates.find(printed)
    assert found is not None
    assert found.iso == iso


@pytest.mark.parametrize(
    "printed",
    [
        "4/5/1998",  # April in New York, May in London
        "31.02.1998",
        "Sept. 26",
        "on 1 January",
        "12.5 per cent",
        "version 1.2.3.4",
        "March on the capital",
        "1994",
        "may 20 people",
        "yesterday",
    ],
)
def test_no_date_is_made_up(printed: str) -> None:
    assert dates.find(printed) is None


def test_the_weekday_belongs_to_the_date() -> None:
    text = "No. 12, Saturday, 5 March 1921"
    found = dates.find(text)
    assert found is not None
    assert text[found.start : found.end] == "Saturday, 5 March 1921"


@pytest.mark.parametrize(
    ("declared", "iso"),
    [
        ("Tue, 03 Nov 1998 10:00:00 GMT", "1998-11-03"),
        ("19981103", "1998-11-03"),
        ("today", None),
        ("10:30", None),
        ("Tuesday", None),
        ("in 3 days", None),
    ],
)
def test_declared_dates(declared: str, iso: str | None) -> None:
    assert dates.declared(declared) == iso
