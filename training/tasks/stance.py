"""Stance between two actors (DSE), read from both sides at once, so no pair is read twice."""

import random
from collections.abc import Mapping

import torch
from torch import Tensor
from torch.nn import functional

from polemic.evaluation.data import Pair, pairs
from polemic.models.pieces import mark
from training.batches import Stream, group
from training.model import Model, stance_logits
from training.tasks.base import Example, Setting, accuracy, macro_f1, size, states

HIDDEN = 0.15
SMOOTH = 0.05


class StanceTask:
    """DSE; now and then the actors are hidden, so that names do not decide."""

    name = "stance"

    def __init__(self, setting: Setting, share: float) -> None:
        self.share = share
        self.reader = setting.reader
        train = pairs(setting.data / "dse/train.jsonl.gz")
        self.valid = pairs(setting.data / "dse/valid.jsonl.gz")
        self._shown = [self._example(pair, False) for pair in train]
        self._masked = [self._example(pair, True) for pair in train]
        self.stream = Stream(self._draw, size, setting.seed)

    def _draw(self, chance: random.Random) -> list[Example]:
        both = zip(self._shown, self._masked, strict=True)
        drawn = [masked if chance.random() < HIDDEN else shown for shown, masked in both]
        return [example for example in drawn if example is not None]

    def _example(self, pair: Pair, masked: bool) -> Example | None:
        marked = mark(self.reader(pair.text), [pair.p, pair.q], masked)
        return Example(marked, pair.label) if marked else None

    def logits(self, model: Model, batch: list[Example]) -> Tensor:
        """Five classes for each example."""
        whole, (p, q) = states(model, batch)
        heads = model.pairs.stance
        forth, back = heads(torch.cat([p, q, whole], -1)), heads(torch.cat([q, p, whole], -1))
        return stance_logits(forth, back)

    def loss(self, model: Model, batch: list[Example]) -> Tensor:
        """Cross-entropy over the five classes."""
        labels = torch.tensor([example.label for example in batch])
        return functional.cross_entropy(self.logits(model, batch), labels, label_smoothing=SMOOTH)

    def predict(self, model: Model, part: int = 1) -> tuple[Tensor, Tensor]:
        """Logits and labels of the development split."""
        kept = [e for pair in self.valid[::part] if (e := self._example(pair, False))]
        logits, labels = [], []
        for batch in group(kept, size, budget=4000):
            logits.append(self.logits(model, batch))
            labels += [example.label for example in batch]
        return torch.cat(logits), torch.tensor(labels)

    def measure(self, model: Model, part: int = 1) -> Mapping[str, float]:
        """Micro and macro F1."""
        logits, labels = self.predict(model, part)
        found, gold = logits.argmax(-1).tolist(), labels.tolist()
        return {"micro": accuracy(gold, found), "macro": macro_f1(gold, found)}
