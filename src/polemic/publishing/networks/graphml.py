"""GraphML with typed attributes: what Gephi, visone, igraph and networkx open."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from polemic.analysis.networks import EventList, Network
from polemic.errors import UsageError

# XML 1.0 has no place for these, whatever they are escaped to.
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")

_HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
 <key id="label" for="node" attr.name="label" attr.type="string"/>
 <key id="variable" for="node" attr.name="variable" attr.type="string"/>
 <key id="mode" for="node" attr.name="mode" attr.type="int"/>
 <key id="statements" for="node" attr.name="statements" attr.type="int"/>
 <key id="weight" for="edge" attr.name="weight" attr.type="double"/>
 <key id="sign" for="edge" attr.name="sign" attr.type="int"/>
 <key id="evidence" for="edge" attr.name="evidence" attr.type="string"/>
 <graph id="network" edgedefault="undirected">
"""


def export(
    drawn: Network | Sequence[Network] | EventList, *, evidence: bool = True
) -> Iterator[str]:
    """The network: nodes with their statements, ties with weight, sign and records' ids."""
    if not isinstance(drawn, Network):
        raise UsageError(
            "GraphML holds one network", where="graphml", remedy="use the format edges or csv"
        )
    yield _HEAD
    wanted = drawn.definition
    sides = [(1, wanted.variable1, drawn.rows)]
    if not drawn.one_mode:
        sides.append((2, wanted.variable2, drawn.columns))
    for mode, variable, labels in sides:
        for place, label in enumerate(labels):
            yield _node(f"{mode}.{place}", label, variable, mode, drawn.activity(label, mode))
    yield from _edges(drawn, evidence)
    yield " </graph>\n</graphml>\n"


def _node(key: str, label: str, variable: str, mode: int, statements: int) -> str:
    return (
        f'  <node id="{key}"><data key="label">{_text(label)}</data>'
        f'<data key="variable">{_text(variable)}</data><data key="mode">{mode}</data>'
        f'<data key="statements">{statements}</data></node>\n'
    )


def _edges(network: Network, evidence: bool) -> Iterator[str]:
    across = 1 if network.one_mode else 2
    rows = {label: f"1.{place}" for place, label in enumerate(network.rows)}
    columns = {label: f"{across}.{place}" for place, label in enumerate(network.columns)}
    for number, ((source, target, weight), found) in enumerate(network.ties(evidence=evidence)):
        ids = "" if found is None else _text(" ".join(found.records))
        ends = f"source={quoteattr(rows[source])} target={quoteattr(columns[target])}"
        yield (
            f'  <edge id="e{number}" {ends}><data key="weight">{weight!r}</data>'
            f'<data key="sign">{1 if weight > 0 else -1}</data>'
            f'<data key="evidence">{ids}</data></edge>\n'
        )


def _text(text: str) -> str:
    return escape(_UNFIT.sub("\ufffd", text))
