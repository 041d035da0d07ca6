"""Texts in capitals, in ordinary case: the same length, so that offsets stay those of the text."""

from __future__ import annotations

import re
from functools import cache

from polemic.lexicon import load_yaml
from polemic.parsing.nlp import pipeline

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_OPENING = re.compile(r"(?:^|[.!?:\]\"”]\s+|\n\s*\n\s*|--\s+|[\"“]\s*)$")

# Set on the MUC development texts (all capitals) and PolNeAR texts (headlines at most).
CAPITAL_SHARE = 0.7


def is_upper(text: str) -> bool:
    """Whether a text is set in capitals throughout."""
    letters = [char for char in text if char.isalpha()]
    return len(letters) > 20 and sum(char.isupper() for char in letters) > CAPITAL_SHARE * len(
        letters
    )


def truecase(text: str) -> str:
    """`text` in capitals with its common words in lower case; every character keeps its place."""
    out: list[str] = []
    last = 0
    for match in _WORD.finditer(text):
        out.append(text[last : match.start()])
        opens = bool(_OPENING.search(text[max(0, match.start() - 8) : match.start()]))
        out.append(_cased(match.group(), opens))
        last = match.end()
    out.append(text[last:])
    return "".join(out)


def _cased(word: str, opens: bool) -> str:
    lower = _same_length_lower(word)
    stem = re.sub(r"['’]s$", "", lower)
    if lower in _keep_upper():
        return word
    if is_common(stem) and stem not in _proper():
        return lower[:1].upper() + lower[1:] if opens else lower
    if _looks_like_acronym(stem) and stem not in _proper():
        return word[: len(stem)] + lower[len(stem) :]
    return word[:1] + lower[1:]


def _same_length_lower(word: str) -> str:
    return "".join(low if len(low := char.lower()) == 1 else char for char in word)


def _looks_like_acronym(stem: str) -> bool:
    """No vowel to speak of, or two letters: FMLN, EPL, M-19's M."""
    return len(stem) <= 5 and (not re.search(r"[aeiouyáéíóú]", stem) or len(stem) <= 3)


@cache
def _words() -> dict[str, frozenset[str]]:
    data = load_yaml("parsing/data/casing.yaml")
    return {key: frozenset(str(word) for word in words) for key, words in data.items()}


def _keep_upper() -> frozenset[str]:
    return _words()["acronyms"]


def _proper() -> frozenset[str]:
    return _words()["proper"]


@cache
def is_common(word: str) -> bool:
    """Whether a lower-case word is an English word, by the pipeline's own lemma lists."""
    nlp = pipeline()
    if word in _words()["common"] or nlp.vocab[word].is_stop:
        return True
    lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    index, exceptions = lookups.get_table("lemma_index"), lookups.get_table("lemma_exc")
    rules = lookups.get_table("lemma_rules")
    for kind in ("noun", "verb", "adj", "adv"):
        if word in index[kind] or word in exceptions.get(kind, {}):
            return True
        for old, new in rules.get(kind, []):
            if old and word.endswith(old) and word[: -len(old)] + new in index[kind]:
                return True
    return False
