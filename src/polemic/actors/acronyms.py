"""Acronyms: what looks like one, and whether it stands for a name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from polemic.actors.words import small_words

_ROMAN = re.compile(r"[IVXL]+")


def looks_like_acronym(word: str) -> bool:
    """FMLN, U.N., M-19, PKK, GOP; no plain word in capitals such as "A" or "II"."""
    letters = [c for c in word if c.isalpha()]
    upper = sum(c.isupper() for c in letters)
    if len(word) < 2 or (upper < 2 and not re.fullmatch(r"[A-Z]-\d+", word)):
        return False
    if _ROMAN.fullmatch(word):
        return False
    return upper * 2 > len(letters) and word[-1] not in "-" and upper >= len(letters) - 2


def stands_for(acronym: str, words: Sequence[str]) -> bool:
    """Whether the acronym may be made of the words: of initials, in a foreign order, or within."""
    letters = _letters(acronym)
    if len(letters) < 2 or not words:
        return False
    readings = _readings(words)
    return any(_foreign(letters, each) or _initials(letters, each) for each in readings)


def has_initials(acronym: str, words: Sequence[str]) -> bool:
    """Whether the acronym is surely the words' initials, function words counted or not.

    Acronyms of four letters and more may have the order of another language: FMLN, EZLN.
    """
    letters = _letters(acronym)
    if len(letters) < 2 or len(words) < 2:
        return False
    return any(
        letters == [w[0].lower() for w in reading]
        or (len(letters) > 3 and _foreign(letters, reading))
        for reading in _readings(words)
    )


def _foreign(letters: list[str], words: Sequence[str]) -> bool:
    """Whether the letters are the initials in any order, one of them missing at most."""
    initials = [w[0].lower() for w in words]
    if len(letters) < 3 or initials[:1] != letters[:1]:
        return False
    missing = Counter(initials) - Counter(letters)
    return not Counter(letters) - Counter(initials) and missing.total() <= 1


def _letters(acronym: str) -> list[str]:
    letters = [c.lower() for c in acronym if c.isalnum()]
    return letters[:-1] if acronym.endswith("s") and len(letters) > 2 else letters


def _readings(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """The words with and without those that an acronym passes over."""
    alphabetic = [w for w in words if w[0].isalnum()]
    return [w for w in alphabetic if w.lower() not in small_words("skipped")], alphabetic


def _initials(letters: list[str], words: Sequence[str]) -> bool:
    """Each letter begins a word or goes on in one, in order; the first begins the first word."""
    initials = [w[0].lower() for w in words if w and w[0].isalnum()]
    if initials == letters:
        return True
    if not initials or initials[0] != letters[0] or len(initials) > len(letters) + 2:
        return False
    return _subsequence(letters, words) and _covered(letters, initials)


def _subsequence(letters: list[str], words: Sequence[str]) -> bool:
    """Letters found in order, each at a word's start or within the word last begun."""
    text = " ".join(w.lower() for w in words)
    at = 0
    for letter in letters:
        starts = text.find(" " + letter, max(0, at - 1)) + 1 if at else 0
        found = starts if starts > 0 or at == 0 else text.find(letter, at)
        if found < 0 or text[found] != letter:
            return False
        at = found + 1
    return True


def _covered(letters: list[str], initials: list[str]) -> bool:
    """All initials of the words are in the acronym, in order."""
    at, hits = 0, 0
    for initial in initials:
        found = letters.index(initial, at) if initial in letters[at:] else -1
        if found >= 0:
            hits, at = hits + 1, found + 1
    return hits == len(initials) >= 2 and hits * 2 > len(letters)
