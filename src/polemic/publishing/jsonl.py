"""JSON Lines: the records as the contract has them, one a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from polemic.records import Record, dumps


def export(records: Iterable[Record]) -> Iterator[str]:
    """One line of JSON a record, in the order given."""
    for record in records:
        yield dumps(record) + "\n"
