"""The text's own attitude to one actor (NewsMTSC)."""

import random
from collections.abc import Mapping

import torch
from torch import Tensor
from torch.nn import functional

from polemic.evaluation.data import Toned, toned
from polemic.evaluation.splits import newsmtsc_held_out
from polemic.models.pieces import mark
from training.batches import Stream, group
from training.model import Model
from training.tasks.base import Example, Setting, accuracy, macro_f1, size, states

HIDDEN = 0.15
SMOOTH = 0.05


class ToneTask:
    """NewsMTSC, split by article."""

    name = "tone"

    def __init__(self, setting: Setting, share: float) -> None:
        self.share = share
        self.reader = setting.reader
        both = toned(setting.data / "newsmtsc/train.jsonl.gz")
        self.train = [t for t in both if not newsmtsc_held_out(t.raw["primary_gid"])]
        self.valid = [t for t in both if newsmtsc_held_out(t.raw["primary_gid"])]
        self.stream = Stream(self._draw, size, setting.seed)

    def _draw(self, chance: random.Random) -> list[Example]:
        drawn = [self._example(line, chance.random() < HIDDEN) for line in self.train]
        return [example for example in drawn if example is not None]

    def _example(self, line: Toned, masked: bool = False) -> Example | None:
        marked = mark(self.reader(line.text), [line.target], masked)
        return Example(marked, line.label) if marked else None

    def logits(self, model: Model, batch: list[Example]) -> Tensor:
        """Three classes for each example."""
        whole, (target,) = states(model, batch)
        return torch.as_tensor(model.tone(whole, target))

    def loss(self, model: Model, batch: list[Example]) -> Tensor:
        """Cross-entropy over the three classes."""
        labels = torch.tensor([example.label for example in batch])
        return functional.cross_entropy(self.logits(model, batch), labels, label_smoothing=SMOOTH)

    def predict(self, model: Model, part: int = 1) -> tuple[Tensor, Tensor]:
        """Logits and labels of the development split."""
        kept = [e for line in self.valid[::part] if (e := self._example(line))]
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
