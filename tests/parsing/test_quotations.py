"""Quotations in every style, nested, over paragraphs, beside apostrophes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polemic.parsing.quotations import Quotation, find_quotations
from polemic.records import Block


def found(*paragraphs: str) -> tuple[str, tuple[Quotation, ...]]:
    text, blocks = "", []
    for paragraph in paragraphs:
        start = len(text)
        text += paragraph
        blocks.append(Block("paragraph", start, len(text)))
        text += "\n\n"
    return text, find_quotations(text, blocks)


def quoted(*paragraphs: str) -> list[str]:
    text, quotations = found(*paragraphs)
    return [text[each.inner_start : each.inner_end] for each in quotations]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“They trained here,” said a rancher.", ["They trained here,"]),
        ('"Stop the massacre!" they cried.', ["Stop the massacre!"]),
        ("Their declaration says 'Enough!' and no more.", ["Enough!"]),
        ("‘We shall stay,’ he said.", ["We shall stay,"]),
        ("«They stay», he said, «and fight».", ["They stay", "and fight"]),
        ("»They stay«, he said, »and fight«.", ["They stay", "and fight"]),
        ("„They stay”, he said.", ["They stay"]),
        ("„They stay“, he said.", ["They stay"]),
        ("``They stay,'' he said.", ["They stay,"]),
        ("‹They stay›, he said.", ["They stay"]),
        ("(“They stay”) [“and fight”]—“now”", ["They stay", "and fight", "now"]),
        ("They chant ‘no more massacres’ and ‘peace’.", ["no more massacres", "peace"]),
    ],
)
def test_every_style(text: str, words: list[str]) -> None:
    assert quoted(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The rebels' leader said the workers' party won't yield.", []),
        ("The ranchers’ guards and the rebels’ ranks", []),
        (
            "He said: 'The workers' party won't yield.' He left.",
            ["The workers' party won't yield."],
        ),
        ("‘The workers’ party won’t yield,’ he said.", ["The workers’ party won’t yield,"]),
        ("They chant ‘no more massacres’ at the workers’ hall.", ["no more massacres"]),
        ("O'Brien's men of the '90s took 'em 'til dawn", []),
        ("the 'red bishop' of the '60s", ["red bishop"]),
        ('He is 6\'2" tall and said "no".', ["no"]),
        ("It is not over”, he thought", []),
    ],
)
def test_apostrophes_are_no_quotation_marks(text: str, words: list[str]) -> None:
    assert quoted(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“He said: ‘Wait.’”", ["He said: ‘Wait.’", "Wait."]),
        ("\"He said: 'Wait.'\"", ["He said: 'Wait.'", "Wait."]),
        ("“He said “no” to us,” she said.", ["He said “no” to us,", "no"]),
        ("«He said “no” to us», she said.", ["He said “no” to us", "no"]),
    ],
)
def test_a_quotation_in_a_quotation(text: str, words: list[str]) -> None:
    assert quoted(text) == words
    assert [each.level for each in found(text)[1]] == [0, 1]


@pytest.mark.parametrize(("first", "last"), [("“", "”"), ('"', '"'), ("«", "»")])
def test_speech_that_runs_over_paragraphs_is_one(first: str, last: str) -> None:
    _, quotations = found(
        f"{first}We begin.", f"{first}We go on.", f"{first}We end,{last} he said."
    )
    assert [each.closed for each in quotations] == [False, False, True]
    assert len({each.chain for each in quotations}) == 1


def test_new_speech_after_an_open_one_is_another() -> None:
    _, quotations = found("“We begin.", "He paused. “We end,” he said.")
    assert len({each.chain for each in quotations}) == 2


def test_closed_speech_is_not_continued() -> None:
    _, quotations = found("“We begin.”", "“We begin again.”")
    assert len({each.chain for each in quotations}) == 2


@given(st.lists(st.text(alphabet="ab s.,'\"“”„«»‹›‘’`\n—", max_size=60), max_size=4))
def test_marks_in_any_order(paragraphs: list[str]) -> None:
    text, quotations = found(*paragraphs)
    for each in quotations:
        assert 0 <= each.start < each.inner_start <= each.inner_end <= each.end <= len(text)
    for one in quotations:
        for two in quotations:
            assert not one.start < two.start < one.end < two.end, "quotations cross"


def test_many_marks_take_no_time_of_note() -> None:
    for marks in ("(“", "‘s’ a", "s' a.' ", "«"):
        found("‘a " + marks * 20_000)
