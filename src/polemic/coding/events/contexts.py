"""PLOVER contexts by the words of a sentence."""

from __future__ import annotations

from functools import cache

from polemic.coding.ontology import contexts as known_contexts
from polemic.lexicon import load_yaml
from polemic.parsing.tokens import Tokens


@cache
def _by_word() -> tuple[dict[str, frozenset[str]], tuple[tuple[str, str], ...]]:
    words: dict[str, set[str]] = {}
    phrases: list[tuple[str, str]] = []
    for context, cues in load_yaml("coding/events/data/contexts.yaml").items():
        if context not in known_contexts():
            continue
        for cue in cues:
            if " " in cue:
                phrases.append((cue, context))
            else:
                words.setdefault(cue, set()).add(context)
    return {word: frozenset(found) for word, found in words.items()}, tuple(phrases)


def contexts_of(sentence: Tokens) -> frozenset[str]:
    """The contexts that the words of a sentence stand for."""
    words, phrases = _by_word()
    found: set[str] = set()
    for token in sentence:
        found |= words.get(token.lemma_.lower(), frozenset())
    text = sentence.text.lower()
    found |= {context for phrase, context in phrases if phrase in text}
    return frozenset(found)
