"""What is read must not fall below what was reached on the articles coded by hand.

The floors are in `byhand.yaml`, written by `python -m benchmarks.byhand --pin` after an improvement
and lowered by nobody silently.
"""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest
import yaml
from benchmarks.byhand import scores

from polemic.evaluation.byhand.articles import gold_files

HERE = Path(__file__).parent
FLOORS = HERE / "byhand.yaml"


@pytest.mark.parametrize("group", ["examples", "polnear"])
@pytest.mark.parametrize("coder", ["rules", "best"])
def test_no_kind_of_record_falls_below_its_floor(coder: str, group: str) -> None:
    data = Path(os.environ["POLEMIC_DATA"]) if "POLEMIC_DATA" in os.environ else None
    if group == "polnear" and data is None:
        pytest.skip("POLEMIC_DATA names no folder with the data sets")
    pinned = yaml.safe_load(FLOORS.read_text(encoding="utf-8"))[coder][group]
    gold = b"".join(path.read_bytes() for path in gold_files(HERE / "byhand", group))
    assert hashlib.sha256(gold).hexdigest() == pinned["sha256"], "other gold than measured"
    reached = {name: one.f1 for name, one in scores(group, data, coder).tallies.items()}
    low = {name: reached[name] for name, least in pinned["f1"].items() if reached[name] < least}
    assert not low, f"below the floor: {low}"
