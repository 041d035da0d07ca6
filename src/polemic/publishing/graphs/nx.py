"""networkx: the network as one of its graphs; needs `polemic[networkx]`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from polemic.errors import PolemicError
from polemic.publishing.graphs.graph import Graph

if TYPE_CHECKING:
    import networkx


def to_networkx(graph: Graph) -> networkx.Graph[Any]:
    """A Graph, or a DiGraph where directed, with `label`, `weight` and all attributes."""
    try:
        import networkx
    except ImportError as error:
        raise PolemicError(
            "this graph needs networkx", remedy="pip install polemic[networkx]"
        ) from error
    made: networkx.Graph[Any] = networkx.DiGraph() if graph.directed else networkx.Graph()
    for node in graph.nodes:
        place = {"pos": node.place} if node.place else {}
        made.add_node(node.id, label=node.label, **place, **node.attributes)
    for edge in graph.edges:
        made.add_edge(edge.source, edge.target, weight=edge.weight, **edge.attributes)
    return made
