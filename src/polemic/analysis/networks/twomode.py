"""Two-mode networks: which actor makes which statement, how often and with what qualifier."""

from __future__ import annotations

import numpy as np

from polemic.analysis.networks.arrays import Floats, Ints
from polemic.analysis.networks.counts import Counts, activity, counted
from polemic.analysis.networks.definition import Definition
from polemic.analysis.networks.onemode import divided
from polemic.analysis.networks.selection import Selection
from polemic.errors import UsageError


def two_mode(
    selection: Selection,
    rows: Ints,
    columns: Ints,
    wanted: Definition,
    weight: Floats | None = None,
) -> Floats:
    """The ties between rows and columns, normalised."""
    ties = np.zeros((len(rows), len(columns)))
    for block in counted(selection, rows, columns, weight):
        values, concepts = _aggregated(block, wanted)
        ties[:, concepts] = values
    if wanted.normalization == "no" or (wanted.dna and weight is not None):
        return ties
    return _normalised(ties, selection, rows, columns, wanted, weight)


def _normalised(
    ties: Floats,
    selection: Selection,
    rows: Ints,
    columns: Ints,
    wanted: Definition,
    weight: Floats | None,
) -> Floats:
    by_row = wanted.normalization == "activity"
    if wanted.aggregation == "combine" and not wanted.ignores_qualifier:
        if wanted.dna and not by_row:
            raise UsageError(
                "DNA cannot divide combined qualifiers by prominence",
                where="normalization",
                remedy="use normalization 'activity' or 'no', or another aggregation",
            )
        total = (ties != 0).sum(axis=1 if by_row else 0).astype(np.float64)
    elif by_row:
        total = activity(selection, rows, weight)
    else:
        total = activity(selection.transposed(), columns, weight)
    wide = total[:, None] if by_row else total[None, :]
    return divided(ties, np.broadcast_to(wide, ties.shape))


def _aggregated(counts: Counts, wanted: Definition) -> tuple[Floats, Ints]:
    """One value for each row and concept from those of the levels."""
    if wanted.ignores_qualifier:
        return counts.by_concept()
    if wanted.aggregation == "combine":
        last = len(counts.qualifier.levels) - 1
        worth = np.exp2(last - counts.level)
        values = np.asarray((counts.values > 0) * worth, dtype=np.float64)
    elif counts.qualifier.kind == "boolean":
        values = counts.values * np.where(counts.level == 1, 1.0, -1.0)
    elif counts.qualifier.kind == "integer":
        values = counts.values * counts.qualifier.values[counts.level]
    else:
        values = counts.values
    concepts, starts = np.unique(counts.concept, return_index=True)
    if len(starts) < len(counts.concept):
        values = np.add.reduceat(values, starts, axis=1)
    return np.asarray(values, dtype=np.float64), concepts
