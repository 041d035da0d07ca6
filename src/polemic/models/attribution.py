"""Who says what: spans of source, cue and content, joined by the links between them."""

from collections import defaultdict
from dataclasses import dataclass

import numpy as np

from polemic.models.labels import STATEMENTS, distance_bucket
from polemic.models.network import Network, Numbers, warmed
from polemic.models.pieces import Span
from polemic.models.tagging import Tagged, tag

LINK_SCALE = 8.0


@dataclass(frozen=True, slots=True)
class Reach:
    """How far apart two linked spans may stand, in pieces, and what each piece between costs.

    Calibrated on PolNeAR's development split.
    """

    most: int
    cost: float


TO_SOURCE = Reach(60, 0.2)
TO_CUE = Reach(40, 0.2)


@dataclass(frozen=True, slots=True)
class Saying:
    """One attribution by characters; a part that is not there is empty.

    `kind` is what kind of statement the cue makes it, as the encoder sees it.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    confidence: float
    kind: str | None = None


def sayings(network: Network, text: str) -> list[Saying]:
    """All attributions of a text, in text order."""
    return join(network, tag(network, text))


def join(network: Network, tagged: Tagged) -> list[Saying]:
    """Each content goes to its cue, each cue to its source."""
    sources, cues, contents = (tagged.spans(name) for name in ("source", "cue", "content"))
    bias = {name: np.array(network.labels[f"{name}_distance"]) for name in ("source", "content")}
    fitted = tuple(network.labels["calibration"].get("attribution", (1.0, 0.0)))
    to_source = _best(tagged.links[:, :4], cues, sources, bias["source"], TO_SOURCE)
    to_cue = _best(tagged.links[:, 4:], contents, cues, bias["content"], TO_CUE)
    by_cue: dict[int, list[Span]] = defaultdict(list)
    found: list[Saying] = []
    for content, cue in zip(contents, to_cue, strict=True):
        if cue is None:
            found.append(_saying(tagged, None, None, [content], fitted))
        else:
            by_cue[cue].append(content)
    for number, cue_span in enumerate(cues):
        source = to_source[number]
        said_by = None if source is None else sources[source]
        found.append(_saying(tagged, said_by, cue_span, by_cue[number], fitted))
    return sorted(found, key=lambda each: min((*each.cue, *each.content, *each.source)))


def _saying(
    tagged: Tagged,
    source: Span | None,
    cue: Span | None,
    contents: list[Span],
    fitted: tuple[float, float],
) -> Saying:
    parts = [("source", source), ("cue", cue), *(("content", each) for each in contents)]
    sure = [tagged.sureness(name, span) for name, span in parts if span is not None]
    return Saying(
        () if source is None else (tagged.characters(source),),
        () if cue is None else (tagged.characters(cue),),
        tuple(tagged.characters(content) for content in contents),
        warmed(float(np.prod(sure)), fitted),
        None if cue is None else STATEMENTS[int(tagged.statements[cue[0]].argmax())],
    )


def _best(
    vectors: Numbers, ones: list[Span], others: list[Span], bias: Numbers, reach: Reach
) -> list[int | None]:
    """For each of the ones, the number of the other that fits best within reach."""
    if not ones or not others:
        return [None] * len(ones)
    first, last = np.array(ones), np.array(others)
    one = vectors[first[:, 0], 0] + vectors[first[:, 1] - 1, 1]
    other = vectors[last[:, 0], 2] + vectors[last[:, 1] - 1, 3]
    offsets = (last[None, :, 0] - first[:, None, 0]).tolist()
    buckets = np.array([[distance_bucket(offset) for offset in row] for row in offsets])
    between = np.maximum(
        last[None, :, 0] - first[:, None, 1], first[:, None, 0] - last[None, :, 1]
    ).clip(min=0)
    scores = one @ other.T / LINK_SCALE + bias[buckets] - reach.cost * between
    scores[between > reach.most] = -np.inf
    best = scores.argmax(axis=1)
    return [int(b) if np.isfinite(scores[row, b]) else None for row, b in enumerate(best)]
