"""Outlets side by side as a CSV table: a line for each number, with the records behind it."""

from __future__ import annotations

from collections.abc import Iterator

from polemic.analysis.outlets import Comparison
from polemic.publishing.delimited import lines

COLUMNS = (
    *("outlet", "articles", "measure", "actor", "text"),
    *("count", "of", "share", "low", "high", "records"),
)


def export(comparison: Comparison) -> Iterator[str]:
    """The table; `low` and `high` are Wilson's interval of 95 %."""
    yield from lines([COLUMNS])
    for one in comparison.findings:
        low, high = one.share.interval
        row = (
            *(one.outlet, comparison.articles[one.outlet], one.measure, one.name, one.text),
            *(one.share.count, one.share.of, round(one.share.value, 4)),
            *(round(low, 4), round(high, 4), " ".join(one.share.records)),
        )
        yield from lines([row])
