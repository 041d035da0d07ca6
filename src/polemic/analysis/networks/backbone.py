"""Backbones: the concepts that a network of actors needs to keep its structure."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass

import numpy as np

from polemic.analysis.networks.arrays import Bools, Floats, places
from polemic.analysis.networks.build import labelled
from polemic.analysis.networks.counts import nodes
from polemic.analysis.networks.definition import Definition
from polemic.analysis.networks.network import Network
from polemic.analysis.networks.onemode import one_mode
from polemic.analysis.networks.selection import Selection, select
from polemic.analysis.networks.spectra import spectral_distance, spectrum
from polemic.analysis.networks.table import Statements
from polemic.errors import UsageError

#: Losses that differ only beyond these digits are the same; the first concept then goes.
_DIGITS = 12


@dataclass(frozen=True, slots=True)
class NestedBackbone:
    """Concepts in the order in which they can be spared, with the loss once each is gone."""

    entities: tuple[str, ...]
    backbone_loss: tuple[float, ...]
    redundant_loss: tuple[float, ...]
    num_statements: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Backbone:
    """A set of concepts that keeps the structure, the others, and what each set loses."""

    backbone: tuple[str, ...]
    redundant: tuple[str, ...]
    backbone_loss: float
    redundant_loss: float
    penalized_loss: tuple[float, ...]


class Losses:
    """What a network loses when only some concepts make its ties."""

    def __init__(self, statements: Statements, wanted: Definition) -> None:
        if wanted.mode != "onemode" or wanted.window != "no":
            raise UsageError(
                "a backbone is of one one-mode network",
                where="mode",
                remedy="use mode 'onemode' without windows",
            )
        self.wanted = wanted
        self.selection = select(statements, wanted)
        self.rows, self.columns = nodes(self.selection, isolates=False)
        self.concepts = tuple(self.selection.columns[code] for code in self.columns.tolist())
        self._full = self._spectrum(np.ones(len(self.concepts), dtype=np.bool_))

    def kept(self, concepts: Bools) -> Selection:
        """The statements on some of the concepts."""
        place = places(self.columns, self.selection.column)
        return self.selection.where(concepts[place])

    def network(self, concepts: Bools) -> Network:
        """The network of the concepts, with all nodes of the full one."""
        part = self.kept(concepts)
        values = one_mode(part, self.rows, self.columns, self.wanted)
        return labelled(part, self.rows, self.columns, values, self.wanted, None)

    def of(self, concepts: Bools) -> float:
        """The loss of keeping only these concepts."""
        return spectral_distance(self._full, self._spectrum(concepts))

    def chosen(self, entities: Collection[str]) -> Bools:
        """The concepts by name."""
        unknown = set(entities) - set(self.concepts)
        if unknown:
            raise UsageError(
                "no such concept in the network",
                where=sorted(unknown)[0],
                remedy="use values of the second variable that occur",
            )
        return np.array([name in set(entities) for name in self.concepts], dtype=np.bool_)

    def names(self, concepts: Bools) -> tuple[str, ...]:
        """The names of some concepts."""
        return tuple(name for name, there in zip(self.concepts, concepts, strict=True) if there)

    def _spectrum(self, concepts: Bools) -> Floats:
        ties = one_mode(self.kept(concepts), self.rows, self.columns, self.wanted)
        return spectrum(ties, dna=self.wanted.dna)


def nested_backbone(statements: Statements, wanted: Definition) -> NestedBackbone:
    """Take away one concept after another, each time the one whose loss is least."""
    losses = Losses(statements, wanted)
    left = np.ones(len(losses.concepts), dtype=np.bool_)
    entities, backbone, redundant, counts = [], [], [], []
    while left.any():
        tried = []
        for place in np.flatnonzero(left).tolist():
            left[place] = False
            tried.append((losses.of(left), place))
            left[place] = True
        loss, place = min(tried, key=lambda trial: (round(trial[0], _DIGITS), trial[1]))
        left[place] = False
        entities.append(losses.concepts[place])
        backbone.append(loss)
        redundant.append(losses.of(~left))
        counts.append(len(losses.kept(left)))
    return NestedBackbone(tuple(entities), tuple(backbone), tuple(redundant), tuple(counts))


def evaluate_backbone(
    statements: Statements, wanted: Definition, entities: Collection[str]
) -> tuple[float, float]:
    """The loss of keeping only these concepts, and of keeping only the others."""
    losses = Losses(statements, wanted)
    chosen = losses.chosen(entities)
    return losses.of(chosen), losses.of(~chosen)


def penalized_backbone(
    statements: Statements,
    wanted: Definition,
    *,
    penalty: float = 3.5,
    iterations: int = 10_000,
    seed: int = 0,
) -> Backbone:
    """The set of concepts of least loss, where a large set pays a penalty, by annealing."""
    losses = Losses(statements, wanted)
    number = max(len(losses.concepts), 1)

    def paid(loss: float, size: int) -> float:
        return float(loss * np.exp(-penalty * (number - size) / number))

    def change(now: Bools, draw: np.random.Generator) -> Bools:
        after = now.copy()
        after[draw.integers(len(now))] ^= True
        return after if after.any() else now

    start = np.ones(len(losses.concepts), dtype=np.bool_)
    return _annealed(losses, start, paid, change, iterations, seed)


def fixed_backbone(
    statements: Statements,
    wanted: Definition,
    *,
    size: int,
    iterations: int = 10_000,
    seed: int = 0,
) -> Backbone:
    """The set of so many concepts of least loss, by annealing."""
    losses = Losses(statements, wanted)
    if not 0 < size <= len(losses.concepts):
        raise UsageError(
            f"a backbone of {size} concepts does not exist",
            where="size",
            remedy=f"choose 1 to {len(losses.concepts)}",
        )

    def paid(loss: float, size: int) -> float:
        return loss

    def change(now: Bools, draw: np.random.Generator) -> Bools:
        after = now.copy()
        if not now.all():
            after[draw.choice(np.flatnonzero(now))] = False
            after[draw.choice(np.flatnonzero(~now))] = True
        return after

    start = np.zeros(len(losses.concepts), dtype=np.bool_)
    start[np.random.default_rng(seed).permutation(len(start))[:size]] = True
    return _annealed(losses, start, paid, change, iterations, seed)


def _annealed(
    losses: Losses,
    now: Bools,
    paid: Callable[[float, int], float],
    change: Callable[[Bools, np.random.Generator], Bools],
    iterations: int,
    seed: int,
) -> Backbone:
    """Simulated annealing from a first set; the best set met is kept."""
    draw = np.random.default_rng(seed)
    known: dict[bytes, float] = {}

    def cost(concepts: Bools) -> float:
        key = concepts.tobytes()
        if key not in known:
            known[key] = paid(losses.of(concepts), int(concepts.sum()))
        return known[key]

    best, course = now, []
    for step in range(iterations if now.size else 0):
        temperature = 1 - 1 / (1 + np.exp(-(-5 + 12 * (step + 1) / iterations)))
        after = change(now, draw)
        worse = cost(after) - cost(now)
        if worse <= 0 or draw.random() < np.exp(-worse) * temperature:
            now = after
        if (round(cost(now), _DIGITS), now.sum()) < (round(cost(best), _DIGITS), best.sum()):
            best = now
        course.append(cost(now))
    return Backbone(
        losses.names(best),
        losses.names(~best),
        losses.of(best),
        losses.of(~best),
        tuple(course),
    )
