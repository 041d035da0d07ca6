"""What the stance rules find, before it is a record."""

from __future__ import annotations

from dataclasses import dataclass

from polemic.records import Participant, Span


@dataclass(frozen=True, slots=True)
class Found:
    """A stance: who (None: whoever speaks) towards whom, by which words and rule."""

    holder: Participant | None
    target: Participant
    sign: int
    form: str
    cue: Span
    rule: str
    entry: str
    aspect: str | None = None
    basis: str = "expressed"
    source: str | None = None
    reported_by: Participant | None = None


def form_of(sign: int) -> str:
    """The published form of a stance that is not withheld."""
    return "supported" if sign > 0 else "opposed"
