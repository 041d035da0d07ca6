"""Factions over time: one network a window, factions followed from window to window."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from polemic.analysis.signed.factions import Factions, factions
from polemic.analysis.signed.network import Weighing, build
from polemic.analysis.signed.observations import Observations
from polemic.errors import UsageError


@dataclass(frozen=True, slots=True, eq=False)
class Window:
    """The factions of the days from `first` to `last`; `lasting` names each actor's faction.

    A faction keeps its name (`A`, `B`, ...) as long as most of those it shares with the window
    before stay together; `moved` has the actors that changed, as key, name before, name now.
    """

    first: date
    last: date
    factions: Factions
    lasting: dict[str, str]
    moved: tuple[tuple[str, str, str], ...]


def over_time(
    observed: Observations,
    days: int,
    *,
    step: int | None = None,
    k: int | None = 2,
    weighing: Weighing = "net",
    time_limit: float = 10.0,
) -> Iterator[Window]:
    """Windows of `days` days, each `step` (else as many) after the last, over all dated documents.

    A document counts in a window that its day lies in; one whose day is not known (a month, a
    year, nothing) is left out.
    """
    step = days if step is None else step
    if days < 1 or step < 1:
        raise UsageError("a window has at least one day", where="days", remedy="use 1 or more")
    dated = {name: day for name, when in observed.published.items() if (day := _day(when))}
    if not dated:
        return
    first, end = min(dated.values()), max(dated.values())
    before: dict[str, str] = {}
    used = 0
    while first <= end:
        last = first + timedelta(days=days - 1)
        inside = {name for name, day in dated.items() if first <= day <= last}
        found = factions(
            build(observed.within(inside)), k, weighing=weighing, time_limit=time_limit
        )
        lasting, used = _follow(found, before, used)
        moved = tuple(
            (key, before[key], name)
            for key, name in sorted(lasting.items())
            if before.get(key, name) != name
        )
        yield Window(first, last, found, lasting, moved)
        before = {**before, **lasting}
        first += timedelta(days=step)


def _day(published: str | None) -> date | None:
    try:
        return date.fromisoformat((published or "")[:10])
    except ValueError:
        return None


def _follow(found: Factions, before: dict[str, str], used: int) -> tuple[dict[str, str], int]:
    """The lasting name of each actor's faction: the best matches first, new names for the rest."""
    keys = [node.key for node in found.network.nodes]
    shared = Counter(
        (group, before[key]) for key, group in zip(keys, found.groups, strict=True) if key in before
    )
    meant: dict[str, str] = {}
    for (group, name), _ in sorted(shared.items(), key=lambda item: (-item[1], item[0])):
        if group not in meant and name not in meant.values():
            meant[group] = name
    for group in sorted(set(found.groups) - meant.keys()):
        meant[group] = _letters(used)
        used += 1
    return {key: meant[group] for key, group in zip(keys, found.groups, strict=True)}, used


def _letters(number: int) -> str:
    """A, B, ... Z, AA, AB, ..."""
    name = ""
    number += 1
    while number:
        number, rest = divmod(number - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
