"""Factions for others to read: a table, JSON with all evidence, or a graph in its formats."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from polemic.errors import UsageError
from polemic.publishing.factions import json, table
from polemic.publishing.factions.drawing import draw
from polemic.publishing.factions.findings import Findings
from polemic.publishing.files import write
from polemic.publishing.graphs import gexf, graphml, pajek, ucinet

__all__ = ["WRITERS", "Findings", "draw", "factions_writer", "publish_factions"]

Writer = Callable[[Findings], Iterator[str]]

WRITERS: Mapping[str, Writer] = {
    "csv": table.export,
    "dl": lambda findings: ucinet.export(draw(findings)),
    "gexf": lambda findings: gexf.export(draw(findings)),
    "graphml": lambda findings: graphml.export(draw(findings)),
    "json": json.export,
    "pajek": lambda findings: pajek.export(draw(findings)),
}


def factions_writer(name: str) -> Writer:
    """The writer called `name`."""
    if name not in WRITERS:
        known = ", ".join(sorted(WRITERS))
        raise UsageError("no such format", where=name, remedy=f"use one of: {known}")
    return WRITERS[name]


def publish_factions(findings: Findings, name: str, path: Path) -> None:
    """Write the findings to `path`, wholly or not at all."""
    write(factions_writer(name)(findings), path)
