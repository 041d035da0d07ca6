"""JSON: factions, edges, balance and the partitions tried, each number with its records."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from polemic.analysis.signed import Partition, census, walks
from polemic.publishing.factions.findings import Findings


def export(findings: Findings) -> Iterator[str]:
    """One object."""
    found = findings.factions
    graph = found.network.graph(found.weighing)
    triads, walked = census(graph), walks(graph)
    frustrated = {(edge.one, edge.other) for edge in found.frustrated}
    body = {
        "factions": found.chosen.k,
        "tried": [_partition(one) for one in found.tried],
        "balance": {
            "triads": triads.counts,
            "balanced": triads.balanced,
            "weakly_balanced": triads.weakly_balanced,
            "walks": walked.ratio,
        },
        "actors": [_actor(findings, node) for node in range(len(found.network.nodes))],
        "edges": [
            {
                "one": found.network.nodes[edge.one].key,
                "other": found.network.nodes[edge.other].key,
                "for": edge.support,
                "against": edge.opposition,
                "net": edge.net,
                "sign": edge.sign,
                "frustrated": (edge.one, edge.other) in frustrated,
                "records_for": edge.supporting,
                "records_against": edge.opposing,
            }
            for edge in found.network.edges
        ],
        "between": [found.network.nodes[one.node].key for one in found.between],
    }
    yield json.dumps(body, ensure_ascii=False, indent=1) + "\n"


def _partition(tried: Partition) -> dict[str, Any]:
    return {
        "factions": tried.k,
        "frustration": tried.frustration,
        "bound": tried.bound,
        "exact": tried.exact,
    }


def _actor(findings: Findings, number: int) -> dict[str, Any]:
    node, placement = findings.factions.network.nodes[number], findings.factions.placements[number]
    sure = findings.certainty(number)
    return {
        "key": node.key,
        "name": node.name,
        "kind": node.kind,
        "faction": placement.group,
        "margin": placement.margin,
        "strain": placement.strain,
        "reach": placement.reach,
        "certainty": sure.share if sure else None,
        "draws": sure.drawn if sure else None,
        "actor_records": node.records,
        "records_against_the_grain": placement.records,
    }
