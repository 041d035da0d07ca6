"""Pajek: vertices with places, and edges (arcs where directed) with signed values."""

from __future__ import annotations

from collections.abc import Iterator

from polemic.publishing.graphs.graph import Graph, fit


def export(graph: Graph) -> Iterator[str]:
    """The network file; vertices are numbered from 1."""
    number = {node.id: place for place, node in enumerate(graph.nodes, 1)}
    yield f"*Vertices {len(graph.nodes)}\n"
    for node in graph.nodes:
        where = " {:.4f} {:.4f} 0.5".format(*node.place) if node.place else ""
        yield f"{number[node.id]} {quoted(node.label)}{where}\n"
    yield "*Arcs\n" if graph.directed else "*Edges\n"
    for edge in graph.edges:
        yield f"{number[edge.source]} {number[edge.target]} {edge.weight:.17g}\n"


def quoted(label: str) -> str:
    """The label on one line in quotation marks; those within become single."""
    return '"' + " ".join(fit(label).split()).replace('"', "'") + '"'
