"""Field knowledge that ships as data: loads the YAML and CSV files that stand beside the code."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from polemic.errors import DataError

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _text(path: str) -> str:
    try:
        return files("polemic").joinpath(path).read_text(encoding="utf-8")
    except (OSError, ModuleNotFoundError) as error:
        raise DataError(
            "a data file of the package is missing", where=path, remedy="reinstall polemic"
        ) from error


@cache
def load_yaml(path: str) -> Any:
    """The content of a YAML file, `path` relative to the package; loaded once."""
    return yaml.load(_text(path), Loader=_Loader)  # noqa: S506 - the C twin of SafeLoader


@cache
def load_csv(path: str) -> tuple[dict[str, str], ...]:
    """The rows of a CSV file with a header, `path` relative to the package; `#` lines are notes."""
    lines = (line for line in _text(path).splitlines() if line and not line.startswith("#"))
    return tuple(csv.DictReader(lines))
