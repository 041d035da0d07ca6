"""Networks for others to read: one file a format, found by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from pathlib import Path

from polemic.analysis.networks import EventList, Network
from polemic.errors import UsageError
from polemic.publishing.files import write
from polemic.publishing.networks import dl, edges, gexf, graphml, matrix

Drawn = Network | Sequence[Network] | EventList
Writer = Callable[[Drawn], Iterator[str]]

WRITERS: Mapping[str, Writer] = {
    "csv": matrix.export,
    "dl": dl.export,
    "edges": edges.export,
    "gexf": gexf.export,
    "graphml": graphml.export,
}

WITHOUT_EVIDENCE: Mapping[str, Writer] = {
    "edges": partial(edges.export, evidence=False),
    "gexf": partial(gexf.export, evidence=False),
    "graphml": partial(graphml.export, evidence=False),
}


def network_writer(name: str, *, evidence: bool = True) -> Writer:
    """The writer called `name`; without evidence it leaves out the records of ties."""
    try:
        return WRITERS[name] if evidence else WITHOUT_EVIDENCE.get(name, WRITERS[name])
    except KeyError:
        known = ", ".join(sorted(WRITERS))
        raise UsageError("no such format", where=name, remedy=f"use one of: {known}") from None


def publish_network(drawn: Drawn, name: str, path: Path) -> None:
    """Write a network, the windows of one, or an event list, wholly or not at all."""
    write(network_writer(name)(drawn), path)
