"""The array types that the networks are made of."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


def positions(mask: Bools) -> Ints:
    """Where the mask holds."""
    return np.flatnonzero(mask).astype(np.int64, copy=False)
