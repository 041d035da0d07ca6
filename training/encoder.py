"""The MiniLM encoder in plain torch, so that it exports cleanly; word embeddings stay frozen.

The lower layers are shared; the upper ones exist twice, for running text and for sentences with
marked actors, since the two are read in passes of their own anyway.
"""

from pathlib import Path
from typing import Literal

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, DEPTH, INNER = 384, 12, 6, 1536
SHARED = 4
DROPOUT = 0.1


Branch = Literal["running", "marked"]


def dropout(values: Tensor, training: bool) -> Tensor:
    """Dropout with one random byte a value: torch's own draws cost 5 % of a step on a CPU."""
    if not training:
        return values
    count = values.numel()
    drawn = torch.empty((count + 7) // 8, dtype=torch.int64).random_(-(2**63), None)
    kept = drawn.view(torch.uint8)[:count].view(values.shape) >= round(256 * DROPOUT)
    return values * kept * (256 / (256 - round(256 * DROPOUT)))


class Layer(nn.Module):
    """Self-attention and a feed-forward step, each with its residual and norm."""

    def __init__(self, width: int = WIDTH, heads: int = HEADS, inner: int = INNER) -> None:
        super().__init__()
        self.heads = heads
        self.attend = nn.Linear(width, 3 * width)
        self.merge = nn.Linear(width, width)
        self.merge_norm = nn.LayerNorm(width, eps=1e-12)
        self.widen = nn.Linear(width, inner)
        self.narrow = nn.Linear(inner, width)
        self.narrow_norm = nn.LayerNorm(width, eps=1e-12)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """States of one batch after this layer; `bias` hides the padding."""
        batch, length, width = states.shape
        shape = (batch, length, self.heads, width // self.heads)
        query, key, value = (
            part.reshape(shape).transpose(1, 2) for part in self.attend(states).chunk(3, dim=-1)
        )
        # Written out: on a CPU without matrix tiles torch's fused attention is slow in bfloat16.
        scores = (query @ key.transpose(-1, -2)) * (width // self.heads) ** -0.5 + bias
        mixed = scores.softmax(dim=-1).to(value.dtype) @ value
        mixed = self.merge(mixed.transpose(1, 2).reshape(batch, length, width))
        states = self.merge_norm(states + dropout(mixed, self.training))
        inner = self.narrow(functional.gelu(self.widen(states)))
        settled = states + dropout(inner, self.training)
        normed: Tensor = self.narrow_norm(settled)
        return normed


class Encoder(nn.Module):
    """Word pieces to states."""

    def __init__(self) -> None:
        super().__init__()
        self.words = nn.Embedding(30522, WIDTH)
        self.positions = nn.Embedding(512, WIDTH)
        self.types = nn.Embedding(2, WIDTH)
        self.norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.layers = nn.ModuleList(Layer() for _ in range(SHARED))
        self.running = nn.ModuleList(Layer() for _ in range(DEPTH - SHARED))
        self.marked = nn.ModuleList(Layer() for _ in range(DEPTH - SHARED))
        self.words.weight.requires_grad_(False)

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor, branch: Branch) -> Tensor:
        """States (batch, length, width) of padded ids; `mask` is 1 where a piece stands."""
        # Half precision doubles the speed of training where the processor has it.
        with torch.autocast("cpu", torch.bfloat16, enabled=self.training):
            states, bias = self.lower(ids, types, mask)
            states = self.upper(states, bias, branch)
        return states.float()

    def lower(self, ids: Tensor, types: Tensor, mask: Tensor) -> tuple[Tensor, Tensor]:
        """States after the shared layers, and the bias that hides the padding."""
        places = torch.arange(ids.shape[1], device=ids.device)
        summed = self.words(ids) + self.positions(places)[None] + self.types(types)
        states: Tensor = self.norm(summed)
        states = dropout(states, self.training)
        bias = (1.0 - mask[:, None, None, :].to(states.dtype)) * -1e9
        for layer in self.layers:
            states = layer(states, bias)
        return states, bias

    def upper(self, states: Tensor, bias: Tensor, branch: Branch) -> Tensor:
        """States after the layers of a branch."""
        for layer in self.running if branch == "running" else self.marked:
            states = layer(states, bias)
        return states


def from_base(folder: Path) -> Encoder:
    """An encoder with the base weights of a sentence-transformers folder."""
    base = load_file(str(folder / "model.safetensors"))
    encoder = Encoder()
    state = {
        "words.weight": base["embeddings.word_embeddings.weight"],
        "positions.weight": base["embeddings.position_embeddings.weight"],
        "types.weight": base["embeddings.token_type_embeddings.weight"],
        "norm.weight": base["embeddings.LayerNorm.weight"],
        "norm.bias": base["embeddings.LayerNorm.bias"],
    }
    names = {
        "merge": "attention.output.dense",
        "merge_norm": "attention.output.LayerNorm",
        "widen": "intermediate.dense",
        "narrow": "output.dense",
        "narrow_norm": "output.LayerNorm",
    }
    for number in range(DEPTH):
        old = f"encoder.layer.{number}."
        for new in _homes(number):
            for part in ("weight", "bias"):
                state[f"{new}attend.{part}"] = torch.cat(
                    [base[f"{old}attention.self.{n}.{part}"] for n in ("query", "key", "value")]
                )
                for ours, theirs in names.items():
                    state[f"{new}{ours}.{part}"] = base[f"{old}{theirs}.{part}"]
    encoder.load_state_dict(state)
    return encoder


def _homes(number: int) -> list[str]:
    """Where a layer of the base goes: to the shared ones, or to both branches."""
    if number < SHARED:
        return [f"layers.{number}."]
    return [f"{branch}.{number - SHARED}." for branch in ("running", "marked")]
