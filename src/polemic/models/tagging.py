"""Running text of any length read in overlapping windows, and the spans its layers show."""

from dataclasses import dataclass

import numpy as np

from polemic.models.decoding import spans
from polemic.models.labels import LAYERS, OUTSIDE
from polemic.models.network import Network, Numbers, Running, probabilities
from polemic.models.pieces import Pieces, Span
from polemic.models.windows import windows


@dataclass(frozen=True)
class Tagged:
    """A text's pieces with probabilities of each layer (pieces, layers, 3), kinds and links.

    `kinds` are of mentions at their first piece, `statements` of what is said at its cue's.
    """

    text: str
    pieces: Pieces
    layers: Numbers
    kinds: Numbers
    links: Numbers
    statements: Numbers

    def spans(self, layer: str) -> list[Span]:
        """The spans of a layer, as ranges of pieces."""
        return spans(self.layers[:, LAYERS.index(layer)].tolist(), layer)

    def characters(self, span: Span) -> Span:
        """The characters of a range of pieces."""
        return self.pieces.starts[span[0]], self.pieces.ends[span[1] - 1]

    def sureness(self, layer: str, span: Span) -> float:
        """How sure the layer is of a span: the mean over its pieces."""
        inside = 1.0 - self.layers[span[0] : span[1], LAYERS.index(layer), OUTSIDE]
        return float(inside.mean())


def tag(network: Network, text: str) -> Tagged:
    """Read a text whole; where windows overlap, each piece is read where it stands deeper."""
    pieces = network.pieces(text)
    ranges = windows(pieces, text)
    parts: list[Running] = []
    for number, (start, end) in enumerate(ranges):
        low = (ranges[number - 1][1] + start) // 2 if number else start
        high = (end + ranges[number + 1][0]) // 2 if number + 1 < len(ranges) else end
        read = network.running(pieces.ids[start:end])
        parts.append(Running(*(part[low - start : high - start] for part in read)))
    if not parts:
        empty = np.zeros((0, len(LAYERS), 3), np.float32)
        return Tagged(text, pieces, empty, empty[:, 0], empty, empty[:, 0])
    whole = Running(*(np.concatenate(each) for each in zip(*parts, strict=True)))
    return Tagged(
        text,
        pieces,
        probabilities(whole.layers),
        probabilities(whole.kinds),
        whole.links,
        probabilities(whole.statements),
    )
