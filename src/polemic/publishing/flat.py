"""The flat table read back: as many of the records as its columns can tell.

What comes back is enough for pictures and counts: documents without their text, actors, statements,
stances, events and concepts, with their ids. `why`, `evidence` beyond the sentence, and mentions
are not in a flat table.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from polemic.errors import DataError
from polemic.records import (
    Actor,
    Concept,
    Document,
    Event,
    Participant,
    Record,
    Span,
    Stance,
    Statement,
    from_json,
    to_json,
)

REQUIRED = ("record", "id", "document")
_TRUTH = {"TRUE": True, "FALSE": False}
_DEFUSED = re.compile(r"'(?=\s*[=+\-@\uff1d\uff0b\uff0d\uff20]|[\t\r])")

Row = Mapping[str, str]


def cells(path: Path) -> list[list[str]]:
    """The rows of a CSV, text defused for spreadsheets being as it was; raises DataError."""
    csv.field_size_limit(2**31 - 1)
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            return [[_DEFUSED.sub("", cell, count=1) for cell in row] for row in csv.reader(file)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise DataError(str(error), where=str(path), remedy="give a CSV in UTF-8") from error


def load_flat(path: Path, kinds: Collection[str]) -> Iterator[Record]:
    """The records of these kinds in what `export` of the CSV wrote."""
    header, *rows = cells(path) or [[]]
    lacking = [name for name in REQUIRED if name not in header]
    if lacking:
        raise DataError(
            f"no column {lacking[0]}", where=str(path), remedy="give the output of `polemic code`"
        )
    table = [dict(zip(header, row, strict=False)) for row in rows]
    known = {row["id"] for row in table if row["record"] == "actor"}
    for number, row in enumerate(table, 2):
        try:
            if "actor" in kinds:
                yield from _unlisted(row, known)
            record = _record(row) if row["record"] in kinds else None
            if record is not None:
                yield from_json(type(record), to_json(record))  # the contract's own checks
        except (KeyError, ValueError, ValidationError) as error:
            raise DataError(
                f"no {row.get('record')}: {str(error).splitlines()[0]}",
                where=f"{path}, row {number}",
                remedy="give the output of `polemic code --format csv`",
            ) from error


def _unlisted(row: Row, known: set[str]) -> Iterator[Record]:
    """Actors that a row names and that have no row of their own, as in a filtered table."""
    for slot in ("who", "whom"):
        ids = _parts(row.get(f"{slot}_id"))
        names, kinds = _parts(row.get(slot)), _parts(row.get(f"{slot}_kind"))
        for place, one in enumerate(ids):
            if one not in known:
                known.add(one)
                name = names[place] if len(names) == len(ids) else one
                kind = kinds[place] if len(kinds) == len(ids) else "group"
                yield Actor(id=one, name=name, kind=kind, **_coded(row))


def _parts(cell: str | None) -> list[str]:
    return cell.split("; ") if cell else []


def _coded(row: Row) -> dict[str, Any]:
    return {
        "document": row["document"],
        "coder": row.get("coder") or "table",
        "version": row.get("version") or "",
    }


def _record(row: Row) -> Record | None:
    match row["record"]:
        case "document":
            told: dict[str, Any] = {
                name: row.get(name) or None for name in ("outlet", "published", "title")
            }
            return Document(id=row["id"], text="", sha256="", path=row.get("path") or None, **told)
        case "actor":
            return Actor(
                id=row["id"],
                name=row["who"],
                aliases=tuple(_parts(row.get("text"))),
                kind=row["who_kind"],
                roles=tuple(_parts(row.get("roles"))),
                voice=row.get("what") == "voice",
                **_coded(row),
            )
        case "statement":
            return _statement(row)
        case "stance":
            return Stance(
                id=row["id"],
                evidence=_sentence(row),
                holder=Participant(row["who_id"]),
                target=Participant(row["whom_id"]),
                sign=int(row["sign"]),
                form=row["what"],
                basis=row.get("mode") or "expressed",
                **_coded(row),
            )
        case "event":
            return _event(row)
        case "concept":
            return Concept(
                id=row["id"], name=row.get("concept") or row["id"], parent=row.get("within") or None
            )
        case _:
            return None


def _statement(row: Row) -> Statement:
    return Statement(
        id=row["id"],
        evidence=_sentence(row),
        speaker=Participant(row["who_id"]),
        kind=row["what"],
        content=(_span(row, row.get("text", "")),),
        speech=row.get("mode") or "indirect",
        negated=_TRUTH.get(row.get("negated", ""), False),
        within=row.get("within") or None,
        concept=row.get("concept") or None,
        agreement=_TRUTH.get(row.get("agreement", "")),
        **_coded(row),
    )


def _event(row: Row) -> Event:
    return Event(
        id=row["id"],
        evidence=_sentence(row),
        type=row["what"],
        mode=row.get("mode") or None,
        trigger=(_span(row, row.get("text", "")),),
        actors=tuple(map(Participant, _parts(row.get("who_id")))),
        recipients=tuple(map(Participant, _parts(row.get("whom_id")))),
        date=row.get("date") or None,
        date_precision=row.get("date_precision") or None,
        place=row.get("place") or None,
        polarity=row.get("polarity") or "affirmed",
        modality=row.get("modality") or "actual",
        historical=_TRUTH.get(row.get("historical", ""), False),
        **_coded(row),
    )


def _sentence(row: Row) -> tuple[Span, ...]:
    said = row.get("sentence")
    return (_span(row, said),) if said else ()


def _span(row: Row, text: str) -> Span:
    start, end = (int(float(row.get(name) or 0)) for name in ("start", "end"))
    return Span(start, end, text)
