"""The definitions once more, statement by statement, against the products that compute them."""

from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analysis.networks.statements import drawn

from polemic.analysis.networks import Definition, Statements, network, windows
from polemic.analysis.networks import counts as blocks

kinds = st.sampled_from(["boolean", "integer", "text"])
few = settings(max_examples=50, deadline=None)


def spoken(data: Statements) -> list[tuple[str, str, Any]]:
    """Actor, concept and level of each complete statement."""
    column = data.variables["agreement"]
    levels = column.strings() if column.kind == "text" else column.codes.tolist()
    actors, concepts = (data.variables[name].strings() for name in ("organization", "concept"))
    found = zip(actors, concepts, levels, strict=True)
    return [(actor, concept, level) for actor, concept, level in found if actor and concept]


def alike(data: Statements, one: Any, other: Any) -> float:
    column = data.variables["agreement"]
    if column.kind == "text" or column.kind == "boolean":
        return float(one == other)
    spread = int(column.codes.max() - column.codes.min())
    return 1 - abs(one - other) / spread if spread else 1.0


@few
@given(data=kinds.flatmap(drawn), aggregation=st.sampled_from(["ignore", "congruence", "conflict"]))
def test_a_tie_is_the_sum_over_pairs_of_statements(data: Statements, aggregation: Any) -> None:
    if data.variables["agreement"].kind == "text" and aggregation == "conflict":
        return
    made = network(data, Definition(mode="onemode", aggregation=aggregation))
    said = spoken(data)
    for (row, one), (column, other) in product(enumerate(made.rows), repeat=2):
        expected = 0.0
        for actor, concept, level in said:
            for actor_, concept_, level_ in said:
                if (actor, actor_) == (one, other) and concept == concept_ and one != other:
                    near = alike(data, level, level_)
                    expected += {"ignore": 1, "congruence": near, "conflict": 1 - near}[aggregation]
        assert made.values[row, column] == pytest.approx(expected)


@few
@given(data=drawn("text"))
def test_text_conflict_counts_what_the_other_never_says(data: Statements) -> None:
    made = network(data, Definition(mode="onemode", aggregation="conflict"))
    said = spoken(data)
    for (row, one), (column, other) in product(enumerate(made.rows), repeat=2):
        theirs = {
            actor: {rest for who, *rest_ in said if who == actor for rest in [tuple(rest_)]}
            for actor in (one, other)
        }
        alone = sum(
            (actor == one and tuple(rest) not in theirs[other])
            or (actor == other and tuple(rest) not in theirs[one])
            for actor, *rest in said
        )
        assert made.values[row, column] == (alone if one != other else 0)


@few
@given(data=kinds.flatmap(drawn), aggregation=st.sampled_from(["subtract", "congruence"]))
def test_few_features_at_a_time_give_the_same(data: Statements, aggregation: Any) -> None:
    wanted = Definition(mode="onemode", aggregation=aggregation, normalization="jaccard")
    whole = network(data, wanted)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(blocks, "BLOCK_CELLS", 3)
        parts = network(data, wanted)
        two = network(data, Definition(aggregation="subtract"))
    assert np.allclose(parts.values, whole.values)
    assert np.array_equal(two.values, network(data, Definition(aggregation="subtract")).values)


@few
@given(data=drawn())
def test_a_uniform_kernel_halves_the_counts_of_its_window(data: Statements) -> None:
    smooth = Definition(window="days", window_size=20, kernel="uniform")
    plain = Definition(window="days", window_size=20, isolates=True)
    pairs = zip(windows(data, smooth), windows(data, plain), strict=True)
    for place, (soft, hard) in enumerate(pairs):
        if place % 50 == 0:
            columns = [hard.columns.index(label) for label in soft.columns]
            rows = [hard.rows.index(label) for label in soft.rows]
            assert np.allclose(soft.values * 2, hard.values[np.ix_(rows, columns)])
