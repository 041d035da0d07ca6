"""The attribute ruler's rules, looked up by token: they set what spaCy's matcher sets by them.

Which rules hold for a token depends on its tag, its word and its dependency, and articles use the
same words in the same way over and over; spaCy tries all rules at all tokens of each.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from spacy.language import Language
from spacy.strings import StringStore
from spacy.tokens import Doc
from spacy.tokens._retokenize import set_token_attrs

NAME = "polemic_attributes"
_REMEMBERED = 1 << 16
_ANY = ("", "")

Key = tuple[int, int, int]  # tag, lower-case word and dependency of a token
Conditions = Mapping[str, Any]  # what a token's values shall be, by their names


@dataclass(frozen=True)
class Rule:
    """What is set (`attrs`) at one (`index`) of the tokens for which the conditions hold."""

    number: int
    conditions: Sequence[Conditions]
    index: int
    attrs: Mapping[int, int]


@dataclass(frozen=True)
class Ruled:
    """What holds of a token: rules over it alone, what they set, and longer rules it may open."""

    rules: Sequence[Rule]
    attrs: dict[int, int]
    opened: Sequence[Rule]


@Language.factory(NAME)
class Attributes:
    """A component of the pipeline, in the place of the ruler whose rules it applies."""

    def __init__(self, nlp: Language, name: str):
        ruler: Any = nlp.get_pipe("attribute_ruler")
        self.strings: StringStore = nlp.vocab.strings
        self.by_word: dict[tuple[str, object], list[Rule]] = {}
        for number, (pattern, attrs) in enumerate(zip(ruler.patterns, ruler.attrs, strict=True)):
            for conditions in pattern["patterns"]:
                rule = Rule(number, conditions, pattern["index"], attrs)
                self.by_word.setdefault(_handle(conditions[0]), []).append(rule)
        self.named, self.shapes = _words(ruler.patterns)
        remember = lru_cache(maxsize=_REMEMBERED)
        self.of, self.word = remember(self._of), remember(self._word)

    def __call__(self, doc: Doc) -> Doc:
        """Sets the attributes of all tokens."""
        rows = doc.to_array(["TAG", "LOWER", "DEP"]).tolist()
        keys: list[Key] = [(tag, self.word(word), dep) for tag, word, dep in rows]
        longer = self._matches(keys)
        for at, (token, key) in enumerate(zip(doc, keys, strict=True)):
            known = self.of(key)
            more = longer.get(at)
            set_token_attrs(token, _merged([*known.rules, *more]) if more else known.attrs)
        return doc

    def _matches(self, keys: Sequence[Key]) -> dict[int, list[Rule]]:
        """The rules over several tokens that hold, by the token at which they set something."""
        found: dict[int, list[Rule]] = {}
        for at, key in enumerate(keys):
            for rule in self.of(key).opened:
                there = [self._values(key) for key in keys[at : at + len(rule.conditions)]]
                if len(there) == len(rule.conditions) and all(map(_hold, rule.conditions, there)):
                    found.setdefault(at + rule.index, []).append(rule)
        return found

    def _of(self, key: Key) -> Ruled:
        values = self._values(key)
        handles = [("TAG", values["TAG"]), ("LOWER", values["LOWER"]), _ANY]
        tried = [rule for handle in handles for rule in self.by_word.get(handle, ())]
        held = [rule for rule in tried if _hold(rule.conditions[0], values)]
        rules = [rule for rule in held if len(rule.conditions) == 1]
        return Ruled(rules, _merged(rules), [rule for rule in held if len(rule.conditions) > 1])

    def _word(self, word: int) -> int:
        """A word that some rule names, or a space; 0 for all others: to the rules they are one."""
        text = self.strings[word]
        if text in self.named or text.isspace() or any(re.search(s, text) for s in self.shapes):
            return word
        return 0

    def _values(self, key: Key) -> dict[str, str | bool]:
        tag, word, dependency = (self.strings[part] for part in key)
        return {"TAG": tag, "LOWER": word, "DEP": dependency, "IS_SPACE": word.isspace()}


def _words(patterns: Iterable[Mapping[str, Any]]) -> tuple[frozenset[str], tuple[str, ...]]:
    """The words that rules name, and the expressions by which they do."""
    named: set[str] = set()
    shapes: list[str] = []
    for wanted in (
        token["LOWER"]
        for pattern in patterns
        for conditions in pattern["patterns"]
        for token in conditions
        if "LOWER" in token
    ):
        if isinstance(wanted, str):
            named.add(wanted)
        elif "REGEX" in wanted:
            shapes.append(wanted["REGEX"])
        else:
            named.update(*wanted.values())
    return frozenset(named), tuple(shapes)


def _handle(conditions: Conditions) -> tuple[str, object]:
    """What a rule is found by: the tag or the word of its first token, if it names just one."""
    plain = ((name, conditions.get(name)) for name in ("TAG", "LOWER"))
    return next(((name, value) for name, value in plain if isinstance(value, str)), _ANY)


def _hold(conditions: Conditions, values: Mapping[str, str | bool]) -> bool:
    return all(_agrees(values[name], wanted) for name, wanted in conditions.items())


def _agrees(value: str | bool, wanted: Any) -> bool:
    if not isinstance(wanted, Mapping):
        return bool(value == wanted)
    ((operator, operand),) = wanted.items()
    if operator == "REGEX":
        return bool(re.search(operand, str(value)))
    return (value in operand) == {"IN": True, "NOT_IN": False}[operator]


def _merged(rules: Iterable[Rule]) -> dict[int, int]:
    """What the rules set together: a later one goes over an earlier one."""
    merged: dict[int, int] = {}
    for rule in sorted(rules, key=lambda rule: rule.number):
        merged |= rule.attrs
    return merged
