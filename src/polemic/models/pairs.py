"""Marked actors in a sentence: stance between two, the text's tone, the event and its root."""

from dataclasses import dataclass
from typing import Any

import numpy as np

from polemic.models.labels import MODES, ROOTS, STAGES
from polemic.models.network import Network, Numbers, probabilities
from polemic.models.pieces import PAIR_LIMIT, Pieces, Span, mark

#: Added to the logits of support, which DSE has little of, more where the one named later feels it:
#: on its development split macro-F1 rises by half a point at equal micro-F1 (`training.tune`).
_RARE = (0.0, 0.2, 0.4, 0.0, 0.0)
_RARE_BACKWARDS = (0.0, 0.4, 0.2, 0.0, 0.0)


@dataclass(frozen=True, slots=True)
class Deed:
    """What the event heads say of one actor towards another, as probabilities.

    `stages`: done, tried, threatened and so on; `reports`: how sure the text is of the doer.
    """

    holds: float
    roots: tuple[float, ...]
    stages: tuple[float, ...]
    reports: tuple[float, ...]

    @property
    def root(self) -> str:
        """The likeliest root."""
        return ROOTS[int(np.argmax(self.roots))]

    @property
    def stage(self) -> str:
        """Whether it was likeliest done, tried, or something else."""
        return STAGES[int(np.argmax(self.stages))]


#: What the logits of the four stances lose in running text: 35 in 100 of DSE's pairs take a stance,
#: but 98 of the 1,030 pairs that share a sentence in the ten articles of `tests/gold`.
_RUNNING = np.array([0.0, -1.6, -1.6, -1.6, -1.6], dtype=np.float32)

Heads = dict[str, Numbers]


def read(network: Network, pieces: Pieces, p: Span, q: Span) -> Heads | None:
    """What all heads say of a pair; None where one of the two has no piece.

    The actors are shown: hidden, the held-out PLOVER sentences are read a little worse (root
    macro-F1 0.88 for 0.90), and stances much worse.
    """
    marked = mark(pieces, [p, q])
    return None if marked is None else network.marked(marked)


def stance_of(network: Network, heads: Heads, forward: bool) -> list[float]:
    """Probabilities: neutral, p for q, q for p, p against q, q against p; `forward`: p is first.

    Of sentences like DSE's, every third of which takes a stance.
    """
    rare = np.array(_RARE if forward else _RARE_BACKWARDS, dtype=np.float32)
    return _floats(heads["stance"] + rare, _warmth(network, "stance"))


def running_stance_of(network: Network, heads: Heads) -> list[float]:
    """The same of a pair in running text, p first, where most pairs take no stance."""
    return _floats(heads["stance"] / _warmth(network, "stance") + _RUNNING, 1.0)


def stance(network: Network, pieces: Pieces, p: Span, q: Span) -> list[float] | None:
    """The stance between a pair, as `stance_of`; None without pieces."""
    heads = read(network, pieces, p, q)
    return None if heads is None else stance_of(network, heads, p <= q)


def tone(network: Network, pieces: Pieces, target: Span) -> list[float] | None:
    """Probabilities of the text's tone: against, neutral, for."""
    marked = mark(pieces, [target])
    if marked is None:
        return None
    return _floats(network.marked(marked)["tone"], _warmth(network, "tone"))


def deeds(network: Network, pieces: Pieces, p: Span, q: Span) -> tuple[Deed, Deed] | None:
    """What p does to q, and q to p; None without pieces."""
    heads = read(network, pieces, p, q)
    return None if heads is None else deeds_of(network, heads)


def deeds_of(network: Network, heads: Heads) -> tuple[Deed, Deed]:
    """What p does to q, and q to p."""
    scaled = heads["holds"] / _warmth(network, "holds")
    holds = 1.0 / (1.0 + np.exp(-scaled))
    roots = probabilities(heads["roots"], _warmth(network, "root"))
    rest = [probabilities(heads[name]) for name in ("stages", "reports")]
    forth, back = (
        Deed(float(holds[i]), *(tuple(map(float, each[i])) for each in (roots, *rest)))
        for i in (0, 1)
    )
    return forth, back


def mode(network: Network, pieces: Pieces, kind: str) -> str | None:
    """The likeliest mode of an event of this PLOVER type in a sentence; None for none of its own.

    Learnt from machine-written stories alone, so it is asked where rules know no mode.
    """
    rivals = [n for n, name in enumerate(MODES) if name.partition("/")[0] == kind]
    if len(rivals) < 2:
        return None
    logits = network.modes(pieces.ids[:PAIR_LIMIT])
    best = max(rivals, key=lambda n: float(logits[n]))
    return MODES[best].partition("/")[2] or None


def _warmth(network: Network, head: str) -> float:
    calibration: dict[str, Any] = network.labels["calibration"]
    return float(calibration.get(head, 1.0))


def _floats(logits: Numbers, temperature: float) -> list[float]:
    return [float(value) for value in probabilities(logits, temperature)]
