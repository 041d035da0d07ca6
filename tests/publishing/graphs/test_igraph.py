"""The conversion to igraph, tried where igraph is installed: it is GPL, and no dependency."""

from __future__ import annotations

import importlib.util
import sys

import pytest
from tests.publishing.graphs.test_graphs import two

from polemic.errors import PolemicError
from polemic.publishing.graphs.graph import Graph
from polemic.publishing.graphs.ig import to_igraph

needs_igraph = pytest.mark.skipif(
    importlib.util.find_spec("igraph") is None, reason="igraph is not installed"
)


@needs_igraph
@pytest.mark.parametrize("directed", [False, True])
def test_igraph_has_all_attributes(directed: bool) -> None:
    made = to_igraph(two(directed))
    assert made.is_directed() == directed
    assert made.vs["name"] == ["a", "b & c"]
    assert made.vs["kind"] == ["group", "person"]
    assert made.vs["share"] == [0.5, None]
    assert made.vs["x"] == [0.25, None]
    (edge,) = made.es
    assert (edge.tuple, edge["weight"], edge["sign"]) == ((0, 1), -1.5, -1)
    assert edge["records"] == "r1 r2"


@needs_igraph
def test_nothing_is_a_graph_too() -> None:
    assert to_igraph(Graph((), ())).vcount() == 0


def test_without_igraph_it_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "igraph", None)
    with pytest.raises(PolemicError, match="pip install igraph"):
        to_igraph(two())
