"""The words of a text in capitals, and what is known of single words when their case is not."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from polemic.lexicon import load_yaml
from polemic.parsing.nlp import pipeline

# Endings that names hardly have: a word unknown to the lists is then a common one.
_ENDINGS = re.compile(r".{3,}(?:ly|ing|ed|tion|tions|ness|ment|ments|ism|ist|ists|ity|ized|able)$")


@dataclass(slots=True)
class Word:
    """One word of a text in capitals, and what case it shall have."""

    text: str
    start: int
    end: int
    lower: str
    acronym: bool
    proper: bool
    opens: bool

    @property
    def stem(self) -> str:
        """The word in lower case without a possessive ending."""
        return self.lower[:-2] if self.lower.endswith(("'s", "’s")) else self.lower

    def cased(self) -> str:
        """The word as ordinary print has it."""
        if self.acronym:
            return self.text[: len(self.stem)] + self.lower[len(self.stem) :]
        if self.proper or self.opens:
            return self.text[:1] + self.lower[1:]
        return self.lower


@cache
def _lists() -> dict[str, frozenset[str]]:
    data = load_yaml("parsing/data/casing.yaml")
    return {key: frozenset(str(word) for word in words) for key, words in data.items()}


def casing_words(kind: str) -> frozenset[str]:
    """A list of words that decide on case: `proper`, `acronyms`, `titles`, ..."""
    return _lists()[kind]


@cache
def is_common(word: str) -> bool:
    """Whether a lower-case word is an English word, by the pipeline's own lemma lists."""
    nlp = pipeline()
    if word in casing_words("common") or nlp.vocab[word].is_stop:
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
    return bool(_ENDINGS.fullmatch(word))


@cache
def inflects_verb(word: str) -> bool:
    """Whether a lower-case word is an inflected form of an English verb: "elects", "hacked"."""
    lookups = pipeline().get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    index, exceptions = lookups.get_table("lemma_index"), lookups.get_table("lemma_exc")
    if word in exceptions.get("verb", {}):
        return True
    rules = lookups.get_table("lemma_rules").get("verb", [])
    return any(
        old and word.endswith(old) and word[: -len(old)] + new in index["verb"]
        for old, new in rules
    )
