"""Whether words around a phrase turn it into its opposite, and which."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from polemic.analysis.concepts.words import Word
from polemic.lexicon import load_yaml

_NEAR, _OPPOSED = 6, 3  # words before a phrase that a negator, or an opposing word, reaches over
_AFTER = 3  # words after it in which the auxiliary of a negation may stand


def opposing_cue(words: Sequence[Word]) -> tuple[str, ...]:
    """The words of a cue that stand against what is said and leave its record affirmed."""
    counted = _listed("opposing") - _listed("negated_cues")
    return tuple(word.text for word in words if word.lemmas & counted)


def negators(words: Sequence[Word]) -> tuple[str, ...]:
    """The words that negate."""
    return tuple(word.text for place, word in enumerate(words) if _negates(words, place))


def turning(words: Sequence[Word], first: int, last: int) -> tuple[str, ...]:
    """The words that turn the phrase from word `first` to `last`; an even number leaves it."""
    return (*_before(words, first), *_after(words, last))


def negated_share(words: Sequence[Word], shared: frozenset[str]) -> tuple[str, ...]:
    """The negators among and shortly before the words that a text shares with another."""
    places = [place for place, word in enumerate(words) if word.lemmas & shared]
    if not places:
        return ()
    inside = negators(words[places[0] : places[-1] + 1])
    return (*(word for word in _before(words, places[0]) if word in _listed("negators")), *inside)


def _before(words: Sequence[Word], first: int) -> tuple[str, ...]:
    found: list[str] = []
    for distance in range(1, min(_NEAR, first) + 1):
        place = first - distance
        if words[place + 1].mark.strip("\"'“”‘’(), ") or words[place].text in _listed("breaks"):
            break
        opposing = distance <= _OPPOSED and bool(words[place].lemmas & _listed("opposing"))
        if opposing or _negates(words, place):
            found.append(words[place].text)
    return tuple(reversed(found))


def _after(words: Sequence[Word], last: int) -> tuple[str, ...]:
    """ "An amnesty is not needed", "must not be granted"; not "must not reward the gun"."""
    be = _listed("be")
    for place in range(last + 1, min(last + 1 + _AFTER, len(words) - 1)):
        word, following = words[place], words[place + 1]
        if word.mark:
            break
        passive = place + 2 < len(words) and words[place + 2].text in be
        carries = word.text in be or (word.text in _listed("auxiliaries") and passive)
        if carries and not following.mark and _negates(words, place + 1):
            return (following.text,)
    return ()


def _negates(words: Sequence[Word], place: int) -> bool:
    if words[place].text not in _listed("negators"):
        return False
    pair = " ".join(word.text for word in words[place : place + 2])
    return pair not in _listed("not_negating")


@cache
def _listed(name: str) -> frozenset[str]:
    data = load_yaml("analysis/concepts/data/negation.yaml")
    return frozenset(str(word) for word in data[name])
