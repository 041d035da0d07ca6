"""Events of a bare sentence: who may act on whom, whether it holds, and of which root."""

from dataclasses import dataclass
from itertools import product

from polemic.models.network import Network
from polemic.models.pairs import deeds
from polemic.models.pieces import Span
from polemic.models.tagging import Tagged, tag

SURE = 0.3
MOST = 2
CANDIDATES = 12


@dataclass(frozen=True, slots=True)
class Event:
    """One event by characters, with how likely it holds and is of its root."""

    source: Span
    target: Span
    root: str
    probability: float


def events(network: Network, text: str) -> list[Event]:
    """The likeliest events of a sentence, one a pair of actors, never both ways round."""
    return rank(network, tag(network, text))


def rank(network: Network, tagged: Tagged, most: int = MOST, sure: float = SURE) -> list[Event]:
    """Events between the actors and recipients that the layers show."""
    ranked: list[tuple[float, Event]] = []
    for source, target in _pairs(tagged):
        p, q = tagged.characters(source), tagged.characters(target)
        read = deeds(network, tagged.pieces, p, q)
        if read is None:
            continue
        forth, back = read
        roles = tagged.sureness("actor", source) * tagged.sureness("recipient", target)
        chance = forth.holds * roles**0.5
        if forth.holds >= back.holds:
            ranked.append((chance, Event(p, q, forth.root, chance * max(forth.roots))))
    kept: list[Event] = []
    for chance, event in sorted(ranked, key=lambda each: -each[0]):
        if chance >= sure and len(kept) < most:
            kept.append(event)
    return kept


def _pairs(tagged: Tagged) -> list[tuple[Span, Span]]:
    sources, targets = tagged.spans("actor"), tagged.spans("recipient")
    others = tagged.spans("mention")
    found = [
        (source, target)
        for source, target in product(sources or others, targets or others)
        if source[1] <= target[0] or target[1] <= source[0]
    ]
    return found[:CANDIDATES]
