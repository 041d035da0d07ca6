"""Type and mode of machine-written stories (NGEC): weak, for the mode head and the encoder."""

import random
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import Tensor
from torch.nn import functional

from polemic.evaluation.data import lines
from polemic.evaluation.splits import held_out
from polemic.models.pieces import CLS, SEP, PieceReader
from training.batches import Stream, group, padded
from training.model import Model
from training.tasks.base import Setting, accuracy, macro_f1

LENGTH = 56
SPELLING = {"PRIMATIVE": "PRIMITIVE", "SIEZE": "SEIZE", "BAN": "RESTRICT", "RETURN": ""}
TARGETED = {"EXECUTE", "ASSASSINATE", "CLEANSING", "MASSACRE"}


@dataclass(frozen=True, eq=False)
class Story:
    """The beginning of a story with its type and mode."""

    ids: list[int]
    type: int
    mode: int


def names(data: Path) -> tuple[list[str], list[str]]:
    """All types and all modes (TYPE/mode, or TYPE alone) of the stories."""
    raws = list(lines(data / "plover/ngec_synthetic.jsonl.gz"))
    types = sorted({raw["type"] for raw in raws})
    return types, sorted({_mode(raw["type"], raw.get("mode")) for raw in raws})


def _mode(kind: str, mode: str | None) -> str:
    plain = (mode or "").upper().replace(" ", "-")
    plain = "TARGETED" if plain in TARGETED else SPELLING.get(plain, plain)
    return f"{kind}/{plain.lower()}" if plain and plain != "NONE" else kind


class StoryTask:
    """NGEC's stories, split by title."""

    name = "story"

    def __init__(self, setting: Setting, share: float) -> None:
        self.share = share
        self.types, self.modes = names(setting.data)
        both = [
            (raw["title"], self._story(setting.reader, raw))
            for raw in lines(setting.data / "plover/ngec_synthetic.jsonl.gz")
        ]
        self.train = [story for title, story in both if not held_out(title, 10)]
        self.valid = [story for title, story in both if held_out(title, 10)]
        self.stream = Stream(self._draw, lambda story: len(story.ids), setting.seed)

    def _story(self, reader: PieceReader, raw: dict[str, str]) -> Story:
        ids = reader(raw["text"][:600]).ids[:LENGTH]
        kind = self.types.index(raw["type"])
        return Story([CLS, *ids, SEP], kind, self.modes.index(_mode(raw["type"], raw.get("mode"))))

    def _draw(self, chance: random.Random) -> list[Story]:
        return list(self.train)

    def _logits(self, model: Model, batch: list[Story]) -> tuple[Tensor, Tensor]:
        ids = padded([story.ids for story in batch])
        mask = padded([[1] * len(story.ids) for story in batch])
        whole = model.encoder(ids, torch.zeros_like(ids), mask)[:, 0]
        return model.story_type(whole), model.story_mode(whole)

    def loss(self, model: Model, batch: list[Story]) -> Tensor:
        """Cross-entropy over types and over modes."""
        types, modes = self._logits(model, batch)
        gold = torch.tensor([[story.type, story.mode] for story in batch])
        smooth = 0.1
        return 0.5 * functional.cross_entropy(
            types, gold[:, 0], label_smoothing=smooth
        ) + 0.5 * functional.cross_entropy(modes, gold[:, 1], label_smoothing=smooth)

    def measure(self, model: Model, part: int = 1) -> Mapping[str, float]:
        """Macro-F1 over types and modes."""
        gold: list[Story] = []
        types: list[int] = []
        modes: list[int] = []
        for batch in group(self.valid[::part], lambda story: len(story.ids), budget=4000):
            a, b = self._logits(model, batch)
            gold += batch
            types += a.argmax(-1).tolist()
            modes += b.argmax(-1).tolist()
        return {
            "type_micro": accuracy([s.type for s in gold], types),
            "type_macro": macro_f1([s.type for s in gold], types),
            "mode_macro": macro_f1([s.mode for s in gold], modes),
        }
