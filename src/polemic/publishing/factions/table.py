"""CSV: a line for each actor with its faction, how firmly it stands there, and the records."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from polemic.publishing.delimited import lines
from polemic.publishing.factions.findings import Findings

COLUMNS = (
    *("actor", "kind", "faction", "certainty", "draws", "margin", "strain", "reach"),
    *("ties", "against_the_grain", "actor_records"),
)


def export(findings: Findings) -> Iterator[str]:
    """The table, faction by faction; `against_the_grain` has the records of frustrated ties."""
    yield from lines([COLUMNS])
    found = findings.factions
    ties = [0] * len(found.network.nodes)
    for edge in found.network.edges:
        ties[edge.one] += 1
        ties[edge.other] += 1
    for placement in sorted(found.placements, key=lambda one: (one.component, one.faction)):
        node = found.network.nodes[placement.node]
        sure = findings.certainty(placement.node)
        row: list[Any] = [
            node.name,
            node.kind,
            placement.group,
            None if sure is None or sure.share is None else round(sure.share, 3),
            None if sure is None else sure.drawn,
            round(placement.margin, 6),
            round(placement.strain, 6),
            round(placement.reach, 6),
            ties[placement.node],
            " ".join(placement.records),
            " ".join(node.records),
        ]
        yield from lines([row])
