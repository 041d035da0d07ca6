"""Whether a text is English; names the language where it is another."""

from __future__ import annotations

import re
from functools import cache

from polemic.errors import UnsupportedLanguage
from polemic.lexicon import load_yaml

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Running English has 40 % and more of these words, headlines 15 %, other languages below 10 %.
_SURELY_ENGLISH, _HARDLY_ENGLISH = 0.2, 0.1
_ENOUGH_WORDS = 400


@cache
def _common() -> frozenset[str]:
    return frozenset(load_yaml("reading/data/english.yaml")["words"])


def english_share(text: str) -> float:
    """The share of the commonest English words in the words of the text."""
    words = [match[0].lower() for match in _WORD.finditer(text)][:_ENOUGH_WORDS]
    return sum(word in _common() for word in words) / len(words) if words else 0.0


def require_english(text: str, where: str) -> None:
    """Raise `UnsupportedLanguage` where the text is not English."""
    share = english_share(text)
    if share >= _SURELY_ENGLISH:
        return
    code = _guess(text)
    if code == "en" or (share >= _HARDLY_ENGLISH and code is None):
        return
    raise UnsupportedLanguage(
        f"the text is not in English (it looks like {code or 'no language'})",
        where=where,
        remedy="give an English article or a translation",
    )


def _guess(text: str) -> str | None:
    from py3langid import langid  # loads its model: only where the words leave a doubt

    code, _ = langid.classify(text[:5000].lower())
    return str(code)
