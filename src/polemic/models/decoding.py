"""From the chances of each piece to spans: the likeliest row of begin, inside and outside."""

from collections.abc import Sequence
from math import log

from polemic.models.labels import BEGIN, INSIDE
from polemic.models.pieces import Span

#: What it costs to begin a span, and to begin one right behind another, in natural logarithms;
#: calibrated on PolNeAR’s development split. Below zero: doubtful spans are read.
#: Actors and recipients of events are candidates only, so they come cheap.
COSTS = {
    "source": (-1.0, 2.0),
    "cue": (-1.0, 2.0),
    "content": (0.0, 3.0),
    "actor": (-2.5, 2.0),
    "recipient": (-2.5, 2.0),
}
PLAIN = (0.0, 0.0)
_NEVER = -1e9


def spans(chances: Sequence[Sequence[float]], layer: str) -> list[Span]:
    """The spans of a layer as ranges of pieces."""
    begin, again = COSTS.get(layer, PLAIN)
    found: list[Span] = []
    for index, label in enumerate(_labels(chances, begin, again)):
        if label == INSIDE and found and found[-1][1] == index:
            found[-1] = (found[-1][0], index + 1)
        elif label in (BEGIN, INSIDE):
            found.append((index, index + 1))
    return found


def _labels(chances: Sequence[Sequence[float]], begin: float, again: float) -> list[int]:
    """Viterbi's path; inside never follows outside."""
    out, fresh, inner = 0.0, _NEVER, _NEVER
    steps: list[tuple[int, int, int]] = []
    for row in chances:
        after, (best, came) = max(fresh, inner), max((out, 0), (fresh, 1), (inner, 2))
        ended = max((out, 0), (fresh - again, 1), (inner - again, 2))
        steps.append((came, ended[1], 1 if fresh >= inner else 2))
        logs = [log(max(chance, 1e-6)) for chance in row]
        out, fresh, inner = best + logs[0], ended[0] - begin + logs[1], after + logs[2]
    label = max((out, 0), (fresh, 1), (inner, 2))[1]
    found = []
    for step in reversed(steps):
        found.append(label)
        label = step[label]
    return found[::-1]
