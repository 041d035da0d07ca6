"""The encoder with its heads: layers over running text, links, pairs of actors, sentences."""

from pathlib import Path

import torch
from torch import Tensor, nn

from polemic.models.labels import DISTANCES, KINDS, LAYERS, ROOTS, TONES
from training.encoder import WIDTH, Encoder, from_base

LINK = 64


class TokenHeads(nn.Module):
    """Logits of each layer, and the vectors that say which spans belong together."""

    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.Linear(WIDTH, 3 * len(LAYERS))
        self.kinds = nn.Linear(WIDTH, len(KINDS))
        self.links = nn.Linear(WIDTH, 8 * LINK)

    def forward(self, states: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Layer logits (…, layers, 3), kind logits, link vectors (…, 8, LINK)."""
        lead = states.shape[:-1]
        layers = self.layers(states).reshape(*lead, len(LAYERS), 3)
        return layers, self.kinds(states), self.links(states).reshape(*lead, 8, LINK)


class PairHeads(nn.Module):
    """What one marked actor does and feels towards the other, read from both sides alike."""

    def __init__(self) -> None:
        super().__init__()
        self.stance = _perceptron(3 * WIDTH, 2)
        self.holds = _perceptron(3 * WIDTH, 1)
        self.root = _perceptron(3 * WIDTH, len(ROOTS))

    def forward(self, whole: Tensor, one: Tensor, other: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """Stance (for, against), whether an event holds, and its root, of one towards other."""
        seen = torch.cat([one, other, whole], dim=-1)
        return self.stance(seen), self.holds(seen).squeeze(-1), self.root(seen)


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

    def __init__(self, encoder: Encoder, types: int, modes: int) -> None:
        super().__init__()
        self.encoder = encoder
        self.tokens = TokenHeads()
        self.pairs = PairHeads()
        self.tone = ToneHead()
        self.story_type = nn.Linear(WIDTH, types)
        self.story_mode = nn.Linear(WIDTH, modes)
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


def build(base: Path, types: int, modes: int) -> Model:
    """A model on the base weights, its heads new."""
    return Model(from_base(base), types, modes)
