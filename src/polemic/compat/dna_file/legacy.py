"""Projects of DNA 2 as DNA 3 holds them: dates in seconds, values and attributes as entities."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from typing import Any

from polemic.compat.dna_file import rows
from polemic.compat.dna_file.project import Project
from polemic.compat.dna_file.reading import columns, other_tables
from polemic.compat.dna_file.schema import TABLES
from polemic.compat.dna_file.writing import write_tables

#: The attributes that DNA 2 keeps of each value.
ATTRIBUTES = ("Type", "Alias", "Notes")
_TAKEN = {"ATTRIBUTES", "CODERPERMISSIONS"}

Row = Mapping[str, Any]


@contextmanager
def converted(connection: sqlite3.Connection) -> Iterator[sqlite3.Connection]:
    """A DNA 2 database as a DNA 3 one in memory."""
    with closing(sqlite3.connect(":memory:")) as newer:
        write_tables(read_legacy(connection), newer)
        yield newer


def read_legacy(connection: sqlite3.Connection) -> Project:
    """The project of an open DNA 2 database."""
    variables = tuple(_plain(connection, "VARIABLES", rows.Variable))
    entities, values = _entities(connection, variables)
    attributes = tuple(
        rows.AttributeVariable(number, variable.id, name)
        for number, (variable, name) in enumerate(
            (
                (variable, name)
                for variable in variables
                if variable.data_type == "short text"
                for name in ATTRIBUTES
            ),
            1,
        )
    )
    return Project(
        settings=tuple(_plain(connection, "SETTINGS", rows.Setting)),
        coders=tuple(_coders(connection)),
        documents=tuple(
            document._replace(date=int(document.date) // 1000)
            for document in _plain(connection, "DOCUMENTS", rows.Document)
        ),
        statement_types=tuple(_plain(connection, "STATEMENTTYPES", rows.StatementType)),
        variables=variables,
        regexes=tuple(_plain(connection, "REGEXES", rows.Regex)),
        coder_relations=tuple(_plain(connection, "CODERRELATIONS", rows.CoderRelation)),
        statements=tuple(_plain(connection, "STATEMENTS", rows.Statement)),
        entities=entities,
        booleans=tuple(_plain(connection, "DATABOOLEAN", rows.NumberValue)),
        integers=tuple(_plain(connection, "DATAINTEGER", rows.NumberValue)),
        short_texts=values,
        long_texts=tuple(_plain(connection, "DATALONGTEXT", rows.TextValue)),
        attribute_variables=attributes,
        attribute_values=tuple(_attribute_values(connection, entities, attributes)),
        other_tables=other_tables(connection, set(TABLES) | _TAKEN),
    )


def _records(connection: sqlite3.Connection, table: str) -> Iterator[Row]:
    """The rows of a table by column, in lower case, in order of the first."""
    names = [name.lower() for name in columns(connection, table)]
    if names:
        query = f"SELECT * FROM {table} ORDER BY 1"  # noqa: S608
        for values in connection.execute(query):
            yield dict(zip(names, values, strict=True))


def _plain(connection: sqlite3.Connection, table: str, kind: Any) -> Iterator[Any]:
    """Rows that DNA 3 keeps as they are."""
    fields = dict(zip((name.lower() for name in TABLES[table].columns), kind._fields, strict=True))
    for record in _records(connection, table):
        given = {field: record[name] for name, field in fields.items() if name in record}
        missing = {
            name: default
            for name, default in kind._field_defaults.items()
            if given.get(name) is None and default is not None
        }
        yield kind(**{**given, **missing})


def _coders(connection: sqlite3.Connection) -> Iterator[rows.Coder]:
    allowed: dict[Any, dict[str, int]] = {}
    for record in _records(connection, "CODERPERMISSIONS"):
        name = re.sub("([A-Z])", r"_\1", str(record.get("type", ""))).lower()
        if name in rows.Coder._fields:
            allowed.setdefault(record.get("coder"), {})[name] = int(bool(record.get("permission")))
    for coder in _plain(connection, "CODERS", rows.Coder):
        yield coder._replace(**allowed.get(coder.id, {}))


def _entities(
    connection: sqlite3.Connection, variables: tuple[rows.Variable, ...]
) -> tuple[tuple[rows.Entity, ...], tuple[rows.EntityValue, ...]]:
    """The values of short texts: those with attributes, those that statements have, and none."""
    found: dict[tuple[int, str], rows.Entity] = {}
    for record in _records(connection, "ATTRIBUTES"):
        key = (record["variableid"], str(record["value"]))
        found[key] = rows.Entity(
            record["id"], *key, *(record.get(colour, 0) for colour in ("red", "green", "blue"))
        )
    free = max((entity.id for entity in found.values()), default=0)
    short = {variable.id for variable in variables if variable.data_type == "short text"}
    values = []
    for key in [(variable, "") for variable in sorted(short)]:
        if key not in found:
            free += 1
            found[key] = rows.Entity(free, *key)
    for record in _records(connection, "DATASHORTTEXT"):
        key = (record["variableid"], str(record["value"] or ""))
        if key not in found:
            free += 1
            found[key] = rows.Entity(free, *key)
        values.append(rows.EntityValue(record["id"], record["statementid"], key[0], found[key].id))
    entities = sorted(found.values(), key=lambda entity: entity.id)
    return tuple(entities), tuple(values)


def _attribute_values(
    connection: sqlite3.Connection,
    entities: tuple[rows.Entity, ...],
    attributes: tuple[rows.AttributeVariable, ...],
) -> Iterator[rows.AttributeValue]:
    given = {record["id"]: record for record in _records(connection, "ATTRIBUTES")}
    number = 0
    for entity in entities:
        for attribute in attributes:
            if attribute.variable == entity.variable:
                number += 1
                value = given.get(entity.id, {}).get(attribute.name.lower()) or ""
                yield rows.AttributeValue(number, entity.id, attribute.id, str(value))
