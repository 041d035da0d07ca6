"""Type and mode of machine-written stories (NGEC): weak, for the mode head."""

import random
from collections.abc import Mapping
from dataclasses import dataclass

import torch
from torch import Tensor
from torch.nn import functional

from polemic.evaluation.data import lines
from polemic.evaluation.splits import held_out
from polemic.models.labels import MODES
from polemic.models.pieces import CLS, SEP, PieceReader
from training.batches import Stream, blurred, group, padded
from training.model import Model
from training.tasks.base import Setting, accuracy, macro_f1

LENGTH = 56
#: Modes of the stories under other names than PLOVER's.
FORMER = {
    "primative": "primitive",
    "sieze": "seize",
    "ban": "restrict",
    "return": "release",
    "execute": "targeted",
    "assassinate": "targeted",
    "cleansing": "targeted",
    "massacre": "targeted",
}


@dataclass(frozen=True, eq=False)
class Story:
    """The beginning of a story with its type and mode, as one class."""

    ids: list[int]
    mode: int


def named(kind: str, mode: str | None) -> str:
    """TYPE/mode in today's names, or TYPE alone."""
    plain = (mode or "").lower()
    named = f"{kind}/{FORMER.get(plain, plain)}"
    return named if named in MODES else kind


class StoryTask:
    """NGEC's stories, split by title."""

    name = "story"

    def __init__(self, setting: Setting, share: float) -> None:
        self.share = share
        both = [
            (raw["title"], self._story(setting.reader, raw))
            for raw in lines(setting.data / "plover/ngec_synthetic.jsonl.gz")
        ]
        self.train = [story for title, story in both if not held_out(title, 10)]
        self.valid = [story for title, story in both if held_out(title, 10)]
        self.stream = Stream(self._draw, lambda story: len(story.ids), setting.seed)

    def _story(self, reader: PieceReader, raw: dict[str, str]) -> Story:
        ids = reader(raw["text"][:600]).ids[:LENGTH]
        return Story([CLS, *ids, SEP], MODES.index(named(raw["type"], raw.get("mode"))))

    def _draw(self, chance: random.Random) -> list[Story]:
        return list(self.train)

    def _logits(self, model: Model, batch: list[Story]) -> Tensor:
        ids = blurred(padded([story.ids for story in batch]), model.training)
        mask = padded([[1] * len(story.ids) for story in batch])
        return model.modes(model.encoder(ids, torch.zeros_like(ids), mask, "marked")[:, 0])

    def loss(self, model: Model, batch: list[Story]) -> Tensor:
        """Cross-entropy over types with their modes."""
        gold = torch.tensor([story.mode for story in batch])
        return functional.cross_entropy(self._logits(model, batch), gold, label_smoothing=0.1)

    def measure(self, model: Model, part: int = 1) -> Mapping[str, float]:
        """Macro-F1 over modes; `within`: how often the mode is right where the type is known."""
        gold: list[int] = []
        found: list[int] = []
        within = 0
        for batch in group(self.valid[::part], lambda story: len(story.ids), budget=4000):
            logits = self._logits(model, batch)
            gold += [story.mode for story in batch]
            found += logits.argmax(-1).tolist()
            for row, story in enumerate(batch):
                rivals = [i for i, n in enumerate(MODES) if _type(n) == _type(MODES[story.mode])]
                within += max(rivals, key=logits[row].tolist().__getitem__) == story.mode
        return {
            "mode_micro": accuracy(gold, found),
            "mode_macro": macro_f1(gold, found),
            "within": within / max(1, len(gold)),
        }


def _type(name: str) -> str:
    return name.partition("/")[0]
