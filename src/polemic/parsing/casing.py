"""Texts in capitals, in ordinary case: the same length, so that offsets stay those of the text."""

from __future__ import annotations

import re

from polemic.parsing.proper import mark_names
from polemic.parsing.wording import Word, casing_words, is_common

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
# What stands before the first word of a sentence; "[TEXT]" and the like are marks of the wires.
_OPENING = re.compile(
    r"(?:^\s*|[.!?:][\"”')]*\s+|\n\s*\n\s*|--\s+|\[(?:TEXT|EXCERPTS?|REPORT|COMMENTARY|DESCRIPTION|OMITTED|ANSWER|QUESTION)\]\s+|(?:^|[,:.!?\]]\s+)[\"“])$"
)
_VOWEL = re.compile(r"[aeiouyáéíóú]")
# After a single letter: that of an abbreviation or of a name such as M-19.
_INITIAL = re.compile(r"\.\w|\.\s+\w|\s?-\s?\d")

# Set on the MUC development texts (all capitals) and PolNeAR texts (headlines at most).
CAPITAL_SHARE = 0.7


def is_upper(text: str) -> bool:
    """Whether a text is set in capitals throughout."""
    letters = [char for char in text if char.isalpha()]
    capital = sum(char.isupper() for char in letters)
    return len(letters) > 20 and capital > CAPITAL_SHARE * len(letters)


def truecase(text: str) -> str:
    """`text` in capitals with its common words in lower case; every character keeps its place."""
    words = [_word(text, match) for match in _WORD.finditer(text)]
    mark_names(text, words)
    out: list[str] = []
    last = 0
    for word in words:
        out += (text[last : word.start], word.cased())
        last = word.end
    out.append(text[last:])
    return "".join(out)


def _word(text: str, match: re.Match[str]) -> Word:
    start, end = match.span()
    lower = _same_length_lower(match.group())
    opens = bool(_OPENING.search(text[max(0, start - 16) : start]))
    word = Word(match.group(), start, end, lower, False, False, opens)
    stem = word.stem
    listed = lower in casing_words("acronyms")
    known = stem in casing_words("proper") or _is_dated(text, start, stem)
    common = is_common(stem) and not known
    initial = len(stem) == 1 and _INITIAL.match(text, end) is not None
    word.acronym = listed or initial or (not common and not known and _looks_like_acronym(stem))
    word.proper = known or not (common or word.acronym)
    return word


def _is_dated(text: str, start: int, stem: str) -> bool:
    """ "21 MAY": the month, not the verb."""
    return stem in {"may", "march"} and text[max(0, start - 3) : start].strip()[-1:].isdigit()


def _same_length_lower(word: str) -> str:
    return "".join(low if len(low := char.lower()) == 1 else char for char in word)


def _looks_like_acronym(stem: str) -> bool:
    """No vowel to speak of, or two letters: FMLN, EPL, M-19's M."""
    if stem in casing_words("abbreviated"):
        return False
    return len(stem) <= 5 and (not _VOWEL.search(stem) or len(stem) <= 3)
