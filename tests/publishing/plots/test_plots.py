from __future__ import annotations

import re
import sys
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
import pytest
from tests.analysis.reports import papers
from tests.analysis.signed.articles import article, strike
from typer.testing import CliRunner

from polemic.cli import app
from polemic.errors import DataError, PolemicError, UsageError
from polemic.publishing import publish
from polemic.publishing.plots import KINDS, plotter
from polemic.publishing.plots.dendrogram import distances
from polemic.publishing.plots.polarization import scores
from polemic.publishing.plots.positions import positions
from polemic.publishing.plots.timeline import fitting

pytest.importorskip("matplotlib")

OF_CONCEPTS = {"heatmap", "dendrogram", "polarization"}


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_records_give_the_same_picture(kind: str) -> None:
    draw, _ = plotter(kind)
    records = strike() if kind in OF_CONCEPTS else [*papers(), *strike()]
    once = draw(records, "svg")
    assert once == draw(records, "svg")
    assert ElementTree.fromstring(once).tag.endswith("svg")
    assert not re.search(rb"<dc:date>|href=\"http", once)


def test_a_png_is_the_same_too() -> None:
    draw, _ = plotter("timeline")
    once = draw(papers(), "png")
    assert once.startswith(b"\x89PNG")
    assert once == draw(papers(), "png")


@pytest.mark.parametrize("kind", sorted(set(KINDS) - OF_CONCEPTS))
def test_of_nothing_a_picture_says_that_there_is_nothing(kind: str) -> None:
    draw, _ = plotter(kind)
    assert ElementTree.fromstring(draw([], "svg")).tag.endswith("svg")


@pytest.mark.parametrize("kind", sorted(OF_CONCEPTS))
def test_without_concepts_there_is_nothing_to_draw(kind: str) -> None:
    with pytest.raises(DataError, match="nothing to draw"):
        plotter(kind)[0](papers(), "svg")


def test_names_are_drawn_as_they_are() -> None:
    records = article("a", [("$x^2$ & <b>", 1, "_y_{")], [])
    assert b"svg" in plotter("network")[0](records, "svg")


def test_positions_are_shares_of_statements() -> None:
    held = [("the union", "hours", agrees) for agrees in (True, True, True, False)]
    table = positions(article("a", [], [*held, ("the board", "hours", False)]), 9)
    assert table.actors == ("the board", "the union")
    assert table.held.tolist() == [[-1], [0.5]]
    assert table.counts.tolist() == [[1], [4]]


def test_distances_lie_between_alike_and_opposed() -> None:
    taken = [("a", "x", True), ("b", "x", False), ("c", "x", True), ("d", "y", True)]
    apart = distances(positions(article("n", [], taken), 9))
    assert apart.tolist() == [[0, 2, 0, 1], [2, 0, 2, 1], [0, 2, 0, 1], [1, 1, 1, 0]]
    assert np.array_equal(apart, apart.T)


def test_two_opposed_camps_are_wholly_polarized() -> None:
    camps = [("a", "x", True), ("b", "x", True), ("c", "x", False), ("d", "x", False)]
    made = scores(article("n", [], camps, published="1911-05-04"), "month")
    assert [(when, round(score, 9), count) for when, score, count in made] == [("1911-05", 1.0, 4)]


def test_the_unit_fits_the_span() -> None:
    assert fitting(papers()) == "day"
    assert fitting([]) == "day"


def test_the_command_draws_by_the_files_ending(tmp_path: Path) -> None:
    coded = tmp_path / "strike.jsonl"
    publish(strike(), "jsonl", coded)
    out = tmp_path / "x.svg"
    done = CliRunner().invoke(app, ["plot", "network", str(coded), "-o", str(out)])
    assert (done.exit_code, done.output) == (0, "")
    assert b"<svg" in out.read_bytes()
    for arguments in (["pie", str(coded), "-o", "x.svg"], ["network", str(coded), "-o", "x.pdf"]):
        assert isinstance(CliRunner().invoke(app, ["plot", *arguments]).exception, UsageError)
    over = ["plot", "network", str(coded), "-o", str(coded)]
    assert CliRunner().invoke(app, over).exit_code == 1


def test_without_matplotlib_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    with pytest.raises(PolemicError, match=r"polemic\[plots\]"):
        plotter("timeline")[0](papers(), "svg")
