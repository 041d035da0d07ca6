# ruff: noqa: N815 - the names are those of rDNA
"""Which statements DNA counts, by plain loops over plain rows: the first half of the oracle."""

import sqlite3
from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

DOCUMENT = ("id", "title", "author", "source", "section", "type")
TABLES = {"boolean": "DATABOOLEAN", "integer": "DATAINTEGER", "long text": "DATALONGTEXT"}


@dataclass
class Asked:
    """The arguments of dna_network, those not given by rDNA's defaults."""

    networkType: str = "twomode"
    variable1: str = "organization"
    variable1Document: bool = False
    variable2: str = "concept"
    variable2Document: bool = False
    qualifier: str | None = "agreement"
    qualifierDocument: bool = False
    qualifierAggregation: str = "ignore"
    normalization: str = "no"
    isolates: bool = False
    duplicates: str = "include"
    start_date: str = "01.01.1900"
    start_time: str = "00:00:00"
    stop_date: str = "31.12.2099"
    stop_time: str = "23:59:59"
    timeWindow: str = "no"
    windowSize: int = 100
    kernel: str = "no"
    indentTime: bool = True
    excludeValues: Any = None
    excludeAuthors: Any = None
    excludeSources: Any = None
    excludeSections: Any = None
    excludeTypes: Any = None
    invertValues: bool = False
    invertAuthors: bool = False
    invertSources: bool = False
    invertSections: bool = False
    invertTypes: bool = False

    def moment(self, which: str) -> int:
        text = f"{getattr(self, which + '_date')} {getattr(self, which + '_time')}"
        when = datetime.strptime(text, "%d.%m.%Y %H:%M:%S")
        return round((when - datetime(1970, 1, 1)).total_seconds())


def read(path: Path) -> tuple[list[dict[str, Any]], dict[str, str]]:
    """The statements of type 1 as dictionaries, and the kinds of their variables."""
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as base:
        documents = {
            row[0]: dict(
                zip(("id", "title", "author", "source", "section", "type"), row, strict=False)
            )
            | {"date": row[6]}
            for row in base.execute(
                "SELECT ID, Title, Author, Source, Section, Type, Date FROM DOCUMENTS"
            )
        }
        kinds: dict[str, str] = {}
        values: dict[int, dict[str, Any]] = defaultdict(dict)
        variables = base.execute(
            "SELECT ID, Variable, DataType FROM VARIABLES WHERE StatementTypeId = 1"
        ).fetchall()
        for key, name, kind in variables:
            kinds[name] = kind
            if kind == "short text":
                found = base.execute(
                    "SELECT d.StatementId, e.Value FROM DATASHORTTEXT d "
                    "JOIN ENTITIES e ON e.ID = d.Entity WHERE d.VariableId = ?",
                    (key,),
                )
            else:
                found = base.execute(
                    f"SELECT StatementId, Value FROM {TABLES[kind]} WHERE VariableId = ?",
                    (key,),
                )
            for statement, value in found:
                values[statement][name] = value
        rows = base.execute(
            "SELECT ID, DocumentId, Start, Stop FROM STATEMENTS WHERE StatementTypeId = 1"
        ).fetchall()
    statements = [
        {
            "key": (documents[document]["date"], document, start, stop, number),
            "id": number,
            "document": document,
            "date": documents[document]["date"],
            "of": {name: str(documents[document][name]) for name in DOCUMENT},
            "values": values[number],
        }
        for number, document, start, stop in rows
    ]
    return sorted(statements, key=lambda one: one["key"]), kinds


def utf16(label: str) -> list[int]:
    raw = label.encode("utf-16-be")
    return [raw[place] * 256 + raw[place + 1] for place in range(0, len(raw), 2)]


def value(statement: dict[str, Any], name: str | None, document: bool) -> Any:
    return statement["of"][name] if document else statement["values"][name]


class Rows:
    """The statements of one .dna file, and which of them count."""

    def __init__(self, path: Path) -> None:
        self.statements, self.kinds = read(path)

    def events(self, **options: Any) -> list[int]:
        """The ids of an event list."""
        asked = Asked(networkType="eventlist", **options)
        scope = [one for one in self.statements if self.in_scope(one, asked)]
        return [one["id"] for one in self.kept(scope, asked)]

    def in_scope(self, one: dict[str, Any], asked: Asked) -> bool:
        if not asked.moment("start") <= one["date"] <= asked.moment("stop"):
            return False
        for plural, name in (
            ("Authors", "author"),
            ("Sources", "source"),
            ("Sections", "section"),
            ("Types", "type"),
        ):
            listed = getattr(asked, "exclude" + plural) or []
            if listed and (one["of"][name] in listed) != getattr(asked, "invert" + plural):
                return False
        return True

    def kept(self, scope: list[dict[str, Any]], asked: Asked) -> list[dict[str, Any]]:
        kept, seen = [], []
        for one in scope:
            hits = [
                str(one["values"][name]) in listed
                for name, listed in (asked.excludeValues or {}).items()
                if listed
            ]
            if hits and (not all(hits) if asked.invertValues else any(hits)):
                continue
            if asked.networkType != "eventlist" and self.blank(one, asked):
                continue
            if asked.duplicates != "include":
                key = self.duplicate_key(one, asked)
                if key in seen:
                    continue
                seen.append(key)
            kept.append(one)
        return kept

    def blank(self, one: dict[str, Any], asked: Asked) -> bool:
        parts = [
            value(one, asked.variable1, asked.variable1Document),
            value(one, asked.variable2, asked.variable2Document),
        ]
        if asked.qualifier and asked.qualifierAggregation != "ignore":
            parts.append(value(one, asked.qualifier, asked.qualifierDocument))
        return "" in parts

    def duplicate_key(self, one: dict[str, Any], asked: Asked) -> tuple[Any, ...]:
        day = datetime.fromtimestamp(one["date"], UTC)
        period = {
            "document": one["document"],
            "week": day.isocalendar().week,
            "month": day.month,
            "year": day.year,
            "acrossrange": 0,
        }[asked.duplicates]
        level = None
        if asked.qualifier and asked.qualifierAggregation != "ignore":
            level = value(one, asked.qualifier, asked.qualifierDocument)
            if isinstance(level, int) and not -128 <= level <= 127:
                level = ("never the same", one["id"])
        return (
            period,
            value(one, asked.variable1, asked.variable1Document),
            value(one, asked.variable2, asked.variable2Document),
            level,
        )
