"""How often each actor makes each statement: x_ijk of actor i on concept j with level k."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from polemic.analysis.networks.arrays import Floats, Ints, compressed, occurring, places
from polemic.analysis.networks.selection import Qualifier, Selection

#: Counts are made for so many concepts at a time that a block has about this many cells.
BLOCK_CELLS = 20_000_000


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts of actors by features, a feature being a concept with a level that occurs."""

    values: Floats
    concept: Ints
    level: Ints
    qualifier: Qualifier

    def by_concept(self) -> tuple[Floats, Ints]:
        """Counts of actors by concepts, whatever the level, and which concepts these are."""
        concepts, starts = np.unique(self.concept, return_index=True)
        if len(concepts) == len(self.concept):
            return self.values, concepts
        return np.add.reduceat(self.values, starts, axis=1), concepts


def nodes(selection: Selection, *, isolates: bool) -> tuple[Ints, Ints]:
    """The codes of the rows and columns that the network shows."""
    if isolates:
        return selection.all_rows, selection.all_columns
    return occurring(selection.row), occurring(selection.column)


def activity(selection: Selection, rows: Ints, weight: Floats | None = None) -> Floats:
    """All statements of each row, or the sum of their weights."""
    row = places(rows, selection.row)
    return np.bincount(row, weight, len(rows)).astype(np.float64)


def counted(
    selection: Selection, rows: Ints, columns: Ints, weight: Floats | None = None
) -> Iterator[Counts]:
    """Counts, or sums of weights, of the selected statements: blocks of whole concepts."""
    levels = max(len(selection.qualifier.levels), 1)
    row = places(rows, selection.row)
    feature = places(columns, selection.column) * levels + selection.level
    found, place = compressed(feature)
    for low, high in _blocks(found // levels, len(rows)):
        part = slice(None) if (low, high) == (0, len(found)) else (place >= low) & (place < high)
        flat = np.bincount(
            row[part] * (high - low) + (place[part] - low),
            None if weight is None else weight[part],
            len(rows) * (high - low),
        )
        values = flat.astype(np.float64, copy=False).reshape(len(rows), high - low)
        block = found[low:high]
        yield Counts(values, block // levels, block % levels, selection.qualifier)


def _blocks(concept: Ints, rows: int) -> Iterator[tuple[int, int]]:
    """Ranges of features that make up whole concepts and stay within the size of a block."""
    size = max(BLOCK_CELLS // max(rows, 1), 1)
    if len(concept) <= size:
        if len(concept):
            yield 0, len(concept)
        return
    bounds = np.append(np.flatnonzero(np.diff(concept, prepend=-1)), len(concept))
    low = 0
    for here, after in pairwise(bounds.tolist()):
        if after - low > size and here > low:
            yield low, here
            low = here
    yield low, len(concept)
