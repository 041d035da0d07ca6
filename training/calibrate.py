"""`python -m training.calibrate DATA OUT`: temperatures, so that 0.8 means right in 8 of 10.

Fitted on every second example of the development splits; the error before and after is measured on
the other half.
"""

import argparse
import json
from collections.abc import Iterator
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from polemic.evaluation.measures import calibration_error
from polemic.models.pieces import PieceReader
from training.__main__ import base_folder
from training.export import load
from training.model import Model
from training.tasks.base import Setting
from training.tasks.event import EventTask
from training.tasks.stance import StanceTask
from training.tasks.tone import ToneTask

GRID = [0.5 + 0.05 * step for step in range(51)]


def temperature(logits: Tensor, labels: Tensor) -> float:
    """The temperature under which the labels are likeliest."""
    losses = [functional.cross_entropy(logits / t, labels).item() for t in GRID]
    return round(GRID[losses.index(min(losses))], 2)


def error(logits: Tensor, labels: Tensor, warmth: float) -> float:
    """Expected calibration error at a temperature."""
    chances, found = (logits / warmth).softmax(-1).max(-1)
    return calibration_error(chances.tolist(), (found == labels).tolist())


def heads(model: Model, setting: Setting) -> Iterator[tuple[str, Tensor, Tensor]]:
    """Logits and labels of each calibrated head on its development split."""
    yield "stance", *StanceTask(setting, 1.0).predict(model)
    yield "tone", *ToneTask(setting, 1.0).predict(model)
    roots, labels, _ = EventTask(setting, 1.0).predict(model)
    yield "root", roots, labels


def main() -> None:
    """Fit, measure, write `calibration.json` (temperatures) and `calibration_error.json`."""
    parser = argparse.ArgumentParser(prog="python -m training.calibrate", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    model, _ = load(options.data, options.out)
    setting = Setting(options.data, PieceReader(base_folder() / "tokenizer.json"), 1)
    warmths: dict[str, float] = {}
    errors: dict[str, dict[str, float]] = {}
    with torch.inference_mode():
        for name, logits, labels in heads(model, setting):
            warmths[name] = temperature(logits[::2], labels[::2])
            errors[name] = {
                "before": round(error(logits[1::2], labels[1::2], 1.0), 4),
                "after": round(error(logits[1::2], labels[1::2], warmths[name]), 4),
            }
    (options.out / "calibration.json").write_text(json.dumps(warmths) + "\n")
    (options.out / "calibration_error.json").write_text(json.dumps(errors) + "\n")
    print(json.dumps({"temperatures": warmths, "errors": errors}))


if __name__ == "__main__":
    main()
