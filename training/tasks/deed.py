"""The loss of pairs of actors that do something to each other, or do not."""

import torch
from torch import Tensor
from torch.nn import functional

from training.model import Towards
from training.tasks.base import UNKNOWN, Example

SMOOTH = 0.05


def pair_loss(forth: Towards, back: Towards, batch: list[Example]) -> Tensor:
    """Root, stage and report of pairs that have one; whether anything holds, both ways round."""
    truth = functional.binary_cross_entropy_with_logits
    known = torch.tensor([example.holds != UNKNOWN for example in batch])
    holds = torch.tensor([float(example.holds) for example in batch])
    loss = forth.holds.sum() * 0.0
    if known.any():
        loss = 0.5 * truth(forth.holds[known], holds[known])
        loss = loss + 0.5 * truth(back.holds[known], torch.zeros_like(holds[known]))
    roots = [e.label if e.holds == 1 else UNKNOWN for e in batch]
    for logits, labels, weight in (
        (forth.root, roots, 1.0),
        (forth.stage, [e.stage for e in batch], 0.5),
        (forth.report, [e.report for e in batch], 0.5),
    ):
        gold = torch.tensor(labels)
        if (gold != UNKNOWN).any():
            part = functional.cross_entropy(logits, gold, label_smoothing=SMOOTH)
            loss = loss + weight * part
    return loss
