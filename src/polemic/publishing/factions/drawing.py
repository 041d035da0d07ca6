"""The signed network as a graph to draw: factions in colours, allies near, opponents apart."""

from __future__ import annotations

from polemic.analysis.signed import Edge
from polemic.publishing.factions.findings import Findings
from polemic.publishing.graphs.frame import framed
from polemic.publishing.graphs.graph import Colour, Graph, GraphEdge, GraphNode, Spell, Value
from polemic.publishing.map.layout import place

# Okabe and Ito's colours, which most people can tell apart.
_FACTIONS: tuple[Colour, ...] = (
    (0, 114, 178),
    (213, 94, 0),
    (0, 158, 115),
    (204, 121, 167),
    (230, 159, 0),
    (86, 180, 233),
    (240, 228, 66),
)
_TIES: dict[int, Colour] = {1: (0, 114, 178), -1: (213, 94, 0), 0: (153, 153, 153)}
_PULL = {1: (1.6, 1.0), -1: (2.8, 0.7), 0: (2.4, 0.35)}
_MOST = 1500
"""Nodes that are given places at most; beyond it programs lay out better."""


def draw(findings: Findings) -> Graph:
    """The graph; the weight of an edge is its net, and `records` leads back to the sentences."""
    found = findings.factions
    nodes, edges = found.network.nodes, found.network.edges
    links = [(edge.one, edge.other, *_PULL[edge.sign]) for edge in edges]
    places = framed(place(len(nodes), links)) if len(nodes) <= _MOST else [None] * len(nodes)
    days = _days(findings)
    frustrated = set(found.chosen.edges.tolist())
    broken = {edge for number, edge in enumerate(found.network.signed) if number in frustrated}
    return Graph(
        tuple(_node(findings, number, places[number]) for number in range(len(nodes))),
        tuple(
            GraphEdge(
                nodes[edge.one].key,
                nodes[edge.other].key,
                edge.net,
                {
                    "for": edge.support,
                    "against": edge.opposition,
                    "sign": edge.sign,
                    "frustrated": edge in broken,
                    "records": " ".join(edge.records),
                },
                _TIES[edge.sign],
                _spell(edge, days),
            )
            for edge in edges
        ),
    )


def _node(findings: Findings, number: int, where: tuple[float, float] | None) -> GraphNode:
    found = findings.factions
    node, placement = found.network.nodes[number], found.placements[number]
    attributes: dict[str, Value] = {
        "kind": node.kind,
        "faction": placement.group,
        "margin": placement.margin,
        "strain": placement.strain,
        "reach": placement.reach,
        "records": " ".join(node.records),
    }
    sure = findings.certainty(number)
    if sure is not None and sure.share is not None:
        attributes["certainty"] = sure.share
    colour = _FACTIONS[(placement.faction - 1) % len(_FACTIONS)]
    return GraphNode(node.key, node.name, attributes, colour, where)


def _days(findings: Findings) -> dict[str, str]:
    """For each record the day its article was published, where it is known to the day."""
    observed = findings.observed
    published = {
        name: when[:10] for name, when in observed.published.items() if when and len(when) >= 10
    }
    told = [(tie.record, tie.document) for tie in observed.ties]
    told += [(position.record, position.document) for position in observed.positions]
    return {record: published[document] for record, document in told if document in published}


def _spell(edge: Edge, days: dict[str, str]) -> Spell | None:
    known = sorted(days[record] for record in edge.records if record in days)
    return (known[0], known[-1]) if known else None
