"""A network of a DNA project, or of coded records, from the words of a command line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from polemic.analysis.concepts import position_table
from polemic.analysis.networks import (
    Definition,
    EventList,
    Network,
    Statements,
    Windows,
    event_list,
    network,
    windows,
)
from polemic.compat.dna_file import load_statements
from polemic.compat.dna_file.words import load_words
from polemic.errors import DataError, UsageError
from polemic.publishing.jsonl import load

NEEDED = ("document", "actor", "affiliation", "statement", "concept")


def statements_of(path: Path, statement_type: str) -> Statements:
    """The statements of a DNA project, or of a .jsonl of records with concepts."""
    if path.suffix.lower() not in {".jsonl", ".ndjson"}:
        return load_statements(path, statement_type)
    found = position_table(load(path, NEEDED))
    if not len(found):
        raise DataError(
            "no statement has a concept and an agreement",
            where=str(path),
            remedy="assign concepts with `polemic concepts` first",
        )
    return found


def drawn(statements: Statements, wanted: Definition) -> Network | Windows | EventList:
    """Whatever the definition asks for."""
    if wanted.mode == "eventlist":
        return event_list(statements, wanted)
    return network(statements, wanted) if wanted.window == "no" else windows(statements, wanted)


def behind(
    path: Path, made: Network | Windows | EventList, cell: tuple[str, str]
) -> tuple[EventList, list[str]]:
    """The statements behind a cell of a file's network, and their sentences or marked words."""
    if not isinstance(made, Network):
        raise UsageError(
            "a cell is of one network",
            where="--cell",
            remedy="bound it with --since and --until instead",
        )
    found = made.behind(*cell)
    if found.table.named:
        return found, found.table.column("sentence").strings()
    return found, load_words(path, found.statements.tolist())


def defined(
    options: Mapping[str, Any], since: str | None, until: str | None, excluded: Iterable[str]
) -> Definition:
    """The definition of plain options, days, and values to exclude as `variable=value`."""
    exclude: dict[str, tuple[str, ...]] = {}
    for item in excluded:
        name, equals, value = item.partition("=")
        if not equals:
            raise UsageError(
                f"no value in {item!r}", where="--exclude", remedy="write variable=value"
            )
        exclude[name] = (*exclude.get(name, ()), value)
    return Definition(
        **options,
        start=_seconds(since, time.min, "--since"),
        stop=_seconds(until, time(23, 59, 59), "--until"),
        exclude=exclude,
    )


def _seconds(day: str | None, clock: time, where: str) -> int | None:
    if day is None:
        return None
    try:
        moment = datetime.combine(date.fromisoformat(day), clock, tzinfo=UTC)
    except ValueError:
        raise UsageError(f"no day: {day}", where=where, remedy="write 1994-01-14") from None
    return int(moment.timestamp())
