"""The recorded runs of Discourse Network Analyzer 3.1.2, and what equal means."""

import gzip
import json
import os
from pathlib import Path
from typing import Any

import numpy as np
import pytest

FOLDER = Path(os.environ.get("POLEMIC_DATA", "")) / "dna"
THERE = bool(os.environ.get("POLEMIC_DATA")) and (FOLDER / "reference.jsonl.gz").is_file()
needs_reference = pytest.mark.skipif(
    not THERE, reason="POLEMIC_DATA does not name a folder with dna/reference.jsonl.gz"
)

TOLERANCE = 1e-12


def runs() -> list[dict[str, Any]]:
    """All runs; none without the data."""
    if not THERE:
        return []
    with gzip.open(FOLDER / "reference.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def difference(ours: Any, theirs: Any) -> float:
    """The largest relative difference; what is 0 but for rounding counts as 0."""
    one, other = np.asarray(ours, dtype=float), np.asarray(theirs, dtype=float)
    if one.size == 0 and other.size == 0:
        return 0.0
    assert one.shape == other.shape
    assert np.array_equal(np.isnan(one), np.isnan(other))
    one, other = np.nan_to_num(one), np.nan_to_num(other)
    size = np.maximum(np.abs(one), np.abs(other))
    floor = 1e-14 * max(float(size.max()), 1.0)
    apart = np.abs(one - other)
    return float(np.where(apart > floor, apart / np.maximum(size, 1e-300), 0.0).max())
