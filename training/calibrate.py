"""`python -m training.calibrate DATA MODEL`: so that 0.8 means right in 8 of 10.

Reads the development splits with the exported graph, fits on every second item, measures on the
others, and writes into `labels.json` a temperature for each head that chooses among classes, and
for attributions, whose sureness comes from several heads, a slope and an offset of its log-odds
(Platt 1999).
"""

import argparse
import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path

import numpy as np

from polemic.evaluation.attribution import right
from polemic.evaluation.data import Attribution, articles, deeds, pairs, toned
from polemic.evaluation.measures import accuracy, calibration_error, macro_f1
from polemic.evaluation.splits import newsmtsc_held_out, plover_held_out
from polemic.models.attribution import sayings
from polemic.models.labels import ROOTS
from polemic.models.network import Network, Numbers, load, log_odds, probabilities, warmed
from polemic.models.pieces import mark
from training.manifest import write_manifest

GRID = [0.5 + 0.05 * step for step in range(51)]
Line = tuple[Numbers, int]


def temperature(logits: Numbers, labels: list[int]) -> float:
    """The temperature under which the labels are likeliest."""
    rows = np.arange(len(labels))
    losses = [-np.log(probabilities(logits, t)[rows, labels] + 1e-9).mean() for t in GRID]
    return round(GRID[int(np.argmin(losses))], 2)


def error(logits: Numbers, labels: list[int], warmth: float) -> float:
    """Expected calibration error at a temperature."""
    chances = probabilities(logits, warmth)
    right = (chances.argmax(-1) == labels).tolist()
    return round(calibration_error(chances.max(-1).tolist(), right), 4)


def stances(network: Network, data: Path) -> Iterator[Line]:
    """Logits and labels of DSE's development split."""
    for pair in pairs(data / "dse/valid.jsonl.gz"):
        marked = mark(network.pieces(pair.text), [pair.p, pair.q])
        if marked:
            yield network.marked(marked)["stance"], pair.label


def tones(network: Network, data: Path) -> Iterator[Line]:
    """Logits and labels of the NewsMTSC articles held out."""
    for line in toned(data / "newsmtsc/train.jsonl.gz"):
        marked = mark(network.pieces(line.text), [line.target])
        if marked and newsmtsc_held_out(line.raw["primary_gid"]):
            yield network.marked(marked)["tone"], line.label


def roots(network: Network, data: Path) -> Iterator[Line]:
    """Logits and labels of the PLOVER sentences held out."""
    for deed in deeds(data / "plover/plv_train.jsonl.gz"):
        if deed.source and deed.target and plover_held_out(deed.text):
            actors = [deed.source[0], deed.target[0]]
            marked = mark(network.pieces(deed.text), actors)
            if marked:
                yield network.marked(marked)["roots"][0], ROOTS.index(deed.root)


HEADS = {"stance": stances, "tone": tones, "root": roots}
SLOPES = [0.2 + 0.1 * step for step in range(39)]
OFFSETS = [-3.0 + 0.1 * step for step in range(61)]


def attributed(network: Network, data: Path) -> Iterator[tuple[float, bool]]:
    """How sure the encoder is of each of PolNeAR's attributions, and whether it is right."""
    for article in articles(data / "polnear/dev.jsonl.gz"):
        found = sayings(network, article.text)
        ours = [Attribution(each.source, each.cue, each.content) for each in found]
        for each, flag in zip(found, right(article.attributions, ours), strict=True):
            if flag is not None:
                yield each.confidence, flag


def platt(sure: list[float], flags: list[bool]) -> tuple[float, float]:
    """The slope and offset of the log-odds under which the flags are likeliest."""
    odds, truth = log_odds(np.array(sure)), np.array(flags)

    def loss(slope: float, offset: float) -> float:
        chance = 1.0 / (1.0 + np.exp(-(slope * odds + offset)))
        return float(-np.log(np.where(truth, chance, 1.0 - chance) + 1e-9).mean())

    slope, offset = min(product(SLOPES, OFFSETS), key=lambda pair: loss(*pair))
    return round(slope, 2), round(offset, 2)


def fit_attributions(network: Network, data: Path) -> tuple[float, float]:
    """Fit on every second attribution, print the errors on the others."""
    read = list(attributed(network, data))
    fitted = platt([sure for sure, _ in read[::2]], [flag for _, flag in read[::2]])
    sure, flags = [sure for sure, _ in read[1::2]], [flag for _, flag in read[1::2]]
    line = {
        "head": "attribution",
        "platt": fitted,
        "error_before": round(calibration_error(sure, flags), 4),
        "error_after": round(calibration_error([warmed(s, fitted) for s in sure], flags), 4),
    }
    print(json.dumps(line), flush=True)
    return fitted


def main() -> None:
    """Fit, measure, write."""
    parser = argparse.ArgumentParser(prog="python -m training.calibrate", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("model", type=Path)
    options = parser.parse_args()
    network = load(options.model)
    plain = replace(network, labels=network.labels | {"calibration": {}})
    warmths: dict[str, object] = {"attribution": fit_attributions(plain, options.data)}
    for name, read in HEADS.items():
        lines = list(read(network, options.data))
        logits, labels = np.stack([row for row, _ in lines]), [label for _, label in lines]
        found = logits.argmax(-1).tolist()
        warmth = temperature(logits[::2], labels[::2])
        warmths[name] = warmth
        figures = {
            "head": name,
            "micro_f1": round(accuracy(labels, found), 4),
            "macro_f1": round(macro_f1(labels, found), 4),
            "temperature": warmth,
            "error_before": error(logits[1::2], labels[1::2], 1.0),
            "error_after": error(logits[1::2], labels[1::2], warmth),
        }
        print(json.dumps(figures), flush=True)
    write_manifest(options.model, network.labels | {"calibration": warmths})


if __name__ == "__main__":
    main()
