"""Concepts by meaning: how similar texts are.

A `Measure` turns texts into rows of length one whose products are similarities; the sentence
embeddings of the trained encoder are another function of this form, with a threshold of their own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from polemic.analysis.concepts.words import content_words, words
from polemic.errors import PolemicError

Floats = NDArray[np.float64]
Embed = Callable[[Sequence[str]], Any]

_LETTERS = (3, 4, 5)


@dataclass(frozen=True, slots=True)
class Measure:
    """How texts are compared, and from which similarity on two mean the same.

    They must also share so many content words, or have the same ones: in a measure of words, one
    word may make half of a short text ("the soldiers must go", "the soldiers stop firing").
    """

    name: str
    embed: Embed
    threshold: float
    shared: int = 0

    def comparable(self, one: str, other: str) -> bool:
        """Whether the texts share enough words to be compared at all."""
        mine, theirs = set(content_words(one)), set(content_words(other))
        return len(mine & theirs) >= self.shared or mine == theirs


def tf_idf(texts: Sequence[str]) -> Any:
    """Texts as sparse rows: words and pairs of words for one half, letters for the other."""
    try:
        from scipy import sparse
    except ImportError as error:
        raise PolemicError(
            "likeness of meaning needs scipy", remedy="pip install polemic[networks]"
        ) from error
    halves = [_weighted([Counter(part(text)) for text in texts]) for part in (_terms, _letters)]
    return sparse.hstack([half * np.sqrt(0.5) for half in halves], format="csr")


def similarities(rows: Any, others: Any) -> Floats:
    """The similarity of each row with each other row, rounded so that equal texts are equal."""
    product = rows @ others.T
    dense = product.toarray() if hasattr(product, "toarray") else np.asarray(product)
    return np.asarray(np.round(dense, 12), dtype=np.float64)


def _terms(text: str) -> Iterable[str]:
    plain = content_words(text)
    return [*plain, *(f"{one} {other}" for one, other in pairwise(plain))]


def _letters(text: str) -> Iterable[str]:
    from spacy.lang.en.stop_words import STOP_WORDS

    for word in words(text):
        if word.text not in STOP_WORDS:
            edged = f" {word.text} "
            for size in _LETTERS:
                yield from (edged[at : at + size] for at in range(len(edged) - size + 1))


def _weighted(counts: Sequence[Counter[str]]) -> Any:
    """Rows of (1 + log n) * idf, idf = log((1 + texts) / (1 + texts with it)) + 1, length one."""
    from scipy import sparse

    spread = Counter(feature for count in counts for feature in count)
    column = {feature: place for place, feature in enumerate(sorted(spread))}
    idf = {one: np.log((1 + len(counts)) / (1 + spread[one])) + 1 for one in spread}
    values: list[float] = []
    columns: list[int] = []
    starts = [0]
    for count in counts:
        row = {one: (1 + np.log(number)) * idf[one] for one, number in sorted(count.items())}
        length = float(np.sqrt(sum(value * value for value in row.values()))) or 1.0
        values += [float(value) / length for value in row.values()]
        columns += [column[one] for one in row]
        starts.append(len(values))
    return sparse.csr_array((values, columns, starts), shape=(len(counts), max(len(column), 1)))
