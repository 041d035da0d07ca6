"""The list of a model's files, by which the package knows that they are whole."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from polemic.models.weights import FILES


def manifest(folder: Path) -> dict[str, dict[str, object]]:
    """Size and digest of each file."""
    return {
        path.name: {
            "bytes": path.stat().st_size,
            "sha256": hashlib.sha256(path.read_bytes()).hexdigest(),
        }
        for path in sorted(folder.iterdir())
        if path.name in FILES
    }


def write_manifest(folder: Path, labels: Mapping[str, object]) -> None:
    """Write what the outputs mean and how they are calibrated, then the list of all files."""
    for name, content in (("labels.json", labels), ("manifest.json", None)):
        told = manifest(folder) if content is None else content
        (folder / name).write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
