"""Why a record is there: the rule, the lexicon entry and the words that made it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from polemic.errors import DataError
from polemic.lexicon import load_csv

_BOOKKEEPING = frozenset(
    [
        "schema",
        "record",
        "id",
        "document",
        "evidence",
        "why",
        "coder",
        "version",
        "confidence",
        "text",
        "blocks",
    ]
)


def load_records(path: Path) -> list[dict[str, Any]]:
    """The records of a JSONL file; raises DataError that names the line."""
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(str(error), where=str(path), remedy="give what `code` wrote") from error
    found: list[dict[str, Any]] = []
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            record = json.loads(line)
        except json.JSONDecodeError as error:
            raise DataError(
                f"no JSON: {error.msg}",
                where=f"{path}, line {number}",
                remedy="give the output of `polemic code --format jsonl`",
            ) from error
        if not (isinstance(record, dict) and {"id", "record"} <= record.keys()):
            raise DataError(
                "no record: it has no `id` or no `record`",
                where=f"{path}, line {number}",
                remedy="give the output of `polemic code --format jsonl`",
            )
        found.append(record)
    return found


def explain(record_id: str, records: Iterable[dict[str, Any]], where: str = "") -> Iterator[str]:
    """The lines that explain the record with this id, or with an id that begins so."""
    known = list(records)
    matches = [record for record in known if str(record.get("id", "")).startswith(record_id)]
    exact = [record for record in matches if record["id"] == record_id]
    if not matches:
        raise DataError(
            f"there is no record {record_id!r}", where=where, remedy="take an id from this file"
        )
    if len({record["id"] for record in matches}) > 1 and not exact:
        raise DataError(
            f"{len(matches)} records have ids that begin with {record_id!r}",
            where=where,
            remedy="give more of the id",
        )
    names = {item["id"]: item["name"] for item in known if item.get("record") == "actor"}
    yield from _explained((exact or matches)[0], names)


def _explained(record: dict[str, Any], names: dict[str, str]) -> Iterator[str]:
    yield f"{record['record']} {record['id']}"
    for key, value in record.items():
        if key in _BOOKKEEPING or value is None or value is False or value in ([], ""):
            continue
        yield f"  {key}: {_shown(value, names)}"
    for sentence in record.get("evidence") or ():
        yield f"  sentence ({sentence['start']}-{sentence['end']}): {_flat(sentence['text'])}"
    if record.get("coder"):
        yield f"  coded by {record['coder']}, version {record['version']}, {_sure(record)}"
    why = record.get("why")
    if why:
        yield f"  rule: {why['rule']}{_because(why['rule'])}"
        if why.get("entry"):
            yield f"  lexicon entry: {why['entry']}"
        for word in why.get("words") or ():
            yield f"  from the words ({word['start']}-{word['end']}): {_flat(word['text'])}"


def _because(rule: str) -> str:
    """What the rule means: its own line of `rules.csv`, or that of the longest beginning."""
    told = {row["rule"]: row["because"] for row in load_csv("publishing/rules.csv")}
    known = max((name for name in told if rule.startswith(name)), key=len, default="")
    return f", because {told[known]}" if known else ""


def _sure(record: dict[str, Any]) -> str:
    confidence = record.get("confidence")
    return "confidence not calibrated" if confidence is None else f"confidence {confidence:.2f}"


def _shown(value: Any, names: dict[str, str]) -> str:
    if isinstance(value, list):
        return ", ".join(_shown(item, names) for item in value)
    if isinstance(value, dict):
        if "actor" in value:
            return names.get(str(value["actor"])) or str(value["actor"])
        return f"“{_flat(str(value.get('text', value)))}”"
    return _flat(str(value))


def _flat(text: str) -> str:
    return " ".join(text.split())
