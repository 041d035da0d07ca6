"""GEXF 1.2 for Gephi: typed attributes, colours, positions and, where days are known, spells.

Weights are without sign, as Gephi wants them; the sign is an attribute of the edge.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from xml.sax.saxutils import quoteattr

from polemic.publishing.graphs.graph import Graph, GraphEdge, GraphNode, plain, types

SIZE = 1000
"""The side of the square that the positions lie in."""
_TYPES = {str: "string", bool: "boolean", int: "long", float: "double"}
_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://www.gexf.net/1.2draft" xmlns:viz="http://www.gexf.net/1.2draft/viz"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://www.gexf.net/1.2draft http://www.gexf.net/1.2draft/gexf.xsd"
 version="1.2">
 <meta><creator>polemic</creator></meta>
"""


def export(graph: Graph) -> Iterator[str]:
    """The document: attributes of nodes and edges, then these."""
    default = "directed" if graph.directed else "undirected"
    timed = any(node.spell for node in graph.nodes) or any(edge.spell for edge in graph.edges)
    mode = ' mode="dynamic" timeformat="date"' if timed else ' mode="static"'
    nodes, edges = types(graph.nodes), types(graph.edges)
    yield _HEAD
    yield f' <graph defaultedgetype="{default}"{mode}>\n'
    yield from _declared("node", nodes)
    yield from _declared("edge", edges)
    yield "  <nodes>\n"
    for node in graph.nodes:
        yield from _node(node, list(nodes))
    yield "  </nodes>\n  <edges>\n"
    for number, edge in enumerate(graph.edges):
        yield from _edge(number, edge, list(edges))
    yield "  </edges>\n </graph>\n</gexf>\n"


def _declared(side: str, kinds: Mapping[str, type]) -> Iterator[str]:
    if kinds:
        yield f'  <attributes class="{side}" mode="static">\n'
        for number, (name, kind) in enumerate(kinds.items()):
            yield f'   <attribute id="{number}" title={quoteattr(name)} type="{_TYPES[kind]}"/>\n'
        yield "  </attributes>\n"


def _node(node: GraphNode, names: Sequence[str]) -> Iterator[str]:
    named = f"id={quoteattr(plain(node.id))} label={quoteattr(plain(node.label))}"
    yield f"   <node {named}{_spell(node)}>\n{_values(node, names)}"
    if node.colour:
        yield _colour(node.colour)
    if node.place:
        x, y = node.place[0] * SIZE, -node.place[1] * SIZE
        yield f'    <viz:position x="{x:.1f}" y="{y:.1f}" z="0.0"/>\n'
    yield "   </node>\n"


def _edge(number: int, edge: GraphEdge, names: Sequence[str]) -> Iterator[str]:
    ends = f"source={quoteattr(plain(edge.source))} target={quoteattr(plain(edge.target))}"
    weight = f'weight="{abs(edge.weight)!r}"'
    yield f'   <edge id="{number}" {ends} {weight}{_spell(edge)}>\n{_values(edge, names)}'
    if edge.colour:
        yield _colour(edge.colour)
    yield "   </edge>\n"


def _values(holder: GraphNode | GraphEdge, names: Sequence[str]) -> str:
    lines = [
        f'     <attvalue for="{names.index(name)}" value={quoteattr(plain(value))}/>\n'
        for name, value in sorted(holder.attributes.items())
    ]
    return "".join(["    <attvalues>\n", *lines, "    </attvalues>\n"]) if lines else ""


def _colour(colour: tuple[int, int, int]) -> str:
    red, green, blue = colour
    return f'    <viz:color r="{red}" g="{green}" b="{blue}" a="1.0"/>\n'


def _spell(holder: GraphNode | GraphEdge) -> str:
    return f' start="{holder.spell[0]}" end="{holder.spell[1]}"' if holder.spell else ""
