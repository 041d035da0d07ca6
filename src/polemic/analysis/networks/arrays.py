"""The array types that the networks are made of, and codes by table rather than by search."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]


def occurring(codes: Ints) -> Ints:
    """The codes that occur, sorted."""
    if _few_codes(codes):
        return np.flatnonzero(np.bincount(codes)).astype(np.int64, copy=False)
    return np.unique(codes)


def compressed(codes: Ints) -> tuple[Ints, Ints]:
    """The codes that occur, sorted, and where each code stands among them."""
    found = occurring(codes)
    return found, places(found, codes)


def places(known: Ints, codes: Ints) -> Ints:
    """Where each code stands among known ones, which are sorted and hold them all."""
    if not _few_codes(codes):
        return np.searchsorted(known, codes).astype(np.int64, copy=False)
    table = np.zeros(int(known[-1]) + 1, dtype=np.int64)
    table[known] = np.arange(len(known))
    return np.asarray(table[codes])


def _few_codes(codes: Ints) -> bool:
    """Whether a table of all codes is no larger than is worth its while."""
    return bool(len(codes)) and int(codes.max()) <= 8 * len(codes) + 1_000
