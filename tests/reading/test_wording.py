from __future__ import annotations

import pytest

from polemic.reading import wording


@pytest.mark.parametrize(
    ("line", "byline"),
    [
        ("By Helen Marsh", "Helen Marsh"),
        ("BY JOHN REED", "JOHN REED"),
        ("By Helen Marsh in San Cristóbal de las Casas", "Helen Marsh"),
        ("by a member of the dockers' group", "a member of the dockers' group"),
        ("Writes a member of the Solidarity Committee", "a member of the Solidarity Committee"),
        ("From our own correspondent", "From our own correspondent"),
    ],
)
def test_bylines(line: str, byline: str) -> None:
    assert wording.byline(line) == byline


@pytest.mark.parametrize(
    "line",
    [
        "By noon the square was full.",
        "By the time the police arrived the crowd had gone home and the square was empty",
        "Reports of shooting reached the capital",
        "From the mountains to the sea",
        "OUR CORRESPONDENT TELEPHONED THE MINISTRY OF THE FISH INDUSTRY AND ASKED FOR INFORMATION.",
    ],
)
def test_what_is_no_byline(line: str) -> None:
    assert wording.byline(line) is None


def test_a_standfirst_may_run_on_into_the_byline() -> None:
    said = "The amnesty is a trap, writes a member of the prisoners' committee"
    assert wording.signed_within(said) == "a member of the prisoners' committee"
    assert wording.signed_within("The amnesty is a trap") is None


@pytest.mark.parametrize(
    "line", ["THE LEVER GAZETTE", "The Harbour Courier", "Workers' Voice", "Radio Free Harbour"]
)
def test_names_of_papers(line: str) -> None:
    assert wording.is_outlet(line)


@pytest.mark.parametrize(
    "line", ["The army lays siege to the town", "Workers refuse to load the ships of the junta."]
)
def test_what_is_no_name_of_a_paper(line: str) -> None:
    assert not wording.is_outlet(line)


@pytest.mark.parametrize(
    ("line", "footer"),
    [
        ("Read the rest here.", True),
        ("The show airs on weekdays from 6:00 a.m.", True),
        ("Copyright 2009. All rights reserved.", True),
        ("ALSO ON 15 MAY, POLICEMEN HAD TO ORDER THE EVACUATION OF WORKERS.", False),
        ("The army read the declaration out in the square.", False),
    ],
)
def test_footers(line: str, footer: bool) -> None:
    assert wording.is_footer(line) is footer
