"""Kernels: statements weigh less the further they are from the middle of a window."""

from __future__ import annotations

import numpy as np

from polemic.analysis.networks.arrays import Floats, Ints
from polemic.analysis.networks.calendar import whole_units
from polemic.analysis.networks.definition import Definition, Kernel
from polemic.analysis.networks.windows import half_width


def weights(dates: Ints, middle: int, wanted: Definition) -> Floats:
    """The weight of statements of these dates in the window around a time."""
    distance = whole_units(dates, middle, wanted.window) / half_width(wanted)
    return kernel(distance, wanted.kernel, dna=wanted.dna)


def kernel(distance: Floats, name: Kernel, *, dna: bool = False) -> Floats:
    """The kernel's value at distances in half-widths of the window."""
    if name == "gaussian":
        return np.asarray(np.exp(-np.square(distance) / 2) / np.sqrt(2 * np.pi))
    if name == "uniform":
        height = np.full(distance.shape, 0.5)
    elif name == "epanechnikov":
        height = 0.75 * (1 - np.square(distance))
    elif dna:
        height = np.abs(1 - distance)
    else:
        height = 1 - np.abs(distance)
    return np.where(np.abs(distance) <= 1, height, 0.0)


def reach(dates: Ints, start: int, stop: int) -> slice:
    """Positions of the sorted dates from start to stop."""
    low = int(np.searchsorted(dates, start, "left"))
    return slice(low, int(np.searchsorted(dates, stop, "right")))
