"""The encoder with its heads as one graph: pieces in, what every head says out.

Texts are read one by one, never padded to each other, so that nothing depends on what is read
beside it.
"""

import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from polemic.errors import ModelError
from polemic.models.pieces import CLS, SEP, Marked, PieceReader
from polemic.models.weights import REMEDY, SMALL, checked

Numbers = NDArray[np.float32]
THREADS = 2


@dataclass(frozen=True)
class Network:
    """A loaded model: its graph, its tokenizer, its labels."""

    session: Any
    pieces: PieceReader
    labels: dict[str, Any]

    def running(self, ids: list[int]) -> tuple[Numbers, Numbers, Numbers]:
        """Layer logits, kind logits and link vectors of running text, one row a piece."""
        marked = Marked([CLS, *ids, SEP], [0] * (len(ids) + 2), (0,))
        layers, kinds, links = self._run(marked, ["layers", "kinds", "links"])
        return layers[1:-1], kinds[1:-1], links[1:-1]

    def marked(self, marked: Marked) -> dict[str, Numbers]:
        """What the heads for marked actors say of a sentence."""
        wanted = ["stance", "holds", "roots", "tone"]
        return dict(zip(wanted, self._run(marked, wanted), strict=True))

    def _run(self, marked: Marked, wanted: list[str]) -> list[Numbers]:
        places = [marked.places[0], marked.places[-1]]
        found: list[Numbers] = self.session.run(
            wanted,
            {
                "ids": np.array([marked.ids], dtype=np.int64),
                "types": np.array([marked.types], dtype=np.int64),
                "places": np.array(places, dtype=np.int64),
            },
        )
        return found


@cache
def load(folder: Path = SMALL) -> Network:
    """The model of a folder, loaded once; raises ModelError where it is missing or altered."""
    checked(folder)
    try:
        import onnxruntime
        import tokenizers  # noqa: F401
    except ImportError as error:
        raise ModelError(
            f"{error.name} is not installed",
            where="models",
            remedy="pip install 'polemic[model]', or read with --coder rules",
        ) from error
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = THREADS
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    try:
        session = onnxruntime.InferenceSession(
            str(folder / "encoder.onnx"), options, providers=["CPUExecutionProvider"]
        )
    except Exception as error:
        raise ModelError(
            f"the graph cannot be loaded ({error})", where=str(folder), remedy=REMEDY
        ) from error
    labels = json.loads((folder / "labels.json").read_text(encoding="utf-8"))
    return Network(session, PieceReader(folder / "tokenizer.json"), labels)


def probabilities(logits: Numbers, temperature: float = 1.0) -> Numbers:
    """Softmax over the last axis."""
    scaled = logits / temperature
    powers = np.exp(scaled - scaled.max(axis=-1, keepdims=True))
    found: Numbers = powers / powers.sum(axis=-1, keepdims=True)
    return found
