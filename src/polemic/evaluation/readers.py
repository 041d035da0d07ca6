"""What is evaluated: five plain functions, whoever provides them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib import import_module

from polemic.errors import UsageError
from polemic.evaluation.data import Attribution, Span
from polemic.evaluation.event import Found

Spans = Sequence[Span]


@dataclass(frozen=True)
class Readers:
    """A coder as evaluation sees it.

    `stance` gives five probabilities (as DSE's labels), `tone` three, `root` a PLOVER root (YIELD
    for CONCEDE and RETREAT) and its quad class.
    """

    attributions: Callable[[str], list[Attribution]]
    stance: Callable[[str, Span, Span], list[float]]
    tone: Callable[[str, Span], list[float]]
    root: Callable[[str, Spans, Spans], tuple[str, int]]
    events: Callable[[str], list[Found]]
    mentions: Callable[[str], list[Span]]


READERS = {
    "rules": "polemic.evaluation.rules:readers",
    "model": "polemic.evaluation.trained:readers",
}


def readers(name: str) -> Readers:
    """The readers of a coder by its name."""
    if name not in READERS:
        raise UsageError(
            f"there is no coder {name!r}", where="--coder", remedy=f"use one of {sorted(READERS)}"
        )
    module, function = READERS[name].split(":")
    found: Readers = getattr(import_module(module), function)()
    return found
