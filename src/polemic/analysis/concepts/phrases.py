"""Concepts by words: the phrases of a codebook in a text, the longest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polemic.analysis.concepts.codebook import Codebook
from polemic.analysis.concepts.negation import turning
from polemic.analysis.concepts.words import Word, joined, words

_Reading = tuple[tuple[Word, int, int], ...]


@dataclass(frozen=True, slots=True)
class Match:
    """A phrase at words `first` to `last` of a text, and the words that turn it."""

    entry: int
    phrase: str
    first: int
    last: int
    turned: tuple[str, ...]


class Phrases:
    """All phrases of a codebook, to be looked for in texts."""

    def __init__(self, codebook: Codebook) -> None:
        self.starting: dict[str, list[tuple[int, str, tuple[Word, ...]]]] = defaultdict(list)
        for number, entry in enumerate(codebook.entries):
            for phrase in entry.phrases:
                for reading in {
                    tuple(word for word, *_ in one) for one in _readings(words(phrase))
                }:
                    for lemma in reading[0].lemmas:
                        self.starting[lemma].append((number, phrase, reading))

    def matches(self, text: str) -> tuple[Match, ...]:
        """The phrases in a text, longest first; of those that overlap only the longest."""
        given = words(text)
        found = sorted(
            {match for reading in _readings(given) for match in self._in(reading, given)},
            key=lambda one: (
                one.first - one.last,
                -len(one.phrase),
                one.first,
                one.entry,
                one.phrase,
            ),
        )
        kept: list[Match] = []
        for match in found:
            if all(match.last < other.first or other.last < match.first for other in kept):
                kept.append(match)
        return tuple(kept)

    def _in(self, reading: _Reading, given: Sequence[Word]) -> Iterator[Match]:
        for place, (word, first, _) in enumerate(reading):
            for lemma in word.lemmas:
                for number, phrase, sought in self.starting.get(lemma, ()):
                    there = reading[place : place + len(sought)]
                    if len(there) == len(sought) and all(
                        one.lemmas & other.lemmas
                        for (one, *_), other in zip(there, sought, strict=True)
                    ):
                        last = there[-1][2]
                        yield Match(number, phrase, first, last, turning(given, first, last))


def _readings(given: Sequence[Word]) -> tuple[_Reading, _Reading]:
    """The words with compounds in their parts, and with compounds as one word."""
    whole: list[tuple[Word, int, int]] = []
    for place, word in enumerate(given):
        if word.hyphen and whole:
            before, first, _ = whole.pop()
            whole.append((joined(before, word), first, place))
        else:
            whole.append((word, place, place))
    return tuple((word, place, place) for place, word in enumerate(given)), tuple(whole)
