"""An attribution: the words of a source, of the cue, and of what is attributed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from polemic.coding.statements.lexicon import Cue
from polemic.parsing.tokens import Token
from polemic.records import Span


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says, thinks, wants or demands what, by which words.

    `speakers` are the heads of the source's noun phrases. `quoted`: its cue stands within quoted
    words; `nested`: within those or the content of another; `statement`: its cue makes it one,
    and it is told as fact; `finite`: so is its verb; `denied`: the cue denies the content.
    `agreement`: whether the cue stands for or against `target`, the head of what it stands on;
    `position`: that is all it says, so that there is no statement where the target is an actor.
    """

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]
    speakers: tuple[Token, ...]
    addressee: Token | None
    kind: str
    negated: bool
    speech: str
    rule: str
    entry: str | None
    statement: bool = True
    finite: bool = True
    quoted: bool = False
    nested: bool = False
    denied: bool = False
    agreement: bool | None = None
    target: Token | None = None
    position: bool = False


@dataclass(slots=True)
class Draft:
    """An attribution in the making, as tokens; content as token indices."""

    head: Token
    reading: Cue | None
    rule: str
    speakers: list[Token] = field(default_factory=list)
    cue: list[Token] = field(default_factory=list)
    content: set[int] = field(default_factory=set)
    addressee: Token | None = None
    negated: bool = False
    direct: bool = False
    kind: str = "claim"
    statement: bool = True
    agreement: bool | None = None
    target: Token | None = None


def indices(tokens: Iterable[Token]) -> set[int]:
    """The places of tokens in the document."""
    return {token.i for token in tokens}
