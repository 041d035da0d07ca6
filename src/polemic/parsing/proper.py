"""Names in a text in capitals: of organisations by their acronyms, of persons by their titles."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from polemic.parsing.nlp import pipeline
from polemic.parsing.wording import Word, casing_words

_SMALL = frozenset({"of", "the", "for", "and", "de", "del", "la", "las", "los", "el", "y", "to"})
_OPENS = re.compile(r"\s*[(\[]\s*$")
_NEAR = re.compile(r"[\s\-]*")
_SURNAME = re.compile(r"[a-z]{3,}[ei]z")  # Velazquez, Ortiz
# The longest name, in words, that an acronym in brackets is looked up for.
_LONGEST = 9


def mark_names(text: str, words: Sequence[Word]) -> None:
    """Mark as proper the common words that stand in names; once found, everywhere."""
    phrases: set[tuple[str, ...]] = set(_phrases())
    for index, word in enumerate(words):
        if word.acronym and len(word.stem) > 1:
            phrases.update(_expansions(text, words, index) or _body_before(text, words, index))
    surnames = {s for index in range(len(words)) for s in _surname(text, words, index)}
    for word in words:
        word.proper = word.proper or word.stem in surnames
    for index in range(len(words)):
        _mark_body(text, words, index)
    _mark_phrases(words, phrases)
    _mark_titles(text, words)


def _expansions(text: str, words: Sequence[Word], at: int) -> set[tuple[str, ...]]:
    """The names whose initials an acronym has: before its bracket, or in the bracket after it."""
    found: set[tuple[str, ...]] = set()
    acronym = words[at].stem
    if at and _OPENS.fullmatch(text[words[at - 1].end : words[at].start]):
        for first in range(at - 2, max(-1, at - 1 - _LONGEST), -1):
            if _has_initials(acronym, words[first:at]):
                found.add(_marked(words[first:at]))
                break
    if at + 2 < len(words) and _OPENS.fullmatch(text[words[at].end : words[at + 1].start]):
        for last in range(at + 3, min(len(words), at + 2 + _LONGEST)):
            closes = text[words[last - 1].end : words[last - 1].end + 1] in {")", "]"}
            if closes and _has_initials(acronym, words[at + 1 : last]):
                found.add(_marked(words[at + 1 : last]))
    return found


def _body_before(text: str, words: Sequence[Word], at: int) -> set[tuple[str, ...]]:
    """ "the Salvadoran Workers Union Federation [FENASTRAS]": letters of another language."""
    last = at - 1
    opens = last > 0 and _OPENS.fullmatch(text[words[last].end : words[at].start])
    if not opens or words[last].stem not in casing_words("bodies") or len(words[at].stem) < 4:
        return set()
    first = last
    while first > max(0, last - _LONGEST) and words[first - 1].lower not in {"the", "a", "an"}:
        if not _NEAR.fullmatch(text[words[first - 1].end : words[first].start]):
            return set()
        first -= 1
    began = first > 0 and words[first - 1].lower in {"the", "a", "an"}
    return {_marked(words[first : last + 1])} if began and last > first else set()


def _has_initials(acronym: str, words: Sequence[Word]) -> bool:
    """Whether the acronym is the words' initials, small words skipped; foreign ones may differ."""
    if not words or words[0].lower in _SMALL:
        return False
    telling = [word.lower for word in words if word.lower not in _SMALL]
    initials = "".join(word[0] for word in telling)
    if initials == acronym:
        return True
    foreign = sorted(initials) == sorted(acronym) and len(acronym) > 2
    return foreign or (initials[:1] == acronym[:1] and initials in acronym and len(initials) > 2)


def _marked(words: Sequence[Word]) -> tuple[str, ...]:
    for word in words:
        word.proper = word.proper or (word.lower not in _SMALL and not word.acronym)
    return tuple(word.stem for word in words)


def _surname(text: str, words: Sequence[Word], at: int) -> set[str]:
    """The word after a title or given name, even if it is an English word: "COL PONCE"."""
    if at + 1 >= len(words) or not _NEAR.fullmatch(text[words[at].end : words[at + 1].start]):
        return set()
    here, after = words[at], words[at + 1]
    lists = casing_words
    if here.lower in lists("abbreviated"):
        here.proper = True
        return {after.stem} if not pipeline().vocab[after.stem].is_stop else set()
    if at and _SURNAME.fullmatch(after.stem) and here.proper:
        return {after.stem}
    if at and at + 2 < len(words) and here.proper and words[at + 2].proper:
        titled = words[at - 1].lower in lists("titles") | lists("abbreviated")
        if titled and _is_rare_noun(after.stem):
            return {after.stem}
    given = here.lower in lists("proper") and here.lower in casing_words("given")
    if given and _is_rare_noun(after.stem):
        return {after.stem}
    return set()


@cache
def _is_rare_noun(word: str) -> bool:
    """A noun in the lemma lists that is no verb, adjective or adverb, and no word of the news."""
    nlp = pipeline()
    lookups = nlp.get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    index = lookups.get_table("lemma_index")
    plain = nlp.vocab[word].is_stop or word in casing_words("titles")
    other = any(word in index[kind] for kind in ("verb", "adj", "adv"))
    return word in index["noun"] and not other and not plain and not word.endswith(("ion", "er"))


def _mark_body(text: str, words: Sequence[Word], at: int) -> None:
    """ "Farabundo Marti national liberation front": all one name."""
    first = words[at]
    if not first.proper or first.lower in casing_words("peoples"):
        return
    for last in range(at + 1, min(len(words), at + 7)):
        word = words[last]
        if not _NEAR.fullmatch(text[words[last - 1].end : word.start]):
            return
        if word.stem in casing_words("bodies") and words[last - 1].lower not in _SMALL:
            if last - at > 1 or word.stem in {"cartel", "front", "university", "party"}:
                _marked(words[at : last + 1])
            return
        if not (word.proper or word.stem in casing_words("joints")):
            return


def _mark_phrases(words: Sequence[Word], phrases: set[tuple[str, ...]]) -> None:
    by_first: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        by_first.setdefault(phrase[0], []).append(phrase)
    for at, word in enumerate(words):
        for phrase in by_first.get(word.stem, ()):
            span = words[at : at + len(phrase)]
            if len(span) == len(phrase) and all(
                each.stem == part for each, part in zip(span, phrase, strict=True)
            ):
                _marked(span)


def _mark_titles(text: str, words: Sequence[Word]) -> None:
    """ "President Cristiani", "Colonel Ponce": a title takes the name's capital."""
    for at in range(len(words) - 2, -1, -1):
        near = _NEAR.fullmatch(text[words[at].end : words[at + 1].start])
        if near and words[at].lower in casing_words("titles") and words[at + 1].proper:
            words[at].proper = True


@cache
def _phrases() -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in casing_words("phrases"))
