"""Actors: who is named in a document, under all names."""

from __future__ import annotations

from collections.abc import Sequence

from polemic import __version__
from polemic.actors.cast import Cast
from polemic.actors.dictionary import Dictionary
from polemic.parsing import Parse
from polemic.records import Actor, Span, digest

__all__ = ["Cast", "Dictionary", "find_cast"]


def find_cast(
    parse: Parse, *, dictionary: Dictionary | None = None, given: Sequence[Span] = ()
) -> Cast:
    """The actors of a parsed document."""
    voice = Actor(
        id=digest(parse.document.id, "actor", "voice"),
        document=parse.document.id,
        coder="rules/actors",
        version=__version__,
        name=parse.document.byline or parse.document.outlet or "the article",
        kind="outlet",
        voice=True,
    )
    return Cast(parse, (voice,), (), (), {})
