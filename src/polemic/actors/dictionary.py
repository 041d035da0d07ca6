"""A user's own people and organisations, known from the start."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from polemic.errors import DataError

KINDS = frozenset({"person", "organization", "government", "country", "group", "outlet"})
COLUMNS = ("name", "aliases", "kind", "organization")
_HEADER = "begin it with the line: " + ",".join(COLUMNS)


@dataclass(frozen=True)
class Entry:
    """One actor of the dictionary."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    organization: str | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """All names, and the surname of a person."""
        words = self.name.split()
        surname = (words[-1],) if self.kind == "person" and len(words) > 1 else ()
        return tuple(dict.fromkeys((self.name, *self.aliases, *surname)))


@dataclass(frozen=True)
class Dictionary:
    """All entries of a user's file."""

    entries: tuple[Entry, ...]

    @classmethod
    def read(cls, path: str | Path) -> Dictionary:
        """The dictionary in a CSV file; raises DataError with line and remedy where it is bad."""
        where = str(path)
        try:
            text = Path(path).read_text(encoding="utf-8-sig")
        except OSError as error:
            reason = f"cannot be read: {error.strerror or error}"
            raise DataError(reason, where=where, remedy="check the path") from error
        except UnicodeDecodeError as error:
            raise DataError("is not UTF-8", where=where, remedy="save it as UTF-8") from error
        if "\0" in text:
            raise DataError("is not text", where=where, remedy="save it as CSV in UTF-8")
        return cls(tuple(_entries(text, where)))


def _entries(text: str, where: str) -> Iterator[Entry]:
    rows = csv.DictReader(text.splitlines(), strict=True)
    try:
        columns = [(name or "").strip().lower() for name in rows.fieldnames or []]
        if "name" not in columns:
            raise DataError("has no column 'name'", where=f"{where}, line 1", remedy=_HEADER)
        rows.fieldnames = columns
        seen: dict[str, int] = {}
        for row in rows:
            if any(value for value in row.values()):
                yield _entry(row, seen, f"{where}, line {rows.line_num}", rows.line_num)
    except csv.Error as error:
        remedy = "put quotation marks around values that hold a comma"
        # The reader counts the lines that it could read.
        place = f"{where}, line {rows.line_num + 1}"
        raise DataError(str(error), where=place, remedy=remedy) from error


def _entry(row: dict[str, str], seen: dict[str, int], where: str, line: int) -> Entry:
    if None in row:
        remedy = "put quotation marks around values that hold a comma"
        raise DataError("has more values than columns", where=where, remedy=remedy)
    name = " ".join((row["name"] or "").split())
    if not name:
        raise DataError("has no name", where=where, remedy="fill in the name or delete the line")
    if name.lower() in seen:
        first = seen[name.lower()]
        remedy = f"join it with line {first}"
        raise DataError(f"{name!r} stands in the file twice", where=where, remedy=remedy)
    seen[name.lower()] = line
    kind = (row.get("kind") or "").strip().lower() or None
    if kind is not None and kind not in KINDS:
        remedy = f"use one of {', '.join(sorted(KINDS))}, or leave it empty"
        raise DataError(f"{kind!r} is no kind of actor", where=where, remedy=remedy)
    aliases = (" ".join(a.split()) for a in re.split(r"[;|]", row.get("aliases") or ""))
    organization = " ".join((row.get("organization") or "").split()) or None
    return Entry(name, tuple(dict.fromkeys(a for a in aliases if a)), kind, organization)
