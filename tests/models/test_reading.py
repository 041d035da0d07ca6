import numpy as np
import pytest

from polemic.models.attribution import sayings
from polemic.models.events import MOST, events
from polemic.models.labels import DISTANCES, ROOTS, distance_bucket
from polemic.models.network import Network, load, probabilities
from polemic.models.pairs import deeds, stance, tone
from polemic.models.tagging import tag

NEWS = (
    "The harbour union said on Monday that the shipping ministry had broken its word. "
    "“We will not go back to work,” its leader, Ana Duarte, told reporters.\n\n"
    "Minister Rui Peres rejected the charge. He accused the union of holding the port hostage."
)


@pytest.fixture(scope="module")
def network() -> Network:
    return load()


def test_who_says_what_is_found_in_plain_reported_speech(network: Network) -> None:
    found = sayings(network, NEWS)
    first = found[0]
    assert "union" in NEWS[slice(*first.source[0])]
    assert NEWS[slice(*first.cue[0])].startswith("said")
    assert "broken its word" in NEWS[slice(*first.content[0])]


def test_every_span_lies_in_the_text(network: Network) -> None:
    for each in sayings(network, NEWS):
        for start, end in (*each.source, *each.cue, *each.content):
            assert 0 <= start < end <= len(NEWS)
            assert NEWS[start:end].strip()


def test_what_is_read_in_a_text_does_not_depend_on_what_was_read_before(network: Network) -> None:
    before = tag(network, NEWS)
    tag(network, "Something else altogether, and much shorter.")
    after = tag(network, NEWS)
    assert np.array_equal(before.layers, after.layers)
    assert np.array_equal(before.links, after.links)


def test_a_long_text_is_read_whole_and_nothing_twice(network: Network) -> None:
    text = "\n\n".join(f"{NEWS} Paragraph {number} ends." for number in range(12))
    tagged = tag(network, text)
    assert len(tagged.layers) == len(tagged.pieces.ids)
    found = sayings(network, text)
    places = [each.cue for each in found if each.cue]
    assert len(places) == len(set(places))
    quarter = len(text) // 4
    for part in range(4):
        inside = [p for p in places if part * quarter <= p[0][0] < (part + 1) * quarter]
        assert inside, "a part of the text was not read"


@pytest.mark.parametrize("text", ["", "\n\n \n", "\x00", "🦆", "word " * 5000])
def test_odd_texts_do_not_break_it(network: Network, text: str) -> None:
    tagged = tag(network, text)
    assert len(tagged.layers) == len(tagged.pieces.ids)
    assert isinstance(sayings(network, text), list)
    assert isinstance(events(network, text[:2000]), list)


def test_stance_is_the_same_from_either_side(network: Network) -> None:
    text = "Peres accused Duarte of lying."
    pieces = network.pieces(text)
    forth, back = (
        stance(network, pieces, (0, 5), (14, 20)),
        stance(network, pieces, (14, 20), (0, 5)),
    )
    assert forth is not None
    assert back is not None
    assert sum(forth) == pytest.approx(1.0, abs=1e-5)
    mirrored = [back[0], back[2], back[1], back[4], back[3]]
    assert forth == pytest.approx(mirrored, abs=1e-4)
    assert forth[3] == max(forth)


def test_an_attack_is_one_and_goes_the_right_way_in_the_passive_too(network: Network) -> None:
    for text, rebels, soldiers in (
        ("Rebels shelled the soldiers at dawn, killing nine.", (0, 6), (15, 27)),
        ("The soldiers were shelled by rebels at dawn, and nine died.", (29, 35), (0, 12)),
    ):
        read = deeds(network, network.pieces(text), rebels, soldiers)
        assert read is not None
        assert read[0].root == "ASSAULT"
        assert read[0].holds > read[1].holds


def test_an_actor_without_a_word_piece_has_no_stance(network: Network) -> None:
    pieces = network.pieces("A  B")
    assert stance(network, pieces, (1, 3), (0, 1)) is None
    assert tone(network, pieces, (1, 3)) is None
    assert deeds(network, pieces, (1, 3), (0, 1)) is None


def test_events_of_a_sentence_are_few_and_never_both_ways_round(network: Network) -> None:
    found = events(network, "The army shelled the rebels and the rebels shot at the army.")
    assert len(found) <= MOST
    assert not {(e.source, e.target) for e in found} & {(e.target, e.source) for e in found}
    assert all(event.root in ROOTS for event in found)


def test_distances_fall_into_buckets_by_sign_and_doubling() -> None:
    assert distance_bucket(0) == DISTANCES // 2
    assert distance_bucket(-5000) == 0
    assert distance_bucket(5000) == DISTANCES - 1
    assert distance_bucket(4) == distance_bucket(7) == distance_bucket(3) + 1


def test_a_higher_temperature_makes_less_sure() -> None:
    logits = np.array([2.0, 0.0], np.float32)
    assert probabilities(logits, 2.0)[0] < probabilities(logits)[0]
