from typing import Any

import pytest
from tests.compat.rdna.reference import FOLDER, TOLERANCE, difference, needs_reference, runs

from polemic.analysis.networks import EventList, Network, Windows
from polemic.compat.rdna import dna_network
from polemic.errors import PolemicError

FILES = ("outfile", "fileFormat")
NETWORKS = [run for run in runs() if "call" not in run["options"]]


def options(run: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in run["options"].items() if name not in FILES}


@needs_reference
def test_the_recorded_runs_are_all_there() -> None:
    assert len(runs()) == 296
    assert sum(len(run["matrices"]) for run in runs()) == 889


@needs_reference
@pytest.mark.parametrize("run", NETWORKS, ids=lambda run: run["id"])
def test_a_network_equals_the_recorded_one(run: dict[str, Any]) -> None:
    path = FOLDER / run["database"]
    if "error" in run:
        with pytest.raises(PolemicError, match="combined qualifiers by prominence"):
            dna_network(path, **options(run))
        return
    result = dna_network(path, **options(run))
    if isinstance(result, EventList):
        assert result.statements.tolist() == run["kept_statements"]
        assert result.to_pandas()["statement_id"].tolist() == run["kept_statements"]
        return
    if isinstance(result, Windows):
        assert result.selection.id.tolist() == run["kept_statements"]
        networks = list(result)
    else:
        assert result.statements.tolist() == run["kept_statements"]
        networks = [result]
    assert len(networks) == len(run["matrices"])
    for network, matrix in zip(networks, run["matrices"], strict=True):
        check(network, matrix)


def check(network: Network, matrix: dict[str, Any]) -> None:
    assert list(network.rows) == matrix["rows"]
    assert list(network.columns) == matrix["columns"]
    assert difference(network.values, matrix["values"]) < TOLERANCE
    assert network.num_statements == matrix["numStatements"]
    for name in ("start", "middle", "stop"):
        ours = getattr(network, name).replace(tzinfo=None).isoformat(timespec="seconds")
        assert ours.startswith(matrix[name])
