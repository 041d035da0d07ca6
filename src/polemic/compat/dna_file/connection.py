"""Opening a `.dna` file: SQLite, read only, and which generation of the format it is."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from polemic.errors import DataError

_NEEDED = {"DOCUMENTS", "STATEMENTS", "STATEMENTTYPES", "VARIABLES"}


@contextmanager
def opened(path: Path) -> Iterator[sqlite3.Connection]:
    """The project at the path, read only; a DataError if it is none."""
    if not path.is_file():
        raise DataError("no such file", where=str(path), remedy="check the path of the project")
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True)
    try:
        try:
            missing = _NEEDED - set(tables(connection))
        except sqlite3.DatabaseError as error:
            raise DataError(
                f"not a DNA project: {error}",
                where=str(path),
                remedy="give a .dna file of Discourse Network Analyzer 2 or 3",
            ) from None
        if missing:
            raise DataError(
                f"not a DNA project: no table {', '.join(sorted(missing))}",
                where=str(path),
                remedy="give a .dna file of Discourse Network Analyzer 2 or 3",
            )
        yield connection
    finally:
        connection.close()


def tables(connection: sqlite3.Connection) -> list[str]:
    """The names of the tables, in upper case as DNA writes them."""
    rows = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [str(name) for (name,) in rows if not str(name).startswith("sqlite_")]


def is_legacy(connection: sqlite3.Connection) -> bool:
    """Whether DNA 2 wrote it: entities came with DNA 3."""
    return "ENTITIES" not in tables(connection)


@contextmanager
def readable(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """The project with the tables of DNA 3, in memory if DNA 2 wrote it."""
    if not is_legacy(connection):
        yield connection
        return
    from polemic.compat.dna_file.legacy import converted

    with converted(connection) as newer:
        yield newer
