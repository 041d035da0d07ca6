"""A project's statements as columns, read straight from its tables: what networks are made from."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from itertools import chain
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

_TABLES = {"boolean": "DATABOOLEAN", "integer": "DATAINTEGER", "long text": "DATALONGTEXT"}


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
    query = (
        "SELECT ID, DocumentId, Start, Stop FROM STATEMENTS WHERE StatementTypeId = ? ORDER BY ID"
    )
    ids, document, start, stop = _integers(connection.execute(query, (number,)), 4)
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


def _integers(rows: Iterable[tuple[int, ...]], width: int) -> tuple[Ints, ...]:
    flat = np.fromiter(chain.from_iterable(rows), np.int64)
    return tuple(np.ascontiguousarray(part) for part in flat.reshape(-1, width).T)


def _places(ids: Ints, wanted: Ints) -> tuple[Ints, Bools]:
    """Where each wanted id stands among the sorted ids, and whether it does."""
    place = np.searchsorted(ids, wanted)
    place[place == len(ids)] = 0
    found = ids[place] == wanted if len(ids) else np.zeros(len(wanted), dtype=np.bool_)
    return place.astype(np.int64, copy=False), found


def _variable(connection: sqlite3.Connection, key: int, kind: str, ids: Ints) -> Column:
    if kind == "short text":
        return _short_text(connection, key, ids)
    query = f"SELECT StatementId, Value FROM {_TABLES[kind]} WHERE VariableId = ?"  # noqa: S608
    rows = connection.execute(query, (key,))
    if kind == "long text":
        texts = {int(statement): text or "" for statement, text in rows}
        codes: dict[str, int] = {}
        places = (codes.setdefault(texts.get(here, ""), len(codes)) for here in ids.tolist())
        coded = np.fromiter(places, np.int64, len(ids))
        return relabelled(coded, list(codes))
    values, given = _aligned(rows, ids)
    absent = None if bool(given.all()) else ~given
    return Column("boolean" if kind == "boolean" else "integer", values, (), absent)


def _aligned(rows: Iterable[tuple[int, int]], ids: Ints) -> tuple[Ints, Bools]:
    """A value for each statement, and which statements have one."""
    statement, value = _integers(rows, 2)
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
    rows = connection.execute(
        "SELECT StatementId, Entity FROM DATASHORTTEXT WHERE VariableId = ?", (key,)
    )
    entity, given = _aligned(rows, ids)
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
