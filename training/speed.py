"""`python -m training.speed DATA OUT MODEL`: what reading costs, in one run side by side.

The shipped graph, its float32 twin and an encoder of the size of MPNet (12 layers, 768 wide, 110 M,
random weights: speed does not depend on them) read the same windows of PolNeAR articles in turn,
each on one thread. Then the cost of each head: the graph with all of a branch's outputs against
the graph with one.
"""

import argparse
import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from torch import Tensor, nn

from polemic.evaluation.data import articles
from polemic.models.network import asked_only, graph_session
from polemic.models.pieces import CLS, SEP, PieceReader
from polemic.models.windows import windows
from training.encoder import Layer
from training.export import MARKED, RUNNING

WIDE, HEADS, INNER, DEEP, VOCABULARY = 768, 12, 3072, 12, 30527


class Large(nn.Module):
    """An encoder of the shape of MPNet-base."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(VOCABULARY, WIDE)
        self.layers = nn.ModuleList(Layer(WIDE, HEADS, INNER) for _ in range(DEEP))

    def forward(self, ids: Tensor) -> Tensor:
        """States of one text."""
        states: Tensor = self.words(ids)
        for layer in self.layers:
            states = layer(states, torch.zeros(1))
        return states


def large_graph(out: Path) -> Path:
    """The large encoder as int8 ONNX."""
    whole, small = out / "large.float.onnx", out / "large.onnx"
    torch.onnx.export(
        Large().eval(),
        (torch.ones((1, 9), dtype=torch.int64),),
        str(whole),
        input_names=["ids"],
        output_names=["states"],
        dynamic_axes={"ids": {1: "pieces"}, "states": {1: "pieces"}},
        opset_version=17,
        dynamo=False,
    )
    quantize_dynamic(
        str(whole), str(small), weight_type=QuantType.QInt8, per_channel=True, reduce_range=True
    )
    return small


def runner(graph: Any, wanted: Sequence[str]) -> Callable[[list[int]], None]:
    """Reads a window and computes just the outputs wanted."""
    known = {each.name for each in graph.get_inputs()}

    def run(ids: list[int]) -> None:
        rows = np.array([ids], dtype=np.int64)
        given = {"ids": rows, "types": np.zeros_like(rows), "places": np.array([0, 0])}
        graph.run(list(wanted), {k: v for k, v in given.items() if k in known}, asked_only())

    return run


def timed(
    runs: dict[str, Callable[[list[int]], None]], texts: list[list[list[int]]]
) -> dict[str, float]:
    """Median CPU milliseconds an article of each, the runs taking turns."""
    spent: dict[str, list[float]] = {name: [] for name in runs}
    for pieces in texts:
        for name, run in runs.items():
            started = time.process_time()
            for window in pieces:
                run(window)
            spent[name].append(1000 * (time.process_time() - started))
    return {name: round(median(each[1:]), 2) for name, each in spent.items()}


def main() -> None:
    """Print a line a comparison."""
    parser = argparse.ArgumentParser(prog="python -m training.speed", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--articles", type=int, default=20)
    options = parser.parse_args()
    reader = PieceReader(options.model / "tokenizer.json")
    texts = []
    for article in articles(options.data / "polnear/dev.jsonl.gz")[: options.articles + 1]:
        pieces = reader(article.text)
        ranges = windows(pieces, article.text)
        texts.append([[CLS, *pieces.ids[start:end], SEP] for start, end in ranges])
    small = graph_session(options.model / "encoder.onnx", threads=1)
    whole = graph_session(options.out / "encoder.float.onnx", threads=1)
    large = graph_session(large_graph(options.out), threads=1)
    sizes = {
        "small, int8": runner(small, RUNNING[:4]),
        "small, float32": runner(whole, RUNNING[:4]),
        "110 M, int8": runner(large, ["states"]),
    }
    print(json.dumps({"ms_an_article": timed(sizes, texts)}), flush=True)
    for branch in (RUNNING, MARKED):
        heads = {name: runner(small, [name]) for name in branch}
        heads["all"] = runner(small, branch)
        print(json.dumps({"ms_an_article": timed(heads, texts)}), flush=True)


if __name__ == "__main__":
    main()
