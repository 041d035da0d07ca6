"""Sentences, and who says what by which words in them."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from .reading import REST, attributed

ROWS = yaml.safe_load(Path(__file__).with_name("attributions.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("row", ROWS, ids=[row["text"][:60] for row in ROWS])
def test_who_says_what_by_which_words(row: dict[str, Any]) -> None:
    parts = ("kind", "source", "cue", "content")
    assert row["found"] in [[a[part] for part in parts] for a in attributed(row["text"])]


def test_words_in_capitals_are_read_too() -> None:
    text = (
        "THE MINISTER ADDED THAT THE MILITARY PRESENCE IS BEING REINFORCED IN THE STATE. "
        "RADIO CADENA YSKL REPORTED THAT THE TOWN HAD BEEN TAKEN BY THE ARMY."
    )
    found = attributed(text + REST.upper() * 3)
    assert ("THE MINISTER", "ADDED") in [(a["source"], a["cue"]) for a in found]
    assert ("RADIO CADENA YSKL", "REPORTED") in [(a["source"], a["cue"]) for a in found]


@pytest.mark.parametrize(
    "text",
    [
        "The rebels refused to say where they were.",
        "The bishop did not demand that they leave.",
        "Neither the union nor the party has said that it would talk.",
        "The paper did not ask for a strike, nor does it demand that anyone resign.",
    ],
)
def test_the_cue_is_negated(text: str) -> None:
    assert attributed(text)[-1]["negated"]


def test_a_denial_is_no_negated_cue() -> None:
    (found,) = attributed("The army denied that it had fired.")
    assert found["denied"]
    assert not found["negated"]


@pytest.mark.parametrize(
    "text",
    [
        "If he said that the army had lied, nobody heard it.",
        "The army took the town and burned the market.",
        "The “people's court” was closed in May.",
    ],
)
def test_nothing_is_attributed(text: str) -> None:
    assert attributed(text) == []


def test_one_open_quotation_is_continued_by_the_next_paragraph() -> None:
    text = "“The law is bad,” said the bishop. “It hits the poor.\n\n“It must go,” he added."
    found = attributed(text)
    assert [(a["source"], a["content"]) for a in found if not a["nested"]] == [
        ("the bishop", "“The law is bad,” ~ “It hits the poor"),
        ("he", "“It must go,”"),
    ]


def test_what_is_reported_within_a_report_is_marked_as_nested() -> None:
    found = attributed("The minister said that the union believes that the law is dead.")
    assert [(a["source"], a["nested"]) for a in found] == [
        ("The minister", False),
        ("the union", True),
    ]
