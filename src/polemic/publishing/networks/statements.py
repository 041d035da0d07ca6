"""CSV: the statements behind one cell, each with its record, document, day, value and sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from polemic.analysis.networks import EventList
from polemic.analysis.networks.calendar import moment
from polemic.publishing.networks.cells import lines
from polemic.publishing.networks.edges import time


def export(behind: EventList, sentences: Sequence[str]) -> Iterator[str]:
    """A line for each statement; `sentences` are theirs, in order."""
    table, wanted = behind.table, behind.definition
    shown = [
        (wanted.variable1, wanted.variable1_document),
        (wanted.variable2, wanted.variable2_document),
    ]
    if wanted.qualifier is not None:
        shown.append((wanted.qualifier, wanted.qualifier_document))
    names = [name for name, _ in shown]
    values = [table.column(name, document=document).strings() for name, document in shown]
    known = [
        table.column(name, document=True).strings() if name in table.documents else blank
        for name in ("id", "title")
        for blank in [[""] * len(table)]
    ]
    dates = [time(moment(seconds)) for seconds in table.date.tolist()]
    yield from lines([("record", "document", "title", "date", *names, "sentence")])
    yield from lines(zip(behind.records, *known, dates, *values, sentences, strict=True))
