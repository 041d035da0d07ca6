"""Kernel-smoothed networks: statements count by their distance from the middle of a window."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

import numpy as np

from polemic.analysis.networks.arrays import Floats
from polemic.analysis.networks.build import labelled
from polemic.analysis.networks.counts import Counts, activity, counted, nodes
from polemic.analysis.networks.definition import Definition
from polemic.analysis.networks.kernels import reach, weights
from polemic.analysis.networks.network import Network
from polemic.analysis.networks.onemode import by_pairs, divided, one_mode
from polemic.analysis.networks.selection import Qualifier, Selection
from polemic.analysis.networks.threads import few_threads
from polemic.analysis.networks.twomode import two_mode
from polemic.analysis.networks.windows import Span

#: Pairs of rows by features that are divided at a time.
_CELLS_AT_ONCE = 4_000_000


class Smoothing:
    """What all windows of a smoothed series share: the nodes of the whole range."""

    def __init__(self, selection: Selection, wanted: Definition) -> None:
        if wanted.dna and _by_place(selection.qualifier, wanted):
            selection = replace(selection, qualifier=ranked(selection.qualifier))
        self.selection = selection
        self.wanted = wanted
        self.rows, self.columns = nodes(selection, isolates=wanted.isolates)

    def network(self, span: Span) -> Network:
        """The network around the middle of a span."""
        part = reach(self.selection.date, span.start, span.stop)
        near = self.selection.between(part.start, part.stop)
        weight = weights(near.date, span.middle, self.wanted)
        values = self._values(near, weight)
        return labelled(near, self.rows, self.columns, values, self.wanted, span)

    def _values(self, near: Selection, weight: Floats) -> Floats:
        if self.wanted.mode == "twomode":
            return self._two_mode(near, weight)
        return self._dna_ties(near, weight) if self.wanted.dna else self._ties(near, weight)

    def _ties(self, near: Selection, weight: Floats) -> Floats:
        """One-mode ties: a pair of statements weighs the geometric mean of their weights."""
        wanted = self.wanted
        average = wanted.normalization == "average"
        plain = replace(wanted, normalization="no") if average else wanted
        ties = one_mode(near, self.rows, self.columns, plain, np.sqrt(weight))
        if not average:
            return ties
        total = activity(near, self.rows, weight)
        return divided(ties, (total[:, None] + total[None, :]) / 2)

    def _dna_ties(self, near: Selection, weight: Floats) -> Floats:
        ties = np.zeros((len(self.rows), len(self.rows)))
        flat = self._one_level
        with few_threads(len(self.rows)):
            for block in counted(near, self.rows, self.columns, None if flat else np.sqrt(weight)):
                ties += _undefined(block) if flat else by_pairs(block, self.wanted)
        if self.wanted.normalization != "no":
            ties = ties * self._dna_average
        return ties

    @cached_property
    def _one_level(self) -> bool:
        """Whether a scale has but one level, so that DNA divides by a range of 0."""
        qualifier = self.selection.qualifier
        return qualifier.graded and not qualifier.spread and not self.wanted.ignores_qualifier

    def _two_mode(self, near: Selection, weight: Floats) -> Floats:
        wanted = self.wanted
        if wanted.dna and wanted.aggregation == "combine":
            wanted = replace(wanted, aggregation="subtract")
        return two_mode(near, self.rows, self.columns, wanted, weight)

    @cached_property
    def _dna_average(self) -> Floats:
        """The sum over features of 2 / (n + n'), n counting statements of the whole range."""
        total = np.zeros((len(self.rows), len(self.rows)))
        for block in counted(self.selection, self.rows, self.columns):
            counts = block.values
            step = max(_CELLS_AT_ONCE // max(counts.size, 1), 1)
            for low in range(0, len(counts), step):
                pairs = counts[low : low + step, None, :] + counts[None, :, :]
                shares = divided(np.full(pairs.shape, 2.0), pairs)
                total[low : low + step] += shares.sum(axis=2)
        return total


def _undefined(block: Counts) -> Floats:
    """No number for rows that share a concept, 0 for the others."""
    said = (block.by_concept()[0] > 0).astype(np.float64)
    return np.where(said @ said.T > 0, np.nan, 0.0)


def ranked(qualifier: Qualifier) -> Qualifier:
    """Levels as DNA smooths them: numbers by their places among the levels sorted as text."""
    blank = int("" in qualifier.levels)
    places = np.argsort(np.argsort(np.array(qualifier.levels, dtype=object))) - blank
    spread = float(max(len(places) - 1 - blank, 0))
    return replace(qualifier, kind="integer", values=places.astype(np.float64), spread=spread)


def _by_place(qualifier: Qualifier, wanted: Definition) -> bool:
    """Whether DNA takes the levels' places for their values: between actors always."""
    if wanted.ignores_qualifier or qualifier.kind == "boolean":
        return False
    return qualifier.kind == "integer" or wanted.mode == "onemode"
