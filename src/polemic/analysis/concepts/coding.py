"""Records with their concepts: the statements as before, with `concept` and `agreement`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from polemic.analysis.concepts.assignment import Assignments
from polemic.analysis.concepts.codebook import Codebook
from polemic.records import Concept, Record, Statement


def coded(
    records: Iterable[Record], codebook: Codebook, assignments: Assignments
) -> Iterator[Record]:
    """The records with concepts assigned, then the codebook's concepts; all ids stay."""
    found = {one.statement: one for one in assignments.assigned}
    known: set[str] = set()
    for record in records:
        if isinstance(record, Concept):
            known.add(record.id)
        if isinstance(record, Statement) and record.id in found:
            one = found[record.id]
            yield replace(record, concept=one.concept, agreement=one.agreement)
        else:
            yield record
    yield from (concept for concept in codebook.records() if concept.id not in known)
