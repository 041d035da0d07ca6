"""What a reader is given and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Source:
    """The bytes of one input and the name they go by in messages."""

    data: bytes
    name: str


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the text that belongs together; without a role, its words decide on it."""

    start: int
    end: int
    role: str | None = None
    emphasis: bool = False
    """Set off as a whole: in italics or bold type."""
    attached: bool = False
    """No blank line parts it from what stands before it."""


@dataclass(frozen=True, slots=True)
class Metadata:
    """What is known of an article beside its text."""

    outlet: str | None = None
    title: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True)
class Page:
    """The text of an article, its parts in order, and what the page declares about itself."""

    text: str
    parts: tuple[Part, ...]
    declared: Metadata = field(default_factory=Metadata)
    implied: Metadata = field(default_factory=Metadata)
    """What goes for the page where it neither declares nor prints it."""
