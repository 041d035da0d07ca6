"""Pictures of coded records as SVG and PNG; needs `polemic[plots]`. One file a kind of picture."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from pathlib import Path
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


def plot_file(kind: str, path: Path, form: str) -> bytes:
    """A picture of a file: records (JSONL), the flat table (CSV), or a network (CSV)."""
    from polemic.publishing.flat import REQUIRED, cells, load_flat
    from polemic.publishing.jsonl import load
    from polemic.publishing.plots.sheet import read_sheet

    draw, needed = plotter(kind)
    if path.suffix.lower() != ".csv":
        return draw(load(path, needed), form)
    if set(REQUIRED) <= set(next(iter(cells(path)), ())):
        return draw(load_flat(path, needed), form)
    sheet = read_sheet(path)
    drawn = getattr(import_module(f"{__name__}.{kind}"), "plot_sheet", None)
    if drawn is None:
        raise UsageError(
            f"a network's table does not tell what {kind} shows",
            where=str(path),
            remedy="give the output of `polemic code`, as JSONL or CSV",
        )
    return cast("Callable[[object, str], bytes]", drawn)(sheet, form)
