"""A user's own people and organisations, known from the start."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Entry:
    """One actor of the dictionary."""

    name: str
    aliases: tuple[str, ...] = ()
    kind: str | None = None
    organization: str | None = None


@dataclass(frozen=True)
class Dictionary:
    """All entries of a user's file."""

    entries: tuple[Entry, ...]
