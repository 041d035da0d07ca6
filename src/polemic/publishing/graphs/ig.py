"""igraph: the network as its graph, where the user has igraph; it is GPL, and no part of us."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from polemic.errors import PolemicError
from polemic.publishing.graphs.graph import Graph, GraphEdge, GraphNode, types


def to_igraph(graph: Graph) -> Any:
    """An igraph.Graph: vertices with `name` (their id) and `label`, edges with `weight`.

    Each attribute is there for all, None where one has no value for it; `x` and `y` are places.
    """
    try:
        igraph = import_module("igraph")
    except ImportError as error:
        raise PolemicError("this graph needs igraph", remedy="pip install igraph") from error
    number = {node.id: place for place, node in enumerate(graph.nodes)}
    made = igraph.Graph(
        n=len(graph.nodes),
        edges=[(number[edge.source], number[edge.target]) for edge in graph.edges],
        directed=graph.directed,
    )
    places = [node.place or (None, None) for node in graph.nodes]
    made.vs["name"] = [node.id for node in graph.nodes]
    made.vs["label"] = [node.label for node in graph.nodes]
    made.vs["x"], made.vs["y"] = [place[0] for place in places], [place[1] for place in places]
    made.es["weight"] = [edge.weight for edge in graph.edges]
    _attributes(made.vs, graph.nodes)
    _attributes(made.es, graph.edges)
    return made


def _attributes(sequence: Any, holders: tuple[GraphNode | GraphEdge, ...]) -> None:
    for name in types(holders):
        if name not in sequence.attributes():  # what igraph gives a meaning to is kept
            sequence[name] = [holder.attributes.get(name) for holder in holders]
