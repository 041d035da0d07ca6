"""Meaning by the trained encoder: sentence embeddings that bring unlike words together.

Needs `polemic[model]`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from polemic.models.meaning import meaning
from polemic.models.network import load


def embed(texts: Sequence[str]) -> Any:
    """Texts as dense rows of length one (texts, width)."""
    network = load()
    known = {text: meaning(network, text) for text in dict.fromkeys(texts)}
    return np.stack([known[text] for text in texts]).astype(np.float64)
