"""The encoder with its heads as one graph: pieces in, what every head says out.

Texts are read one by one, never padded to each other, so that nothing depends on what is read
beside it.
"""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from polemic.errors import ModelError
from polemic.models.pieces import CLS, SEP, Marked, PieceReader
from polemic.models.weights import REMEDY, SMALL, checked

Numbers = NDArray[np.float32]
THREADS = 2


MARKED = ("stance", "holds", "roots", "stages", "reports", "tone")


class Running(NamedTuple):
    """What the heads over running text say, a row for each piece; logits but for the links."""

    layers: Numbers
    kinds: Numbers
    links: Numbers
    statements: Numbers


@dataclass(frozen=True)
class Network:
    """A loaded model: its graph, its tokenizer, its labels."""

    session: Any
    pieces: PieceReader
    labels: dict[str, Any]

    def running(self, ids: list[int]) -> Running:
        """The heads over running text."""
        return Running(*(part[1:-1] for part in self._run(_plain(ids), Running._fields)))

    def marked(self, marked: Marked) -> dict[str, Numbers]:
        """What the heads for marked actors say of a sentence."""
        return dict(zip(MARKED, self._run(marked, MARKED), strict=True))

    def meaning(self, ids: list[int]) -> Numbers:
        """A text's meaning as a vector of length one."""
        return self._run(_plain(ids), ("meaning",))[0]

    def modes(self, ids: list[int]) -> Numbers:
        """Logits of PLOVER's types with modes, of a sentence."""
        return self._run(_plain(ids), ("modes",))[0]

    def _run(self, marked: Marked, wanted: Sequence[str]) -> list[Numbers]:
        places = [marked.places[0], marked.places[-1]]
        found: list[Numbers] = self.session.run(
            list(wanted),
            {
                "ids": np.array([marked.ids], dtype=np.int64),
                "types": np.array([marked.types], dtype=np.int64),
                "places": np.array(places, dtype=np.int64),
            },
            asked_only(),
        )
        return found


def graph_session(path: Path, threads: int = THREADS) -> Any:
    """A graph ready to run on some threads."""
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.log_severity_level = 3
    return onnxruntime.InferenceSession(str(path), options, providers=["CPUExecutionProvider"])


def _plain(ids: list[int]) -> Marked:
    return Marked([CLS, *ids, SEP], [0] * (len(ids) + 2), (0,))


@cache
def asked_only() -> Any:
    """Compute just what the outputs asked for need: one of the two upper branches."""
    import onnxruntime

    options = onnxruntime.RunOptions()
    options.only_execute_path_to_fetches = True
    return options


@cache
def load(folder: Path = SMALL) -> Network:
    """The model of a folder, loaded once; raises ModelError where it is missing or altered."""
    checked(folder)
    try:
        import onnxruntime  # noqa: F401
        import tokenizers  # noqa: F401
    except ImportError as error:
        raise ModelError(
            f"{error.name} is not installed",
            where="models",
            remedy="pip install 'polemic[model]', or read with --coder rules",
        ) from error
    try:
        session = graph_session(folder / "encoder.onnx")
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


def log_odds(chance: NDArray[np.float64]) -> NDArray[np.float64]:
    """The logarithm of the odds, kept finite."""
    kept = np.clip(chance, 1e-6, 1.0 - 1e-6)
    found: NDArray[np.float64] = np.log(kept / (1.0 - kept))
    return found


def warmed(chance: float, fitted: tuple[float, float]) -> float:
    """A probability as its slope and offset (Platt 1999) correct it."""
    slope, offset = fitted
    return float(1.0 / (1.0 + np.exp(-(slope * log_odds(np.array(chance)) + offset))))
