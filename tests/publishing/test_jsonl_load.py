"""What is written as JSON Lines is read back as the same records."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.publishing import sample

from polemic.errors import DataError
from polemic.publishing import publish
from polemic.publishing.jsonl import load


def test_records_read_back_as_they_were(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    publish(sample.all_records(), "jsonl", path)
    assert list(load(path)) == sample.all_records()
    assert {one.record for one in load(path, {"stance", "actor"})} == {"stance", "actor"}


def test_a_record_without_its_keys_is_told(tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    path.write_text('{"id": "1", "record": "stance", "sign": 1}\n', encoding="utf-8")
    with pytest.raises(DataError, match=r"out.jsonl, 1: no stance: .*document"):
        list(load(path))
