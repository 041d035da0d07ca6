"""Sentences and the stances that a careful reader finds in them."""

from __future__ import annotations

import pytest

from polemic import code
from polemic.pipeline import Coding
from polemic.reading import from_text

Expected = tuple[str, int, str]


def coded(text: str) -> Coding:
    return code(from_text(text))


def stances(coding: Coding, *, bases: tuple[str, ...] = ("expressed", "ascribed")) -> set[Expected]:
    """Holder, sign and target, by the words that name them."""
    names = {actor.id: actor.name.lower() for actor in coding.actors}
    return {
        (names[s.holder.actor], s.sign, names[s.target.actor])
        for s in coding.stances
        if s.basis in bases
    }


def holds(found: set[Expected], holder: str, sign: int, target: str) -> bool:
    return any(holder in h and sign == s and target in t for h, s, t in found)


SAID = [
    ("The bishops condemned the junta.", "bishops", -1, "junta"),
    ("The junta was condemned by the bishops.", "bishops", -1, "junta"),
    ("The bishops' condemnation of the junta came late.", "bishops", -1, "junta"),
    ("The dockers refused to back the campaign of the Labour Party.", "dockers", -1, "labour"),
    ("The nurses declined to support the strikers.", "nurses", -1, "strikers"),
    ("The teachers do not support the government.", "teachers", -1, "government"),
    ("The dockers have no sympathy for the shipowners.", "dockers", -1, "shipowners"),
    ("The paramilitaries acted with the blessing of the ministry.", "ministry", 1, "paramilitar"),
    ("The candidate won the support of the railway workers.", "railway workers", 1, "candidate"),
    ("The deputies distanced themselves from the president.", "deputies", -1, "president"),
    ("The students sided with the workers.", "students", 1, "workers"),
    ("The students sided with the workers against the police.", "students", -1, "police"),
    ("The opposition closed ranks with the government.", "opposition", 1, "government"),
    ("The deputies are hostile to the president.", "deputies", -1, "president"),
    ("The ministers turned their backs on the refugees.", "ministers", -1, "refugees"),
    ("The peasants rose up against the landowners.", "peasants", -1, "landowners"),
    ("The senators threw their support behind the president.", "senators", 1, "president"),
    ("The union expressed its solidarity with the prisoners.", "union", 1, "prisoners"),
    ("The union came to the defence of the prisoners.", "union", 1, "prisoners"),
    ("The priests spoke out against the generals.", "priests", -1, "generals"),
    ("Helen Marsh, a fierce critic of the mayor, resigned.", "helen marsh", -1, "mayor"),
    ("The union urged its members to support the prisoners.", "union", 1, "prisoners"),
    ("The bishops condemned the murder of the priests.", "bishops", 1, "priests"),
    ("Nor have the nurses any sympathy for the strikers.", "nurses", -1, "strikers"),
    ("Nor have the nurses shown any sympathy for the strikers.", "nurses", -1, "strikers"),
    ("The mayor refused to back the hunger strike of the prisoners.", "mayor", -1, "prisoners"),
    ("We are no friends of the generals' methods.", "article", -1, "generals"),
    ("Donald Trump spoke. The anti-Trump delegates left the hall.", "delegates", -1, "trump"),
    ("Mr Christie announced that he would support Donald Trump.", "christie", 1, "trump"),
    ("The nurses are not happy with the government.", "nurses", -1, "government"),
    ("The bishops questioned the mayor's honesty.", "bishops", -1, "mayor"),
    ("Labour deputies voted with the president.", "labour deputies", 1, "president"),
    ("The bishops denounced the army's attack on the peasants.", "bishops", -1, "army"),
]


@pytest.mark.parametrize(("text", "holder", "sign", "target"), SAID)
def test_reads_who_stands_how(text: str, holder: str, sign: int, target: str) -> None:
    found = stances(coded(text), bases=("expressed", "ascribed", "inferred"))
    assert holds(found, holder, sign, target), found


UNSAID = [
    "The bishops did not condemn the junta.",
    "The nurses would support the strikers if the government fell.",
    "The nurses must have been crushed by that.",
    "The workers helped nobody.",
    "The army suspended its offensive against the rebels.",
    "The nurses might support the strikers.",
    "The strikers met in the square on Monday.",
]


@pytest.mark.parametrize("text", UNSAID)
def test_reads_no_stance_where_none_is_taken(text: str) -> None:
    assert stances(coded(text)) == set()


def test_withheld_support_says_so() -> None:
    coding = coded("The dockers refused to back the campaign of the strikers.")
    [stance] = [s for s in coding.stances if s.basis == "expressed"]
    assert (stance.sign, stance.form, stance.aspect) == (
        -1,
        "withheld",
        "the campaign of the strikers",
    )


def test_what_a_third_ascribes_names_the_third() -> None:
    coding = coded("The government accused the opposition of backing the rebels.")
    names = {actor.id: actor.name.lower() for actor in coding.actors}
    ascribed = [s for s in coding.stances if "rebels" in names[s.target.actor]]
    assert [(names[s.holder.actor], s.sign, s.basis) for s in ascribed] == [
        ("opposition", 1, "ascribed")
    ]
    assert ascribed[0].reported_by is not None
    assert names[ascribed[0].reported_by.actor] == "government"


def test_every_stance_tells_its_words_and_entry() -> None:
    for stance in coded(" ".join(text for text, *_ in SAID)).stances:
        assert stance.why is not None
        assert stance.why.words
        assert stance.why.entry
        assert stance.evidence


def test_a_standing_relation_counts_once() -> None:
    coding = coded("The mayor's allies met. The mayor's allies left. The mayor's allies slept.")
    assert len([s for s in coding.stances if s.why and s.why.rule == "stance/noun-person"]) <= 1


JUDGED = [
    ("Helen Marsh said the mayor is not fit to govern.", "helen marsh", -1, "mayor"),
    ("The mayor has no plan, said Helen Marsh.", "helen marsh", -1, "mayor"),
    ("The mayor lied to the nurses.", "article", -1, "mayor"),
    ("Helen Marsh said the mayor had betrayed the nurses.", "helen marsh", -1, "mayor"),
    ("The strikers deserve our support.", "article", 1, "strikers"),
    ("We stand with the nurses. The soldiers must go.", "article", -1, "soldiers"),
    ("The bishops demanded the release of the prisoners.", "bishops", 1, "prisoners"),
    ("The unions called for the resignation of the minister.", "unions", -1, "minister"),
    ("Helen Marsh deplored the mayor's shameful silence.", "helen marsh", -1, "mayor"),
]


@pytest.mark.parametrize(("text", "holder", "sign", "target"), JUDGED)
def test_judgements_and_wishes_tell_where_one_stands(
    text: str, holder: str, sign: int, target: str
) -> None:
    found = stances(coded(text), bases=("expressed", "ascribed", "inferred", "epithet"))
    assert holds(found, holder, sign, target), found


def test_support_that_is_had_comes_from_its_giver() -> None:
    found = stances(coded("Mr Bradley had the full support of the nurses."))
    assert holds(found, "nurses", 1, "bradley")
    assert not holds(found, "bradley", 1, "nurses")
