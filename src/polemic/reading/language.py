"""Whether a text is English; names the language where it is another."""

from __future__ import annotations

import re
from functools import cache
from typing import Any

from polemic.errors import UnsupportedLanguage
from polemic.lexicon import load_csv, load_yaml

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Of these words English prose has 35 % and more, headlines some 20 %, names alone none; Danish and
# Dutch, which share a few of them by chance, stay below 12 %.
_SURELY_ENGLISH, _PERHAPS_ENGLISH = 0.2, 0.1
# py3langid is this sure of a sentence of ten words, not of a headline made of names.
_SURE_OF_ANOTHER = 0.75
_PROBE = 20_000
_SHORT = 120
# Scots and Nigerian Pidgin are what py3langid makes of English headlines.
_ENGLISH = frozenset({"en", "sco", "pcm"})


@cache
def _common() -> frozenset[str]:
    return frozenset(load_yaml("reading/data/english.yaml")["words"])


@cache
def _identifier() -> Any:
    from py3langid import langid  # its model takes a second to load

    return langid.LanguageIdentifier.from_model_file(langid.MODEL_FILE, norm_probs=True)


def english_share(text: str) -> float:
    """The share of the commonest English words among the words of the text."""
    words = [match[0].lower() for match in _WORD.finditer(text[:_PROBE])]
    return sum(word in _common() for word in words) / len(words) if words else 0.0


def require_english(text: str, where: str) -> None:
    """Raise `UnsupportedLanguage` where the text is not English."""
    share = english_share(text)
    if share >= _SURELY_ENGLISH:
        return
    # Words in capitals look like another language to the model.
    (code, probability), (second, more), *_ = _identifier().rank(text[:_PROBE].lower())
    # Malay and Indonesian share what is certain about either.
    sure = probability + (more if second not in _ENGLISH else 0) >= _SURE_OF_ANOTHER
    if code in _ENGLISH or (not sure and (share >= _PERHAPS_ENGLISH or len(text) < _SHORT)):
        return
    raise UnsupportedLanguage(
        f"the text is in {_name(code)}" if sure else "the text is in no language that can be told",
        where=where,
        remedy="give an English article or a translation",
    )


@cache
def _name(code: str) -> str:
    names = {row["code"]: row["name"] for row in load_csv("reading/data/languages.csv")}
    return f"{names[code]} ({code})" if code in names else f"a language other than English ({code})"
