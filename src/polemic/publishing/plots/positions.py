"""What actors hold of concepts, as a table to draw: how far their statements agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from polemic.analysis.networks.arrays import Floats
from polemic.analysis.signed import Observations, observe
from polemic.errors import DataError
from polemic.records import Concept, Record

NEEDED = ("document", "actor", "statement", "concept")
"""The kinds of record that positions are read from."""


@dataclass(frozen=True, slots=True, eq=False)
class Positions:
    """For each actor (row) and concept: `held` from -1 to 1, over `counts` statements."""

    actors: tuple[str, ...]
    concepts: tuple[str, ...]
    held: Floats
    counts: Floats


def observed(records: Iterable[Record]) -> tuple[Observations, dict[str, str]]:
    """The positions observed and the names of concepts; raises where no statement has a concept."""
    given = list(records)
    found = observe(given)
    if not found.positions:
        raise DataError(
            "there is nothing to draw: no statement has a concept and an agreement",
            remedy="assign concepts to the statements first",
        )
    return found, {one.id: one.name for one in given if isinstance(one, Concept)}


def positions(records: Iterable[Record], most: int) -> Positions:
    """The positions of the actors and on the concepts with most statements, by name."""
    found, names = observed(records)
    speaking = Counter(one.actor for one in found.positions)
    spoken = Counter(one.concept for one in found.positions)
    named = {one: names.get(one, one) for one in spoken}
    actors = sorted(
        sorted(speaking, key=lambda key: (-speaking[key], key))[:most],
        key=lambda key: (found.nodes[key].name.casefold(), key),
    )
    concepts = sorted(
        sorted(spoken, key=lambda one: (-spoken[one], one))[:most],
        key=lambda one: (named[one].casefold(), one),
    )
    row = {key: number for number, key in enumerate(actors)}
    column = {one: number for number, one in enumerate(concepts)}
    net = np.zeros((len(actors), len(concepts)))
    counts = np.zeros_like(net)
    for one in found.positions:
        if one.actor in row and one.concept in column:
            cell = row[one.actor], column[one.concept]
            net[cell] += 1 if one.agreement else -1
            counts[cell] += 1
    held = np.divide(net, counts, out=np.zeros_like(net), where=counts > 0)
    return Positions(
        tuple(found.nodes[key].name for key in actors),
        tuple(named[one] for one in concepts),
        held,
        counts,
    )
