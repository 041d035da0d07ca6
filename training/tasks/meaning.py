"""What a sentence means: the base model's embeddings, kept while the encoder learns more."""

import random
from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from polemic.evaluation.data import pairs
from polemic.models.pieces import CLS, SEP
from training.batches import Stream, group, padded
from training.encoder import Encoder
from training.model import Model
from training.tasks.base import Setting, taught

LONGEST = 80
EPOCH = 6000


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence in pieces with the special ones."""

    ids: list[int]


class MeaningTask:
    """Sentences of PolNeAR and DSE; the base model, unchanged, is the teacher."""

    name = "meaning"

    def __init__(self, setting: Setting, share: float, base: Encoder) -> None:
        self.share, self.base = share, base.eval().requires_grad_(False)
        self.reader = setting.reader
        texts = [pair.text for pair in pairs(setting.data / "dse/train.jsonl.gz")]
        for article, weak in taught(setting):
            texts += [article.text[start:end] for start, end in weak["sentences"]]
        self.texts = texts
        self.valid = [pair.text for pair in pairs(setting.data / "dse/valid.jsonl.gz")]
        self.stream = Stream(self._draw, length, setting.seed)

    def _draw(self, chance: random.Random) -> list[Sentence]:
        return [self._sentence(text) for text in chance.sample(self.texts, EPOCH)]

    def _sentence(self, text: str) -> Sentence:
        return Sentence([CLS, *self.reader(text).ids[:LONGEST], SEP])

    def _both(self, model: Model, batch: list[Sentence]) -> tuple[Tensor, Tensor]:
        ids = padded([sentence.ids for sentence in batch])
        mask = padded([[1] * len(sentence.ids) for sentence in batch])
        types = torch.zeros_like(ids)
        with torch.no_grad():
            states = self.base(ids, types, mask, "running")
            shown = mask.unsqueeze(-1).to(states.dtype)
            taught = functional.normalize((states * shown).sum(1) / shown.sum(1), dim=-1)
        return model.meaning(model.encoder(ids, types, mask, "running"), mask), taught

    def loss(self, model: Model, batch: list[Sentence]) -> Tensor:
        """Distance to the teacher's vectors, and between the similarities of the batch."""
        ours, taught = self._both(model, batch)
        apart = (1.0 - (ours * taught).sum(-1)).mean()
        return apart + functional.mse_loss(ours @ ours.T, taught @ taught.T)

    def measure(self, model: Model, part: int = 1) -> Mapping[str, float]:
        """Mean cosine with the teacher, and the correlation of similarities within batches."""
        cosines: list[float] = []
        ones: list[float] = []
        others: list[float] = []
        for batch in group([self._sentence(t) for t in self.valid[::part]], length, budget=4000):
            ours, taught = self._both(model, batch)
            cosines += (ours * taught).sum(-1).tolist()
            upper = torch.triu(torch.ones(len(batch), len(batch)), diagonal=1) > 0
            ones += (ours @ ours.T)[upper].tolist()
            others += (taught @ taught.T)[upper].tolist()
        both = torch.corrcoef(torch.tensor([ones, others]))[0, 1].item()
        return {"cosine": sum(cosines) / max(1, len(cosines)), "correlation": both}


def length(sentence: Sentence) -> int:
    """Pieces of a sentence."""
    return len(sentence.ids)
