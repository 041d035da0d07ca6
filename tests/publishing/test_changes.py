"""What changed between two exports is told record by record."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.analysis.reports import papers
from typer.testing import CliRunner

from polemic.cli import app
from polemic.errors import DataError, UsageError
from polemic.publishing import publish
from polemic.publishing.changes import compared, export, read
from polemic.records import Event, Record, Stance

OLD = papers()


def altered() -> tuple[list[Record], str, str, str]:
    """The records without a stance, with a new event, and one event that says something else."""
    stance = next(one for one in OLD if isinstance(one, Stance))
    events = [one for one in OLD if isinstance(one, Event)]
    other = replace(events[0], date="1911-06", version="2")
    added = replace(events[0], id="0123456789abcdef")
    only_made = {events[2].id: replace(events[2], version="2")} if len(events) > 2 else {}
    kept = [other if one == events[0] else one for one in OLD if one != stance]
    kept = [only_made.get(getattr(one, "id", ""), one) for one in kept]
    place = kept.index(other) + 1
    return [*kept[:place], added, *kept[place:]], stance.id, other.id, added.id


@pytest.mark.parametrize("form", ["jsonl", "csv"])
def test_added_removed_and_changed_records_are_told(form: str, tmp_path: Path) -> None:
    new, gone, other, added = altered()
    publish(OLD, form, tmp_path / f"old.{form}")
    publish(new, form, tmp_path / f"new.{form}")
    old_read, new_read = read(tmp_path / f"old.{form}"), read(tmp_path / f"new.{form}")
    found = compared(old_read, new_read)
    assert [(one.kind, one.id) for one in found] == [
        ("added", added),
        ("removed", gone),
        ("changed", other),
    ]
    assert all(one.sentence for one in found)
    assert all(one.document for one in found)
    (field,) = found[2].fields
    assert (field[0], field[2]) == ("date", "1911-06")
    assert len(compared(old_read, new_read, making=True)) >= len(found)
    assert compared(old_read, old_read) == []
    back = compared(new_read, old_read)
    assert {(one.kind, one.id) for one in back} == {
        ("removed", added),
        ("added", gone),
        ("changed", other),
    }


def test_the_formats_say_the_same(tmp_path: Path) -> None:
    new, gone, other, added = altered()
    publish(OLD, "jsonl", tmp_path / "old.jsonl")
    publish(new, "jsonl", tmp_path / "new.jsonl")
    found = compared(read(tmp_path / "old.jsonl"), read(tmp_path / "new.jsonl"))
    rows = list(csv.DictReader(io.StringIO("".join(export(found, "csv")))))
    assert [(row["change"], row["id"]) for row in rows] == [
        ("added", added),
        ("removed", gone),
        ("changed", other),
    ]
    bodies: list[dict[str, Any]] = [json.loads(line) for line in export(found, "jsonl")]
    assert [body["id"] for body in bodies] == [row["id"] for row in rows]
    assert bodies[2]["fields"]["date"][1] == rows[2]["after"] == "1911-06"
    told = "".join(export(found, "text"))
    assert told.startswith("added: 1 event\nremoved: 1 stance\nchanged: 1 event\n")
    with pytest.raises(UsageError, match="text, csv, jsonl"):
        export(found, "html")


def test_the_command(tmp_path: Path) -> None:
    old, new, table = tmp_path / "old.jsonl", tmp_path / "new.jsonl", tmp_path / "table.csv"
    publish(OLD, "jsonl", old)
    publish(altered()[0], "jsonl", new)
    publish(OLD, "csv", table)
    run = CliRunner()
    assert run.invoke(app, ["changes", str(old), str(old)]).output == "nothing changed\n"
    assert run.invoke(app, ["changes", str(old), str(new)]).output.startswith("added: 1 event")
    assert isinstance(run.invoke(app, ["changes", str(old), str(table)]).exception, UsageError)
    for over in (old, new):
        done = run.invoke(app, ["changes", str(old), str(new), "-o", str(over)])
        assert isinstance(done.exception, UsageError)
    table.write_text("a,b\n", encoding="utf-8")
    assert isinstance(run.invoke(app, ["changes", str(table), str(table)]).exception, UsageError)
    missing = run.invoke(app, ["changes", str(tmp_path / "no.jsonl"), str(new)])
    assert isinstance(missing.exception, DataError)
