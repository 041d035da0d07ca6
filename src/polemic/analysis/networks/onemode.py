"""One-mode networks: actors tied by the statements that they share or dispute."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from polemic.analysis.networks.arrays import Floats, Ints
from polemic.analysis.networks.counts import Counts, activity, counted
from polemic.analysis.networks.definition import Definition
from polemic.analysis.networks.selection import Selection
from polemic.analysis.networks.threads import few_threads

#: Up to so many features the distances between all of them are kept in one matrix.
_FEATURES_AT_ONCE = 1_500

#: A difference this small against what it is the difference of is the rounding of a 0.
_ROUNDING = 1e-14


def one_mode(
    selection: Selection,
    rows: Ints,
    columns: Ints,
    wanted: Definition,
    weight: Floats | None = None,
) -> Floats:
    """The ties between the rows, normalised, with a diagonal of 0."""
    plain = wanted.normalization in {"no", "average"}
    with few_threads(len(rows)):
        if plain and _one_number_a_concept(selection, wanted, weight):
            ties = _merged(selection, rows, columns, wanted, weight)
        else:
            ties = _ties(selection, rows, columns, wanted, weight)
        if wanted.normalization == "average":
            total = activity(selection, rows, weight)
            ties = divided(ties, (total[:, None] + total[None, :]) / 2)
    np.fill_diagonal(ties, 0.0)
    return ties


def _one_number_a_concept(selection: Selection, wanted: Definition, weight: Floats | None) -> bool:
    """Whether pro less con, or all statements alike, is all that ties are made of."""
    if wanted.ignores_qualifier:
        return True
    boolean = selection.qualifier.kind == "boolean"
    return boolean and wanted.aggregation == "subtract" and weight is None


def _merged(
    selection: Selection, rows: Ints, columns: Ints, wanted: Definition, weight: Floats | None
) -> Floats:
    """Ties from one number for each row and concept."""
    if not wanted.ignores_qualifier:
        weight = np.asarray(2 * selection.level - 1, dtype=np.float64)
    ties = np.zeros((len(rows), len(rows)))
    for block in counted(selection.without_levels(), rows, columns, weight):
        ties += block.values @ block.values.T
    return ties


def _ties(
    selection: Selection, rows: Ints, columns: Ints, wanted: Definition, weight: Floats | None
) -> Floats:
    ties = np.zeros((len(rows), len(rows)))
    shares = np.zeros_like(ties) if wanted.normalization == "jaccard" else None
    norms = np.zeros(len(rows))
    for block in counted(selection, rows, columns, weight):
        ties += similarity(block, wanted)
        if shares is not None:
            shares += union(block, wanted)
        if wanted.normalization == "cosine" and not wanted.dna:
            values = block.by_concept()[0] if wanted.ignores_qualifier else block.values
            norms += np.square(values).sum(axis=1)
    if shares is not None:
        ties = divided(ties, shares)
    elif wanted.normalization == "cosine":
        length = activity(selection, rows, weight) if wanted.dna else np.sqrt(norms)
        ties = divided(ties, np.outer(length, length))
    return ties


def divided(numerator: Floats, denominator: Floats) -> Floats:
    """The quotient, 0 where the divisor is 0."""
    return np.divide(numerator, denominator, out=np.zeros_like(numerator), where=denominator != 0)


def similarity(counts: Counts, wanted: Definition) -> Floats:
    """How much the rows agree, disagree, or agree more than disagree, summed over features."""
    if wanted.ignores_qualifier:
        values, _ = counts.by_concept()
        return np.asarray(values @ values.T)
    if not counts.qualifier.graded:
        return _categorical(counts, wanted)
    if counts.qualifier.kind == "boolean" and wanted.aggregation == "subtract":
        ties = _signed(counts)
        whole = np.array_equal(counts.values, np.rint(counts.values))
        return ties if whole else _settled(ties, counts)
    return by_pairs(counts, wanted)


def by_pairs(counts: Counts, wanted: Definition) -> Floats:
    """The likeness of each statement of one row to each of the other's on the same concept."""
    if wanted.ignores_qualifier:
        values, _ = counts.by_concept()
        return np.asarray(values @ values.T)
    ties = _against(counts, wanted) @ counts.values.T
    ties = (ties + ties.T) / 2
    return _settled(ties, counts) if wanted.aggregation == "subtract" else np.asarray(ties)


def _settled(ties: Floats, counts: Counts) -> Floats:
    """Differences with those that are only the rounding of a 0 set to 0."""
    values, _ = counts.by_concept()
    return np.where(np.abs(ties) < _ROUNDING * (values @ values.T), 0.0, ties)


def _signed(counts: Counts) -> Floats:
    """Congruence minus conflict of a boolean: the product of pro minus con."""
    signed = counts.values * np.where(counts.level == 1, 1.0, -1.0)
    _, starts = np.unique(counts.concept, return_index=True)
    if len(starts) < len(counts.concept):
        signed = np.add.reduceat(signed, starts, axis=1)
    return np.asarray(signed @ signed.T)


def _categorical(counts: Counts, wanted: Definition) -> Floats:
    shared = counts.values @ counts.values.T
    if wanted.aggregation == "congruence":
        return np.asarray(shared)
    alone = one_sided(counts.values)
    return alone if wanted.aggregation == "conflict" else np.asarray(shared - alone)


def one_sided(values: Floats) -> Floats:
    """Statements of each pair of rows that the other does not make."""
    total = values.sum(axis=1)
    common = values @ (values > 0).astype(np.float64).T
    return np.asarray((total[:, None] - common) + (total[None, :] - common.T))


def union(counts: Counts, wanted: Definition) -> Floats:
    """Statements that either row makes: those of one alone, and the products of those of both."""
    values = counts.values
    if wanted.ignores_qualifier and not wanted.dna:
        values, _ = counts.by_concept()
    return np.asarray(one_sided(values) + values @ values.T)


def _against(counts: Counts, wanted: Definition) -> Floats:
    """The counts, each spread over the features of its concept by how alike these are."""
    value = counts.qualifier.values[counts.level]
    if not counts.qualifier.graded:
        value = counts.level.astype(np.float64)
    if len(value) <= _FEATURES_AT_ONCE:
        alike = _alike(value, counts, wanted)
        alike *= counts.concept[:, None] == counts.concept[None, :]
        return np.asarray(counts.values @ alike)
    spread = np.empty_like(counts.values)
    bounds = np.append(np.flatnonzero(np.diff(counts.concept, prepend=-1)), len(value)).tolist()
    for low, high in pairwise(bounds):
        alike = _alike(value[low:high], counts, wanted)
        spread[:, low:high] = counts.values[:, low:high] @ alike
    return spread


def _alike(value: Floats, counts: Counts, wanted: Definition) -> Floats:
    """1 - d for congruence, d for conflict, 1 - 2d for the difference; d is 0 to 1."""
    spread = counts.qualifier.spread
    if not counts.qualifier.graded:
        unlike = (value[:, None] != value[None, :]).astype(np.float64)
    elif spread == 0:
        unlike = np.full((len(value), len(value)), np.nan if wanted.dna else 0.0)
    else:
        unlike = np.asarray(np.abs(value[:, None] - value[None, :]) / spread)
    if wanted.aggregation == "congruence":
        return np.asarray(1 - unlike)
    return unlike if wanted.aggregation == "conflict" else np.asarray(1 - 2 * unlike)
