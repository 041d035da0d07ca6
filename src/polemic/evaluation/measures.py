"""Counts and the figures made of them: precision, recall, F1, calibration."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from polemic.evaluation.data import Span

WORD = re.compile(r"\w+(?:['’-]\w+)*")


@dataclass
class Tally:
    """How many were right, how many were found, how many there are."""

    right: int = 0
    found: int = 0
    gold: int = 0

    def add(self, right: int, found: int, gold: int) -> None:
        """Count more."""
        self.right += right
        self.found += found
        self.gold += gold

    @property
    def precision(self) -> float:
        """The part of the found that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """The part of the gold that was found."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Their harmonic mean."""
        return 2 * self.right / (self.found + self.gold) if self.found + self.gold else 0.0


def words(text: str) -> list[Span]:
    """The words of a text, without punctuation."""
    return [match.span() for match in WORD.finditer(text)]


def covered(words: Sequence[Span], spans: Iterable[Span]) -> set[int]:
    """The numbers of the words that touch any of the spans."""
    found: set[int] = set()
    for start, end in spans:
        low, high = 0, len(words)
        while low < high:
            middle = (low + high) // 2
            if words[middle][1] <= start:
                low = middle + 1
            else:
                high = middle
        while low < len(words) and words[low][0] < end:
            found.add(low)
            low += 1
    return found


def shared(ones: Iterable[Span], others: Iterable[Span]) -> bool:
    """Whether two sets of spans share more than half of the longer one's characters."""
    one = {place for start, end in ones for place in range(start, end)}
    other = {place for start, end in others for place in range(start, end)}
    return 2 * len(one & other) > max(len(one), len(other), 1)


def accuracy(gold: Sequence[object], found: Sequence[object]) -> float:
    """The part that is right; micro-F1 where each item has one label."""
    return sum(g == f for g, f in zip(gold, found, strict=True)) / max(1, len(gold))


def macro_f1(gold: Sequence[object], found: Sequence[object]) -> float:
    """The mean F1 of the classes that the gold has."""
    classes = sorted(set(gold), key=str)
    scores = []
    for label in classes:
        right = sum(g == f == label for g, f in zip(gold, found, strict=True))
        total = sum(g == label for g in gold) + sum(f == label for f in found)
        scores.append(2 * right / total)
    return sum(scores) / max(1, len(scores))


def calibration_error(confidences: Sequence[float], right: Sequence[bool], bins: int = 10) -> float:
    """Expected calibration error: how far confidence and correctness lie apart, by bin."""
    error = 0.0
    for low, high in pairwise(number / bins for number in range(bins + 1)):
        inside = [
            (c, r)
            for c, r in zip(confidences, right, strict=True)
            if low < c <= high or (low == 0.0 == c)
        ]
        if inside:
            error += abs(sum(c for c, _ in inside) - sum(r for _, r in inside))
    return error / max(1, len(confidences))
