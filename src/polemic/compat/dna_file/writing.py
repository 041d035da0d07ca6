"""Writing a project as DNA 3 does: whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from polemic.compat.dna_file.project import FIELDS, Project
from polemic.compat.dna_file.schema import TABLES
from polemic.errors import DataError


def write_dna(project: Project, path: str | Path) -> None:
    """Write the project to the path; a DataError if DNA could not hold it."""
    path = Path(path)
    with TemporaryDirectory(dir=path.parent, prefix=".dna-") as folder:
        draft = Path(folder) / "project.dna"
        connection = sqlite3.connect(draft)
        try:
            write_tables(project, connection, str(path))
        finally:
            connection.close()
        draft.replace(path)


def write_tables(project: Project, connection: sqlite3.Connection, where: str = "") -> None:
    """Make the tables of the project in an empty database."""
    with connection:
        connection.execute("BEGIN")
        for name, table in TABLES.items():
            connection.execute(table.create(name))
            _insert(connection, name, getattr(project, FIELDS[name]), where)
        for other in project.other_tables:
            connection.execute(other.definition)
            _insert(connection, f'"{other.name}"', other.rows, where)
        for column in project.other_columns:
            key = next(iter(TABLES[column.table].columns))
            connection.execute(
                f'ALTER TABLE {column.table} ADD COLUMN "{column.name}" {column.declared}'
            )
            connection.executemany(
                f'UPDATE {column.table} SET "{column.name}" = ? WHERE {key} = ?',  # noqa: S608
                ((value, identity) for identity, value in column.values),
            )


def _insert(
    connection: sqlite3.Connection, table: str, rows: Sequence[tuple[object, ...]], where: str
) -> None:
    if not rows:
        return
    marks = ", ".join("?" * len(rows[0]))
    command = f"INSERT INTO {table} VALUES ({marks})"  # noqa: S608
    try:
        connection.executemany(command, rows)
    except (sqlite3.Error, OverflowError, UnicodeEncodeError) as error:
        raise DataError(
            f"DNA cannot hold this in its table {table}: {error}",
            where=where,
            remedy="ids must be unique, and names and titles under 191 characters",
        ) from None
