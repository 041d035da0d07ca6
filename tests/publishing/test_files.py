from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from polemic.errors import PolemicError
from polemic.publishing.files import write


def test_what_breaks_off_leaves_the_old_file_and_no_other(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")

    def broken() -> Iterator[str]:
        yield "new"
        raise ValueError("the records broke off")

    with pytest.raises(ValueError, match="broke off"):
        write(broken(), path)
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_finished_file_replaces_the_old_one_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")
    path.chmod(0o640)
    write(["n", "ew"], path)
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o640


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    there, link = tmp_path / "there.html", tmp_path / "link.html"
    there.write_text("old")
    link.symlink_to(there)
    write(["new"], link)
    assert link.is_symlink()
    assert there.read_text() == "new"


def test_a_folder_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PolemicError, match="gone"):
        write(["x"], tmp_path / "gone" / "out.csv")


def test_a_lone_surrogate_is_written_as_its_escape(tmp_path: Path) -> None:
    write(["caf\udce9"], tmp_path / "x")
    assert (tmp_path / "x").read_bytes() == b"caf\\udce9"


def test_what_is_no_file_is_written_to_and_never_replaced(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        write(["n", "ew"], pipe)
        assert os.read(reader, 10) == b"new"
    finally:
        os.close(reader)
    assert pipe.is_fifo()


def test_a_folder_is_not_written_to(tmp_path: Path) -> None:
    with pytest.raises(PolemicError, match="cannot write"):
        write(["x"], tmp_path)


def test_a_file_that_is_kept_from_writing_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "out.csv"
    path.write_text("old")
    monkeypatch.setattr(os, "access", lambda *_: False)  # root may write everything
    with pytest.raises(PolemicError, match="cannot write"):
        write(["new"], path)
    assert path.read_text() == "old"
