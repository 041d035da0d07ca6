"""Dates hang on the deed's own words; tense decides between the last and the next such day."""

import pytest
from tests.coding.events.test_events import read

PUBLISHED = "1989-11-18"  # a Saturday


@pytest.mark.parametrize(
    ("text", "trigger", "expected"),
    [
        ("The guerrillas killed a mayor on Monday.", "killed", "1989-11-13"),
        ("The soldiers arrested the minister in 1973.", "arrested", "1973"),
        ("The president will meet the rebels on Tuesday.", "meet", "1989-11-21"),
        ("Police said Tuesday that the rebels killed a bishop.", "killed", None),
        ("It was reported today that the nun was shot by gunmen.", "shot", None),
        ("The president condemned today the attack by the rebels.", "attack", None),
        ("The president condemned today the attack by the rebels.", "condemned", "1989-11-18"),
        (
            "The leader, who was killed by a sentry, assumed the post in September 1988.",
            "killed",
            None,
        ),
        (
            "Hours before tomorrow's elections the army continues its attacks on the rebels.",
            "attacks",
            None,
        ),
        (
            "Since the assassination of the senator on August 18 the police have arrested 300 men.",
            "assassination",
            "1989-08-18",
        ),
        (
            "Since the assassination of the senator on August 18 the police have arrested 300 men.",
            "arrested",
            None,
        ),
        (
            "The court accuses Smith of the 21 December attack on the union.",
            "attack",
            "1988-12-21",
        ),
        ("The court accuses Smith of the 31 October attack on the union.", "accuses", None),
        ("The imam was killed in a 2011 U.S. drone strike.", "killed", "2011"),
        ("Ten soldiers were killed by Wednesday's bomb.", "killed", "1989-11-15"),
        (
            "On Monday, the army said that the rebels had attacked the police on Saturday.",
            "attacked",
            "1989-11-18",
        ),
        (
            "The minister said on Friday the police would arrest the strikers on Monday.",
            "arrest",
            "1989-11-20",
        ),
        ("On 15 February Turkish commandos abducted Ocalan.", "abducted", "1989-02-15"),
        ("On Monday the rebels attacked the police, killing four.", "attacked", "1989-11-13"),
    ],
)
def test_a_date_is_that_of_the_deed_on_which_it_hangs(
    text: str, trigger: str, expected: str | None
) -> None:
    _, events = read(text, PUBLISHED)
    assert {e.date for e in events if e.trigger[0].text == trigger} == {expected}


def test_a_paragraph_that_tells_of_a_deed_again_keeps_its_date() -> None:
    _, events = read(
        "On Monday rebels killed a mayor. The rebels killed him in his car.", PUBLISHED
    )
    assert [e.date for e in events] == ["1989-11-13", "1989-11-13"]
