from dataclasses import replace
from typing import Any, get_args

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analysis.networks.statements import DAY, drawn, table

from polemic.analysis.networks import (
    Column,
    Definition,
    Network,
    Statements,
    event_list,
    network,
    windows,
)
from polemic.analysis.networks.definition import Duplicates, Kernel

kinds = st.sampled_from(["boolean", "integer", "text"])
statements = kinds.flatmap(drawn)
rules = st.sampled_from(["literature", "dna"])
duplicates = st.sampled_from(get_args(Duplicates))
few = settings(max_examples=60, deadline=None)


def onemode(**options: Any) -> Definition:
    return Definition(mode="onemode", **options)


@few
@given(
    data=statements,
    aggregation=st.sampled_from(["ignore", "congruence", "conflict", "subtract"]),
    normalization=st.sampled_from(["no", "average", "jaccard", "cosine"]),
    rule=rules,
    duplicate=duplicates,
)
def test_a_one_mode_network_is_symmetric_and_ties_nobody_to_themselves(
    data: Statements, aggregation: Any, normalization: Any, rule: Any, duplicate: Any
) -> None:
    made = network(
        data,
        onemode(
            aggregation=aggregation,
            normalization=normalization,
            rules=rule,
            duplicates=duplicate,
        ),
    )
    assert made.rows == made.columns
    assert np.array_equal(made.values, made.values.T, equal_nan=True)
    assert not np.diag(made.values).any()


@few
@given(data=statements, normalization=st.sampled_from(["no", "average", "jaccard", "cosine"]))
def test_subtract_is_congruence_less_conflict(data: Statements, normalization: Any) -> None:
    def values(aggregation: Any) -> np.ndarray[Any, Any]:
        return network(data, onemode(aggregation=aggregation, normalization=normalization)).values

    expected = values("congruence") - values("conflict")
    assert np.allclose(values("subtract"), expected, rtol=1e-12, atol=1e-12)


@few
@given(
    data=statements, mode=st.sampled_from(["onemode", "twomode"]), rule=rules, order=st.randoms()
)
def test_the_order_of_the_statements_changes_nothing(
    data: Statements, mode: Any, rule: Any, order: Any
) -> None:
    wanted = Definition(mode=mode, aggregation="subtract", duplicates="month", rules=rule)
    places = list(range(len(data)))
    order.shuffle(places)
    one = network(data, wanted)
    other = network(data.take(np.array(places, dtype=np.int64)), wanted)
    assert (one.rows, one.columns) == (other.rows, other.columns)
    assert np.array_equal(one.values, other.values, equal_nan=True)
    assert one.statements.tolist() == other.statements.tolist()


@few
@given(data=statements, duplicate=duplicates)
def test_two_mode_counts_add_up_to_the_statements(data: Statements, duplicate: Any) -> None:
    made = network(data, Definition(duplicates=duplicate))
    assert made.values.sum() == made.num_statements
    for row, column, weight in made.edges():
        assert len(made.evidence(row, column)) == weight


@few
@given(data=statements)
def test_isolates_add_nodes_without_ties(data: Statements) -> None:
    wanted = onemode(aggregation="congruence", exclude={"concept": ("law",)})
    without, with_all = (
        network(data, replace(wanted, isolates=isolates)) for isolates in (False, True)
    )
    assert set(without.rows) <= set(with_all.rows)
    inner = [with_all.rows.index(label) for label in without.rows]
    assert np.allclose(with_all.values[np.ix_(inner, inner)], without.values)
    assert np.count_nonzero(with_all.values) == np.count_nonzero(without.values)


@few
@given(data=drawn(), width=st.integers(1, 60))
def test_a_window_is_the_network_of_its_time(data: Statements, width: int) -> None:
    wanted = onemode(aggregation="subtract", window="days", window_size=width)
    series = windows(data, wanted)
    for place in range(0, len(series), 97):
        window = series[place]
        assert window.start is not None
        assert window.stop is not None
        start, stop = int(window.start.timestamp()), int(window.stop.timestamp())
        assert stop - start == width // 2 * 2 * DAY
        alone = network(data, replace(wanted, window="no", start=start, stop=stop))
        assert window.rows == alone.rows
        assert np.array_equal(window.values, alone.values)


@few
@given(
    data=kinds.flatmap(drawn),
    mode=st.sampled_from(["onemode", "twomode"]),
    kernel=st.sampled_from([name for name in get_args(Kernel) if name != "no"]),
    unit=st.sampled_from(["days", "weeks", "months", "years"]),
    indent=st.booleans(),
    rule=rules,
)
def test_smoothing_is_lazy_finite_and_symmetric(
    data: Statements, mode: Any, kernel: Any, unit: Any, indent: bool, rule: Any
) -> None:
    wanted = Definition(
        mode=mode,
        aggregation="subtract",
        window=unit,
        window_size=3,
        kernel=kernel,
        indent=indent,
        rules=rule,
    )
    series = windows(data, wanted)
    for made in (series[0], series[-1]) if len(series) else ():
        same = data.variables["agreement"].codes
        if rule == "literature" or len(np.unique(same)) > 1:
            assert np.isfinite(made.values).all()
        if mode == "onemode":
            assert np.array_equal(made.values, made.values.T, equal_nan=True)


def test_networks_of_nothing_and_of_one_node() -> None:
    empty = network(table([]), onemode())
    assert empty.values.shape == (0, 0)
    assert list(empty.edges()) == []
    assert len(windows(table([]), onemode(window="days"))) == 0
    assert len(event_list(table([]), Definition(mode="eventlist"))) == 0
    alone = network(table([("Union", "strike", 1, 3)]), onemode(aggregation="congruence"))
    assert alone.rows == ("Union",)
    assert alone.to_pandas().to_numpy().tolist() == [[0.0]]


def test_events_windows_slide_one_statement_at_a_time() -> None:
    rows = [("Union" if day % 2 else "Court", "law", day % 2, day) for day in range(9)]
    series = windows(table(rows), onemode(aggregation="conflict", window="events", window_size=4))
    assert len(series) == 5
    assert [made.num_statements for made in series] == [5] * 5
    assert [made.statements[0] for made in series] == [1, 2, 3, 4, 5]


def test_a_missing_boolean_leaves_the_statement_out_where_it_is_used() -> None:
    data = table([("Union", "law", 1, 0), ("Court", "law", 1, 0)])
    qualifier = Column("boolean", np.array([1, 0]), (), np.array([False, True]))
    data = replace(data, variables={**data.variables, "agreement": qualifier})
    assert network(data, onemode(aggregation="congruence")).rows == ("Union",)
    assert network(data, onemode(aggregation="ignore")).rows == ("Court", "Union")


@pytest.mark.parametrize("values", [5, 300])
def test_the_same_level_everywhere_is_full_agreement(values: int) -> None:
    data = table([("Union", "law", values, 0), ("Court", "law", values, 0)], kind="integer")
    made: Network = network(data, onemode(aggregation="congruence"))
    assert made.values.tolist() == [[0, 1], [1, 0]]
