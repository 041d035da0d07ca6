"""The MiniLM encoder in plain torch, so that it exports cleanly; word embeddings stay frozen."""

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

WIDTH, HEADS, DEPTH, INNER = 384, 12, 6, 1536
DROPOUT = 0.1


class Layer(nn.Module):
    """Self-attention and a feed-forward step, each with its residual and norm."""

    def __init__(self) -> None:
        super().__init__()
        self.attend = nn.Linear(WIDTH, 3 * WIDTH)
        self.merge = nn.Linear(WIDTH, WIDTH)
        self.merge_norm = nn.LayerNorm(WIDTH, eps=1e-12)
        self.widen = nn.Linear(WIDTH, INNER)
        self.narrow = nn.Linear(INNER, WIDTH)
        self.narrow_norm = nn.LayerNorm(WIDTH, eps=1e-12)

    def forward(self, states: Tensor, bias: Tensor) -> Tensor:
        """States of one batch after this layer; `bias` hides the padding."""
        batch, length = states.shape[0], states.shape[1]
        shape = (batch, length, HEADS, WIDTH // HEADS)
        query, key, value = (
            part.reshape(shape).transpose(1, 2) for part in self.attend(states).chunk(3, dim=-1)
        )
        mixed = functional.scaled_dot_product_attention(query, key, value, attn_mask=bias)
        mixed = self.merge(mixed.transpose(1, 2).reshape(batch, length, WIDTH))
        states = self.merge_norm(states + functional.dropout(mixed, DROPOUT, self.training))
        inner = self.narrow(functional.gelu(self.widen(states)))
        settled = states + functional.dropout(inner, DROPOUT, self.training)
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
        self.layers = nn.ModuleList(Layer() for _ in range(DEPTH))
        self.words.weight.requires_grad_(False)

    def forward(self, ids: Tensor, types: Tensor, mask: Tensor) -> Tensor:
        """States (batch, length, width) of padded ids; `mask` is 1 where a piece stands."""
        places = torch.arange(ids.shape[1], device=ids.device)
        summed = self.words(ids) + self.positions(places)[None] + self.types(types)
        states: Tensor = self.norm(summed)
        states = functional.dropout(states, DROPOUT, self.training)
        bias = (1.0 - mask[:, None, None, :].to(states.dtype)) * -1e9
        for layer in self.layers:
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
        old, new = f"encoder.layer.{number}.", f"layers.{number}."
        for part in ("weight", "bias"):
            state[f"{new}attend.{part}"] = torch.cat(
                [base[f"{old}attention.self.{name}.{part}"] for name in ("query", "key", "value")]
            )
            for ours, theirs in names.items():
                state[f"{new}{ours}.{part}"] = base[f"{old}{theirs}.{part}"]
    encoder.load_state_dict(state)
    return encoder
