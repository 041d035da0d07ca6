"""How many: the number of those who act or suffer, and the dead."""

from __future__ import annotations

from collections.abc import Sequence

from polemic.coding.events.deeds import Deed
from polemic.parsing.numbers import Number
from polemic.parsing.tokens import Token

_DEATHS = frozenset({"kill", "target"})
_DEAD = frozenset({"dead", "death", "fatality", "body", "corpse", "life", "lives"})


def quantity_of(deed: Deed, numbers: Sequence[Number]) -> float | None:
    """How many suffer the deed, or for a protest how many protest."""
    counted = deed.agents if deed.pattern.entry.type == "PROTEST" else deed.recipients
    values = [count for token in counted if (count := count_of(token, numbers)) is not None]
    return values[0] if len(values) == 1 else None


def fatalities_of(deed: Deed, numbers: Sequence[Number]) -> float | None:
    """How many died of the deed, where the text says so."""
    if deed.pattern.entry.type != "ASSAULT":
        return None
    for part in deed.parts:
        found = fatalities_of(part, numbers)
        if found is not None:
            return found
    if deed.pattern.entry.name.split("#")[1] in _DEATHS:
        values = [count for token in deed.recipients if (count := _people(token, numbers))]
        return sum(values) if values and len(values) == len(deed.recipients) else None
    for token in deed.head.sent:
        if token.lower_ in _DEAD and token.i > deed.head.i:
            return count_of(token, numbers) or _before(token, numbers)
    return None


def count_of(token: Token, numbers: Sequence[Number]) -> float | None:
    """The number that counts a noun phrase, or that it is."""
    modifiers = [c for c in token.children if c.dep_ in {"nummod", "quantmod"}]
    modifiers = [word for word in modifiers if not _is_year(word, token)]
    for word in [*modifiers, *([token] if token.pos_ == "NUM" else [])]:
        for number in numbers:
            if number.start <= word.idx < number.end and not number.percent and not number.currency:
                return number.value
    return None


def _is_year(word: Token, noun: Token) -> bool:
    """ "the 2016 presidential candidates" are not two thousand."""
    plain = len(word.text) == 4 and word.text.isdigit() and word.text[:2] in {"18", "19", "20"}
    return plain and noun.i > word.i + 1


def _people(token: Token, numbers: Sequence[Number]) -> float | None:
    """The count of a noun phrase; a single person counts as one."""
    counted = count_of(token, numbers)
    if counted is not None:
        return counted
    singular = token.tag_ in {"NN", "NNP"} and token.ent_type_ in {"PERSON", ""}
    named = token.ent_type_ == "PERSON"
    article = any(c.lower_ in {"a", "an"} for c in token.children if c.dep_ == "det")
    return 1.0 if singular and (named or article) else None


def _before(token: Token, numbers: Sequence[Number]) -> float | None:
    """ "five dead", "left 12 dead"."""
    for number in numbers:
        if 0 <= token.idx - number.end <= 2:
            return number.value
    return None
