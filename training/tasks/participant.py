"""Actor and recipient of the event in a bare sentence (PLOVER); both are mentions too."""

import random
from collections.abc import Mapping

from torch import Tensor

from polemic.evaluation.data import Deed, deeds
from polemic.evaluation.splits import plover_held_out
from polemic.models.labels import LAYERS, OUTSIDE
from polemic.models.pieces import Span
from training.batches import Stream, group
from training.model import Model
from training.tasks.base import UNKNOWN, Setting
from training.tasks.window import Window, label_loss, read, size, tag


class ParticipantTask:
    """One sentence a window; sentences written in lower and upper case read alike."""

    name = "participant"

    def __init__(self, setting: Setting, share: float) -> None:
        self.share = share
        self.reader = setting.reader
        both = list(deeds(setting.data / "plover/plv_train.jsonl.gz"))
        self.train = [self._window(d) for d in both if not plover_held_out(d.text)]
        self.valid = [self._window(d) for d in both if plover_held_out(d.text)]
        self.stream = Stream(self._draw, size, setting.seed)

    def _window(self, deed: Deed) -> Window:
        pieces = self.reader(deed.text)
        sources = [r for span in deed.source if (r := pieces.covering(span))]
        targets = [r for span in deed.target if (r := pieces.covering(span))]
        count = len(pieces.ids)
        mentions = [
            UNKNOWN if any(c.isalpha() for c in deed.text[s:e]) else OUTSIDE
            for s, e in zip(pieces.starts, pieces.ends, strict=True)
        ]
        layers = {
            "actor": tag([OUTSIDE] * count, sources),
            "recipient": tag([OUTSIDE] * count, targets),
            "mention": tag(mentions, [*sources, *targets]),
        }
        return Window(pieces.ids, layers)

    def _draw(self, chance: random.Random) -> list[Window]:
        return list(self.train)

    def loss(self, model: Model, batch: list[Window]) -> Tensor:
        """The three layers."""
        return label_loss(read(model, batch), batch)

    def measure(self, model: Model, part: int = 1) -> Mapping[str, float]:
        """How often the first span found overlaps the gold one."""
        hits = {"actor": 0, "recipient": 0, "both": 0}
        drawn = self.valid[::part]
        for batch in group(list(drawn), size, budget=3000):
            tags = read(model, batch).layers.argmax(-1)
            for row, each in enumerate(batch):
                met = {
                    name: any(
                        g != OUTSIDE and f != OUTSIDE
                        for g, f in zip(
                            each.layers[name],
                            tags[row, : len(each.ids), LAYERS.index(name)].tolist(),
                            strict=True,
                        )
                    )
                    for name in ("actor", "recipient")
                }
                for name, yes in met.items():
                    hits[name] += yes
                hits["both"] += all(met.values())
        return {name: count / max(1, len(drawn)) for name, count in hits.items()}


def spans(tags: list[int]) -> list[Span]:
    """Ranges of begin and inside."""
    found: list[Span] = []
    for index, label in enumerate(tags):
        if label == 0:
            continue
        if label == 2 and found and found[-1][1] == index:
            found[-1] = (found[-1][0], index + 1)
        else:
            found.append((index, index + 1))
    return found
