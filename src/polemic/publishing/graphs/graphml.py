"""GraphML with typed attributes: what visone, Gephi, igraph and networkx open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain
from xml.sax.saxutils import escape, quoteattr

from polemic.publishing.graphs.graph import Graph, GraphEdge, GraphNode, Value, plain, types

_TYPES = {str: "string", bool: "boolean", int: "long", float: "double"}
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
"""


def export(graph: Graph) -> Iterator[str]:
    """The document: keys of the attributes, nodes, edges."""
    nodes, edges = [_node(node) for node in graph.nodes], [_edge(edge) for edge in graph.edges]
    yield _HEAD
    for side, holders in (("node", nodes), ("edge", edges)):
        for name, kind in types(holders).items():
            key = quoteattr(f"{side}.{name}")
            typed = f"attr.name={quoteattr(name)} attr.type={quoteattr(_TYPES[kind])}"
            yield f' <key id={key} for="{side}" {typed}/>\n'
    default = "directed" if graph.directed else "undirected"
    yield f' <graph id="network" edgedefault="{default}">\n'
    for node in nodes:
        yield f"  <node id={quoteattr(plain(node.id))}>{_data('node', node.attributes)}</node>\n"
    for number, edge in enumerate(edges):
        ends = f"source={quoteattr(plain(edge.source))} target={quoteattr(plain(edge.target))}"
        yield f'  <edge id="e{number}" {ends}>{_data("edge", edge.attributes)}</edge>\n'
    yield " </graph>\n</graphml>\n"


def _node(node: GraphNode) -> GraphNode:
    """The node with label, colour and place as attributes, since GraphML has none of its own."""
    drawn: dict[str, Value] = {"label": node.label}
    if node.colour:
        drawn["colour"] = "#{:02x}{:02x}{:02x}".format(*node.colour)
    if node.place:
        drawn |= {"x": float(node.place[0]), "y": float(node.place[1])}
    return GraphNode(node.id, node.label, {**drawn, **_spell(node), **node.attributes})


def _edge(edge: GraphEdge) -> GraphEdge:
    held: dict[str, Value] = {"weight": float(edge.weight), **_spell(edge), **edge.attributes}
    return GraphEdge(edge.source, edge.target, edge.weight, held)


def _spell(holder: GraphNode | GraphEdge) -> dict[str, Value]:
    return {"first": holder.spell[0], "last": holder.spell[1]} if holder.spell else {}


def _data(side: str, attributes: Mapping[str, Value]) -> str:
    parts = (
        ("<data key=", quoteattr(f"{side}.{name}"), ">", escape(plain(value)), "</data>")
        for name, value in sorted(attributes.items())
    )
    return "".join(chain.from_iterable(parts))
