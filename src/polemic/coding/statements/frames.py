"""What a verb's sentence attributes: how each construction of the lexicon is read."""

from __future__ import annotations

from polemic.coding.statements import clauses, objects, prepositions
from polemic.coding.statements.found import Frame

FRAMES: dict[str, Frame] = {
    "clause": clauses.clause,
    "infinitive": clauses.infinitive,
    "ing": clauses.gerund,
    "object": objects.thing,
    "small": objects.small_clause,
    "small-to": objects.raised,
    "as": objects.predicated,
    "refer-to-as": objects.referred,
    "liken": objects.likened,
    "accuse": objects.accused,
    "order": objects.ordered,
    "on-order": prepositions.order_through("on"),
    "to-order": prepositions.order_through("to"),
}

# The constructions in the order in which they are tried: the fuller before the barer.
ORDER = (
    "on-order",
    "to-order",
    "order",
    "clause",
    "refer-to-as",
    "as",
    "small",
    "small-to",
    "liken",
    "accuse",
    "infinitive",
    "ing",
)
BARE = ("object",)


def frame(name: str) -> Frame:
    """How a construction is read; a name that is none is a preposition."""
    return FRAMES.get(name) or prepositions.through(name)
