"""GEXF for Gephi: nodes with places and colours, ties with weight, sign and records' ids."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from polemic.analysis.networks import EventList, Network
from polemic.errors import UsageError
from polemic.publishing.graphs import gexf
from polemic.publishing.graphs.discourse import graph_of
from polemic.publishing.graphs.frame import framed
from polemic.publishing.graphs.graph import Graph
from polemic.publishing.map.layout import place

_PULL = {True: (1.6, 1.0), False: (2.8, 0.7)}
_MOST = 1500
"""Nodes that are given places at most; beyond it programs lay out better."""


def export(
    drawn: Network | Sequence[Network] | EventList, *, evidence: bool = True
) -> Iterator[str]:
    """The network, laid out."""
    if not isinstance(drawn, Network):
        raise UsageError("GEXF holds one network", where="gexf", remedy="use the format edges")
    yield from gexf.export(_placed(graph_of(drawn, evidence=evidence)))


def _placed(graph: Graph) -> Graph:
    if len(graph.nodes) > _MOST:
        return graph
    at = {node.id: number for number, node in enumerate(graph.nodes)}
    links = [(at[edge.source], at[edge.target], *_PULL[edge.weight > 0]) for edge in graph.edges]
    spots = framed(place(len(graph.nodes), links))
    nodes = zip(graph.nodes, spots, strict=True)
    return replace(graph, nodes=tuple(replace(node, place=spot) for node, spot in nodes))
