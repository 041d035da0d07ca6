"""What the portrayal rules find, before it is a record."""

from __future__ import annotations

from dataclasses import dataclass

from polemic.coding.context import Context
from polemic.parsing.clauses import noun_phrase
from polemic.parsing.tokens import Token
from polemic.records import Participant, Span

# Longer phrases were misparses in the PolNeAR training articles, in code points.
LONGEST = 80
_LEADING = frozenset({"DET", "PRON", "PUNCT", "SPACE", "CCONJ", "ADP", "NUM"})


@dataclass(frozen=True)
class Found:
    """An actor, the words that characterise it, and by whose account (None: whoever speaks)."""

    actor: Participant
    phrase: Span
    rule: str
    entry: str | None = None
    by: Participant | None = None
    scare_quotes: bool = False


def phrase_of(context: Context, head: Token) -> Span:
    """The noun or adjective phrase of a head without leading determiners."""
    first, last = noun_phrase(head)
    while first.i < head.i and (
        first.pos_ in _LEADING or first.tag_ in {"PRP$", "POS"} or first.dep_ == "poss"
    ):
        first = first.nbor(1)
    span = context.parse.of(first, last)
    return span if span.end - span.start <= LONGEST else context.parse.of(head)
