"""The trained encoder as evaluation sees it: asked directly, for attribution beside the rules."""

from collections.abc import Iterable
from functools import partial

from polemic.evaluation import rules
from polemic.evaluation.data import Attribution, Span
from polemic.evaluation.event import Found
from polemic.evaluation.readers import Readers, Spans
from polemic.models.attribution import Saying, sayings
from polemic.models.events import events as read_events
from polemic.models.labels import QUADS, ROOTS
from polemic.models.network import Network, load
from polemic.models.pairs import deeds
from polemic.models.pairs import stance as read_stance
from polemic.models.pairs import tone as read_tone
from polemic.models.tagging import tag

# How sure the encoder must be of who says what, where rules do not find it too; chosen with the
# manner of joining on PolNeAR's development split.
SURE = 0.3


def readers() -> Readers:
    """Readers of the weights in the package."""
    return of(load())


def of(network: Network) -> Readers:
    """Readers of a loaded model."""
    return Readers(
        attributions=partial(_attributions, network),
        stance=partial(_stance, network),
        tone=partial(_tone, network),
        root=partial(_root, network),
        events=partial(_events, network),
        mentions=partial(_mentions, network),
    )


def _attributions(network: Network, text: str) -> list[Attribution]:
    return joined(sayings(network, text), rules.attributions(text))


def joined(read: Iterable[Saying], told: Iterable[Attribution]) -> list[Attribution]:
    """The encoder's attributions; where rules find the same cue, their source.

    What the encoder is not sure of is given apart: a source with its cue, and a content.
    """
    left = list(told)
    found: list[Attribution] = []
    for saying in read:
        twin = next((each for each in left if _meet(saying.cue, each.cue)), None)
        if twin is not None:
            left.remove(twin)
            found.append(
                Attribution(
                    twin.source or saying.source, saying.cue, saying.content or twin.content
                )
            )
        elif saying.confidence >= SURE or not (saying.source and saying.content):
            found.append(Attribution(saying.source, saying.cue, saying.content))
        else:
            found.append(Attribution(saying.source, saying.cue, ()))
            found.append(Attribution((), (), saying.content))
    return found


def _meet(ones: Spans, others: Spans) -> bool:
    return any(a < d and c < b for a, b in ones for c, d in others)


def _stance(network: Network, text: str, p: Span, q: Span) -> list[float]:
    return read_stance(network, network.pieces(text), p, q) or [1.0, 0.0, 0.0, 0.0, 0.0]


def _tone(network: Network, text: str, target: Span) -> list[float]:
    return read_tone(network, network.pieces(text), target) or [0.0, 1.0, 0.0]


def _root(network: Network, text: str, source: Spans, target: Spans) -> tuple[str, int]:
    """The root; an actor that the line does not give is the whole sentence's other side."""
    spans = [*source[:1], *target[:1]]
    both = (spans * 2)[:2] or [(0, len(text)), (0, len(text))]
    found = deeds(network, network.pieces(text), both[0], both[1])
    root = found[0].root if found else ROOTS[0]
    return root, QUADS[root]


def _events(network: Network, text: str) -> list[Found]:
    return [
        Found(each.source, each.target, each.root, each.probability)
        for each in read_events(network, text)
    ]


def _mentions(network: Network, text: str) -> list[Span]:
    tagged = tag(network, text)
    return [tagged.characters(span) for span in tagged.spans("mention")]
