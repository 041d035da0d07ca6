"""A text's meaning as a vector: what all-MiniLM-L6-v2 makes of sentences, learnt from it."""

import numpy as np

from polemic.models.network import Network, Numbers
from polemic.models.windows import WINDOW, windows

WIDTH = 384


def meaning(network: Network, text: str) -> Numbers:
    """A vector of length one (width,); of a long text the mean over its windows, by length."""
    pieces = network.pieces(text)
    parts = windows(pieces, text, WINDOW, 0)
    if not parts:
        return np.full(WIDTH, WIDTH**-0.5, np.float32)
    mean = sum((end - start) * network.meaning(pieces.ids[start:end]) for start, end in parts)
    found: Numbers = np.asarray(mean / np.linalg.norm(mean), dtype=np.float32)
    return found
