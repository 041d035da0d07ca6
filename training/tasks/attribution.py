"""Who says what (PolNeAR): source, cue and content in running text, and which belong together."""

import random
from collections.abc import Mapping
from dataclasses import dataclass

from torch import Tensor

from polemic.evaluation.data import Article, articles
from polemic.models.labels import BEGIN, OUTSIDE
from polemic.models.pieces import Pieces, Span
from polemic.models.windows import WINDOW, windows
from training.batches import Stream, group
from training.model import Model
from training.tasks.base import Setting
from training.tasks.window import (
    UNKNOWN,
    Window,
    label_loss,
    link_loss,
    link_scores,
    read,
    size,
    tag,
)

PARTS = ("source", "cue", "content")
Spans = dict[str, list[Span]]


@dataclass(frozen=True, eq=False)
class Cut:
    """An article in pieces, with its attributions as ranges of pieces."""

    text: str
    pieces: Pieces
    attributions: list[Spans]


class AttributionTask:
    """PolNeAR in windows that start elsewhere in each epoch."""

    name = "attribution"

    def __init__(self, setting: Setting, share: float) -> None:
        self.share = share
        self.reader = setting.reader
        folder = setting.data / "polnear"
        self.train = [self._cut(article) for article in articles(folder / "train.jsonl.gz")]
        self.valid = [self._cut(article) for article in articles(folder / "dev.jsonl.gz")]
        self.stream = Stream(self._draw, size, setting.seed)

    def _cut(self, article: Article) -> Cut:
        pieces = self.reader(article.text)
        found: list[Spans] = []
        for attribution in article.attributions:
            parts = (attribution.source, attribution.cue, attribution.content)
            found.append(
                {
                    name: [r for span in spans if (r := pieces.covering(span))]
                    for name, spans in zip(PARTS, parts, strict=True)
                }
            )
        return Cut(article.text, pieces, found)

    def _draw(self, chance: random.Random) -> list[Window]:
        return [
            window(cut, span)
            for cut in self.train
            for span in windows(
                cut.pieces, cut.text, WINDOW, 0, first=chance.randint(WINDOW // 3, WINDOW)
            )
        ]

    def loss(self, model: Model, batch: list[Window]) -> Tensor:
        """Layers and links."""
        layers, kinds, links = read(model, batch)
        return label_loss(layers, kinds, batch) + 0.5 * link_loss(model, links, batch)

    def measure(self, model: Model, part: int = 1) -> Mapping[str, float]:
        """Piece-wise F1 of each layer, and the links between gold spans."""
        cuts = self.valid[::part]
        drawn = [window(c, s) for c in cuts for s in windows(c.pieces, c.text, WINDOW, 0)]
        counts = {name: [0, 0, 0] for name in PARTS}
        right, total = [0, 0], [0, 0]
        for batch in group(drawn, size, budget=3000):
            layers, _, links = read(model, batch)
            tags = layers.argmax(-1)
            for row, each in enumerate(batch):
                for number, name in enumerate(PARTS):
                    found = tags[row, : len(each.ids), number] != OUTSIDE
                    gold = [label != OUTSIDE for label in each.layers[name]]
                    both = sum(f and g for f, g in zip(found.tolist(), gold, strict=True))
                    for i, n in enumerate((both, int(found.sum()), sum(gold))):
                        counts[name][i] += n
                for i, (hits, all_) in enumerate(_linked(model, links[row], each)):
                    right[i] += hits
                    total[i] += all_
        figures = {n: 2 * b / max(1, f + g) for n, (b, f, g) in counts.items()}
        figures["cue_source"] = right[0] / max(1, total[0])
        figures["content_cue"] = right[1] / max(1, total[1])
        return figures


def _linked(model: Model, links: Tensor, each: Window) -> list[tuple[int, int]]:
    found = []
    for ones, others, gold, part, bias in (
        (each.cues, each.sources, each.cue_source, slice(0, 4), model.source_distance),
        (each.contents, each.cues, each.content_cue, slice(4, 8), model.content_distance),
    ):
        if not ones or not others:
            found.append((0, 0))
            continue
        best = link_scores(links[:, part], ones, others, bias).argmax(-1).tolist()
        known = [(b, g) for b, g in zip(best, gold, strict=True) if g != UNKNOWN]
        found.append((sum(b == g for b, g in known), len(known)))
    return found


def window(cut: Cut, span: Span) -> Window:
    """One window of an article with its labels; what is cut by its edges is kept in part."""
    start, end = span
    length = end - start
    places: dict[str, dict[Span, int]] = {name: {} for name in PARTS}
    cue_source: dict[int, int] = {}
    content_cue: dict[int, int] = {}
    for attribution in cut.attributions:
        numbers: dict[str, list[int]] = {}
        for name in PARTS:
            inside = [
                (max(s, start) - start, min(e, end) - start)
                for s, e in attribution[name]
                if s < end and e > start
            ]
            numbers[name] = [places[name].setdefault(s, len(places[name])) for s in inside]
        for cue in numbers["cue"][:1]:
            for source in numbers["source"][:1]:
                cue_source.setdefault(cue, source)
            for content in numbers["content"]:
                content_cue.setdefault(content, cue)
    ids = cut.pieces.ids[start:end]
    layers = {name: tag([OUTSIDE] * length, list(places[name])) for name in PARTS}
    cues, contents = list(places["cue"]), list(places["content"])
    return Window(
        ids,
        layers | {"mention": _mentions(cut, span, layers)},
        None,
        cues,
        list(places["source"]),
        contents,
        [cue_source.get(i, UNKNOWN) for i in range(len(cues))],
        [content_cue.get(i, UNKNOWN) for i in range(len(contents))],
    )


def _mentions(cut: Cut, span: Span, layers: dict[str, list[int]]) -> list[int]:
    """Sources are mentions; cues, punctuation and numbers are none; the rest is not known."""
    found = []
    for index in range(*span):
        word = cut.text[cut.pieces.starts[index] : cut.pieces.ends[index]]
        source = layers["source"][index - span[0]]
        cue = layers["cue"][index - span[0]]
        if source != OUTSIDE:
            found.append(source)
        elif cue >= BEGIN or not any(c.isalpha() for c in word):
            found.append(OUTSIDE)
        else:
            found.append(UNKNOWN)
    return found
