"""What polemic writes for others to read: one file an output, found by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import cast

from polemic.errors import UsageError
from polemic.publishing.files import write
from polemic.records import Record

Exporter = Callable[[Iterable[Record]], Iterator[str | bytes]]

EXPORTERS: Mapping[str, str] = {
    "acled": "acled",
    "csv": "csv",
    "ftm": "ftm",
    "html": "html",
    "jsonl": "jsonl",
    "parquet": "parquet",
    "polecat": "polecat",
    "xlsx": "xlsx",
}
"""The name of each output and the module here whose `export` writes it, loaded when asked for."""


def exporter(name: str) -> Exporter:
    """The exporter called `name`: records in output order -> pieces of text or bytes."""
    if name not in EXPORTERS:
        known = ", ".join(sorted(EXPORTERS))
        raise UsageError("no such output format", where=name, remedy=f"use one of: {known}")
    return cast(Exporter, import_module(f"{__name__}.{EXPORTERS[name]}").export)


def publish(records: Iterable[Record], name: str, path: Path) -> None:
    """Write the records to `path` in the format called `name`, wholly or not at all."""
    write(exporter(name)(records), path)
