"""What is behind a cell makes the cell, alone and altogether."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analysis.networks.statements import drawn, table

from polemic.analysis.networks import Definition, Statements, network, windows
from polemic.analysis.networks.table import text_column
from polemic.analysis.networks.tally import tally
from polemic.errors import UsageError

ROWS = [
    ("Union", "wages", 1, 1),
    ("Ministry", "wages", 0, 2),
    ("Union", "strike", 1, 3),
    ("Court", "law", 0, 4),
    ("Union", "wages", 1, 9),
]


def named(statements: Statements) -> Statements:
    records = text_column([f"record {number}" for number in statements.id.tolist()])
    return replace(
        statements, variables={**statements.variables, "record": records}, named="record"
    )


@settings(max_examples=60, deadline=None)
@given(
    drawn() | drawn("text"),
    st.sampled_from(["onemode", "twomode"]),
    st.sampled_from(["ignore", "subtract", "congruence", "conflict"]),
)
def test_the_statements_behind_a_cell_give_its_value(
    statements: Statements, mode: str, aggregation: str
) -> None:
    if mode == "twomode" and aggregation in {"congruence", "conflict"}:
        aggregation = "combine"
    wanted = Definition(mode=mode, aggregation=aggregation)  # type: ignore[arg-type]
    made = network(statements, wanted)
    if aggregation == "combine":  # the code of a level depends on which others occur
        made = replace(made, values=(made.values != 0).astype(np.float64))
    for edge, evidence in made.traced():
        again = network(made.behind(edge.source, edge.target).table, wanted)
        row, column = again.rows.index(edge.source), again.columns.index(edge.target)
        value = again.values[row, column]
        assert value != 0 if aggregation == "combine" else value == edge.weight
        assert evidence.records == made.behind(edge.source, edge.target).records
        assert made.evidence(edge.source, edge.target).tolist() == [
            int(one) for one in evidence.records
        ]
        assert evidence.first <= evidence.last


def test_records_are_named_by_their_own_ids() -> None:
    made = network(named(table(ROWS)), Definition(mode="onemode", aggregation="subtract"))
    ((edge, evidence),) = made.traced()
    assert (edge.source, edge.target) == ("Ministry", "Union")
    assert evidence.records == ("record 1", "record 2", "record 5")
    behind = made.behind("Union", "Ministry")
    assert behind.records == evidence.records
    assert [row["concept"] for row in behind.rows()] == ["wages"] * 3
    with pytest.raises(UsageError, match="no such node"):
        made.behind("Union", "nobody")


def test_a_cell_that_sums_to_nothing_still_has_its_statements() -> None:
    both = table([("Union", "wages", 1, 1), ("Union", "wages", 0, 2)])
    made = network(both, Definition(aggregation="subtract"))
    assert made.values.tolist() == [[0.0]]
    assert made.behind("Union", "wages").records == ("1", "2")


def test_a_window_has_only_its_own_statements() -> None:
    wanted = Definition(window="days", window_size=3)
    found = [made.behind("Union", "wages").records for made in windows(named(table(ROWS)), wanted)]
    assert found[0] == ("record 1",)
    assert found[-1] == ("record 5",)


def test_a_bar_gives_its_statements() -> None:
    made = tally(named(table(ROWS)), Definition(variable1="concept", variable2="organization"))
    for row, value in enumerate(made.values):
        for column, level in enumerate(made.levels):
            assert len(made.behind(value, level)) == made.counts[row, column]
        assert len(made.behind(value)) == made.counts[row].sum()
    assert made.behind("wages", "1").records == ("record 1", "record 5")
    with pytest.raises(UsageError, match="no such bar"):
        made.behind("peace")
