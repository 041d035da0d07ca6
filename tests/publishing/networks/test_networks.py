import csv
from pathlib import Path
from xml.etree import ElementTree

import pytest

from polemic.analysis.networks import (
    Definition,
    Network,
    event_list,
    network,
    statement_table,
    windows,
)
from polemic.errors import UsageError
from polemic.publishing.networks import WRITERS, network_writer, publish_network

ROWS = [
    {"date": "1994-01-01", "organization": "EZLN", "concept": "land & <law>", "agreement": True},
    {"date": "1994-01-02", "organization": "=Army", "concept": "land & <law>", "agreement": False},
    {
        "date": "1994-01-03",
        "organization": 'the "white" guards',
        "concept": "law",
        "agreement": True,
    },
]
STATEMENTS = statement_table(ROWS)
ONEMODE = network(STATEMENTS, Definition(mode="onemode", aggregation="subtract"))
TWOMODE = network(STATEMENTS, Definition(aggregation="subtract"))


def written(made: Network, form: str, folder: Path) -> Path:
    path = folder / f"network.{form}"
    publish_network(made, form, path)
    return path


def test_a_matrix_is_read_again_and_no_label_is_a_formula(tmp_path: Path) -> None:
    with written(ONEMODE, "csv", tmp_path).open(encoding="utf-8", newline="") as file:
        header, *rows = list(csv.reader(file))
    assert header == ["", "'=Army", "EZLN", 'the "white" guards']
    assert [[float(value) for value in row[1:]] for row in rows] == ONEMODE.values.tolist()


def test_edges_name_their_window(tmp_path: Path) -> None:
    path = tmp_path / "edges.csv"
    wanted = Definition(mode="onemode", aggregation="conflict", window="days", window_size=3)
    publish_network(windows(STATEMENTS, wanted), "edges", path)
    with path.open(encoding="utf-8", newline="") as file:
        (row,) = list(csv.DictReader(file))
    assert (row["source"], row["target"], row["weight"]) == ("'=Army", "EZLN", "1")
    assert row["middle"] == "1994-01-02T00:00:00Z"


@pytest.mark.parametrize("made", [ONEMODE, TWOMODE], ids=["onemode", "twomode"])
def test_graphml_holds_every_node_and_tie_with_its_evidence(made: Network, tmp_path: Path) -> None:
    tree = ElementTree.parse(written(made, "graphml", tmp_path))
    space = {"g": "http://graphml.graphdrawing.org/xmlns"}
    labels = {
        node.get("id"): node.findtext("g:data[@key='label']", namespaces=space)
        for node in tree.iterfind(".//g:node", space)
    }
    expected = list(made.rows) + ([] if made.one_mode else list(made.columns))
    assert list(labels.values()) == expected
    found = {
        (labels[edge.get("source")], labels[edge.get("target")]): edge
        for edge in tree.iterfind(".//g:edge", space)
    }
    assert set(found) == {(edge.source, edge.target) for edge in made.edges()}
    for source, target, weight in made.edges():
        data = {
            item.get("key"): item.text for item in found[source, target].iterfind("g:data", space)
        }
        assert float(data["weight"] or "") == weight
        assert data["evidence"] == " ".join(map(str, made.evidence(source, target).tolist()))


@pytest.mark.parametrize("made", [ONEMODE, TWOMODE], ids=["onemode", "twomode"])
def test_gexf_has_places_days_and_evidence(made: Network, tmp_path: Path) -> None:
    tree = ElementTree.parse(written(made, "gexf", tmp_path))
    space = {"g": "http://www.gexf.net/1.2draft", "viz": "http://www.gexf.net/1.2draft/viz"}
    assert len(list(tree.iterfind(".//viz:position", space))) == len({*made.rows} | {*made.columns})
    edges = list(tree.iterfind(".//g:edge", space))
    assert len(edges) == len(list(made.edges()))
    assert {edge.get("start") for edge in edges} <= {"1994-01-01", "1994-01-02", "1994-01-03"}
    values = [
        {value.get("value") for value in edge.iterfind(".//g:attvalue", space)} for edge in edges
    ]
    for found, (_, evidence) in zip(values, made.traced(), strict=True):
        assert " ".join(evidence.records) in found


@pytest.mark.parametrize("form", WRITERS)
@pytest.mark.parametrize("made", [ONEMODE, TWOMODE], ids=["onemode", "twomode"])
def test_evidence_can_be_left_out(made: Network, form: str) -> None:
    whole, bare = (
        "".join(network_writer(form, evidence=evidence)(made)) for evidence in (True, False)
    )
    assert len(bare) <= len(whole)
    if form == "edges":
        assert [line.count(",") for line in bare.splitlines()] == [5] * len(bare.splitlines())
    if form in {"gexf", "graphml"}:
        assert ElementTree.fromstring(bare.encode()).tag.endswith(form)
        assert len(bare) < len(whole)


def test_dl_holds_labels_and_values(tmp_path: Path) -> None:
    lines = written(TWOMODE, "dl", tmp_path).read_text(encoding="utf-8").splitlines()
    assert lines[0] == "dl nr = 3, nc = 2, format = fullmatrix"
    assert '"the ""white"" guards"' in lines
    data = [[float(value) for value in line.split()] for line in lines[lines.index("data:") + 1 :]]
    assert data == TWOMODE.values.tolist()


@pytest.mark.parametrize("form", WRITERS)
def test_an_empty_network_is_written_validly(form: str, tmp_path: Path) -> None:
    empty = network(
        statement_table(
            [{"date": "1994-01-01", "organization": "", "concept": "", "agreement": True}]
        ),
        Definition(),
    )
    text = written(empty, form, tmp_path).read_text(encoding="utf-8")
    if form == "graphml":
        assert ElementTree.fromstring(text.encode()).tag.endswith("graphml")
    else:
        assert text


def test_an_event_list_is_a_table_and_windows_are_no_matrix(tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    publish_network(event_list(STATEMENTS, Definition(mode="eventlist")), "csv", path)
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [row["statement_id"] for row in rows] == ["1", "2", "3"]
    with pytest.raises(UsageError, match="one matrix"):
        publish_network(windows(STATEMENTS, Definition(window="days", window_size=1)), "csv", path)
    with pytest.raises(UsageError, match="no such format"):
        network_writer("docx")
