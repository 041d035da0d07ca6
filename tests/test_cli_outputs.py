"""The command line's other outputs: formats of `code`, and `factions`."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from tests.analysis.signed.articles import strike
from typer.testing import CliRunner

from polemic.cli import app
from polemic.errors import DataError, UsageError
from polemic.publishing import publish

LEVER = "examples/lever.txt"
RUN = CliRunner()


@pytest.fixture
def coded(tmp_path: Path) -> Path:
    """What `code` would have written of three articles about a strike."""
    path = tmp_path / "strike.jsonl"
    publish(strike(), "jsonl", path)
    return path


def test_code_writes_the_other_formats(tmp_path: Path) -> None:
    begins = {
        "xlsx": b"PK",
        "parquet": b"PAR1",
        "polecat": b"Event ID\t",
        "ftm": b'{"id": "polemic-',
    }
    for form, start in begins.items():
        out = tmp_path / form
        done = RUN.invoke(app, ["code", LEVER, "--format", form, "-o", str(out)])
        assert (done.exit_code, done.output) == (0, "")
        assert out.read_bytes().startswith(start)
    assert zipfile.is_zipfile(tmp_path / "xlsx")
    done = RUN.invoke(app, ["code", LEVER, "--format", "acled"])
    rows = list(csv.DictReader(io.StringIO(done.stdout)))
    assert rows
    assert all(row["event_id_cnty"] == f"POL{row['record_id']}" for row in rows)


def test_factions_are_printed_and_written(coded: Path, tmp_path: Path) -> None:
    printed = RUN.invoke(app, ["factions", str(coded)])
    assert printed.exit_code == 0
    rows = list(csv.DictReader(io.StringIO(printed.stdout)))
    assert len(rows) == 6
    out = tmp_path / "factions.csv"
    assert RUN.invoke(app, ["factions", str(coded), "-o", str(out)]).stdout == ""
    assert out.read_text(encoding="utf-8") == printed.stdout


@pytest.mark.parametrize("form", ["graphml", "gexf", "json", "pajek", "dl"])
def test_factions_have_formats(coded: Path, form: str) -> None:
    done = RUN.invoke(app, ["factions", str(coded), "--format", form, "-k", "2"])
    assert done.exit_code == 0
    assert "Seamen's League" in done.stdout


def test_draws_say_how_sure_placements_are_and_a_seed_repeats_them(coded: Path) -> None:
    options = ["factions", str(coded), "--format", "json", "--draws", "4", "--seed", "3"]
    once = json.loads(RUN.invoke(app, options).stdout)
    assert any(actor["certainty"] is not None for actor in once["actors"])
    assert json.loads(RUN.invoke(app, options).stdout) == once


def test_what_is_wrong_is_told(coded: Path, tmp_path: Path) -> None:
    done = RUN.invoke(app, ["factions", str(coded), "--format", "png"])
    assert isinstance(done.exception, UsageError)
    done = RUN.invoke(app, ["factions", str(tmp_path / "none.jsonl")])
    assert isinstance(done.exception, DataError)
    assert RUN.invoke(app, ["factions", str(coded), "-k", "1"]).exit_code == 2
