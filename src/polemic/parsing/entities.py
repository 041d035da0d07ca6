"""Named entities, decoded for all tokens at once: the same as spaCy's recogniser finds.

spaCy takes a text token by token and asks for the lock of the interpreter dozens of times at each.
What its network says of a token outside an entity depends on that token alone, and inside one only
on the entity's first token besides, so that a few products of matrices say it of all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span

NAME = "polemic_entities"
_NONE = -1  # no such token: the network has a vector for it


@Language.factory(NAME)
class Entities:
    """A component of the pipeline, beside the recogniser whose network it asks."""

    def __init__(self, nlp: Language, name: str):
        recogniser: Any = nlp.get_pipe("ner")
        self.model = recogniser.model
        names = [recogniser.moves.get_class_name(at) for at in range(recogniser.moves.n_moves)]
        self.moves = [tuple(move.split("-", 1)) if "-" in move else (move, "") for move in names]
        self.index = {move: at for at, move in enumerate(self.moves)}

    def __call__(self, doc: Doc) -> Doc:
        """Sets the entities of a document."""
        if len(doc):
            spans = [Span(doc, first, last + 1, label) for first, last, label in self._found(doc)]
            doc.set_ents(spans, default="outside")
        return doc

    def _found(self, doc: Doc) -> Iterator[tuple[int, int, str]]:
        """First token, last token and label of each entity, in order."""
        network = self.model.predict([doc])
        ends = _sentence_ends(doc)
        best = self._openings(doc, network, ends)
        begun = [at for at, move in enumerate(best) if self.moves[move][0] == "B"]
        last = self._lasts(network, ends, begun, [self.moves[best[at]][1] for at in begun])
        at = 0
        while at < len(doc):
            kind, label = self.moves[best[at]]
            if kind in {"B", "U"}:
                end = last.get(at, at)
                yield at, end, label
                at = end
            at += 1

    def _openings(self, doc: Doc, network: Any, ends: NDArray[np.bool_]) -> list[int]:
        """The best move at each token where no entity is open."""
        nobody = np.full(len(doc), _NONE)
        scores = _scores(network, np.arange(len(doc)), nobody, nobody)
        kinds = np.array([kind for kind, _ in self.moves])
        unlabelled = np.array([not label for _, label in self.moves])
        space = doc.to_array("IS_SPACE").astype(bool)
        scores[:, ~np.isin(kinds, ["B", "U", "O"]) | (unlabelled & (kinds != "O"))] = -np.inf
        scores[np.ix_(ends | space, kinds == "B")] = -np.inf
        scores[np.ix_(space, kinds == "U")] = -np.inf
        return [int(move) for move in scores.argmax(axis=1)]

    def _lasts(
        self, network: Any, ends: NDArray[np.bool_], begun: list[int], labels: list[str]
    ) -> dict[int, int]:
        """The last token of the entity that begins at each of the tokens."""
        last: dict[int, int] = {}
        first = np.array(begun, dtype=int)
        inner = np.array([self.index["I", label] for label in labels], dtype=int)
        final = np.array([self.index["L", label] for label in labels], dtype=int)
        at = first + 1
        while len(first):
            scores = _scores(network, at, first, at - 1)
            rows = np.arange(len(first))
            closes = ends[at] | (scores[rows, final] > scores[rows, inner])
            last |= dict(zip(first[closes].tolist(), at[closes].tolist(), strict=True))
            first, inner, final = first[~closes], inner[~closes], final[~closes]
            at = at[~closes] + 1
        return last


def _sentence_ends(doc: Doc) -> NDArray[np.bool_]:
    """Whether a token is the last of its sentence or of the text: no entity goes further."""
    starts = doc.to_array("SENT_START").astype("int64") == 1
    return np.append(starts[1:], True)


def _scores(network: Any, *features: NDArray[np.int_]) -> NDArray[np.float32]:
    """How the network likes each move, given tokens: here, first of the entity, the one before."""
    ids = np.ascontiguousarray(np.stack(features, axis=1), dtype="int32")
    scores: NDArray[np.float32] = network.vec2scores.predict(network.state2vec.predict(ids))
    return scores
