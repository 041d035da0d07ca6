"""A discourse network as a graph, for the formats and programs that draw it."""

from __future__ import annotations

from polemic.analysis.networks import Network
from polemic.analysis.networks.calendar import moment
from polemic.analysis.networks.trace import Evidence
from polemic.publishing.graphs.graph import Colour, Graph, GraphEdge, GraphNode, Spell, Value

_SIDES: tuple[Colour, Colour] = ((0, 114, 178), (230, 159, 0))
_TIES: dict[bool, Colour] = {True: (0, 114, 178), False: (213, 94, 0)}


def graph_of(network: Network, *, evidence: bool = True) -> Graph:
    """The graph; in a two-mode network rows are `1.label`, columns `2.label`, for names may meet.

    The weight of an edge is the cell's value; `evidence` has the ids of the records behind it, or
    of the statements where these are not of records, if it is asked for.
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
            _edge(f"1.{edge.source}", f"{far}.{edge.target}", edge.weight, found)
            for edge, found in network.ties(evidence=evidence)
        ),
    )


def _edge(source: str, target: str, weight: float, found: Evidence | None) -> GraphEdge:
    attributes: dict[str, Value] = {"sign": 1 if weight > 0 else -1}
    spell = None
    if found is not None:
        attributes["evidence"] = " ".join(found.records)
        spell = _spell(found.first, found.last)
    return GraphEdge(source, target, weight, attributes, _TIES[weight > 0], spell)


def _spell(first: int, last: int) -> Spell | None:
    """The first and the last day; documents without a day are kept at 0."""
    one, other = moment(first), moment(last)
    if not first or not last or one is None or other is None:
        return None
    return one.date().isoformat(), other.date().isoformat()
