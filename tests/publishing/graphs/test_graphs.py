"""The graph formats, read back by networkx or by their own rules."""

from __future__ import annotations

import io
import re
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from polemic.publishing.graphs import gexf, graphml, pajek, ucinet
from polemic.publishing.graphs.graph import Graph, GraphEdge, GraphNode, types
from polemic.publishing.graphs.nx import to_networkx

networkx = pytest.importorskip("networkx", reason="networkx is an extra")

HARD = 'The "Board" & <sons>\n=1+1 ü🚂'


def two(directed: bool = False) -> Graph:
    return Graph(
        (
            GraphNode(
                "a",
                HARD,
                {"kind": "group", "size": 3, "share": 0.5, "voice": True},
                (0, 114, 178),
                (0.25, 1.0),
            ),
            GraphNode("b & c", "b", {"kind": "person", "size": 2.5}),
        ),
        (
            GraphEdge(
                "a",
                "b & c",
                -1.5,
                {"sign": -1, "records": "r1 r2"},
                (213, 94, 0),
                ("1911-05-01", "1911-06-10"),
            ),
        ),
        directed,
    )


def read(text: str, reader: Any) -> Any:
    return reader(io.BytesIO(text.encode()))


def graphs() -> st.SearchStrategy[Graph]:
    """Graphs with any labels, ids and numbers."""
    text = st.text(st.characters(codec="utf-8"), max_size=8)
    value = st.one_of(st.booleans(), st.integers(-(2**40), 2**40), st.floats(-1e9, 1e9), text)

    @st.composite
    def draw(pick: st.DrawFn) -> Graph:
        ids = [f"n{number}" for number in range(pick(st.integers(0, 5)))]
        attributes = st.dictionaries(st.sampled_from(["p", "q <&>"]), value)
        nodes = tuple(GraphNode(one, pick(text), pick(attributes)) for one in ids)
        pairs = [(one, other) for place, one in enumerate(ids) for other in ids[place + 1 :]]
        chosen = [pair for pair in pairs if pick(st.booleans())]
        weight = st.floats(-1e6, 1e6)
        edges = tuple(GraphEdge(*pair, pick(weight), pick(attributes)) for pair in chosen)
        return Graph(nodes, edges)

    return draw()


@pytest.mark.parametrize("directed", [False, True])
def test_graphml_reads_back_typed(directed: bool) -> None:
    made = read("".join(graphml.export(two(directed))), networkx.read_graphml)
    assert made.is_directed() == directed
    node = made.nodes["a"]
    assert (node["label"], node["colour"]) == (HARD, "#0072b2")
    assert (node["size"], node["share"], node["voice"]) == (3.0, 0.5, True)
    assert (node["x"], node["y"]) == (0.25, 1.0)
    assert "share" not in made.nodes["b & c"]
    edge = made.edges["a", "b & c"]
    assert (edge["weight"], edge["sign"], edge["records"]) == (-1.5, -1, "r1 r2")
    assert isinstance(edge["sign"], int)
    assert (edge["first"], edge["last"]) == ("1911-05-01", "1911-06-10")


@pytest.mark.parametrize("directed", [False, True])
def test_gexf_reads_back_with_colour_place_and_spell(directed: bool) -> None:
    made = read("".join(gexf.export(two(directed))), networkx.read_gexf)
    node = made.nodes["a"]
    assert node["label"] == HARD.replace("\n", "\n")
    assert (node["kind"], node["share"], node["voice"]) == ("group", 0.5, True)
    assert node["viz"]["color"] == {"r": 0, "g": 114, "b": 178, "a": 1.0}
    assert node["viz"]["position"] == {"x": 250.0, "y": -1000.0, "z": 0.0}
    edge = made.edges["a", "b & c"]
    assert (edge["weight"], edge["sign"]) == (1.5, -1)
    assert (edge["start"], edge["end"]) == ("1911-05-01", "1911-06-10")


@settings(max_examples=60, deadline=None)
@given(graphs())
def test_whatever_is_in_it_the_xml_reads_back(graph: Graph) -> None:
    for export, reader in (
        (graphml.export, networkx.read_graphml),
        (gexf.export, networkx.read_gexf),
    ):
        made = read("".join(export(graph)), reader)
        assert set(made.nodes) == {node.id for node in graph.nodes}
        assert {frozenset(edge) for edge in made.edges} == {
            frozenset((edge.source, edge.target)) for edge in graph.edges
        }
    again = read("".join(graphml.export(graph)), networkx.read_graphml)
    for edge in graph.edges:
        assert again.edges[edge.source, edge.target]["weight"] == edge.weight


@settings(max_examples=30, deadline=None)
@given(graphs())
def test_pajek_reads_back_its_values(graph: Graph) -> None:
    lines = "".join(pajek.export(graph)).splitlines()
    count = len(graph.nodes)
    assert lines[0] == f"*Vertices {count}"
    assert all(re.fullmatch(r'\d+ "[^"]*"', line) for line in lines[1 : count + 1])
    assert lines[count + 1] == "*Edges"
    order = {node.id: str(place) for place, node in enumerate(graph.nodes, 1)}
    read_ = [line.split(" ") for line in lines[count + 2 :]]
    assert [(a, b, float(w)) for a, b, w in read_] == [
        (order[edge.source], order[edge.target], edge.weight) for edge in graph.edges
    ]


def test_pajek_is_read_by_networkx() -> None:
    made = networkx.parse_pajek("".join(pajek.export(two())).replace(HARD, "a"))
    assert len(made.nodes) == 2
    ((_, _, data),) = made.edges(data=True)
    assert data["weight"] == -1.5
    assert "*Arcs" in "".join(pajek.export(two(directed=True)))


def test_ucinet_holds_the_signed_matrix() -> None:
    lines = "".join(ucinet.export(two())).splitlines()
    assert lines[:2] == ["dl n = 2, format = fullmatrix", "labels:"]
    assert lines[2:4] == ["\"The 'Board' & <sons> =1+1 ü🚂\"", '"b"']
    assert lines[4:] == ["data:", "0 -1.5", "-1.5 0"]
    assert "".join(ucinet.export(two(directed=True))).splitlines()[5:] == ["0 -1.5", "0 0"]


def test_networkx_has_all_attributes() -> None:
    made = to_networkx(two())
    assert made.nodes["a"]["pos"] == (0.25, 1.0)
    assert made.edges["a", "b & c"] == {"weight": -1.5, "sign": -1, "records": "r1 r2"}
    assert to_networkx(two(directed=True)).is_directed()


def test_nothing_and_one_node_are_valid_everywhere() -> None:
    for nodes in ((), (GraphNode("a", "a"),)):
        graph = Graph(nodes, ())
        for export, reader in (
            (graphml.export, networkx.read_graphml),
            (gexf.export, networkx.read_gexf),
        ):
            assert len(read("".join(export(graph)), reader)) == len(nodes)
        assert "".join(pajek.export(graph)).startswith(f"*Vertices {len(nodes)}\n")
        assert "".join(ucinet.export(graph)).startswith(f"dl n = {len(nodes)},")
        assert len(to_networkx(graph)) == len(nodes)


def test_what_xml_cannot_hold_is_replaced() -> None:
    graph = Graph((GraphNode("a", "x\x00\x0by\udcff"),), ())
    made = read("".join(graphml.export(graph)), networkx.read_graphml)
    assert made.nodes["a"]["label"] == "x\ufffd\ufffdy\ufffd"


def test_types_are_the_narrowest_that_fit() -> None:
    nodes = [
        GraphNode("a", "a", {"n": 1, "x": 1, "t": True, "m": 1}),
        GraphNode("b", "b", {"n": 2, "x": 1.5, "t": False, "m": "many"}),
    ]
    assert types(nodes) == {"m": str, "n": int, "t": bool, "x": float}
