"""Discourse networks as graphs: the same ties, with their statements."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.analysis.networks.statements import drawn

from polemic.analysis.networks import Definition, Statements, network
from polemic.publishing.graphs import gexf
from polemic.publishing.graphs.discourse import graph_of


@settings(max_examples=25, deadline=None)
@given(drawn(), st.sampled_from(["onemode", "twomode"]), st.sampled_from(["ignore", "subtract"]))
def test_the_ties_are_the_networks(statements: Statements, mode: str, aggregation: str) -> None:
    wanted = Definition(mode=mode, aggregation=aggregation)  # type: ignore[arg-type]
    made = network(statements, wanted)
    graph = graph_of(made)
    far = "1." if mode == "onemode" else "2."
    found = [(edge.source, edge.target, edge.weight) for edge in graph.edges]
    assert found == [(f"1.{one}", f"{far}{other}", weight) for one, other, weight in made.edges()]
    for edge, tie in zip(graph.edges, made.edges(), strict=True):
        ids = made.evidence(tie.source, tie.target).tolist()
        assert edge.attributes["evidence"] == " ".join(str(one) for one in ids)
    labels = made.rows if mode == "onemode" else made.rows + made.columns
    assert tuple(node.label for node in graph.nodes) == labels
    assert len({node.id for node in graph.nodes}) == len(graph.nodes)
    assert "".join(gexf.export(graph)).endswith("</gexf>\n")
