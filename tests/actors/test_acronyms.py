"""What an acronym looks like and what it stands for."""

import pytest

from polemic.actors.acronyms import has_initials, looks_like_acronym, stands_for


@pytest.mark.parametrize("word", ["FMLN", "PKK", "U.N.", "M-19", "EZLN", "GOP", "MSNBC"])
def test_acronyms(word: str) -> None:
    assert looks_like_acronym(word)


@pytest.mark.parametrize("word", ["A", "II", "XIV", "The", "Salinas", "McCain", "Al-Assad", "19"])
def test_other_words(word: str) -> None:
    assert not looks_like_acronym(word)


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        ("PRD", "Party of the Democratic Revolution"),
        ("FMLN", "Farabundo Marti National Liberation Front"),
        ("PKK", "Partiya Karkeren Kurdistan"),
    ],
)
def test_an_acronym_stands_for_a_name(acronym: str, name: str) -> None:
    assert stands_for(acronym, name.split())


def test_initials_are_exact() -> None:
    party = ["Party", "of", "the", "Democratic", "Revolution"]
    assert has_initials("PDR", party)
    assert has_initials("POTDR", party)
    assert not has_initials("PRI", party)
    assert not stands_for("PRI", party)
