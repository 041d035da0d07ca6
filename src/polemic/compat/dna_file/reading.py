"""Reading a `.dna` project whole: every table and column, those unknown to DNA 3.1 included."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from polemic.compat.dna_file.connection import is_legacy, opened, tables
from polemic.compat.dna_file.project import FIELDS, OtherColumn, OtherTable, Project
from polemic.compat.dna_file.schema import TABLES


def read_dna(path: str | Path) -> Project:
    """The project at the path; one of DNA 2 comes as DNA 3 would hold it."""
    with opened(Path(path)) as connection:
        if is_legacy(connection):
            from polemic.compat.dna_file.legacy import read_legacy

            return read_legacy(connection)
        return read_tables(connection)


def read_tables(connection: sqlite3.Connection) -> Project:
    """The project of an open DNA 3 database."""
    found: dict[str, Any] = {
        field: tuple(_rows(connection, table)) for table, field in FIELDS.items()
    }
    return Project(
        **found,
        other_tables=other_tables(connection, set(TABLES)),
        other_columns=tuple(_other_columns(connection)),
    )


def columns(connection: sqlite3.Connection, table: str) -> dict[str, str]:
    """The columns of a table with their declared types; none if it does not exist."""
    rows = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    return {str(row[1]): str(row[2]) for row in rows}


def other_tables(connection: sqlite3.Connection, known: set[str]) -> tuple[OtherTable, ...]:
    """The tables that are not known."""
    found = []
    for name in tables(connection):
        if name.upper() not in known:
            (definition,) = connection.execute(
                "SELECT sql FROM sqlite_master WHERE type = 'table' AND name = ?", (name,)
            ).fetchone()
            rows = connection.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608
            found.append(OtherTable(name, str(definition), tuple(rows)))
    return tuple(found)


def _rows(connection: sqlite3.Connection, name: str) -> Iterator[Any]:
    """The rows of a table in order; columns that an older DNA did not have get their defaults."""
    table = TABLES[name]
    there = {column.lower() for column in columns(connection, name)}
    if not there:
        return
    kept = [column for column in table.columns if column.lower() in there]
    key = next(iter(table.columns))
    query = f"SELECT {', '.join(kept)} FROM {name} ORDER BY {key}"  # noqa: S608
    row: Any = table.row
    if len(kept) == len(table.columns):
        yield from map(row._make, connection.execute(query))
        return
    fields = dict(zip(table.columns, row._fields, strict=True))
    for values in connection.execute(query):
        given = dict(zip((fields[column] for column in kept), values, strict=True))
        yield row(**given)


def _other_columns(connection: sqlite3.Connection) -> Iterator[OtherColumn]:
    for name, table in TABLES.items():
        known = {column.lower() for column in table.columns}
        key = next(iter(table.columns))
        for column, declared in columns(connection, name).items():
            if column.lower() not in known:
                query = f'SELECT {key}, "{column}" FROM {name} ORDER BY {key}'  # noqa: S608
                values = tuple(connection.execute(query).fetchall())
                yield OtherColumn(name, column, declared, values)
