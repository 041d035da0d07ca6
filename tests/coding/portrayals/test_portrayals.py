"""Sentences and how the actors in them are characterised."""

from __future__ import annotations

import pytest

from polemic import code
from polemic.pipeline import Coding
from polemic.reading import from_text


def found(text: str) -> list[tuple[str, str, str]]:
    """Actor, phrase and by whom."""
    coding: Coding = code(from_text(text))
    names = {actor.id: actor.name.lower() for actor in coding.actors}
    voice = {actor.id for actor in coding.actors if actor.voice}
    return [
        (
            names[p.actor.actor],
            p.phrase[0].text.lower(),
            "voice" if p.by.actor in voice else names[p.by.actor],
        )
        for p in coding.portrayals
    ]


def portrays(text: str, actor: str, phrase: str, by: str) -> bool:
    return any(actor in a and phrase in p and by in b for a, p, b in found(text))


SAID = [
    ("The rubber-stamp assembly met on Monday.", "assembly", "rubber-stamp", "voice"),
    ("The corrupt officials kept the money.", "officials", "corrupt", "voice"),
    ("Helen Marsh called the mayor a liar.", "mayor", "liar", "helen marsh"),
    ("The minister dismissed the strikers as adventurers.", "strikers", "adventurers", "minister"),
    ("The strikers were described as a gang of vandals.", "strikers", "gang of vandals", ""),
    ("Helen Marsh, a gang leader's puppet, won.", "helen marsh", "puppet", "voice"),
    ("The president is a coward.", "president", "coward", "voice"),
    ("The bishop likened the generals to butchers.", "generals", "butchers", "bishop"),
]


@pytest.mark.parametrize(("text", "actor", "phrase", "by"), SAID)
def test_reads_how_actors_are_characterised(text: str, actor: str, phrase: str, by: str) -> None:
    assert portrays(text, actor, phrase, by), found(text)


def test_scare_quotes_are_marked() -> None:
    [portrayal] = code(from_text('The "liberators" shot the peasants.')).portrayals
    assert portrayal.scare_quotes
    assert portrayal.phrase[0].text == '"liberators"'


NEUTRAL = [
    "The minister is able to travel.",
    "The prime minister of Great Britain spoke to the deputies.",
    "The president is not a coward.",
    "The magazine “Der Spiegel” interviewed the minister.",
]


@pytest.mark.parametrize("text", NEUTRAL)
def test_offices_and_names_are_no_portrayals(text: str) -> None:
    assert found(text) == []


RELATED = [
    ("With Helen Marsh calling Trump a fascist, the debate ended.", "trump", "fascist", "marsh"),
    ("The teachers met. The mayor branded them hypocrites.", "teachers", "hypocrites", "mayor"),
]


@pytest.mark.parametrize(("text", "actor", "phrase", "by"), RELATED)
def test_reads_both_objects_of_a_verb(text: str, actor: str, phrase: str, by: str) -> None:
    assert portrays(text, actor, phrase, by), found(text)


def test_a_headline_that_cites_is_not_scare_quoting() -> None:
    text = "Bishops 'fearful'\n\nThe bishops spoke of the winter."
    assert not [p for p in code(from_text(text)).portrayals if p.scare_quotes]


UNSAID = [
    "Helen Marsh spoke. Critics called her record a blueprint.",
    "Hua Chunying spoke, and there was a strong current of opinion.",
    "The senator urged the bishops to avoid condemning the refugees as a group.",
    "The victim was identified as Billy Murphy.",
    "The masked man calls himself a nobody.",
    "The mayor was a stronger leader than the bishop.",
    "The people are tired of the war.",
]


@pytest.mark.parametrize("text", UNSAID)
def test_reads_no_portrayal_where_none_is_given(text: str) -> None:
    assert found(text) == []


def test_what_is_denied_is_nobodys_stance_or_portrayal() -> None:
    text = 'The union said it would wait. It denied that it had called the dockers "terrorists".'
    coding = code(from_text(text))
    assert coding.portrayals == ()
    assert coding.stances == ()
