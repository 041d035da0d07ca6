"""Positions: who stands for or against a thing that is no actor."""

from __future__ import annotations

import pytest

from .reading import joined, stated


@pytest.mark.parametrize(
    ("text", "cue", "content", "agreement", "negated"),
    [
        ("The union condemned the new law.", "condemned", "the new law", False, False),
        ("The mayor endorsed the ban.", "endorsed", "the ban", True, False),
        (
            "Critics blasted the convoluted system.",
            "blasted",
            "the convoluted system",
            False,
            False,
        ),
        ("Workers objected to the attempts.", "objected to", "the attempts", False, False),
        ("The proposal was rejected by the union.", "was rejected", "The proposal", False, False),
        ("The party opposes raising taxes.", "opposes", "raising taxes", False, False),
        ("The party does not support the strike.", "does not support", "the strike", False, True),
        ("The party does not oppose the strike.", "does not oppose", "the strike", True, True),
        ("The bishop did not condemn the raid.", "did not condemn", "the raid", None, True),
        ("The teachers voted against the contract.", "voted against", "the contract", False, False),
        ("The mayor protested against the cuts.", "protested against", "the cuts", False, False),
        ("The party is opposed to the law.", "is opposed to", "the law", False, False),
        ("The union's support for the strike grew.", "support for", "the strike", True, False),
        (
            "The bishop voiced opposition to the ban.",
            "voiced opposition to",
            "the ban",
            False,
            False,
        ),
        (
            "The minister dismissed the report as propaganda.",
            "dismissed",
            "the report as propaganda",
            False,
            False,
        ),
        (
            "We defend the right of the Kurds to decide for themselves.",
            "defend",
            "the right of the Kurds to decide for themselves",
            True,
            False,
        ),
    ],
)
def test_whoever_supports_or_rejects_a_thing_stands_on_it(
    text: str, cue: str, content: str, agreement: bool | None, negated: bool
) -> None:
    ((_, statement),) = stated(text)
    assert statement.kind == "claim"
    assert joined(statement.cue) == cue
    assert joined(statement.content) == content
    assert statement.agreement is agreement
    assert statement.negated is negated


@pytest.mark.parametrize(
    "text",
    [
        "The union condemned the minister.",
        "The union contradicted the minister.",
        "The bishop begs to differ.",
        "The rebels attacked the barracks.",
        "The guerrillas attacked the command post with mortars.",
        "The office was attacked by the gunmen as the newsmen were covering the story.",
        "The soldiers defended the bridge.",
        "The party may support the law.",
        "Will the party support the law?",
    ],
)
def test_deeds_actors_and_possibilities_are_no_positions(text: str) -> None:
    assert stated(text) == []


def test_a_refusal_to_support_is_an_intention() -> None:
    ((_, statement),) = stated("The minister refused to back the strike.")
    assert (statement.kind, statement.negated) == ("intention", True)
    assert joined(statement.content) == "to back the strike"


def test_whose_head_praises_is_no_deed() -> None:
    assert stated("The mayor was praised by the head of the union.") == []


def test_neither_confirmed_nor_rejected_leaves_it_open() -> None:
    ((_, statement),) = stated("The bank has neither confirmed nor rejected the report.")
    assert statement.negated
    assert statement.agreement is None
