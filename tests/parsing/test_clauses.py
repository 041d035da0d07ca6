"""Logical roles: the same whatever the form of the clause."""

import pytest

from polemic.parsing import parse
from polemic.parsing.clauses import (
    agents,
    is_conditional,
    is_negated,
    is_passive,
    modal,
    noun_phrase,
    patients,
)
from polemic.parsing.tokens import Token
from polemic.reading import from_text


def verb(sentence: str, word: str) -> Token:
    return next(token for token in parse(from_text(sentence)).doc if token.text == word)


@pytest.mark.parametrize(
    ("sentence", "word", "who", "whom"),
    [
        ("The army stormed the barracks.", "stormed", ["army"], ["barracks"]),
        ("The army was able to take the town.", "take", ["army"], ["town"]),
        ("The barracks were stormed by the army.", "stormed", ["army"], ["barracks"]),
        ("The rebels who attacked the post fled.", "attacked", ["rebels"], ["post"]),
        ("The minister whom the union accused resigned.", "accused", ["union"], ["minister"]),
        ("The men that the rebels kidnapped fled.", "kidnapped", ["rebels"], ["men"]),
        ("Peasants and students burned the files.", "burned", ["Peasants", "students"], ["files"]),
        ("Peasants occupied the hall and burned the files.", "burned", ["Peasants"], ["files"]),
        ("The soldiers were arrested and shot.", "shot", [], ["soldiers"]),
        (
            "The union asked the government to release the prisoners.",
            "release",
            ["government"],
            ["prisoners"],
        ),
        (
            "The government promised to release the prisoners.",
            "release",
            ["government"],
            ["prisoners"],
        ),
        (
            "Ministers were accused of having backed the rebels.",
            "backed",
            ["Ministers"],
            ["rebels"],
        ),
        ("The ministry accuses the rebels of burning the hall.", "burning", ["rebels"], ["hall"]),
        ("Fearing an attack, the mayor fled the town.", "Fearing", ["mayor"], ["attack"]),
        ("The attempt by the army to storm the embassy failed.", "storm", ["army"], ["embassy"]),
    ],
)
def test_who_does_it_to_whom(sentence: str, word: str, who: list[str], whom: list[str]) -> None:
    found = verb(sentence, word)
    assert [token.text for token in agents(found)] == who
    assert [token.text for token in patients(found)] == whom


@pytest.mark.parametrize(
    ("sentence", "word", "negated"),
    [
        ("Police did not fire on the crowd.", "fire", True),
        ("Police fired on the crowd.", "fired", False),
        ("The army never left the town.", "left", True),
        ("No soldier entered the village.", "entered", True),
        ("Nobody supports the plan.", "supports", True),
        ("The party neither condemned nor praised the strike.", "condemned", True),
        ("The party neither condemned nor praised the strike.", "praised", True),
        ("They did not march or sing.", "sing", True),
        ("They did not march, but sang.", "sang", False),
        ("We do not ask anyone to march, nor do we expect anyone to sing.", "expect", True),
    ],
)
def test_negation(sentence: str, word: str, negated: bool) -> None:
    assert is_negated(verb(sentence, word)) is negated


@pytest.mark.parametrize(
    ("sentence", "word", "conditional"),
    [
        ("If the talks fail, the union may strike.", "fail", True),
        ("If the talks fail, the union may strike.", "strike", False),
        ("Should the strikers refuse, the board will call the troops.", "refuse", True),
        ("The strikers should refuse.", "refuse", False),
    ],
)
def test_conditions(sentence: str, word: str, conditional: bool) -> None:
    assert is_conditional(verb(sentence, word)) is conditional


@pytest.mark.parametrize(
    ("sentence", "word", "auxiliary"),
    [
        ("The regime must withdraw its troops.", "withdraw", "must"),
        ("The regime won't withdraw its troops.", "withdraw", "will"),
        ("The regime must apologise and withdraw.", "withdraw", "must"),
        ("The regime withdrew its troops.", "withdrew", None),
    ],
)
def test_modals(sentence: str, word: str, auxiliary: str | None) -> None:
    assert modal(verb(sentence, word)) == auxiliary


def test_the_passive() -> None:
    assert is_passive(verb("The barracks were stormed.", "stormed"))
    assert not is_passive(verb("They stormed the barracks.", "stormed"))


def test_a_noun_phrase_is_cut_before_its_clauses() -> None:
    sentence = "The governor of the state, who had fled, was named in the reports."
    parsed = parse(from_text(sentence))
    head = next(token for token in parsed.doc if token.text == "governor")
    assert parsed.of(*noun_phrase(head)).text == "The governor of the state"
