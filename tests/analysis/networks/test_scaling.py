import numpy as np
import pytest
from tests.analysis.networks.statements import table
from tests.analysis.networks.test_polarization import CAMPS

from polemic.analysis.networks import Definition, Network, network
from polemic.analysis.networks.scaling import correspondence, item_response
from polemic.errors import UsageError


def matrix(counts: list[list[int]]) -> Network:
    rows = [
        (f"actor {row}", f"concept {column}", 1, 1)
        for row, line in enumerate(counts)
        for column, number in enumerate(line)
        for _ in range(number)
    ]
    return network(table(rows), Definition())


def test_the_inertia_is_chi_square_by_the_number_of_statements() -> None:
    counts = [[20, 5, 3], [4, 18, 6], [2, 7, 15]]
    made = correspondence(matrix(counts))
    table_ = np.array(counts, dtype=float)
    expected = np.outer(table_.sum(axis=1), table_.sum(axis=0)) / table_.sum()
    chi_square = (np.square(table_ - expected) / expected).sum()
    assert made.total == pytest.approx(chi_square / table_.sum())
    assert made.inertia.sum() == pytest.approx(1)
    mass = table_.sum(axis=1) / table_.sum()
    assert np.allclose(mass @ made.rows, 0)
    profiles = table_ / table_.sum(axis=1, keepdims=True)
    gap = np.square(profiles[0] - profiles[1]) / (table_.sum(axis=0) / table_.sum())
    assert np.square(made.rows[0] - made.rows[1]).sum() == pytest.approx(gap.sum())


def test_independent_rows_and_columns_have_no_inertia() -> None:
    assert correspondence(matrix([[2, 4], [3, 6]])).total == pytest.approx(0)


def test_positions_part_the_camps_and_conflicts_discriminate() -> None:
    made = network(CAMPS, Definition(aggregation="subtract"))
    scale = item_response(made)
    place = dict(zip(made.rows, scale.positions, strict=True))
    assert scale.converged
    assert np.sign(place["Union"]) == np.sign(place["Party"])
    assert np.sign(place["Union"]) == -np.sign(place["Court"])
    slope = dict(zip(made.columns, scale.discrimination, strict=True))
    assert np.sign(slope["strike"]) == np.sign(slope["wages"]) == -np.sign(slope["law"])


def test_what_cannot_be_scaled_is_said() -> None:
    with pytest.raises(UsageError, match="counts"):
        correspondence(network(CAMPS, Definition(aggregation="subtract")))
    with pytest.raises(UsageError, match="twomode"):
        item_response(network(CAMPS, Definition(mode="onemode")))
    empty = network(table([]), Definition(aggregation="subtract"))
    assert item_response(empty).positions.shape == (0,)
