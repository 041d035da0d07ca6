"""Phases of a debate: how far its windows are apart, and which are alike."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from polemic.analysis.networks.arrays import Floats, Ints
from polemic.analysis.networks.clustering import best_partition
from polemic.analysis.networks.network import Network
from polemic.analysis.networks.spectra import spectral_distance, spectrum

Distance = Literal["absdiff", "spectral"]


@dataclass(frozen=True, slots=True, eq=False)
class Phases:
    """Windows by windows: distances from 0 to 1, the state of each, and a map in two dimensions."""

    distances: Floats
    states: Ints
    modularity: float
    method: str
    coordinates: Floats
    stress: float


def scaled(network: Network, *, dna: bool) -> Floats:
    """The values as shares of the sum of their sizes; DNA divides by their plain sum."""
    total = network.values.sum() if dna else np.abs(network.values).sum()
    return np.asarray(network.values / total) if total else network.values


def distances(matrices: Sequence[Floats], method: Distance, *, dna: bool = False) -> Floats:
    """How far the matrices are apart, as shares of the largest distance."""
    number = len(matrices)
    if method == "spectral":
        spectra = [spectrum(_square(matrix), dna=dna) for matrix in matrices]
        pairs = [(spectra[i], spectra[j]) for i in range(number) for j in range(i)]
    else:
        pairs = [(matrices[i], matrices[j]) for i in range(number) for j in range(i)]
    apart = np.zeros((number, number))
    lower = np.tril_indices(number, -1)
    apart[lower] = [spectral_distance(one, other) for one, other in pairs]
    apart += apart.T
    largest = apart.max(initial=0.0)
    return np.asarray(apart / largest) if largest > 0 else apart


def phases(
    networks: Sequence[Network],
    *,
    distance: Distance = "absdiff",
    scale: bool = True,
    methods: Sequence[str] | None = None,
    k_min: int = 2,
    k_max: int = 6,
) -> Phases:
    """The states that windows fall into: the clustering of best modularity on 1 - distance.

    The windows need the same rows and columns: take isolates in, or smooth them.
    """
    dna = bool(networks) and networks[0].definition.dna
    matrices = [scaled(one, dna=dna) if scale else one.values for one in networks]
    apart = distances(matrices, distance, dna=dna)
    best = best_partition(apart, 1 - apart, range(k_min, k_max + 1), methods)
    place, stress = mapped(apart)
    return Phases(apart, best.members, best.modularity, best.method, place, stress)


def mapped(apart: Floats, dimensions: int = 2) -> tuple[Floats, float]:
    """Classical scaling of distances into a plane, and the stress that is left (Kruskal's 1)."""
    number = len(apart)
    if number == 0:
        return np.zeros((0, dimensions)), 0.0
    centring = np.eye(number) - 1 / number
    inner = -0.5 * centring @ np.square(apart) @ centring
    values, vectors = np.linalg.eigh(inner)
    order = np.argsort(values)[::-1][:dimensions]
    place = vectors[:, order] * np.sqrt(np.maximum(values[order], 0))
    place = np.pad(place, ((0, 0), (0, dimensions - place.shape[1])))
    shown = np.sqrt(np.square(place[:, None, :] - place[None, :, :]).sum(axis=2))
    total = np.square(apart).sum()
    stress = float(np.sqrt(np.square(apart - shown).sum() / total)) if total else 0.0
    return place, stress


def _square(matrix: Floats) -> Floats:
    """A two-mode matrix as the square one of both modes."""
    rows, columns = matrix.shape
    if rows == columns and np.allclose(matrix, matrix.T):
        return matrix
    joined = np.zeros((rows + columns, rows + columns))
    joined[:rows, rows:] = matrix
    joined[rows:, :rows] = matrix.T
    return joined
