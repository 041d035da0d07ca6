"""`python -m training.tune DATA MODEL`: the costs, reaches and thresholds of decoding.

Each is moved by itself, the others held, until none gets better (coordinate ascent); figures are of
development splits, on every second item, and what is found is then measured on the others. Prints
the constants to write into `polemic.models`.
"""

import argparse
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import product
from pathlib import Path

import numpy as np

from polemic.evaluation import attribution as scoring
from polemic.evaluation import rules, trained
from polemic.evaluation.data import Attribution, articles, pairs
from polemic.evaluation.measures import accuracy, macro_f1
from polemic.models import attribution, decoding
from polemic.models.network import Network, Numbers, load
from polemic.models.pieces import mark
from polemic.models.tagging import Tagged, tag

BEGIN = (-2.0, -1.5, -1.0, -0.5, 0.0, 0.5)
AGAIN = (1.0, 2.0, 3.0, 4.0)
MOST = (30, 40, 60, 90)
COST = (0.05, 0.1, 0.2, 0.3)
SURE = (0.2, 0.3, 0.4, 0.5)
RARE = (0.0, 0.2, 0.4, 0.6, 0.8, 1.0)
# What an equal part of everybody's words is worth beside who says what.
WORDS = 0.5


class Attributions:
    """PolNeAR's development articles, read once, decoded as often as wanted."""

    def __init__(self, network: Network, data: Path) -> None:
        self.network = network
        self.gold = articles(data / "polnear/dev.jsonl.gz")
        self.tagged = [tag(network, article.text) for article in self.gold]
        self.rules = [rules.attributions(article.text) for article in self.gold]

    def figures(self, part: slice) -> dict[str, float]:
        """Figures of what is decoded now, with the rules."""
        return scoring.score(self.gold[part], list(map(self._found, *self._part(part))))

    def _part(self, part: slice) -> tuple[Sequence[Tagged], Sequence[list[Attribution]]]:
        return self.tagged[part], self.rules[part]

    def _found(self, tagged: Tagged, told: list[Attribution]) -> list[Attribution]:
        return trained.joined(attribution.join(self.network, tagged), told)

    def worth(self) -> float:
        """What is to be raised: who says what, and the words of the three parts."""
        figures = self.figures(slice(0, None, 2))
        words = sum(figures[f"{part}_token_f1"] for part in ("source", "cue", "content"))
        return figures["who_says_what_f1"] + WORDS * words / 3


Move = Callable[[], None]


def moves() -> Iterator[tuple[str, list[Move]]]:
    """Every constant of attribution with the ways to set it."""
    for layer in ("source", "cue", "content"):
        pairs_ = product(BEGIN, AGAIN)
        yield layer, [_cost(layer, pair) for pair in pairs_]
    for name in ("TO_SOURCE", "TO_CUE"):
        yield name, [_reach(name, most, cost) for most, cost in product(MOST, COST)]
    yield "SURE", [_sure(value) for value in SURE]


def _cost(layer: str, pair: tuple[float, float]) -> Move:
    return lambda: decoding.COSTS.__setitem__(layer, pair)


def _reach(name: str, most: int, cost: float) -> Move:
    return lambda: setattr(
        attribution, name, replace(getattr(attribution, name), most=most, cost=cost)
    )


def _sure(value: float) -> Move:
    return lambda: setattr(trained, "SURE", value)


def ascend(read: Attributions, rounds: int) -> None:
    """Move each constant to its best value, over and over."""
    for _ in range(rounds):
        for name, ways in moves():
            worths = []
            for way in ways:
                way()
                worths.append(read.worth())
            ways[int(np.argmax(worths))]()
            print(json.dumps({"moved": name, "worth": round(max(worths), 4)}), flush=True)


def rare(network: Network, data: Path) -> dict[str, object]:
    """What to add to the logits of DSE's rare classes for the best macro-F1."""
    logits, labels, forward = [], [], []
    for pair in pairs(data / "dse/valid.jsonl.gz"):
        if marked := mark(network.pieces(pair.text), [pair.p, pair.q]):
            logits.append(network.marked(marked)["stance"])
            labels.append(pair.label)
            forward.append(pair.p <= pair.q)
    rows, ahead = np.stack(logits), np.array(forward)

    def found(extra: tuple[float, ...]) -> Numbers:
        likes, liked, hated = extra
        one = np.array([0.0, likes, liked, 0.0, hated], np.float32)
        other = np.array([0.0, liked, likes, hated, 0.0], np.float32)
        best: Numbers = (rows + np.where(ahead[:, None], one, other)).argmax(-1)
        return best

    def figures(extra: tuple[float, ...], part: slice) -> tuple[float, float]:
        ours, gold = found(extra)[part].tolist(), labels[part]
        return macro_f1(gold, ours), accuracy(gold, ours)

    even, odd = slice(0, None, 2), slice(1, None, 2)
    best = max(product(RARE, repeat=3), key=lambda extra: sum(figures(extra, even)))
    return {"rare": best, "fitted": figures(best, even), "other half": figures(best, odd)}


def main() -> None:
    """Tune, then measure on the half that was not tuned on."""
    parser = argparse.ArgumentParser(prog="python -m training.tune", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--rounds", type=int, default=2)
    options = parser.parse_args()
    network = load(options.model)
    print(json.dumps(rare(network, options.data)), flush=True)
    read = Attributions(network, options.data)
    other = slice(1, None, 2)
    print(json.dumps({"before": read.figures(other)}), flush=True)
    ascend(read, options.rounds)
    constants = {
        "COSTS": decoding.COSTS,
        "TO_SOURCE": str(attribution.TO_SOURCE),
        "TO_CUE": str(attribution.TO_CUE),
        "SURE": trained.SURE,
    }
    print(json.dumps(constants | {"after": read.figures(other)}), flush=True)


if __name__ == "__main__":
    main()
