"""Pictures of coded records as SVG and PNG; needs `polemic[plots]`. One file a kind of picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import cast

from polemic.errors import UsageError
from polemic.records import Record

KINDS: tuple[str, ...] = (
    *("network", "factions", "timeline", "heatmap", "dendrogram", "polarization"),
)
"""The kinds of picture; each is drawn by `plot` of the module of its name."""

Plot = Callable[[Iterable[Record], str], bytes]


def plotter(kind: str) -> tuple[Plot, tuple[str, ...]]:
    """What draws this kind of picture, and the kinds of record that it needs."""
    if kind not in KINDS:
        raise UsageError(
            "no such picture", where=kind, remedy="use one of: " + ", ".join(sorted(KINDS))
        )
    module = import_module(f"{__name__}.{kind}")
    return cast(Plot, module.plot), cast("tuple[str, ...]", module.NEEDED)
