"""The encoder with its heads: layers over running text, links, pairs of actors, sentences."""

from pathlib import Path
from typing import NamedTuple

import torch
from torch import Tensor, nn

from polemic.models.labels import (
    DISTANCES,
    KINDS,
    LAYERS,
    MODES,
    REPORTS,
    ROOTS,
    STAGES,
    STATEMENTS,
    TONES,
)
from training.encoder import WIDTH, Encoder, from_base

LINK = 64


class TokenHeads(nn.Module):
    """Logits of each layer, and the vectors that say which spans belong together."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.Linear(WIDTH, 3 * len(LAYERS))
        self.kinds = nn.Linear(WIDTH, len(KINDS))
        self.statements = nn.Linear(WIDTH, len(STATEMENTS))
        self.links = nn.Linear(WIDTH, 8 * LINK)

    def forward(self, states: Tensor) -> tuple[Tensor, Tensor, Tensor, Tensor]:
        """Layer logits (…, layers, 3), kind logits, link vectors (…, 8, LINK), statement kinds."""
        lead = states.shape[:-1]
        layers = self.layers(states).reshape(*lead, len(LAYERS), 3)
        links = self.links(states).reshape(*lead, 8, LINK)
        return layers, self.kinds(states), links, self.statements(states)


class PairHeads(nn.Module):
    """What one marked actor does and feels towards the other, read from both sides alike.

    `stage` tells whether the deed was done, tried or only threatened, `report` how sure the text
    is of the doer.
    """

    def __init__(self) -> None:
        super().__init__()
        self.stance = _perceptron(3 * WIDTH, 2)
        self.holds = _perceptron(3 * WIDTH, 1)
        self.root = _perceptron(3 * WIDTH, len(ROOTS))
        self.stage = _perceptron(3 * WIDTH, len(STAGES))
        self.report = _perceptron(3 * WIDTH, len(REPORTS))

    def forward(self, whole: Tensor, one: Tensor, other: Tensor) -> "Towards":
        """What one is and does towards the other."""
        seen = torch.cat([one, other, whole], dim=-1)
        return Towards(
            self.stance(seen),
            self.holds(seen).squeeze(-1),
            self.root(seen),
            self.stage(seen),
            self.report(seen),
        )


class Towards(NamedTuple):
    """Logits of one actor towards another: stance is for and against."""

    stance: Tensor
    holds: Tensor
    root: Tensor
    stage: Tensor
    report: Tensor


class MeaningHead(nn.Module):
    """A sentence's meaning as a vector in the space of the base model's sentence embeddings."""

    def __init__(self) -> None:
        super().__init__()
        self.meaning = nn.Linear(WIDTH, WIDTH)
        # The encoder starts as the base model, whose mean of states is the meaning already.
        nn.init.eye_(self.meaning.weight)
        nn.init.zeros_(self.meaning.bias)

    def forward(self, states: Tensor, mask: Tensor) -> Tensor:
        """Unit vectors (batch, width): the mean of all states, turned."""
        shown = mask.unsqueeze(-1).to(states.dtype)
        mean = (states * shown).sum(1) / shown.sum(1)
        return nn.functional.normalize(self.meaning(mean), dim=-1)


class ToneHead(nn.Module):
    """The text's own attitude to one marked actor."""

    def __init__(self) -> None:
        super().__init__()
        self.tone = _perceptron(2 * WIDTH, len(TONES))

    def forward(self, whole: Tensor, one: Tensor) -> Tensor:
        """Logits against, neutral, for."""
        logits: Tensor = self.tone(torch.cat([one, whole], dim=-1))
        return logits


class Model(nn.Module):
    """One encoder, all heads."""

    def __init__(self, encoder: Encoder) -> None:
        super().__init__()
        self.encoder = encoder
        self.tokens = TokenHeads()
        self.pairs = PairHeads()
        self.tone = ToneHead()
        self.meaning = MeaningHead()
        self.modes = nn.Linear(WIDTH, len(MODES))
        self.source_distance = nn.Parameter(torch.zeros(DISTANCES))
        self.content_distance = nn.Parameter(torch.zeros(DISTANCES))


def stance_logits(forth: Tensor, back: Tensor) -> Tensor:
    """Five classes from the stance of p towards q and of q towards p."""
    neutral = torch.zeros_like(forth[..., :1])
    parts = [neutral, forth[..., :1], back[..., :1], forth[..., 1:], back[..., 1:]]
    return torch.cat(parts, dim=-1)


def _perceptron(width: int, classes: int) -> nn.Sequential:
    return nn.Sequential(
        nn.Dropout(0.1), nn.Linear(width, WIDTH), nn.GELU(), nn.Linear(WIDTH, classes)
    )


def build(base: Path) -> Model:
    """A model on the base weights, its heads new."""
    return Model(from_base(base))
