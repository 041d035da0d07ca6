"""What one given participant does to another in a sentence."""

from __future__ import annotations

from collections.abc import Iterable

from polemic.coding.context import Context
from polemic.coding.events.deeds import Deed
from polemic.coding.events.detection import deeds_of
from polemic.coding.events.participants import Naming
from polemic.coding.events.plover import announced_type, plain_type
from polemic.coding.events.status import status_of
from polemic.parsing.tokens import Token
from polemic.records import Span


def root_of_pair(context: Context, source: Iterable[Span], target: Iterable[Span]) -> str | None:
    """The PLOVER type of what the source does to the target; None where no trigger is found.

    The deed whose agent is the source and whose recipient is the target goes first, then one that
    has either of them, then the one whose trigger stands nearest between them.
    """
    sources, targets = tuple(source), tuple(target)
    naming = Naming(context.cast)
    best: tuple[float, int] | None = None
    found: str | None = None
    for sentence in context.parse.sentences:
        for deed in deeds_of(sentence.tokens, naming.is_human, naming.is_armed):
            score = _fit(deed, sources, targets)
            key = (score, -deed.head.i)
            if best is None or key > best:
                best, found = key, _type_of(deed)
    return found


def _type_of(deed: Deed) -> str:
    status = status_of(deed)
    kind = announced_type(deed.pattern.entry.type, status.modality, status.polarity)
    return plain_type(kind, status.modality, status.polarity)


def _fit(deed: Deed, sources: tuple[Span, ...], targets: tuple[Span, ...]) -> float:
    acts = _in(deed.agents, sources)
    suffers = _in(deed.recipients, targets)
    swapped = _in(deed.agents, targets) + _in(deed.recipients, sources)
    score = 3.0 * acts + 3.0 * suffers - 1.0 * swapped
    places = [span.start for span in (*sources, *targets)]
    inside = any(_covers(deed.head, span) for span in sources)
    between = bool(places) and min(places) <= deed.head.idx <= max(places)
    # A verb says more of a pair than a noun, and the main clause more than a subordinate one.
    score += 0.5 * between - 1.0 * inside + 0.4 * (deed.pattern.role == "verb")
    return score - 0.05 * min(10, len(list(deed.head.ancestors)))


def _covers(token: Token, span: Span) -> bool:
    return span.start <= token.idx < span.end


def _in(tokens: tuple[Token, ...], spans: tuple[Span, ...]) -> bool:
    return any(
        _covers(token, span) or _covers_head(token, span) for token in tokens for span in spans
    )


def _covers_head(token: Token, span: Span) -> bool:
    """Whether the token's phrase begins with the span: "the army of X" for "the army"."""
    return token.left_edge.idx <= span.start < span.end <= token.idx + len(token)
