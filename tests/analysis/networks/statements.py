"""Statements for tests: written out, or drawn at random."""

from collections.abc import Sequence

import numpy as np
from hypothesis import strategies as st

from polemic.analysis.networks import Column, Statements, text_column

DAY = 86_400


def table(rows: Sequence[tuple[str, str, int, int]], *, kind: str = "boolean") -> Statements:
    """Statements of (organization, concept, qualifier, day), each in a document of its day."""
    number = np.arange(len(rows), dtype=np.int64)
    days = np.array([row[3] for row in rows], dtype=np.int64)
    values = np.array([row[2] for row in rows], dtype=np.int64)
    if kind == "text":
        qualifier = text_column([f"level {value}" for value in values.tolist()])
    else:
        qualifier = Column("boolean" if kind == "boolean" else "integer", values)
    return Statements(
        id=number + 1,
        document=days,
        date=days * DAY,
        start=number,
        stop=number + 1,
        variables={
            "organization": text_column([row[0] for row in rows]),
            "concept": text_column([row[1] for row in rows]),
            "agreement": qualifier,
        },
        documents={"author": text_column([f"author {day % 3}" for day in days.tolist()])},
    )


@st.composite
def drawn(draw: st.DrawFn, kind: str = "boolean", largest: int = 25) -> Statements:
    """A few statements of few actors on few concepts."""
    qualifier = st.integers(0, 1) if kind == "boolean" else st.integers(-3, 3)
    row = st.tuples(
        st.sampled_from(["Union", "Ministry", "Église", "Court", ""]),
        st.sampled_from(["strike", "wages", "law", ""]),
        qualifier,
        st.integers(0, 900),
    )
    return table(draw(st.lists(row, max_size=largest)), kind=kind)
