"""A project's statements as columns, read straight from its tables: what networks are made from."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from polemic.analysis.networks.arrays import Bools, Ints
from polemic.analysis.networks.table import (
    DOCUMENT_VARIABLES,
    Column,
    Statements,
    relabelled,
)
from polemic.compat.dna_file.connection import opened, readable
from polemic.errors import DataError, UsageError

_TABLES = {"boolean": "DATABOOLEAN", "integer": "DATAINTEGER"}


def load_statements(path: str | Path, statement_type: str | int = "DNA Statement") -> Statements:
    """All statements of a type with their variables and those of their documents."""
    path = Path(path)
    with opened(path) as connection, readable(connection) as project:
        return _statements(project, statement_type, str(path))


def type_id(connection: sqlite3.Connection, wanted: str | int, where: str) -> int:
    """The id of a statement type given by its label or id."""
    types = connection.execute("SELECT ID, Label FROM STATEMENTTYPES ORDER BY ID").fetchall()
    for number, label in types:
        if wanted in (number, label):
            return int(number)
    known = ", ".join(label for _, label in types)
    raise UsageError(f"no statement type {wanted!r}", where=where, remedy=f"use one of: {known}")


def _statements(connection: sqlite3.Connection, wanted: str | int, where: str) -> Statements:
    number = type_id(connection, wanted, where)
    columns = ("ID", "DocumentId", "Start", "Stop")
    rule = "StatementTypeId = ? AND DocumentId IS NOT NULL"
    found = _integers(connection, "STATEMENTS", columns, rule, number)
    ids, document, start, stop = (column[np.argsort(found[0])] for column in found)
    variables = connection.execute(
        "SELECT ID, Variable, DataType FROM VARIABLES WHERE StatementTypeId = ? ORDER BY ID",
        (number,),
    ).fetchall()
    date, documents = _documents(connection, document, where)
    return Statements(
        ids,
        document,
        date,
        start,
        stop,
        {name: _variable(connection, key, kind, ids) for key, name, kind in variables},
        documents,
    )


def _integers(
    connection: sqlite3.Connection, table: str, columns: Sequence[str], rule: str, key: int
) -> tuple[Ints, ...]:
    """Whole columns of integers: joined to one text each, which is parsed far faster than rows."""
    joined = ", ".join(f"group_concat({column})" for column in columns)
    query = f"SELECT count(*), {joined} FROM {table} WHERE {rule}"  # noqa: S608
    number, *texts = connection.execute(query, (key,)).fetchone()
    if not number:
        return tuple(np.zeros(0, dtype=np.int64) for _ in columns)
    try:
        found = tuple(np.fromstring(text or "", dtype=np.int64, sep=",") for text in texts)
    except ValueError:
        found = ()
    if len(found) != len(columns) or any(len(column) != number for column in found):
        raise DataError(
            f"the table {table} holds something that is no whole number",
            where=", ".join(columns),
            remedy="open the project in DNA and save it anew",
        )
    return found


def _places(ids: Ints, wanted: Ints) -> tuple[Ints, Bools]:
    """Where each wanted id stands among the sorted ids, and whether it does."""
    place = np.searchsorted(ids, wanted)
    place[place == len(ids)] = 0
    found = ids[place] == wanted if len(ids) else np.zeros(len(wanted), dtype=np.bool_)
    return place.astype(np.int64, copy=False), found


def _variable(connection: sqlite3.Connection, key: int, kind: str, ids: Ints) -> Column:
    if kind == "short text":
        return _short_text(connection, key, ids)
    if kind == "long text":
        query = "SELECT StatementId, Value FROM DATALONGTEXT WHERE VariableId = ?"
        rows = connection.execute(query, (key,))
        texts = {int(statement): text or "" for statement, text in rows}
        codes: dict[str, int] = {}
        places = (codes.setdefault(texts.get(here, ""), len(codes)) for here in ids.tolist())
        coded = np.fromiter(places, np.int64, len(ids))
        return relabelled(coded, list(codes))
    values, given = _aligned(connection, _TABLES[kind], "Value", key, ids)
    absent = None if bool(given.all()) else ~given
    return Column("boolean" if kind == "boolean" else "integer", values, (), absent)


def _aligned(
    connection: sqlite3.Connection, table: str, column: str, key: int, ids: Ints
) -> tuple[Ints, Bools]:
    """A variable's value for each statement, and which statements have one."""
    rule = f"VariableId = ? AND {column} IS NOT NULL"
    statement, value = _integers(connection, table, ("StatementId", column), rule, key)
    place, found = _places(ids, statement)
    values = np.zeros(len(ids), dtype=np.int64)
    given = np.zeros(len(ids), dtype=np.bool_)
    values[place[found]] = value[found]
    given[place[found]] = True
    return values, given


def _short_text(connection: sqlite3.Connection, key: int, ids: Ints) -> Column:
    entities = connection.execute(
        "SELECT ID, Value FROM ENTITIES WHERE VariableId = ? ORDER BY ID", (key,)
    ).fetchall()
    numbers = np.array([number for number, _ in entities], dtype=np.int64)
    entity, given = _aligned(connection, "DATASHORTTEXT", "Entity", key, ids)
    place, known = _places(numbers, entity)
    blank = len(entities)
    codes = np.where(given & known, place, blank)
    return relabelled(codes, [str(value) for _, value in entities] + [""])


def _documents(
    connection: sqlite3.Connection, document: Ints, where: str
) -> tuple[Ints, dict[str, Column]]:
    rows = connection.execute(
        "SELECT ID, Date, Author, Source, Section, Type, Title FROM DOCUMENTS ORDER BY ID"
    ).fetchall()
    numbers = np.array([row[0] for row in rows], dtype=np.int64)
    place, found = _places(numbers, document)
    if not bool(found.all()):
        lost = int(document[~found][0])
        raise DataError(
            f"a statement lies in document {lost}, which does not exist",
            where=where,
            remedy="delete the statement, or restore the document, in DNA",
        )
    dates = np.array([row[1] for row in rows], dtype=np.int64)
    names = ("id", "date", "author", "source", "section", "type", "title")
    columns = {}
    for name in DOCUMENT_VARIABLES:
        codes: dict[str, int] = {}
        texts = (str(row[names.index(name)]) for row in rows)
        coded = np.fromiter((codes.setdefault(text, len(codes)) for text in texts), np.int64)
        columns[name] = relabelled(coded[place], list(codes))
    return dates[place] if len(dates) else document, columns
