"""Texts in capitals, put into ordinary case."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polemic.parsing.casing import is_upper, truecase


@pytest.mark.parametrize(
    ("upper", "expected"),
    [
        (
            "TERRORISTS OF THE FARABUNDO MARTI NATIONAL LIBERATION FRONT [FMLN] ATTACKED.",
            "Terrorists of the Farabundo Marti National Liberation Front [FMLN] attacked.",
        ),
        (
            "THE FRONT SAID SO. THE ELN (ARMY OF NATIONAL LIBERATION) DENIED IT.",
            "The front said so. The ELN (Army of National Liberation) denied it.",
        ),
        ("HE MET COL PONCE. PONCE SAID NO.", "He met Col Ponce. Ponce said no."),
        ("PRESIDENT CRISTIANI SAID TODAY", "President Cristiani said today"),
        ("THE U.S. CONGRESS MET ON 21 MAY.", "The U.S. Congress met on 21 May."),
        ("THE M-19 SAID PLAN A. FAILED.", "The M-19 said plan A. Failed."),
        ("THE STRIKE MAY END SOON.", "The strike may end soon."),
        ("THE SALVADORAN ARMED FORCES FLED.", "The Salvadoran armed forces fled."),
    ],
)
def test_names_keep_their_capitals(upper: str, expected: str) -> None:
    assert truecase(upper) == expected


@given(st.text())
def test_every_character_keeps_its_place(text: str) -> None:
    cased = truecase(text)
    assert len(cased) == len(text)
    assert all(a == b or a.lower() == b.lower() for a, b in zip(cased, text, strict=True))


def test_only_texts_in_capitals_are_touched() -> None:
    assert is_upper("GUERRILLAS ATTACKED THE CAPITAL TODAY")
    assert not is_upper("PKK and EZLN fighters attacked the capital")
