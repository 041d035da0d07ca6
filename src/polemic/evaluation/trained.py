"""The trained encoder as evaluation sees it: asked directly, for attribution beside the rules."""

from functools import partial

from polemic.evaluation import rules
from polemic.evaluation.data import Attribution, Span
from polemic.evaluation.event import Found
from polemic.evaluation.readers import Readers, Spans
from polemic.models.attribution import sayings
from polemic.models.events import events as read_events
from polemic.models.labels import QUADS, ROOTS
from polemic.models.network import Network, load
from polemic.models.pairs import deeds
from polemic.models.pairs import stance as read_stance
from polemic.models.pairs import tone as read_tone
from polemic.models.tagging import tag

# How sure the encoder must be of an attribution that rules do not find.
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
    """The encoder's attributions joined with the rules': their source and cue, its content."""
    left = rules.attributions(text)
    found: list[Attribution] = []
    for saying in sayings(network, text):
        ours = Attribution(saying.source, saying.cue, saying.content)
        twin = next((each for each in left if _meet(ours.cue, each.cue)), None)
        if twin is not None:
            left.remove(twin)
            found.append(Attribution(twin.source, twin.cue, ours.content or twin.content))
        elif saying.confidence >= SURE or not (ours.source and ours.content):
            found.append(ours)
    return [*found, *left]


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
