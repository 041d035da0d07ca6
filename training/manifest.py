"""The list of a model's files, by which the package knows that they are whole."""

import hashlib
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
