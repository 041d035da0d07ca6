"""What every task offers to the training loop."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import torch
from torch import Tensor

from polemic.evaluation.data import Article, Json, articles, lines
from polemic.models.pieces import Marked, PieceReader
from training.batches import Stream, blurred, padded
from training.model import Model

UNKNOWN = -100
Taught = list[tuple[Article, Json]]


@dataclass(frozen=True)
class Setting:
    """Where the data and the weak labels lie, how to cut texts, and the seed."""

    data: Path
    out: Path
    reader: PieceReader
    seed: int


@cache
def taught(setting: Setting) -> Taught:
    """PolNeAR's training articles, each with what the rules read in it (`training.weak`)."""
    read = articles(setting.data / "polnear/train.jsonl.gz")
    return list(zip(read, lines(setting.out / "weak.jsonl"), strict=True))


class Task(Protocol):
    """One kind of example with its loss; `share` is its part of all pieces read."""

    name: str
    share: float
    stream: Stream[Any]

    def loss(self, model: Model, batch: list[Any]) -> Tensor:
        """The loss of one batch."""
        ...

    def measure(self, model: Model, part: int = 1) -> Mapping[str, float]:
        """Figures on the development split, of every `part`-th example."""
        ...


@dataclass(frozen=True, eq=False)
class Example:
    """A marked sentence with its class; for events also whether one holds, its stage and report."""

    marked: Marked
    label: int
    holds: int = 1
    stage: int = UNKNOWN
    report: int = UNKNOWN


def size(example: Example) -> int:
    """Pieces of an example."""
    return len(example.marked.ids)


def states(model: Model, batch: list[Example]) -> tuple[Tensor, list[Tensor]]:
    """The whole sentence's state, and each marked actor's, over a batch."""
    ids = blurred(padded([example.marked.ids for example in batch]), model.training)
    types = padded([example.marked.types for example in batch])
    mask = padded([[1] * len(example.marked.ids) for example in batch])
    read = model.encoder(ids, types, mask, "marked")
    rows = torch.arange(len(batch))
    actors = len(batch[0].marked.places)
    places = [torch.tensor([e.marked.places[i] for e in batch]) for i in range(actors)]
    return read[:, 0], [read[rows, place] for place in places]


def macro_f1(gold: list[int], found: list[int]) -> float:
    """Unweighted mean of the F1 of the classes that occur in the gold."""
    scores = []
    for label in sorted(set(gold)):
        right = sum(g == f == label for g, f in zip(gold, found, strict=True))
        scores.append(2 * right / max(1, gold.count(label) + found.count(label)))
    return sum(scores) / max(1, len(scores))


def accuracy(gold: list[int], found: list[int]) -> float:
    """The part that is right."""
    return sum(g == f for g, f in zip(gold, found, strict=True)) / max(1, len(gold))
