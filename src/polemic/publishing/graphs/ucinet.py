"""UCINET DL: the signed matrix with its labels."""

from __future__ import annotations

from collections.abc import Iterator

from polemic.publishing.graphs.graph import Graph
from polemic.publishing.graphs.pajek import quoted


def export(graph: Graph) -> Iterator[str]:
    """The full matrix; an undirected tie stands on both sides of the diagonal."""
    number = {node.id: place for place, node in enumerate(graph.nodes)}
    rows: list[dict[int, float]] = [{} for _ in graph.nodes]
    for edge in graph.edges:
        source, target = number[edge.source], number[edge.target]
        rows[source][target] = rows[source].get(target, 0.0) + edge.weight
        if not graph.directed and source != target:
            rows[target][source] = rows[target].get(source, 0.0) + edge.weight
    yield f"dl n = {len(graph.nodes)}, format = fullmatrix\nlabels:\n"
    for node in graph.nodes:
        yield f"{quoted(node.label)}\n"
    yield "data:\n"
    for row in rows:
        yield " ".join(f"{row.get(column, 0):.17g}" for column in range(len(rows))) + "\n"
