"""Quality on development splits must not fall below what was measured before.

Long files are read in part, each n-th line from the first on (`every` in floors.yaml).
"""

import hashlib
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from polemic.evaluation.run import Choice, evaluate
from polemic.models.weights import SMALL

FLOORS = Path(__file__).parent / "floors.yaml"


@dataclass(frozen=True)
class Floor:
    kind: str
    coder: str
    data: str
    sha256: str
    every: int
    held_out: bool
    floors: dict[str, float]
    ceilings: dict[str, float]


def read_floors() -> list[Floor]:
    raw: dict[str, Any] = yaml.safe_load(FLOORS.read_text(encoding="utf-8"))
    return [
        Floor(
            kind=run["kind"],
            coder=coder,
            data=run["data"],
            sha256=raw["sha256"][run["data"]],
            every=run.get("every", 1),
            held_out=run.get("held_out", False),
            floors=figures["at_least"],
            ceilings=figures.get("at_most", {}),
        )
        for run in raw["runs"]
        for coder, figures in run["coders"].items()
    ]


def data_folder() -> Path:
    if "POLEMIC_DATA" not in os.environ:
        pytest.skip("POLEMIC_DATA names no folder with the data sets")
    return Path(os.environ["POLEMIC_DATA"])


@pytest.mark.parametrize("floor", read_floors(), ids=lambda f: f"{f.kind}-{f.coder}-{f.data}")
def test_no_figure_falls_below_its_floor(floor: Floor) -> None:
    path = data_folder() / floor.data
    if floor.coder == "model" and not (SMALL / "encoder.onnx").exists():
        pytest.skip("the weights are not in this checkout")
    assert hashlib.sha256(path.read_bytes()).hexdigest() == floor.sha256, "other data than measured"
    figures = evaluate(floor.kind, path, floor.coder, choice=Choice(floor.every, floor.held_out))
    low = {name: figures[name] for name, least in floor.floors.items() if figures[name] < least}
    high = {name: figures[name] for name, most in floor.ceilings.items() if figures[name] > most}
    assert not low, f"below the floor: {low}"
    assert not high, f"above the ceiling: {high}"
