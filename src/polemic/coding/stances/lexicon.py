"""Cues of stance, from the data files: verbs, nouns and predicates with their frames."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from polemic.lexicon import load_csv, load_yaml

_HERE = "coding/stances/data"


@dataclass(frozen=True, slots=True)
class VerbCue:
    """A verb with the particle and object it needs and the slot that holds the target."""

    lemma: str
    particle: str
    object: str
    slot: str
    sign: int

    @property
    def entry(self) -> str:
        """How explanations cite it."""
        words = [self.lemma, self.particle, self.object, "" if self.slot == "object" else self.slot]
        return f"stances/verbs.csv#{' '.join(word for word in words if word)}"


@dataclass(frozen=True, slots=True)
class NounCue:
    """A noun or predicate with the prepositions that bring the target."""

    word: str
    targets: frozenset[str]
    kind: str
    sign: int
    file: str = "nouns.csv"

    @property
    def entry(self) -> str:
        """How explanations cite it."""
        return f"stances/{self.file}#{self.word}"


@cache
def verb_cues() -> Mapping[str, tuple[VerbCue, ...]]:
    """By lemma, the cues that need most first."""
    found: dict[str, list[VerbCue]] = defaultdict(list)
    for row in load_csv(f"{_HERE}/verbs.csv"):
        for lemma in row["verbs"].split():
            cue = VerbCue(lemma, row["particle"], row["object"], row["slot"], int(row["sign"]))
            found[lemma].append(cue)
    return {
        lemma: tuple(sorted(cues, key=lambda c: (not c.object, not c.particle, c.slot == "object")))
        for lemma, cues in found.items()
    }


@cache
def noun_cues() -> Mapping[str, tuple[NounCue, ...]]:
    """By lemma: nouns of acts ("condemnation of") and of persons ("critic of")."""
    found: dict[str, list[NounCue]] = defaultdict(list)
    for row in load_csv(f"{_HERE}/nouns.csv"):
        for word in row["nouns"].split():
            targets = frozenset(row["targets"].split())
            found[word].append(NounCue(word, targets, row["kind"], int(row["sign"])))
    return {word: tuple(cues) for word, cues in found.items()}


@cache
def adjective_cues() -> Mapping[str, NounCue]:
    """By word: predicates ("critical of")."""
    return {
        word: NounCue(
            word, frozenset(row["targets"].split()), "state", int(row["sign"]), "adjectives.csv"
        )
        for row in load_csv(f"{_HERE}/adjectives.csv")
        for word in row["words"].split()
    }


@cache
def _heads() -> dict[str, Any]:
    return dict(load_yaml(f"{_HERE}/heads.yaml"))


@cache
def group(name: str) -> frozenset[str]:
    """A group of words of `heads.yaml`."""
    return frozenset(_heads()[name])


@cache
def deed_signs() -> Mapping[str, int]:
    """The sign that a PLOVER type gives to the stance of its actor towards its recipient."""
    return {kind: int(sign) for sign, kinds in _heads()["deeds"].items() for kind in kinds}
