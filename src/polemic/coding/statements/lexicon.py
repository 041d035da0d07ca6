"""The cue lexicon: which words report speech, belief, intention, demand, and what they take."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from polemic.lexicon import load_yaml
from polemic.parsing.tokens import Token

# Where a word has several readings, the first file that takes the construction is right most often.
_SIGNS: Mapping[str | None, int] = {None: 0, "for": 1, "against": -1}
FILES = ("intention", "demand", "belief", "speech", "attitude")


@dataclass(frozen=True, slots=True)
class Cue:
    """One reading of a cue word: what it reports, and in which constructions."""

    word: str
    part: str
    kind: str
    takes: frozenset[str]
    addressee: str | None
    negative: bool
    denies: bool
    statement: bool
    file: str
    stands: int = 0  # for (1) or against (-1) what follows
    flips: bool = True  # whether the negated cue stands the other way
    matters: bool = False  # only where the object is a matter of dispute

    @property
    def entry(self) -> str:
        """Where the lexicon has it."""
        return f"{self.file}.yaml#{self.word}"


@cache
def _cues() -> Mapping[tuple[str, str], tuple[Cue, ...]]:
    found: dict[tuple[str, str], list[Cue]] = defaultdict(list)
    for cue in _read():
        found[cue.part, cue.word].append(cue)
    return {key: tuple(cues) for key, cues in found.items()}


def _read() -> Iterator[Cue]:
    for file in FILES:
        data = load_yaml(f"coding/cues/{file}.yaml")
        for group in data["groups"]:
            for word in dict.fromkeys(group["words"]):
                yield Cue(
                    word=word,
                    part=group["part"],
                    kind=group.get("kind", data["kind"]),
                    takes=frozenset(group["takes"]),
                    addressee=group.get("addressee"),
                    negative=group.get("negative", False),
                    denies=group.get("denies", False),
                    statement=group.get("statement", True),
                    file=file,
                    stands=_SIGNS[group.get("stands")],
                    flips=group.get("flips", True),
                    matters=group.get("matters", False),
                )


def cues(part: str, word: str) -> tuple[Cue, ...]:
    """The readings of a word (its lemma) as a part of speech; none if it is no cue."""
    return _cues().get((part, word), ())


@cache
def _inflected() -> Mapping[str, str]:
    """The regular forms of the lexicon's verbs, for those that the parser derives wrongly."""
    forms: dict[str, str] = {}
    for part, word in _cues():
        if part == "verb" and " " not in word:
            stem = word[:-1] if word.endswith("e") else word
            changed = word[:-1] + "ie" if re.search("[^aeiou]y$", word) else stem + "e"
            for form in (word, f"{word}s", f"{changed}s", f"{changed}d", f"{stem}ing"):
                forms.setdefault(form, word)
    return forms


def verb_cues(verb: Token) -> tuple[Cue, ...]:
    """The readings of a verb, with its particle if it has one ("point out")."""
    lemma = verb.lemma_.lower()
    if not cues("verb", lemma):
        lemma = _inflected().get(verb.lower_, lemma)
    particle = next((t.lower_ for t in verb.children if t.dep_ == "prt"), None)
    joined = cues("verb", f"{lemma} {particle}") if particle else ()
    return joined or cues("verb", lemma)


def takes(readings: tuple[Cue, ...], construction: str) -> Cue | None:
    """The first reading that takes a construction."""
    return next((cue for cue in readings if construction in cue.takes), None)


@cache
def words(file: str, key: str) -> frozenset[str]:
    """A list of words that a file keeps beside its cues."""
    return frozenset(str(word) for word in load_yaml(f"coding/cues/{file}.yaml")[key])


@cache
def phrases() -> Mapping[str, tuple[tuple[tuple[str, ...], Cue], ...]]:
    """Phrases of several words by their first word, longest first."""
    by_first: dict[str, list[tuple[tuple[str, ...], Cue]]] = defaultdict(list)
    for (part, word), readings in _cues().items():
        if part == "phrase":
            words = tuple(word.split())
            by_first[words[0]].append((words, readings[0]))
    return {
        first: tuple(sorted(items, key=lambda i: -len(i[0]))) for first, items in by_first.items()
    }


@cache
def sources() -> tuple[tuple[tuple[str, ...], Cue], ...]:
    """Prepositional cues ("according to") as words, longest first."""
    found = [(tuple(word.split()), r[0]) for (part, word), r in _cues().items() if part == "source"]
    return tuple(sorted(found, key=lambda item: -len(item[0])))
