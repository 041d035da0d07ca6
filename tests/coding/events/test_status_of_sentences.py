"""What a whole sentence says of the deeds in it."""

from __future__ import annotations

import pytest

from polemic import code
from polemic.reading import from_text

TOLD = [
    (
        "Should the reports prove true that the demonstrators were unarmed, "
        "the killing committed by the guards was murder.",
        "ASSAULT",
        "hypothetical",
        {"guards"},
    ),
    (
        "The rebels threatened to try the governor for the killing of peasants.",
        "ASSAULT",
        "actual",
        {"governor"},
    ),
    (
        "The president ordered the army to attack, days after rebels of the Front "
        "(FX, by its initials) seized four towns.",
        "COERCE",
        "actual",
        {"front"},
    ),
]


@pytest.mark.parametrize(("text", "type_", "modality", "actors"), TOLD)
def test_the_sentence_says_whether_it_happened(
    text: str, type_: str, modality: str, actors: set[str]
) -> None:
    coding = code(from_text(text))
    names = {actor.id: actor.name.lower() for actor in coding.actors}
    [event] = [e for e in coding.events if e.type == type_ and e.modality == modality][:1]
    assert {names[p.actor] for p in event.actors} == actors


def test_who_is_removed_is_no_ministry() -> None:
    text = "Peter Lorre, whom the president removed from the Interior Ministry, blamed the rebels."
    coding = code(from_text(text))
    names = {actor.id: actor.name for actor in coding.actors}
    [event] = [e for e in coding.events if e.type == "SANCTION"]
    assert [names[p.actor] for p in event.recipients] == ["Peter Lorre"]
