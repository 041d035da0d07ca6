import numpy as np
import pytest
from hypothesis import given, settings
from tests.analysis.networks.statements import drawn, table

from polemic.analysis.networks import Definition, Statements
from polemic.analysis.networks.multiclust import clusters, jaccard_distances
from polemic.analysis.networks.polarization import distance, divided_best, polarization
from polemic.errors import UsageError

WANTED = Definition(mode="onemode")
CAMPS = table(
    [
        (actor, concept, int(side == (concept != "law")), 1)
        for side, actors in ((True, ("Union", "Party")), (False, ("Ministry", "Court")))
        for actor in actors
        for concept in ("strike", "wages", "law")
    ]
)


def test_two_camps_are_fully_polarized_and_found() -> None:
    (made,) = polarization(CAMPS, WANTED)
    assert made.score == pytest.approx(1)
    assert set(map(frozenset, made.camps)) == {
        frozenset({"Union", "Party"}),
        frozenset({"Ministry", "Court"}),
    }


def test_general_agreement_is_not_polarized() -> None:
    agreed = table([(f"actor {number}", "law", 1, 1) for number in range(6)])
    (made,) = polarization(agreed, WANTED)
    assert made.camps == (tuple(f"actor {number}" for number in range(6)), ())
    assert made.score == 0
    disputed = distance(np.ones((6, 6)) - np.eye(6), np.zeros((6, 6)), np.arange(6) < 3)
    assert disputed == 1


def test_search_among_many_finds_what_trying_all_would() -> None:
    camp = np.arange(24) % 2 == 0
    noise = np.random.default_rng(3).random((24, 24)) * 0.3
    noise = noise + noise.T
    same = camp[:, None] == camp[None, :]
    found, least = divided_best(same + noise, ~same + noise)
    assert np.array_equal(found, camp) or np.array_equal(found, ~camp)
    assert least < 0.5


@settings(max_examples=30, deadline=None)
@given(drawn(largest=12))
def test_scores_lie_between_0_and_1_in_every_window(data: Statements) -> None:
    wanted = Definition(mode="onemode", window="months", window_size=6, kernel="gaussian")
    for made in list(polarization(data, wanted))[:3]:
        assert -1e-12 <= made.score <= 1 + 1e-12
        assert not set(made.camps[0]) & set(made.camps[1])


def test_only_actors_polarize() -> None:
    with pytest.raises(UsageError, match="onemode"):
        list(polarization(CAMPS, Definition()))


def test_clusters_are_the_camps() -> None:
    (made,) = clusters(CAMPS, WANTED)
    groups = dict(zip(made.labels, made.partition.members.tolist(), strict=True))
    assert groups["Union"] == groups["Party"] != groups["Ministry"] == groups["Court"]
    assert made.partition.modularity == pytest.approx(0.5)


def test_jaccard_distances_of_sets() -> None:
    apart = jaccard_distances(np.array([[1.0, 2.0, 0.0], [0.0, 1.0, 1.0], [0.0, 0.0, 0.0]]))
    assert apart[0, 1] == pytest.approx(2 / 3)
    assert apart[0, 2] == 1
    assert apart[2, 2] == 0
