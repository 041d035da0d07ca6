"""The cast of whole short texts."""

from polemic.actors import find_cast
from polemic.parsing import parse
from polemic.reading import from_text


def actors_of(text: str) -> dict[str, set[str]]:
    cast = find_cast(parse(from_text(text)))
    return {
        actor.name: {m.text for m in cast.mentions if m.actor == actor.id} for actor in cast.actors
    }


def test_a_name_its_acronym_and_a_surname() -> None:
    found = actors_of(
        "President Carlos Salinas de Gortari ordered the army to suspend its offensive against the "
        "Zapatista National Liberation Army (EZLN). Mr Salinas said the EZLN must lay down its arms."
    )
    assert {"Carlos Salinas de Gortari", "Salinas"} <= found["Carlos Salinas de Gortari"]
    assert {"EZLN", "Zapatista National Liberation Army"} <= found[
        "Zapatista National Liberation Army"
    ]
    assert "its" in found["army"]
