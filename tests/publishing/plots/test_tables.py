"""Pictures drawn from exported tables: the same as those drawn from the records."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from tests.analysis.networks.statements import table
from tests.analysis.reports import papers
from tests.analysis.signed.articles import strike
from typer.testing import CliRunner

from polemic.analysis.networks import Definition, network, windows
from polemic.cli import app
from polemic.errors import DataError, UsageError
from polemic.publishing import publish
from polemic.publishing.flat import load_flat
from polemic.publishing.networks import publish_network
from polemic.publishing.plots import KINDS, plot_file
from polemic.publishing.plots.dendrogram import unlike
from polemic.publishing.plots.sheet import read_sheet
from polemic.records import Event, Stance, Statement

pytest.importorskip("matplotlib")

DEBATE = table(
    [
        ("Union", "strike", 1, 0),
        ("=Party", "strike", 1, 3),
        ("Ministry", "strike", 0, 5),
        ("Ministry", "law", 1, 6),
        ("=Party", "law", 0, 8),
    ]
)
OF_NETWORKS = {"network", "heatmap", "dendrogram"}


@pytest.mark.parametrize("kind", KINDS)
def test_the_flat_table_gives_the_picture_of_the_records(kind: str, tmp_path: Path) -> None:
    records = [*papers(), *strike()]
    for form in ("jsonl", "csv"):
        publish(records, form, tmp_path / f"coded.{form}")
    drawn = [plot_file(kind, tmp_path / f"coded.{form}", "svg") for form in ("jsonl", "csv")]
    assert drawn[0] == drawn[1]


def test_the_flat_table_reads_back_what_was_written(tmp_path: Path) -> None:
    publish([*papers(), *strike()], "csv", tmp_path / "coded.csv")
    again = {one.id: one for one in load_flat(tmp_path / "coded.csv", ("stance", "statement"))}
    for record in (*papers(), *strike()):
        if isinstance(record, Stance | Statement):
            made = again.pop(record.id)
            assert isinstance(made, type(record))
            for name in ("sign", "form", "basis", "concept", "agreement", "negated", "kind"):
                assert getattr(made, name, None) == getattr(record, name, None)
    assert not again


def test_rows_of_a_filtered_table_bring_their_actors(tmp_path: Path) -> None:
    path = tmp_path / "coded.csv"
    publish(papers(), "csv", path)
    header, *rows = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([header, *(row for row in rows if row.startswith("event,"))]))
    read = list(load_flat(path, ("actor", "event")))
    assert {one.record for one in read} == {"actor", "event"}
    named = {one.actor for event in read if isinstance(event, Event) for one in event.actors}
    assert named <= {one.id for one in read if one.record == "actor"}


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("form", ["csv", "edges"])
@pytest.mark.parametrize("mode", ["onemode", "twomode"])
def test_a_network_is_drawn_from_its_table(kind: str, form: str, mode: str, tmp_path: Path) -> None:
    wanted = Definition(mode=mode, aggregation="subtract")  # type: ignore[arg-type]
    made = network(DEBATE, wanted)
    path = tmp_path / "network.csv"
    publish_network(made, form, path)
    sheet = read_sheet(path)
    if form == "csv":
        assert (sheet.rows, sheet.columns) == (made.rows, made.columns)
        assert np.array_equal(sheet.values, made.values)
    assert len(sheet.graph().edges) == len(list(made.edges()))
    if kind in OF_NETWORKS:
        assert plot_file(kind, path, "svg") == plot_file(kind, path, "svg")
        assert plot_file(kind, path, "png").startswith(b"\x89PNG")
    else:
        with pytest.raises(UsageError, match="does not tell"):
            plot_file(kind, path, "svg")


def test_what_is_no_table_of_ours_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "network.csv"
    series = windows(DEBATE, Definition(mode="onemode", window="days", window_size=7))
    publish_network(series, "edges", path)
    with pytest.raises(DataError, match="many windows"):
        plot_file("network", path, "svg")
    for text, message in (
        (",a\nb,x\n", "could not convert"),
        ("a,b\n", "neither"),
        ("", "neither"),
    ):
        path.write_text(text, encoding="utf-8")
        with pytest.raises(DataError, match=message):
            plot_file("network", path, "svg")
    path.write_text("record,id,document\nstance,1,2\n", encoding="utf-8")
    with pytest.raises(DataError, match="row 2"):
        plot_file("network", path, "svg")


def test_rows_are_near_where_their_values_are_alike() -> None:
    values = np.array([[1.0, 2.0], [2.0, 4.0], [-1.0, -2.0], [0.0, 0.0]])
    assert np.allclose(unlike(values)[0], [0, 0, 2, 1])


def test_the_command_draws_a_table(tmp_path: Path) -> None:
    path, out = tmp_path / "network.csv", tmp_path / "network.svg"
    publish_network(network(DEBATE, Definition()), "csv", path)
    done = CliRunner().invoke(app, ["plot", "heatmap", str(path), "-o", str(out)])
    assert (done.exit_code, done.output) == (0, "")
    assert b"<svg" in out.read_bytes()
