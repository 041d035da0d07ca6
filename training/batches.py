"""Batches of about one size in pieces, from examples sorted by length; the same for one seed."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Generic, TypeVar

import torch
from torch import Tensor

from polemic.models.pieces import CLS, MARKER, MASK, SEP

T = TypeVar("T")
BUDGET = 1400
BLURRED = 0.06


@dataclass
class Stream(Generic[T]):
    """Endless batches of examples; `draw` makes an epoch's examples from its random numbers."""

    draw: Callable[[random.Random], Sequence[T]]
    length: Callable[[T], int]
    seed: int
    epoch: int = 0
    place: int = 0
    _batches: list[list[T]] = field(default_factory=list)

    def __next__(self) -> list[T]:
        if not self._batches:
            self._batches = self._epoch()
        if self.place >= len(self._batches):
            self.epoch, self.place = self.epoch + 1, 0
            self._batches = self._epoch()
        self.place += 1
        return self._batches[self.place - 1]

    @property
    def state(self) -> tuple[int, int]:
        """Where the stream stands, for a checkpoint."""
        return self.epoch, self.place

    def restore(self, state: tuple[int, int]) -> None:
        """Go on where a checkpoint stood."""
        (self.epoch, self.place), self._batches = state, []

    @property
    def passes(self) -> float:
        """Epochs done so far."""
        return self.epoch + (self.place / len(self._batches) if self._batches else 0.0)

    def _epoch(self) -> list[list[T]]:
        chance = random.Random(f"{self.seed}/{self.epoch}")
        found = group(list(self.draw(chance)), self.length, chance)
        chance.shuffle(found)
        return found


def group(
    examples: list[T],
    length: Callable[[T], int],
    chance: random.Random | None = None,
    budget: int = BUDGET,
) -> list[list[T]]:
    """Batches whose padded size stays under the budget, of examples of about equal length."""
    if chance:
        chance.shuffle(examples)
    noise = {id(e): chance.uniform(0.85, 1.15) if chance else 1.0 for e in examples}
    ordered = sorted(examples, key=lambda example: length(example) * noise[id(example)])
    found: list[list[T]] = []
    batch: list[T] = []
    longest = 0
    for example in ordered:
        longest = max(longest, length(example))
        if batch and longest * (len(batch) + 1) > budget:
            found.append(batch)
            batch, longest = [], length(example)
        batch.append(example)
    return [*found, batch] if batch else found


def blurred(ids: Tensor, training: bool) -> Tensor:
    """While training, a few pieces hidden, so that no single word decides."""
    if not training:
        return ids
    plain = (ids > 0) & (ids != CLS) & (ids != SEP) & (ids != MARKER)
    return torch.where(plain & (torch.rand(ids.shape) < BLURRED), MASK, ids)


def padded(rows: Sequence[Sequence[int]], fill: int = 0) -> Tensor:
    """Rows of different lengths as one tensor."""
    width = max(len(row) for row in rows)
    return torch.tensor([[*row, *[fill] * (width - len(row))] for row in rows])
