from pathlib import Path
from typing import Any

import numpy as np
import pytest
from tests.compat.dna_file.test_coded import RECORDS

from polemic.analysis.networks import EventList, Network, Windows
from polemic.compat.dna_file import coded_project, write_dna
from polemic.compat.rdna import (
    dna_backbone,
    dna_barplot,
    dna_getAttributes,
    dna_getStatementTypes,
    dna_getVariables,
    dna_multiclust,
    dna_network,
    dna_polarization,
)
from polemic.compat.rdna.backbone import BackboneResult
from polemic.errors import UsageError


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "coded.dna"
    write_dna(coded_project(RECORDS), path)
    return path


def test_dots_of_r_and_plain_dates_are_understood(project: Path) -> None:
    for dates in (
        {"start.date": "14.01.1994", "stop.date": "14.01.1994"},
        {"start_date": "1994-01-14", "stop_date": "1994-01-14", "stop_time": "00:00:00"},
    ):
        made = dna_network(project, **dates)  # type: ignore[arg-type]
        assert isinstance(made, Network)
        assert made.num_statements == 2
    late = dna_network(project, start_date="15.01.1994")
    assert isinstance(late, Network)
    assert late.num_statements == 0


def test_the_kind_of_result_follows_the_arguments(project: Path) -> None:
    assert isinstance(dna_network(project, networkType="eventlist"), EventList)
    series = dna_network(project, timeWindow="days", windowSize=1)
    assert isinstance(series, Windows)
    assert [made.num_statements for made in series] == [2]


@pytest.mark.parametrize(
    ("options", "message"),
    [
        ({"networktype": "onemode"}, "did you mean networkType"),
        ({"networkType": "threemode"}, "onemode, twomode, eventlist"),
        ({"networkType": "onemode", "qualifierAggregation": "combine"}, "does not exist"),
        ({"normalization": "jaccard"}, "no, activity, prominence"),
        ({"variable1": "nobody"}, "person, organization, concept, agreement"),
        ({"variable1": "agreement"}, "cannot make nodes"),
        ({"variable2": "organization"}, "are the same"),
        ({"start_date": "1994"}, "write dates as"),
        ({"statementType": "Annotation"}, "DNA Statement"),
        ({"kernel": "gaussian"}, "choose a window"),
        ({"timeWindow": "days", "windowSize": 0}, "at least one unit"),
        ({"qualifierAggregation": "combine", "normalization": "prominence"}, "prominence"),
    ],
)
def test_what_does_not_exist_is_said(
    project: Path, options: dict[str, object], message: str
) -> None:
    with pytest.raises(UsageError, match=message):
        dna_network(project, **options)  # type: ignore[arg-type]


@pytest.mark.parametrize("form", ["csv", "graphml", "dl"])
def test_a_network_is_written_to_a_file(project: Path, form: str, tmp_path: Path) -> None:
    out = tmp_path / f"out.{form}"
    dna_network(project, fileFormat=form, outfile=str(out))
    assert "land to the tillers" in out.read_text(encoding="utf-8")


def test_tables_of_the_project(project: Path) -> None:
    assert dna_getVariables(project)["label"].tolist() == [
        "person",
        "organization",
        "concept",
        "agreement",
    ]
    assert dna_getStatementTypes(project)["color"].tolist() == ["#EFD033"]
    attributes = dna_getAttributes(project, "organization")
    assert attributes.set_index("value").loc["Army", "Type"] == "government"
    assert dna_barplot(project).counts == ((1, 1),)
    with pytest.raises(UsageError, match="cannot make nodes"):
        dna_barplot(project, variable="agreement")


@pytest.mark.parametrize("pro", [1, True, 1.0, np.int64(1), np.bool_(True), "1", ["1"]])
def test_values_to_exclude_may_be_numbers_or_truth(project: Path, pro: Any) -> None:
    made = dna_network(project, excludeValues={"agreement": pro})
    assert isinstance(made, Network)
    assert made.num_statements == 1


def test_annealed_backbones_camps_and_clusters(project: Path) -> None:
    made = dna_backbone(project, method="fixed", backboneSize=1, iterations=10)
    assert isinstance(made, BackboneResult)
    assert made.backbone == ("land to the tillers",)
    assert made.backbone_network.rows == made.full_network.rows == ("Army", "Union")
    with pytest.raises(UsageError, match="needs a size"):
        dna_backbone(project, method="fixed")
    (row,) = dna_polarization(project, normalizeScores=True).to_pandas().to_dict("records")
    assert {row["camp1"], row["camp2"]} == {"Army", "Union"}
    assert row["polarization"] == 1
    assert dna_multiclust(project).to_pandas()["node"].tolist() == ["Army", "Union"]
    kept = dna_multiclust(project, single=False, ward=False, louvain=False, k=2)
    assert kept.windows[0].partition.method not in {"single", "ward"}
    with pytest.raises(UsageError, match="R's alone"):
        dna_multiclust(project, infomap=True)
    with pytest.raises(UsageError, match="two camps"):
        dna_polarization(project, numClusters=3)


def test_a_cell_of_a_smoothed_network_gives_its_statements(project: Path) -> None:
    series = dna_network(
        project, timeWindow="days", windowSize=2, kernel="uniform", indentTime=False
    )
    assert isinstance(series, Windows)
    (made,) = series
    assert made.num_statements == 0  # as the program says
    assert len(made.evidence(made.rows[0], made.columns[0])) == 1
