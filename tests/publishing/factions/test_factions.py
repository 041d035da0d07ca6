"""Factions as table, JSON and graph: the same numbers, each with its records."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from tests.analysis.signed.articles import strike
from tests.publishing import sample

from polemic.errors import UsageError
from polemic.publishing.factions import WRITERS, draw, factions_writer, publish_factions
from polemic.publishing.factions.findings import find


def test_the_table_has_a_line_for_each_actor() -> None:
    rows = list(csv.DictReader(io.StringIO("".join(WRITERS["csv"](find(strike(), draws=5))))))
    assert {row["actor"] for row in rows} >= {"Seamen's League", "the mayor"} or len(rows) == 6
    league = next(row for row in rows if "League" in row["actor"])
    assert (league["reach"], league["strain"], league["margin"]) == ("0.5", "0.5", "0")
    assert league["against_the_grain"] in {"a/stance3", "b/stance2"}
    assert league["ties"] == "2"
    assert 0 < int(league["draws"]) <= 5
    mayor = next(row for row in rows if "mayor" in row["actor"])
    assert (mayor["certainty"], mayor["draws"]) == ("", "0")


def test_the_json_gives_the_records_of_every_edge() -> None:
    body = json.loads("".join(WRITERS["json"](find(strike()))))
    assert body["tried"][0] == {"factions": 2, "frustration": 1, "bound": 1, "exact": True}
    edge = next(
        one for one in body["edges"] if {one["one"], one["other"]} == {"name:board", "name:union"}
    )
    assert (edge["against"], edge["records_against"]) == (2, ["a/stance1", "b/stance0"])
    assert sum(one["frustrated"] for one in body["edges"]) == 1
    assert body["between"][0] == "name:seamen's league"
    assert sum(body["balance"]["triads"].values()) > 0
    assert all(one["certainty"] is None for one in body["actors"])


def test_the_graph_is_coloured_placed_and_dated() -> None:
    graph = draw(find(strike()))
    factions = {node.attributes["faction"]: node.colour for node in graph.nodes}
    assert len({factions["1.1"], factions["1.2"]}) == 2
    for node in graph.nodes:
        assert node.place is not None
        assert all(0 <= number <= 1 for number in node.place)
    spells = {edge.spell for edge in graph.edges}
    assert ("1911-05-01", "1911-05-20") in spells
    assert all(edge.attributes["records"] for edge in graph.edges)


def test_formats_are_found_by_name_and_written_whole(tmp_path: Path) -> None:
    findings = find(sample.all_records())
    for name in WRITERS:
        path = tmp_path / name
        publish_factions(findings, name, path)
        assert path.read_text(encoding="utf-8") == "".join(factions_writer(name)(findings))
    with pytest.raises(UsageError, match="csv, dl, gexf, graphml, json, pajek"):
        factions_writer("png")


def test_empty_networks_are_written() -> None:
    for name, export in WRITERS.items():
        assert "".join(export(find([], draws=3))), name
