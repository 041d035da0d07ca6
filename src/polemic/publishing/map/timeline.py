"""Events by date, those of a year together; those without a date stay in text order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from polemic.publishing import wording
from polemic.publishing.map.lines import Line
from polemic.records import Event


@dataclass(frozen=True)
class Day:
    """A date as precise as the text gives it, and its events."""

    date: str
    heading: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Timeline:
    """The dated events and the undated ones."""

    days: tuple[Day, ...] = ()
    undated: tuple[Line, ...] = ()


def timeline(lines: Sequence[Line]) -> Timeline:
    """The events in order of time; of one day, in text order."""
    dated = sorted((line for line in lines if _date(line)), key=_date)
    return Timeline(
        tuple(
            Day(date, wording.day(date), tuple(group)) for date, group in groupby(dated, key=_date)
        ),
        tuple(line for line in lines if not _date(line)),
    )


def _date(line: Line) -> str:
    record = line.account.record
    return (record.date or "") if isinstance(record, Event) else ""
