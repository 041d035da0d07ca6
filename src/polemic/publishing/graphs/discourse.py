"""A discourse network as a graph, for the formats and programs that draw it."""

from __future__ import annotations

from polemic.analysis.networks import Network
from polemic.publishing.graphs.graph import Colour, Graph, GraphEdge, GraphNode

_SIDES: tuple[Colour, Colour] = ((0, 114, 178), (230, 159, 0))
_TIES: dict[bool, Colour] = {True: (0, 114, 178), False: (213, 94, 0)}


def graph_of(network: Network) -> Graph:
    """The graph; in a two-mode network rows are `1.label`, columns `2.label`, for names may meet.

    The weight of an edge is the cell's value; `evidence` has the ids of the statements behind it.
    """
    far = 1 if network.one_mode else 2
    sides = [(1, network.rows)] if network.one_mode else [(1, network.rows), (2, network.columns)]
    return Graph(
        tuple(
            GraphNode(f"{mode}.{label}", label, {"mode": mode}, _SIDES[mode - 1])
            for mode, labels in sides
            for label in labels
        ),
        tuple(
            GraphEdge(
                f"1.{edge.source}",
                f"{far}.{edge.target}",
                edge.weight,
                {
                    "sign": 1 if edge.weight > 0 else -1,
                    "evidence": " ".join(map(str, network.evidence(edge.source, edge.target))),
                },
                _TIES[edge.weight > 0],
            )
            for edge in network.edges()
        ),
    )
