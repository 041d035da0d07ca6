"""A network as the graph formats see it: nodes and edges with typed attributes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

Value = str | int | float | bool
Colour = tuple[int, int, int]
Spell = tuple[str, str]
"""First and last day, as ISO dates."""

# XML 1.0 has no place for these, whatever they are escaped to.
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


@dataclass(frozen=True, slots=True)
class GraphNode:
    """A node; an attribute that it has no value for is absent."""

    id: str
    label: str
    attributes: Mapping[str, Value] = field(default_factory=dict)
    colour: Colour | None = None
    place: tuple[float, float] | None = None
    """In the unit square, from the left and from above."""
    spell: Spell | None = None


@dataclass(frozen=True, slots=True)
class GraphEdge:
    """A tie between nodes by id; `weight` may be negative."""

    source: str
    target: str
    weight: float
    attributes: Mapping[str, Value] = field(default_factory=dict)
    colour: Colour | None = None
    spell: Spell | None = None


@dataclass(frozen=True, slots=True)
class Graph:
    """An undirected network, or a directed one."""

    nodes: tuple[GraphNode, ...]
    edges: tuple[GraphEdge, ...]
    directed: bool = False


def types(holders: Iterable[GraphNode | GraphEdge]) -> dict[str, type]:
    """The type of each attribute: the narrowest that all its values have, in order of names."""
    found: dict[str, set[type]] = {}
    for holder in holders:
        for name, value in holder.attributes.items():
            found.setdefault(name, set()).add(type(value))
    return {name: _common(kinds) for name, kinds in sorted(found.items())}


def _common(kinds: set[type]) -> type:
    if len(kinds) == 1:
        return next(iter(kinds))
    return float if kinds <= {int, float} else str


def fit(text: str) -> str:
    """The text with what XML cannot hold replaced."""
    return _UNFIT.sub("\ufffd", text)


def plain(value: Value) -> str:
    """A value as the XML formats write it."""
    return str(value).lower() if isinstance(value, bool) else fit(str(value))
