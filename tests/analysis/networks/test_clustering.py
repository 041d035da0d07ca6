import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from polemic.analysis.networks.clustering import METHODS, best_partition, modularity
from polemic.analysis.networks.phases import Distance, distances, mapped


def camps(*sizes: int) -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
    """Distances of 0.1 within camps and 1 between them."""
    camp = np.repeat(np.arange(len(sizes)), sizes)
    apart = np.where(camp[:, None] == camp[None, :], 0.1, 1.0)
    np.fill_diagonal(apart, 0.0)
    return apart


@pytest.mark.parametrize("method", METHODS)
@pytest.mark.parametrize("sizes", [(3, 4), (2, 5, 3)])
def test_every_method_finds_clear_camps(method: str, sizes: tuple[int, ...]) -> None:
    members = METHODS[method](camps(*sizes), len(sizes))
    assert members.tolist() == np.repeat(np.arange(len(sizes)), sizes).tolist()


def test_the_number_of_groups_is_that_of_the_best_modularity() -> None:
    apart = camps(3, 4, 3)
    near = 1 - apart
    best = best_partition(apart, np.where(near < 0.5, 0, near), range(1, 6))
    assert best.k == 3
    assert best.modularity == pytest.approx(modularity(near, best.members))


def test_modularity_of_two_triangles_joined_by_an_edge_is_the_textbook_one() -> None:
    ties = np.zeros((6, 6))
    for one, other in [(0, 1), (0, 2), (1, 2), (3, 4), (3, 5), (4, 5), (2, 3)]:
        ties[one, other] = ties[other, one] = 1
    assert modularity(ties, np.array([0, 0, 0, 1, 1, 1])) == pytest.approx(6 / 7 - 0.5)


@settings(max_examples=30, deadline=None)
@given(st.integers(1, 6), st.integers(2, 5), st.sampled_from(["absdiff", "spectral"]))
def test_distances_are_symmetric_and_reach_one(number: int, size: int, method: Distance) -> None:
    draw = np.random.default_rng(number * size)
    matrices = [draw.integers(0, 4, (size, size)).astype(float) for _ in range(number)]
    apart = distances([one + one.T for one in matrices], method)
    assert np.array_equal(apart, apart.T)
    assert not np.diag(apart).any()
    assert apart.max(initial=0) in (0, 1)


def test_distances_of_points_in_a_plane_are_mapped_without_stress() -> None:
    points = np.array([[0.0, 0.0], [3.0, 0.0], [0.0, 4.0], [3.0, 4.0]])
    apart = np.sqrt(np.square(points[:, None] - points[None]).sum(axis=2))
    place, stress = mapped(apart)
    assert stress == pytest.approx(0, abs=1e-12)
    again = np.sqrt(np.square(place[:, None] - place[None]).sum(axis=2))
    assert np.allclose(again, apart)
