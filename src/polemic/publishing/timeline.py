"""The timeline of events as a CSV table: a line for each bar, with its records and sentences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from polemic.analysis.timeline import Timeline
from polemic.publishing.articles import sentence
from polemic.publishing.delimited import lines
from polemic.records import Event, Record

COLUMNS = ("dated", "period", "category", "count", "intensity", "records", "sentences")


def export(made: Timeline, records: Iterable[Record]) -> Iterator[str]:
    """The table: bars, then events dated less precisely than they, then those without a date."""
    told = {one.id: sentence(one) for one in records if isinstance(one, Event)}
    yield from lines([COLUMNS])
    for dated, bars in ((made.unit, made.bars), ("coarser", made.coarser), ("no", made.undated)):
        for bar in bars:
            said = " / ".join(dict.fromkeys(told[one] for one in bar.records if one in told))
            row = (dated, bar.period, bar.category, bar.count, bar.intensity)
            yield from lines([(*row, " ".join(bar.records), said)])
