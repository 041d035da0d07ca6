from __future__ import annotations

import pytest

from polemic.reading import dateline


@pytest.mark.parametrize(
    ("paragraph", "rest", "published", "agency"),
    [
        (
            "SAN SALVADOR, 3 JAN 90 -- [REPORT] [ARMED FORCES PRESS COMMITTEE,\nCOPREFA] [TEXT] THE"
            " ARCE BATTALION COMMAND HAS REPORTED",
            "THE ARCE",
            "1990-01-03",
            None,
        ),
        (
            "CLANDESTINE, 12 NOV 89 (RADIO VENCEREMOS) -- [TEXT] WE HAVE RECEIVED",
            "WE HAVE",
            "1989-11-12",
            "RADIO VENCEREMOS",
        ),
        ("MADRID (SPAIN), 17 MAY 90 (EFE) -- [EXCERPT] SOURCES", "SOURCES", "1990-05-17", "EFE"),
        (
            "CLANDESTINE, NO DATE (RADIO LIBRE) -- [TEXT] COMMANDER",
            "COMMANDER",
            None,
            "RADIO LIBRE",
        ),
        ("HEMPSTEAD, N.Y., Sept. 26 (UPI) — Green Party candidate", "Green Party", None, "UPI"),
        ("TRENTON, N.J. (AP) — Was that really him?", "Was that", None, "AP"),
        ("Lima (Reuters) - Rebels holding 72 hostages", "Rebels", None, "Reuters"),
        ("London, Jan 5 (Reuters) - Ministers met", "Ministers", None, "Reuters"),
        ("WASHINGTON -- President Obama spoke", "President", None, None),
        ("MANCHESTER, N.H. — It was a striking sight", "It was", None, None),
    ],
)
def test_datelines(paragraph: str, rest: str, published: str | None, agency: str | None) -> None:
    found = dateline.find(paragraph)
    assert found is not None
    assert paragraph[found.end :].lstrip().startswith(rest)
    assert (found.published, found.agency) == (published, agency)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Salinas — a man of many promises — spoke again.",
        "The strike (now in its third week) - a record - goes on.",
        "GOOD MORNING, AMBASSADOR, TELL HIM -- WE DO NOT KNOW WHO HE IS -- THAT WE KNOW.",
        "In San Cristóbal, where soldiers patrol the square, the news was received with caution.",
        "[RODRIGUEZ] WE KNOW THE GENERAL WELL ENOUGH.",
    ],
)
def test_what_is_no_dateline(paragraph: str) -> None:
    assert dateline.find(paragraph) is None
