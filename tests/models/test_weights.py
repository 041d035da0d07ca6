import json
import shutil
from pathlib import Path

import pytest

from polemic.errors import ModelError
from polemic.models.network import load
from polemic.models.weights import FILES, SMALL, checked


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    return Path(shutil.copytree(SMALL, tmp_path / "small"))


def test_the_weights_in_the_package_are_what_was_written() -> None:
    assert checked() == SMALL


def test_the_weights_stay_small() -> None:
    assert sum((SMALL / name).stat().st_size for name in FILES) < 30_000_000


@pytest.mark.parametrize("name", [*FILES, "manifest.json"])
def test_a_missing_file_says_how_to_repair_it(copy: Path, name: str) -> None:
    (copy / name).unlink()
    with pytest.raises(ModelError, match=r"reinstall.*--coder rules"):
        load(copy)


def test_a_file_cut_off_is_refused(copy: Path) -> None:
    weights = copy / "encoder.onnx"
    weights.write_bytes(weights.read_bytes()[:-1000])
    with pytest.raises(ModelError, match="cut off"):
        load(copy)


def test_one_altered_byte_is_refused(copy: Path) -> None:
    weights = copy / "encoder.onnx"
    raw = bytearray(weights.read_bytes())
    raw[len(raw) // 2] ^= 1
    weights.write_bytes(raw)
    with pytest.raises(ModelError, match="altered"):
        load(copy)


def test_a_manifest_that_lists_too_little_is_refused(copy: Path) -> None:
    (copy / "manifest.json").write_text(json.dumps({}), encoding="utf-8")
    with pytest.raises(ModelError, match="cannot be read"):
        load(copy)
