"""Mentions of actors and their kinds (re3d)."""

import random
from collections.abc import Mapping

from torch import Tensor

from polemic.evaluation.data import Tagged, tagged
from polemic.models.labels import KINDS, LAYERS, OUTSIDE
from polemic.models.pieces import Span
from training.batches import Stream, group
from training.model import Model
from training.tasks.base import UNKNOWN, Setting
from training.tasks.participant import spans
from training.tasks.window import Window, label_loss, read, size, tag

KIND_OF = {
    "Person": "person",
    "Organisation": "organization",
    "Location": "place",
    "Nationality": "group",
}
LIMIT = 220


class MentionTask:
    """re3d's sentences; entities that cannot act (money, dates, weapons) count as none."""

    name = "mention"

    def __init__(self, setting: Setting, share: float) -> None:
        self.share = share
        self.reader = setting.reader
        self.train = [self._window(t) for t in tagged(setting.data / "re3d/train.txt.gz")]
        self.valid = [self._window(t) for t in tagged(setting.data / "re3d/dev.txt.gz")]
        self.stream = Stream(self._draw, size, setting.seed)

    def _window(self, sentence: Tagged) -> Window:
        text, places = "", []
        for word in sentence.words:
            places.append((len(text), len(text) + len(word)))
            text += word + " "
        pieces = self.reader(text)
        found: list[tuple[Span, str]] = []
        for start, end, kind in _entities(sentence.tags):
            if kind in KIND_OF and (r := pieces.covering((places[start][0], places[end - 1][1]))):
                found.append((r, kind))
        count = len(pieces.ids)
        kinds = [UNKNOWN] * count
        for (start, _), kind in found:
            kinds[start] = KINDS.index(KIND_OF[kind])
        labels = tag([OUTSIDE] * count, [span for span, _ in found])
        return Window(pieces.ids[:LIMIT], {"mention": labels[:LIMIT]}, kinds[:LIMIT])

    def _draw(self, chance: random.Random) -> list[Window]:
        return list(self.train)

    def loss(self, model: Model, batch: list[Window]) -> Tensor:
        """The mention layer and the kinds."""
        return label_loss(read(model, batch), batch)

    def measure(self, model: Model, part: int = 1) -> Mapping[str, float]:
        """Span F1, and how many kinds are right at gold mentions."""
        both = found_all = gold_all = right = total = 0
        for batch in group(list(self.valid[::part]), size, budget=3000):
            seen = read(model, batch)
            tags = seen.layers[:, :, LAYERS.index("mention")].argmax(-1)
            best = seen.kinds.argmax(-1)
            for row, each in enumerate(batch):
                found = set(spans(tags[row, : len(each.ids)].tolist()))
                gold = set(spans(each.layers["mention"]))
                both += len(found & gold)
                found_all += len(found)
                gold_all += len(gold)
                for index, kind in enumerate(each.kinds or []):
                    if kind != UNKNOWN:
                        total += 1
                        right += int(best[row, index] == kind)
        return {"f1": 2 * both / max(1, found_all + gold_all), "kind": right / max(1, total)}


def _entities(tags: tuple[str, ...]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for index, label in enumerate(tags):
        prefix, _, kind = label.partition("-")
        if prefix == "I" and found and found[-1][1] == index and found[-1][2] == kind:
            found[-1] = (found[-1][0], index + 1, kind)
        elif prefix in "BI" and kind:
            found.append((index, index + 1, kind))
    return found
