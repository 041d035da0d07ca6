"""The English pipeline is read only from files that are whole and known."""

import shutil
from pathlib import Path

import pytest

from polemic.errors import ModelError
from polemic.lexicon import load_csv
from polemic.parsing import weights


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return shutil.copytree(weights.installed(), tmp_path / "pipeline")


def test_the_installed_files_are_the_recorded_ones() -> None:
    weights.check(weights.installed())


def test_every_file_that_is_read_is_recorded() -> None:
    recorded = {row["file"] for row in load_csv("parsing/data/pipeline.csv")}
    folder = weights.installed()
    there = {file.relative_to(folder).as_posix() for file in folder.rglob("*") if file.is_file()}
    assert recorded <= there
    assert there - recorded <= {"LICENSE", "LICENSES_SOURCES", "README.md", "accuracy.json"}


def test_a_missing_file_is_named_with_the_repair(copied: Path) -> None:
    (copied / "tok2vec" / "model").unlink()
    with pytest.raises(ModelError, match="cannot be read") as caught:
        weights.check(copied)
    assert "tok2vec" in caught.value.where
    assert "pip install --force-reinstall" in caught.value.remedy


def test_a_truncated_file_is_refused(copied: Path) -> None:
    model = copied / "parser" / "model"
    model.write_bytes(model.read_bytes()[:-1])
    with pytest.raises(ModelError, match="damaged or altered"):
        weights.check(copied)


def test_one_changed_byte_is_refused(copied: Path) -> None:
    model = copied / "ner" / "model"
    content = bytearray(model.read_bytes())
    content[len(content) // 2] ^= 1
    model.write_bytes(content)
    with pytest.raises(ModelError, match="damaged or altered"):
        weights.check(copied)
