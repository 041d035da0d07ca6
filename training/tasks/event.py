"""Events between two actors (PLOVER sentences): the root, and whether one holds at all."""

import random
import re
from collections.abc import Mapping
from itertools import pairwise

import torch
from torch import Tensor

from polemic.evaluation.data import Deed, Span, deeds
from polemic.evaluation.splits import plover_held_out
from polemic.models.labels import ROOTS
from polemic.models.pieces import mark
from training.batches import Stream, group
from training.model import Model
from training.tasks.base import UNKNOWN, Example, Setting, accuracy, macro_f1, size, states, taught
from training.tasks.deed import pair_loss

HIDDEN = 0.7
# Pairs between which nothing happens, for each sentence with an event.
STILL = 0.6
NAME = re.compile(r"[A-Z][\w.’'-]*(?:\s(?:of\s|the\s)?[A-Z][\w.’'-]*)*|\b(?:they|he|she|it)\b")


class EventTask:
    """The pair as labelled, its reverse, pairs with other names, and pairs of quiet sentences."""

    name = "event"

    def __init__(self, setting: Setting, share: float) -> None:
        self.share = share
        self.reader = setting.reader
        both = [d for d in deeds(setting.data / "plover/plv_train.jsonl.gz") if d.source]
        both = [d for d in both if d.target]
        self.train = [d for d in both if not plover_held_out(d.text)]
        self.valid = [d for d in both if plover_held_out(d.text)]
        self.still = still(setting)
        self.stream = Stream(self._draw, size, setting.seed)

    def _draw(self, chance: random.Random) -> list[Example]:
        drawn = []
        for deed in self.train:
            hidden = chance.random() < HIDDEN
            drawn.append(self._example(deed, (deed.source[0], deed.target[0]), 1, hidden))
            if chance.random() < 0.5 and (others := _others(deed)):
                near = chance.choice([deed.source[0], deed.target[0], chance.choice(others)])
                other = chance.choice(others)
                if near != other:
                    drawn.append(self._example(deed, (near, other), 0, hidden))
        drawn += [
            self._pair(*chance.choice(self.still), chance.random() < HIDDEN)
            for _ in range(round(STILL * len(self.train)))
        ]
        return [example for example in drawn if example is not None]

    def _pair(self, text: str, p: Span, q: Span, masked: bool) -> Example | None:
        marked = mark(self.reader(text), [p, q], masked)
        return Example(marked, UNKNOWN, 0) if marked else None

    def _example(
        self, deed: Deed, actors: tuple[Span, Span], holds: int, masked: bool
    ) -> Example | None:
        marked = mark(self.reader(deed.text), list(actors), masked)
        return Example(marked, ROOTS.index(deed.root), holds) if marked else None

    def loss(self, model: Model, batch: list[Example]) -> Tensor:
        """Root of the true pairs; both directions of every pair hold or do not."""
        whole, (p, q) = states(model, batch)
        return pair_loss(model.pairs(whole, p, q), model.pairs(whole, q, p), batch)

    def predict(
        self, model: Model, part: int = 1, masked: bool = True
    ) -> tuple[Tensor, Tensor, Tensor]:
        """Root logits, labels, and how often the right direction scores higher."""
        kept = [
            e
            for d in self.valid[::part]
            if (e := self._example(d, (d.source[0], d.target[0]), 1, masked))
        ]
        logits, labels, forward = [], [], []
        for batch in group(kept, size, budget=4000):
            whole, (p, q) = states(model, batch)
            forth, back = model.pairs(whole, p, q), model.pairs(whole, q, p)
            logits.append(forth.root)
            labels += [example.label for example in batch]
            forward.append(forth.holds > back.holds)
        return torch.cat(logits), torch.tensor(labels), torch.cat(forward)

    def measure(self, model: Model, part: int = 1) -> Mapping[str, float]:
        """Root macro-F1 with the pair given, actors hidden and shown; direction."""
        figures = {}
        for name, masked in (("hidden", True), ("shown", False)):
            logits, labels, forward = self.predict(model, part, masked)
            found, gold = logits.argmax(-1).tolist(), labels.tolist()
            figures[f"{name}_micro"] = accuracy(gold, found)
            figures[f"{name}_macro"] = macro_f1(gold, found)
            figures[f"{name}_direction"] = forward.float().mean().item()
        return figures


def still(setting: Setting) -> list[tuple[str, Span, Span]]:
    """Sentences of PolNeAR with two mentions between which the rules see no event."""
    found = []
    for article, weak in taught(setting):
        text = article.text
        acted = [place for e in weak["events"] for place in (*e["actors"], *e["recipients"])]
        named = [(s, e) for s, e, _, form in weak["mentions"] if form != "pronoun"]
        for start, end in weak["sentences"]:
            inside = [(s - start, e - start) for s, e in named if start <= s and e <= end]
            if len(inside) > 1 and not any(start <= s < end for s, _ in acted):
                found += [(text[start:end], *pair) for pair in pairwise(inside)]
    return found


def _others(deed: Deed) -> list[Span]:
    """Names in the sentence that are neither the source nor the target."""
    taken = [*deed.source, *deed.target]
    return [
        match.span()
        for match in NAME.finditer(deed.text)
        if not any(match.start() < end and start < match.end() for start, end in taken)
    ]
