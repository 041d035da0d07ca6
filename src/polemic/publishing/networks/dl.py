"""UCINET DL: a network as a full matrix with its labels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from polemic.analysis.networks import EventList, Network
from polemic.errors import UsageError


def export(drawn: Network | Sequence[Network] | EventList) -> Iterator[str]:
    """The matrix; labels in quotation marks, within which marks are doubled."""
    if not isinstance(drawn, Network):
        raise UsageError(
            "DL holds one network", where="dl", remedy="use the format edges, or csv for a list"
        )
    if drawn.one_mode:
        yield f"dl n = {len(drawn.rows)}, format = fullmatrix\nlabels:\n"
        yield from _labels(drawn.rows)
    else:
        yield f"dl nr = {len(drawn.rows)}, nc = {len(drawn.columns)}, format = fullmatrix\n"
        yield "row labels:\n"
        yield from _labels(drawn.rows)
        yield "column labels:\n"
        yield from _labels(drawn.columns)
    yield "data:\n"
    for row in drawn.values.tolist():
        yield " ".join(f"{value:.17g}" for value in row) + "\n"


def _labels(labels: Sequence[str]) -> Iterator[str]:
    for label in labels:
        plain = " ".join(label.split()).replace('"', '""')
        yield f'"{plain}"\n'
