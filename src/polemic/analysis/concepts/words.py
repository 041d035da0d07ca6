"""Words as concepts are matched by: case and hyphens folded, each with all its lemmas."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_ARTICLES = frozenset({"a", "an", "the"})
_CONTRACTED = {"cannot": "can", "can't": "can", "won't": "will", "shan't": "shall"}
_KINDS = ("noun", "verb", "adj", "adv")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text; `hyphen` joins it to the word before, `mark` is the punctuation between."""

    text: str
    lemmas: frozenset[str]
    hyphen: bool = False
    mark: str = ""


def words(text: str) -> tuple[Word, ...]:
    """The words of a text without articles; "don't" is two words, possessive endings are none."""
    return tuple(_words(unicodedata.normalize("NFC", text)))


def lemma(word: Word) -> str:
    """One lemma to count a word by."""
    return min(word.lemmas, key=lambda one: (len(one), one))


def content_words(text: str) -> tuple[str, ...]:
    """The lemmas of a text's words that are no function words."""
    from spacy.lang.en.stop_words import STOP_WORDS

    return tuple(lemma(word) for word in words(text) if word.text not in STOP_WORDS)


def joined(one: Word, other: Word) -> Word:
    """Two parts of a compound as one word: "cease-fire" as "ceasefire"."""
    text = one.text + other.text
    return Word(text, lemmas(text), mark=one.mark)


def _words(text: str) -> Iterator[Word]:
    after, between = 0, ""
    for found in _WORD.finditer(text):
        between += text[after : found.start()]
        hyphen = after > 0 and text[after : found.start()] in {"-", "‐", "‑"}
        after = found.end()
        parts = _parts(unicodedata.normalize("NFKC", found[0]).casefold().replace("’", "'"))
        for part in parts:
            if part not in _ARTICLES:
                yield Word(part, lemmas(part), hyphen, "" if hyphen else between.strip())
                between, hyphen = "", False


def _parts(word: str) -> tuple[str, ...]:
    if word == "cannot" or word.endswith("n't"):
        return (_CONTRACTED.get(word, word.removesuffix("n't")), "not")
    return (word.split("'")[0],) if word.endswith("'s") else (word.replace("'", ""),)


@cache
def lemmas(word: str) -> frozenset[str]:
    """What a lower-case word may be a form of, by the pipeline's lemma lists; else itself."""
    index, exceptions, rules = _tables()
    found: set[str] = set()
    for kind in _KINDS:
        irregular = exceptions.get(kind, {}).get(word, ())
        found.update(irregular)
        if irregular:
            continue
        found.update(
            word[: len(word) - len(old)] + new
            for old, new in rules.get(kind, [])
            if word.endswith(old) and word[: len(word) - len(old)] + new in index[kind]
        )
        if word in index[kind]:
            found.add(word)
    return frozenset(found - {""}) or frozenset({word.removesuffix("s") if len(word) > 4 else word})


@cache
def _tables() -> tuple[Any, Any, Any]:
    from polemic.parsing.nlp import pipeline

    lookups = pipeline().get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    index, exceptions, rules = (
        lookups.get_table(f"lemma_{one}") for one in ("index", "exc", "rules")
    )
    return index, exceptions, rules
