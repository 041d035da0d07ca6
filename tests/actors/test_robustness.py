"""Any text has a cast, and its records fit the text."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from polemic.actors import find_cast
from polemic.errors import ReadingError
from polemic.parsing import parse
from polemic.reading import from_text

PIECES = st.sampled_from(
    ["President", "the", "EZLN", "(", ")", "[", "“", "”", "said", "he", "its", "of", "U.S.", "'s",
     "Mr.", "Salinas", "workers", "-", "/", "PKK", "our", "we", "😀", "É", ".", "\n\n", ",", "AND",
     "R-Tex.", "who", "government", "Ankara", "by", "THE", "poll", "shows", "one", "1,200"]
)  # fmt: skip


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(PIECES, min_size=1, max_size=40))
def test_any_text_has_a_cast(pieces: list[str]) -> None:
    text = "The committee met on the matter. " + " ".join(pieces)
    try:
        document = from_text(text)
    except ReadingError:
        return
    cast = find_cast(parse(document))
    ids = {actor.id for actor in cast.actors}
    assert len(ids) == len(cast.actors)
    assert sum(actor.voice for actor in cast.actors) == 1
    assert all(actor.evidence for actor in cast.actors)
    for mention in cast.mentions:
        assert mention.actor in ids
        assert mention.text == document.text[mention.start : mention.end]
    for belonging in cast.affiliations:
        assert {belonging.member.actor, belonging.organization.actor} <= ids


@pytest.mark.parametrize("text", ["A (B) [C] D/E", "WHO SAID WE WON'T? " * 5, "“‘“ he said"])
def test_fragments(text: str) -> None:
    assert find_cast(parse(from_text(text))).voice


def test_the_same_text_gives_the_same_cast() -> None:
    text = "The PKK fought Turkey. Ankara said the group had lost its leader, Abdullah Ocalan."
    first, second = (find_cast(parse(from_text(text))) for _ in range(2))
    assert first.actors == second.actors
    assert first.mentions == second.mentions
