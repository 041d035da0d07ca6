"""What polemic writes for others to read: one file an output, found by its name."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from polemic.errors import UsageError
from polemic.publishing import csv, jsonl
from polemic.publishing.files import write
from polemic.records import Record

Exporter = Callable[[Iterable[Record]], Iterator[str]]

EXPORTERS: Mapping[str, Exporter] = {"csv": csv.export, "jsonl": jsonl.export}


def exporter(name: str) -> Exporter:
    """The exporter called `name`: records in output order -> pieces of text."""
    try:
        return EXPORTERS[name]
    except KeyError:
        known = ", ".join(sorted(EXPORTERS))
        raise UsageError(
            "no such output format", where=name, remedy=f"use one of: {known}"
        ) from None


def publish(records: Iterable[Record], name: str, path: Path) -> None:
    """Write the records to `path` in the format called `name`, wholly or not at all."""
    write(exporter(name)(records), path)
