from __future__ import annotations

import pytest

from polemic.publishing import wording
from polemic.records import Figure, Participant, Stance


@pytest.mark.parametrize(
    ("iso", "printed"),
    [
        ("1994-01-03", "3 January 1994"),
        ("1994-01", "January 1994"),
        ("1994", "1994"),
        ("1994-13-40", "1994"),
        ("spring", "spring"),
        (None, ""),
    ],
)
def test_a_date_is_printed_as_precise_as_it_is(iso: str | None, printed: str) -> None:
    assert wording.day(iso) == printed


@pytest.mark.parametrize(
    ("value", "unit", "approximate", "printed"),
    [
        (300.0, None, True, "about 300"),
        (66.7, "percent", False, "66.7\u202f%"),
        (120000.0, "pesos", False, "120\u202f000 pesos"),
        (2400.0, None, False, "2400"),
        (-12000.5, None, False, "-12\u202f000.5"),
    ],
)
def test_a_number_is_never_more_precise_than_the_text(
    value: float, unit: str | None, approximate: bool, printed: str
) -> None:
    figure = Figure(
        id="1",
        document="2",
        value=value,
        unit=unit,
        approximate=approximate,
        coder="c",
        version="0",
    )
    assert wording.amount(figure) == printed


def test_words_lose_the_quotation_marks_around_them_only() -> None:
    assert wording.bare('“"peace commissioner"”') == "peace commissioner"
    assert wording.bare("so-called “friends” of peace") == "so-called “friends” of peace"


@pytest.mark.parametrize(
    ("form", "sign", "stands", "tone"),
    [
        ("supported", 1, "with", "supported"),
        ("opposed", -1, "against", "opposed"),
        ("withheld", -1, "withholding support from", "withheld"),
        ("withheld", 1, "not against", "supported"),
    ],
)
def test_a_stance_is_worded_by_sign_and_form(form: str, sign: int, stands: str, tone: str) -> None:
    stance = Stance(
        id="1",
        document="2",
        holder=Participant("a"),
        target=Participant("b"),
        sign=sign,
        form=form,
        coder="c",
        version="0",
    )
    assert (wording.stands(stance), wording.tone(stance)) == (stands, tone)
