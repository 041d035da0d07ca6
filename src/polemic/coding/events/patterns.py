"""Trigger patterns: how the lexicon writes a verb with its frame, or a noun with its modifiers."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache

from polemic.lexicon import load_yaml


@dataclass(frozen=True, slots=True)
class Entry:
    """A group of triggers with one meaning; `name` is what an explanation prints.

    In a mutual one, of several doers the first acts and the others are met ("A and B agreed").
    """

    name: str
    type: str
    mode: str | None
    cameo: str | None
    contexts: tuple[str, ...] = ()
    mutual: bool = False
    needs_recipient: bool = False


@dataclass(frozen=True, slots=True)
class Fixed:
    """A preposition with the nouns that it must govern (any where there are none).

    `named` says that the words are part of the deed's name ("take to the streets"), not only a
    condition ("supply with weapons").
    """

    preposition: str
    nouns: frozenset[str]
    named: bool


@dataclass(frozen=True)
class Pattern:
    """A trigger: its head's lemma and what must stand beside it.

    `role` is verb, or for nouns deed ("of" names who suffers it), act ("of" names who does it),
    meeting (between equals).
    """

    entry: Entry
    role: str
    head: str
    modifiers: tuple[str, ...] = ()
    particle: str | None = None
    objects: frozenset[str] = frozenset()
    not_objects: frozenset[str] = frozenset()
    human: bool = False
    object: bool = False
    bare: bool = False
    required: frozenset[str] = frozenset()
    optional: frozenset[str] = frozenset()
    fixed: tuple[Fixed, ...] = ()
    complement: str | None = None
    takes_object: bool = False
    subjects: frozenset[str] = frozenset()
    weight: int = field(default=0, compare=False)


# Classes of objects that are who suffers the deed, not part of its name.
_RECIPIENTS = ("@humans", "@captives", "@buildings", "@territory", "@property")


def _takes_object(sign: str) -> bool:
    return sign[0] == "=" and "@armed" not in sign and any(name in sign for name in _RECIPIENTS)


def _weight(sign: str) -> int:
    """How much a sign narrows a pattern down."""
    if sign[0] in "?!.":
        return 0 if sign[0] == "?" and not sign.startswith("!=") else 1
    narrow = 3 if sign[0] in "=<" or ":" in sign else 2
    return narrow + ("_" in sign)  # "hunger strike" says more than "strike"


ROLES = {"verbs": "verb", "deeds": "deed", "acts": "act", "meetings": "meeting"}


@cache
def _classes() -> dict[str, frozenset[str]]:
    data = load_yaml("coding/events/data/classes.yaml")
    return {name: frozenset(words) for name, words in data.items()}


def word_class(name: str) -> frozenset[str]:
    """The lemmas of a class of nouns ("weapons")."""
    return _classes()[name]


def _words(written: str) -> frozenset[str]:
    found: set[str] = set()
    for word in written.split("|"):
        found |= word_class(word[1:]) if word.startswith("@") else {word.replace("_", " ")}
    return frozenset(found)


def parse_pattern(written: str, entry: Entry, role: str) -> Pattern:
    """The pattern that a line of the lexicon writes.

    `^off` particle, `=a|b` object, `!=a|b` any object but these, `!` an object that can be an
    actor, `*` any object, `.` no object, `+on|to` preposition that governs the recipient,
    `?on|to` the same where there is one, `-on:strike` preposition with a fixed noun, `>` any
    clause, `>to` infinitive, `>that` clause with a subject, `>a|b` clause with that verb,
    `<a|b` subject. `@name` is a class of nouns. Words before a noun are its modifiers.
    """
    heads = [part for part in written.split() if part[0] not in "^=!.+?->\\<*"]
    signs = [part for part in written.split() if part[0] in "^=!.+?-><*"]
    values: dict[str, object] = {}
    fixed: list[Fixed] = []
    for sign in signs:
        if sign == "!":
            values["human"] = True
        elif sign == "*":
            values["object"] = True
        elif sign == ".":
            values["bare"] = True
        elif sign[0] == ">":
            values["complement"] = sign[1:] or "any"
        elif sign.startswith("!="):
            values["not_objects"] = _words(sign[2:])
        elif sign[0] == "-":
            preposition, _, noun = sign[1:].partition(":")
            nouns = _words(noun) if noun else frozenset[str]()
            fixed.append(Fixed(preposition.replace("_", " "), nouns, "@" not in noun))
        elif sign[0] == "^":
            values["particle"] = sign[1:]
        else:
            name = {"=": "objects", "+": "required", "?": "optional", "<": "subjects"}[sign[0]]
            values[name] = _words(sign[1:])
    return Pattern(
        entry=entry,
        role=role,
        head=heads[-1],
        modifiers=tuple(heads[:-1]),
        fixed=tuple(fixed),
        takes_object=any(_takes_object(sign) for sign in signs),
        weight=len(heads) + sum(_weight(sign) for sign in signs),
        **values,  # type: ignore[arg-type]
    )
