"""What changed between two exports: records added, removed and changed, each with its sentence."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from polemic.errors import UsageError
from polemic.publishing.delimited import lines
from polemic.publishing.explain import load_records
from polemic.publishing.flat import REQUIRED, cells
from polemic.records import on_one_line

COLUMNS = ("change", "record", "id", "document", "field", "before", "after", "sentence")

# What says how a record was made rather than what it says; told on request only.
_MAKING = frozenset({"schema", "record", "id", "coder", "version", "why", "rule", "confidence"})
_KINDS = ("added", "removed", "changed")
_LONGEST = 100  # letters of a value in the summary

Body = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Change:
    """One record that only one export has, or that says something else in the other."""

    kind: str
    record: str
    id: str
    document: str
    fields: tuple[tuple[str, Any, Any], ...]
    sentence: str


def read(path: Path) -> dict[str, Body]:
    """The records of a JSONL or of the flat CSV by id, in their order."""
    if path.suffix.lower() == ".csv":
        header, *rows = cells(path) or [[]]
        if not set(REQUIRED) <= set(header):
            raise UsageError(
                "not the flat table", where=str(path), remedy="give the output of `polemic code`"
            )
        bodies: Iterable[Body] = (
            {name: cell for name, cell in zip(header, row, strict=False) if cell} for row in rows
        )
    else:
        bodies = load_records(path)
    return {str(body["id"]): body for body in bodies}


def compared(
    old: Mapping[str, Body], new: Mapping[str, Body], *, making: bool = False
) -> list[Change]:
    """The changes: added in the new order, removed in the old one, then what became different.

    With `making`, also where only the coder, its version, the rule or the confidence changed.
    """
    left = frozenset({"schema", "record", "id"}) if making else _MAKING
    found = [_whole("added", new[one]) for one in new if one not in old]
    found += [_whole("removed", old[one]) for one in old if one not in new]
    for one in new:
        fields = _fields(old[one], new[one], left) if one in old else ()
        if fields:
            body = new[one]
            document = str(body.get("document", ""))
            found.append(Change("changed", _kind(body), one, document, fields, _sentence(body)))
    return found


def _whole(kind: str, body: Body) -> Change:
    document = str(body.get("document") or (body["id"] if body["record"] == "document" else ""))
    return Change(kind, _kind(body), str(body["id"]), document, (), _sentence(body))


def _kind(body: Body) -> str:
    return str(body["record"])


def _fields(old: Body, new: Body, left: frozenset[str]) -> tuple[tuple[str, Any, Any], ...]:
    names = [*new, *(name for name in old if name not in new)]
    pairs = ((name, old.get(name), new.get(name)) for name in names if name not in left)
    return tuple(
        (name, before, after) for name, before, after in pairs if _plain(before) != _plain(after)
    )


def _plain(value: Any) -> Any:
    """A value with what means nothing said as nothing."""
    return None if value in ("", [], ()) else value


def _sentence(body: Body) -> str:
    """The evidence; of an actor its name, of a document its title, of a reject its reason."""
    evidence = body.get("evidence")
    if evidence:
        return on_one_line(str(span["text"]) for span in evidence)
    named = (body.get(name) for name in ("sentence", "title", "name", "reason", "who"))
    return next((str(one) for one in named if one), "")


def as_csv(changes: Iterable[Change]) -> Iterator[str]:
    """A line for each record added or removed, and for each field that changed."""
    yield from lines([COLUMNS])
    for one in changes:
        common = (one.kind, one.record, one.id, one.document)
        for name, before, after in one.fields or (("", None, None),):
            yield from lines([(*common, name, _told(before), _told(after), one.sentence)])


def as_jsonl(changes: Iterable[Change]) -> Iterator[str]:
    """A line of JSON for each record added, removed or changed."""
    for one in changes:
        body = {
            "change": one.kind,
            "record": one.record,
            "id": one.id,
            "document": one.document,
            "fields": {name: [before, after] for name, before, after in one.fields},
            "sentence": one.sentence,
        }
        yield json.dumps(body, ensure_ascii=False) + "\n"


def _told(value: Any) -> Any:
    """A value in a cell: lists and objects by their texts where they have such."""
    if isinstance(value, list):
        return "; ".join(str(_told(one)) for one in value)
    if isinstance(value, dict):
        texts = [value[name] for name in ("text", "actor") if value.get(name)]
        return texts[0] if texts else json.dumps(value, ensure_ascii=False)
    return value


def summary(changes: Iterable[Change]) -> Iterator[str]:
    """How many records of each kind changed, then each in one line."""
    given = list(changes)
    if not given:
        yield "nothing changed\n"
        return
    counts = Counter((one.kind, one.record) for one in given)
    for kind in _KINDS:
        told = [f"{number} {record}" for (there, record), number in counts.items() if there == kind]
        if told:
            yield f"{kind}: {', '.join(told)}\n"
    for one in given:
        yield f"\n{one.kind} {one.record} {one.id}\n"
        for name, before, after in one.fields:
            yield f"  {name}: {_shown(before)} -> {_shown(after)}\n"
        if one.sentence:
            yield f"  {one.sentence}\n"


def _shown(value: Any) -> str:
    if _plain(value) is None:
        return "(none)"
    text = " ".join(str(_told(value)).split())
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


WRITERS = {"text": summary, "csv": as_csv, "jsonl": as_jsonl}


def export(changes: Iterable[Change], form: str) -> Iterator[str]:
    """The changes as `text`, `csv` or `jsonl`."""
    if form not in WRITERS:
        raise UsageError("no such format", where=form, remedy="use one of: " + ", ".join(WRITERS))
    return WRITERS[form](changes)
