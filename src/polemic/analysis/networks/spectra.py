"""Spectra of networks, and how far two of them are apart."""

from __future__ import annotations

import numpy as np

from polemic.analysis.networks.arrays import Floats


def spectrum(ties: Floats, *, dna: bool = False) -> Floats:
    """The eigenvalues of the Laplacian, largest first, as shares of their sum.

    Ties below 0 count as none. DNA takes the row sums, the diagonal of the Laplacian, for them.
    """
    weights = np.maximum(ties, 0.0)
    degrees = np.asarray(weights.sum(axis=1))
    values = degrees if dna else np.linalg.eigvalsh(np.diag(degrees) - weights)
    values = np.sort(np.maximum(values, 0.0))[::-1]
    total = values.sum()
    return np.asarray(values / total) if total > 0 else np.zeros_like(values)


def spectral_distance(one: Floats, other: Floats) -> float:
    """The sum of absolute differences of two spectra."""
    return float(np.abs(one - other).sum())
