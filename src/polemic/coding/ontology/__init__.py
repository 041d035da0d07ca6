"""PLOVER as data: event types with quad class and modes, contexts, sectors, and CAMEO's codes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from polemic.lexicon import load_csv, load_yaml

__all__ = [
    "Crosswalk",
    "EventType",
    "contexts",
    "event_types",
    "from_cameo",
    "modernize",
    "sectors",
]


@dataclass(frozen=True, slots=True)
class EventType:
    """One type of event of PLOVER."""

    name: str
    quad: int
    modes: tuple[str, ...]
    roots: tuple[str, ...]
    needs_recipient: bool = False
    announced: str | None = None


@dataclass(frozen=True, slots=True)
class Crosswalk:
    """What a CAMEO code is in PLOVER."""

    type: str
    mode: str | None
    contexts: tuple[str, ...]


def _plover() -> Any:
    return load_yaml("coding/ontology/data/plover.yaml")


@cache
def event_types() -> dict[str, EventType]:
    """The event types by name."""
    return {
        name: EventType(
            name,
            entry["quad"],
            tuple(entry["modes"]),
            tuple(entry["roots"]),
            bool(entry.get("needs_recipient")),
            entry.get("announced"),
        )
        for name, entry in _plover()["types"].items()
    }


@cache
def contexts() -> frozenset[str]:
    """The names of PLOVER's contexts."""
    return frozenset(_plover()["contexts"])


@cache
def sectors() -> frozenset[str]:
    """PLOVER's codes of the sectors that actors belong to."""
    return frozenset(_plover()["sectors"])


def modernize(name: str, mode: str | None = None) -> tuple[str, str | None]:
    """Today's type and mode for names that older releases and data sets use."""
    plover = _plover()
    kind = plover["former_types"].get(name.upper(), name.upper())
    if mode is None:
        return kind, None
    mode = plover["former_modes"].get(mode.lower(), mode.lower())
    return kind, mode if kind in event_types() and mode in event_types()[kind].modes else None


@cache
def _cameo() -> dict[str, Crosswalk]:
    return {
        row["code"]: Crosswalk(row["type"], row["mode"] or None, tuple(row["contexts"].split()))
        for row in load_csv("coding/ontology/data/cameo.csv")
    }


def from_cameo(code: str) -> Crosswalk | None:
    """What a CAMEO code of two to four digits is in PLOVER; None for what PLOVER drops."""
    known = _cameo()
    for candidate in (code, code[:3], f"{code[:2]}0"):
        if candidate in known:
            return known[candidate]
    return None
