"""The weights in the package: found, checked against their digests, refused where altered."""

import hashlib
import json
from pathlib import Path
from typing import Any

from polemic.errors import ModelError

SMALL = Path(__file__).parent / "small"
FILES = ("encoder.onnx", "tokenizer.json", "labels.json")
REMEDY = "install polemic anew (pip install --force-reinstall polemic), or read with --coder rules"


def checked(folder: Path = SMALL) -> Path:
    """The folder, once every file in it is what its manifest says."""
    try:
        manifest: dict[str, dict[str, Any]] = json.loads((folder / "manifest.json").read_bytes())
        for name in FILES:
            _check(folder / name, manifest[name])
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ModelError(
            f"the weights cannot be read ({type(error).__name__}: {error})",
            where=str(folder),
            remedy=REMEDY,
        ) from error
    return folder


def _check(path: Path, entry: dict[str, Any]) -> None:
    if path.stat().st_size != entry["bytes"]:
        raise ModelError(
            f"{path.stat().st_size} bytes where {entry['bytes']} were written: the file is cut off",
            where=str(path),
            remedy=REMEDY,
        )
    if hashlib.sha256(path.read_bytes()).hexdigest() != entry["sha256"]:
        raise ModelError("the file was altered", where=str(path), remedy=REMEDY)
