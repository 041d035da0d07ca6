from typing import Any

import pytest
from tests.compat.rdna.reference import FOLDER, TOLERANCE, difference, needs_reference, runs

from polemic.compat.rdna import (
    dna_backbone,
    dna_barplot,
    dna_evaluateBackboneSolution,
    dna_phaseTransitions,
)
from polemic.compat.rdna.backbone import NestedResult


def called(name: str) -> list[dict[str, Any]]:
    return [run for run in runs() if run["options"].get("call") == name]


def options(run: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in run["options"].items() if name != "call"}


@needs_reference
@pytest.mark.parametrize("run", called("dna_barplot"), ids=lambda run: run["id"])
def test_bars_equal_the_recorded_ones(run: dict[str, Any]) -> None:
    bars = dna_barplot(FOLDER / run["database"], **options(run))
    expected = run["result"]
    assert list(bars.values) == expected["values"]
    assert [list(row) for row in bars.counts] == expected["counts"]
    assert list(bars.intValues) == expected["intValues"]
    assert list(bars.attributeVariables) == expected["attributeVariables"]
    assert [list(row) for row in bars.attributes] == expected["attributes"]
    assert bars.to_pandas().shape == (len(bars.values), 1 + len(bars.intValues) + 4)


@needs_reference
@pytest.mark.parametrize("run", called("dna_backbone"), ids=lambda run: run["id"])
def test_nested_backbones_equal_the_recorded_ones(run: dict[str, Any]) -> None:
    made = dna_backbone(FOLDER / run["database"], **options(run))
    expected = run["result"]
    assert isinstance(made, NestedResult)
    for name in ("iteration", "entities", "numStatements"):
        assert list(getattr(made, name)) == expected[name]
    for name in ("backboneLoss", "redundantLoss"):
        assert difference(getattr(made, name), expected[name]) < TOLERANCE
    assert made.numStatementsFull == expected["numStatementsFull"]
    assert made.start is not None
    assert made.stop is not None
    assert made.start.timestamp() == expected["start"]
    assert made.stop.timestamp() == expected["stop"]


@needs_reference
@pytest.mark.parametrize("run", called("dna_evaluateBackboneSolution"), ids=lambda run: run["id"])
def test_a_backbone_is_evaluated_as_recorded(run: dict[str, Any]) -> None:
    made = dna_evaluateBackboneSolution(FOLDER / run["database"], **options(run))
    assert difference(made, run["result"]) < TOLERANCE


@needs_reference
@pytest.mark.parametrize("run", called("dna_phaseTransitions"), ids=lambda run: run["id"])
def test_windows_of_phases_equal_the_recorded_ones(run: dict[str, Any]) -> None:
    made = dna_phaseTransitions(FOLDER / run["database"], **options(run))
    assert made.networks.selection.id.tolist() == run["kept_statements"]
    assert len(made) == len(run["matrices"])
    for network, matrix in zip(made, run["matrices"], strict=True):
        assert list(network.rows) == matrix["rows"]
        assert difference(network.values, matrix["values"]) < TOLERANCE
        assert network.num_statements == matrix["numStatements"]
    assert made.phases.distances.max() == 1
    assert len(made.to_pandas()) == len(run["matrices"])
