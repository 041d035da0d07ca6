"""Events over time: counts and intensity by type, quad class or dyad, with the records behind.

Intensity sums a weight for each event: Goldstein's (1992) conflict-cooperation scale, from -10 to
10, as suggested for CAMEO's root codes; a PLOVER type has the mean of the roots that became it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from itertools import product
from typing import Literal, get_args

from polemic.analysis.signed.identity import keys
from polemic.coding.ontology import event_types
from polemic.errors import UsageError
from polemic.lexicon import load_csv
from polemic.records import Actor, Event, Record

NEEDED = ("document", "actor", "event")
"""The kinds of record that a timeline is made from."""

Unit = Literal["day", "week", "month", "year"]
By = Literal["type", "quad", "dyad"]
UNITS: tuple[Unit, ...] = get_args(Unit)
BY: tuple[By, ...] = get_args(By)
NOBODY = "(nobody named)"

_FORMS: dict[Unit, re.Pattern[str]] = {
    "day": re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:T.*)?"),
    "week": re.compile(r"(\d{4})-W(\d\d)"),
    "month": re.compile(r"(\d{4})-(\d\d)"),
    "year": re.compile(r"(\d{4})"),
}


@dataclass(frozen=True, slots=True)
class Bar:
    """The events of a period in one category; `intensity` is the sum of their weights."""

    period: str
    category: str
    count: int
    intensity: float
    records: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Bars by period; apart from them events dated less precisely, and those without a date.

    `other` has the ids of events that are denied, or not (yet) actual: they are in no bar.
    """

    unit: Unit
    by: By
    bars: tuple[Bar, ...]
    coarser: tuple[Bar, ...]
    undated: tuple[Bar, ...]
    other: tuple[str, ...]


@cache
def weights() -> Mapping[str, float]:
    """The weight of an event of each PLOVER type."""
    roots = {row["root"]: float(row["weight"]) for row in load_csv("analysis/data/goldstein.csv")}
    return {
        name: sum(roots[root] for root in kind.roots) / len(kind.roots)
        for name, kind in event_types().items()
    }


def timeline(records: Iterable[Record], unit: Unit = "day", by: By = "type") -> Timeline:
    """The timeline of what happened: affirmed events that are actual, background included.

    Under `dyad` an event counts once for each pair of who did it and whom it befell, whichever
    articles name them; under `type` and `quad` it counts once.
    """
    for value, known in ((unit, UNITS), (by, BY)):
        if value not in known:
            raise UsageError("no such timeline", where=value, remedy="use " + ", ".join(known))
    given = list(records)
    actors = [record for record in given if isinstance(record, Actor)]
    key = keys(actors)
    names = _names(actors, key)
    sums: dict[tuple[str, str, str], dict[str, float]] = defaultdict(dict)
    other: set[str] = set()
    for event in (record for record in given if isinstance(record, Event)):
        if event.polarity != "affirmed" or event.modality != "actual":
            other.add(event.id)
            continue
        where, period = _place(event.date, unit)
        for category in _categories(event, by, key, names):
            sums[where, period, category][event.id] = weights().get(event.type, 0.0)
    bars = {
        part: tuple(
            Bar(period, category, len(ids), round(sum(ids.values()), 6), tuple(sorted(ids)))
            for (place, period, category), ids in sorted(sums.items())
            if place == part
        )
        for part in ("bars", "coarser", "undated")
    }
    return Timeline(unit, by, bars["bars"], bars["coarser"], bars["undated"], tuple(sorted(other)))


def period(when: str, unit: Unit) -> str | None:
    """The period that a date falls in; None where the date is less precise.

    A week (ISO 8601) belongs to the month and year of its Thursday.
    """
    for form in UNITS:
        match = _FORMS[form].fullmatch(when)
        if match:
            parts = [int(part) for part in match.groups()]
            return None if UNITS.index(form) > UNITS.index(unit) else _within(form, parts, unit)
    return None


def starts(of: str) -> date | None:
    """The first day of a period; None for what is none."""
    for form in UNITS:
        match = _FORMS[form].fullmatch(of)
        if match:
            parts = [int(part) for part in match.groups()]
            try:
                if form == "week":
                    return date.fromisocalendar(parts[0], parts[1], 1)
                year, month, day = (*parts, 1, 1)[:3]
                return date(year, month, day)
            except ValueError:
                return None
    return None


def _within(form: Unit, parts: list[int], unit: Unit) -> str | None:
    if form == "year":
        return f"{parts[0]:04}"
    if form == "month":
        return f"{parts[0]:04}" + (f"-{parts[1]:02}" if unit == "month" else "")
    try:
        if form == "week":
            if unit == "week":
                return f"{parts[0]:04}-W{parts[1]:02}"
            day = date.fromisocalendar(parts[0], parts[1], 1) + timedelta(days=3)
        else:
            day = date(parts[0], parts[1], parts[2])
    except ValueError:
        return None
    if unit == "week":
        year, week, _ = day.isocalendar()
        return f"{year:04}-W{week:02}"
    return day.isoformat()[: {"day": 10, "month": 7, "year": 4}[unit]]


def _place(when: str | None, unit: Unit) -> tuple[str, str]:
    if not when:
        return "undated", ""
    found = period(when, unit)
    return ("coarser", when) if found is None else ("bars", found)


def _categories(
    event: Event, by: By, key: Mapping[str, str], names: Mapping[str, str]
) -> Iterator[str]:
    if by == "type":
        yield event.type
    elif by == "quad":
        kind = event_types().get(event.type)
        yield str(kind.quad) if kind else ""
    else:
        sides = [
            sorted({names.get(key.get(one.actor, ""), NOBODY) for one in side}) or [NOBODY]
            for side in (event.actors, event.recipients)
        ]
        for doer, target in product(*sides):
            yield f"{doer} → {target}"


def _names(actors: Iterable[Actor], key: Mapping[str, str]) -> dict[str, str]:
    """One name for each actor: the shortest that orders first, told apart where two share it."""
    found: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        found[key[actor.id]].add(actor.name)
    return {one: min(names, key=lambda name: (len(name), name)) for one, names in found.items()}
