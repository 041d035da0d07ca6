"""Who says what (PolNeAR): source, cue and content in running text, and which belong together."""

import random
from collections.abc import Mapping
from dataclasses import dataclass, field

from torch import Tensor

from polemic.evaluation.data import Article, Json, articles
from polemic.models.labels import KINDS, OUTSIDE, STATEMENTS
from polemic.models.pieces import Pieces, Span
from polemic.models.windows import WINDOW, windows
from training.batches import Stream, group
from training.model import Model
from training.tasks.base import UNKNOWN, Setting, taught
from training.tasks.window import (
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
    """An article in pieces, with its attributions as ranges of pieces.

    Mentions with their kinds and the kinds of statements by their cue's first piece are the rules'
    (`training.weak`).
    """

    text: str
    pieces: Pieces
    attributions: list[Spans]
    mentions: list[tuple[Span, int]] = field(default_factory=list)
    statements: dict[int, int] = field(default_factory=dict)


class AttributionTask:
    """PolNeAR in windows that start elsewhere in each epoch."""

    name = "attribution"

    def __init__(self, setting: Setting, share: float) -> None:
        self.share = share
        self.reader = setting.reader
        self.train = [self._cut(article, weak) for article, weak in taught(setting)]
        dev = setting.data / "polnear/dev.jsonl.gz"
        self.valid = [self._cut(article) for article in articles(dev)]
        self.stream = Stream(self._draw, size, setting.seed)

    def _cut(self, article: Article, weak: Json | None = None) -> Cut:
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
        weak = weak or {"mentions": [], "statements": []}
        mentions = [
            (place, KINDS.index(kind))
            for start, end, kind, form in weak["mentions"]
            if form != "pronoun" and (place := pieces.covering((start, end)))
        ]
        statements = {
            place[0]: STATEMENTS.index(kind)
            for start, end, kind in weak["statements"]
            if (place := pieces.covering((start, end)))
        }
        return Cut(article.text, pieces, found, mentions, statements)

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
        seen = read(model, batch)
        return label_loss(seen, batch) + 0.5 * link_loss(model, seen.links, batch)

    def measure(self, model: Model, part: int = 1) -> Mapping[str, float]:
        """Piece-wise F1 of each layer, and the links between gold spans."""
        cuts = self.valid[::part]
        drawn = [window(c, s) for c in cuts for s in windows(c.pieces, c.text, WINDOW, 0)]
        counts = {name: [0, 0, 0] for name in PARTS}
        right, total = [0, 0], [0, 0]
        for batch in group(drawn, size, budget=3000):
            seen = read(model, batch)
            tags = seen.layers.argmax(-1)
            for row, each in enumerate(batch):
                for number, name in enumerate(PARTS):
                    found = tags[row, : len(each.ids), number] != OUTSIDE
                    gold = [label != OUTSIDE for label in each.layers[name]]
                    both = sum(f and g for f, g in zip(found.tolist(), gold, strict=True))
                    for i, n in enumerate((both, int(found.sum()), sum(gold))):
                        counts[name][i] += n
                for i, (hits, all_) in enumerate(_linked(model, seen.links[row], each)):
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
    mentions, kinds = _mentions(cut, span, layers["source"])
    return Window(
        ids,
        layers | {"mention": mentions},
        kinds,
        [cut.statements.get(index, UNKNOWN) for index in range(start, end)],
        cues,
        list(places["source"]),
        contents,
        [cue_source.get(i, UNKNOWN) for i in range(len(cues))],
        [content_cue.get(i, UNKNOWN) for i in range(len(contents))],
    )


def _mentions(cut: Cut, span: Span, source: list[int]) -> tuple[list[int], list[int]]:
    """Labels of the mention layer, and kinds at first pieces, of a window.

    What the rules name is a mention; words of sources and in upper case beside that may be one, the
    other words are none.
    """
    start, end = span
    labels = []
    for index in range(start, end):
        word = cut.text[cut.pieces.starts[index] : cut.pieces.ends[index]]
        doubtful = source[index - start] != OUTSIDE or word[:1].isupper()
        labels.append(UNKNOWN if doubtful else OUTSIDE)
    kinds = [UNKNOWN] * (end - start)
    inside = [((s - start, e - start), k) for (s, e), k in cut.mentions if start <= s and e <= end]
    for place, kind in inside:
        kinds[place[0]] = kind
    return tag(labels, [place for place, _ in inside]), kinds
