"""A corrections file: what is taken from it, and how it is refused."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polemic.errors import DataError
from polemic.review.corrections import load_corrections


def written(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "fixes.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def test_decisions_are_read_in_order(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        '{"id": "a1", "decision": "reject", "coder": "maria", "note": "no such thing"}',
        "",
        '{"id": "b2", "decision": "replace", "with": {"sign": 1}}',
        '{"id": "c3", "decision": "accept", "time": "2024-05-01T12:00:00Z"}',
    )
    reject, change, accept = load_corrections(path)
    assert (reject.id, reject.decision, reject.coder) == ("a1", "reject", "maria")
    assert change.changes == {"sign": 1}
    assert accept.time == "2024-05-01T12:00:00Z"


def test_a_later_line_takes_the_place_of_an_earlier(tmp_path: Path) -> None:
    path = written(
        tmp_path,
        '{"id": "a1", "decision": "reject"}',
        '{"id": "b2", "decision": "reject"}',
        '{"id": "a1", "decision": "accept"}',
    )
    assert [(one.id, one.decision) for one in load_corrections(path)] == [
        ("b2", "reject"),
        ("a1", "accept"),
    ]


@given(note=st.text())
def test_any_note_is_kept(note: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    """Line separators of Unicode stand in JSON as they are, and end no line."""
    path = tmp_path_factory.mktemp("notes") / "fixes.jsonl"
    line = json.dumps({"id": "a", "decision": "reject", "note": note}, ensure_ascii=False)
    path.write_bytes(line.encode())
    assert load_corrections(path)[0].note == note


def test_a_byte_order_mark_is_no_matter(tmp_path: Path) -> None:
    path = tmp_path / "fixes.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"id": "a", "decision": "reject"}\r\n')
    assert load_corrections(path)[0].id == "a"


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("{", "line 2: no JSON"),
        ("[]", "line 2: record: "),
        ("[" * 100_000, "line 2: no JSON"),
        ('{"id": ' + "9" * 5_000 + "}", "line 2: no JSON"),
        ('{"id": "a"}', "line 2: decision: Field required"),
        ('{"decision": "reject"}', "line 2: id: Field required"),
        ('{"id": "a", "decision": "delete"}', "line 2: decision: "),
        ('{"id": "a", "decision": "reject", "why": "x"}', "line 2: why: "),
        ('{"id": "a", "decision": "replace"}', "line 2: a replacement needs `with`"),
        ('{"id": "a", "decision": "accept", "with": {"sign": 1}}', "line 2: a replacement needs"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, line: str, says: str) -> None:
    path = written(tmp_path, '{"id": "x", "decision": "reject"}', line)
    with pytest.raises(DataError) as caught:
        load_corrections(path)
    assert says in str(caught.value)
    assert "\n" not in str(caught.value)
    assert caught.value.remedy


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DataError, match=r"none\.jsonl"):
        load_corrections(tmp_path / "none.jsonl")


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "fixes.jsonl"
    path.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(DataError, match="UTF-8"):
        load_corrections(path)
