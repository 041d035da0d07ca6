import csv
from pathlib import Path

import pytest
from tests.compat.dna_file.test_coded import RECORDS
from typer.testing import CliRunner

from polemic.cli import app
from polemic.compat.dna_file import coded_project, write_dna
from polemic.compat.dna_network import defined
from polemic.errors import UsageError


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "coded.dna"
    write_dna(coded_project(RECORDS), path)
    return path


def test_the_command_writes_a_network_of_a_project(project: Path, tmp_path: Path) -> None:
    out = tmp_path / "edges.csv"
    options = ["--mode", "onemode", "--aggregation", "conflict", "--format", "edges"]
    result = CliRunner().invoke(app, ["network", str(project), *options, "-o", str(out)])
    assert result.exit_code == 0, result.output
    with out.open(encoding="utf-8", newline="") as file:
        (row,) = list(csv.DictReader(file))
    assert (row["source"], row["target"], row["weight"]) == ("Army", "Union", "1")


def test_days_and_exclusions_reach_the_definition(project: Path) -> None:
    wanted = defined({}, "1994-01-14", "1994-01-15", ["concept=a=b", "concept=c"])
    assert (wanted.start, wanted.stop) == (758_505_600, 758_678_399)
    assert wanted.exclude == {"concept": ("a=b", "c")}
    late = ["--since", "1995-01-01", "--format", "edges"]
    result = CliRunner().invoke(app, ["network", str(project), *late])
    assert result.output.splitlines() == ["source,target,weight,start,middle,stop,evidence"]


def test_a_cell_gives_the_words_that_a_coder_marked(project: Path) -> None:
    cell = ["--cell", "Union", "land to the tillers"]
    result = CliRunner().invoke(app, ["network", str(project), *cell])
    assert result.output.splitlines() == [
        "record,document,title,date,organization,concept,agreement,sentence",
        "1,1,Land,1994-01-14T00:00:00Z,Union,land to the tillers,1,We want land",
    ]


def test_windows_have_no_cell(project: Path) -> None:
    words = ["--cell", "Union", "land to the tillers", "--window", "days", "--window-size", "1"]
    result = CliRunner().invoke(app, ["network", str(project), *words])
    assert "a cell is of one network" in str(result.exception)


@pytest.mark.parametrize(("since", "excluded"), [("14.01.1994", []), (None, ["concept"])])
def test_what_is_not_understood_is_said(since: str | None, excluded: list[str]) -> None:
    with pytest.raises(UsageError, match="write"):
        defined({}, since, None, excluded)
