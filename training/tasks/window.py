"""A window of running text with what the token heads should say of it."""

from dataclasses import dataclass, field

import torch
from torch import Tensor
from torch.nn import functional

from polemic.models.labels import BEGIN, INSIDE, LAYERS, distance_bucket
from polemic.models.pieces import CLS, SEP, Span
from training.batches import blurred, padded
from training.model import Model
from training.tasks.base import UNKNOWN


@dataclass(eq=False)
class Window:
    """Pieces of running text (without special ones), their labels by layer, and the links."""

    ids: list[int]
    layers: dict[str, list[int]]
    kinds: list[int] | None = None
    statements: list[int] | None = None
    cues: list[Span] = field(default_factory=list)
    sources: list[Span] = field(default_factory=list)
    contents: list[Span] = field(default_factory=list)
    cue_source: list[int] = field(default_factory=list)
    content_cue: list[int] = field(default_factory=list)


def size(window: Window) -> int:
    """Pieces of a window, with the special ones."""
    return len(window.ids) + 2


def tag(labels: list[int], spans: list[Span]) -> list[int]:
    """Write begin and inside into labels."""
    for start, end in sorted(spans, key=lambda span: span[0] - span[1]):
        labels[start:end] = [BEGIN] + [INSIDE] * (end - start - 1)
    return labels


@dataclass(frozen=True)
class Read:
    """What the token heads say of a batch of windows, special pieces cut away."""

    layers: Tensor
    kinds: Tensor
    links: Tensor
    statements: Tensor


def read(model: Model, batch: list[Window]) -> Read:
    """Logits of the layers, of kinds of mentions and of statements, and the link vectors."""
    ids = blurred(padded([[CLS, *window.ids, SEP] for window in batch]), model.training)
    mask = padded([[1] * size(window) for window in batch])
    states = model.encoder(ids, torch.zeros_like(ids), mask, "running")[:, 1:-1]
    return Read(*model.tokens(states))


def label_loss(seen: Read, batch: list[Window]) -> Tensor:
    """Mean cross-entropy of each layer that is labelled at all, summed; kinds count less."""
    layers = seen.layers
    width = layers.shape[1]
    loss = layers.sum() * 0.0
    for number, name in enumerate(LAYERS):
        if name in batch[0].layers:
            gold = _filled([window.layers[name] for window in batch], width)
            loss = loss + functional.cross_entropy(layers[:, :, number].flatten(0, 1), gold)
    for logits, rows in (
        (seen.kinds, [window.kinds or [] for window in batch]),
        (seen.statements, [window.statements or [] for window in batch]),
    ):
        gold = _filled(rows, width)
        if (gold != UNKNOWN).any():
            loss = loss + 0.3 * functional.cross_entropy(logits.flatten(0, 1), gold)
    return loss


def _filled(rows: list[list[int]], width: int) -> Tensor:
    return torch.tensor([[*row, *[UNKNOWN] * (width - len(row))] for row in rows]).flatten()


def link_scores(vectors: Tensor, ones: list[Span], others: list[Span], bias: Tensor) -> Tensor:
    """How well each span of one kind (rows) goes with each of another (columns).

    `vectors` (pieces, 4, width): first and last piece of the ones, first and last of the others.
    """
    first, last = _ends(ones), _ends(others)
    one = vectors[first[0], 0] + vectors[first[1], 1]
    other = vectors[last[0], 2] + vectors[last[1], 3]
    buckets = torch.tensor([[distance_bucket(o[0] - s[0]) for o in others] for s in ones])
    return one @ other.T / 8.0 + bias[buckets]


def _ends(spans: list[Span]) -> tuple[Tensor, Tensor]:
    return torch.tensor([s for s, _ in spans]), torch.tensor([e - 1 for _, e in spans])


def link_loss(model: Model, links: Tensor, batch: list[Window]) -> Tensor:
    """Each cue finds its source, each content its cue, among those of the window."""
    losses = [links.sum() * 0.0]
    for row, window in enumerate(batch):
        vectors = links[row]
        if window.cues and window.sources:
            scores = link_scores(vectors[:, :4], window.cues, window.sources, model.source_distance)
            losses.append(_chosen(scores, window.cue_source))
        if window.contents and window.cues:
            scores = link_scores(
                vectors[:, 4:], window.contents, window.cues, model.content_distance
            )
            losses.append(_chosen(scores, window.content_cue))
    return torch.stack(losses).sum() / max(1, len(batch))


def _chosen(scores: Tensor, gold: list[int]) -> Tensor:
    labels = torch.tensor(gold)
    if (labels == UNKNOWN).all() or scores.shape[1] < 2:
        return scores.sum() * 0.0
    return functional.cross_entropy(scores, labels)
