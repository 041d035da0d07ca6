"""What the tests of statements share: a text as read, and what was found in it as plain values."""

from __future__ import annotations

from typing import Any

from polemic.actors import find_cast
from polemic.coding.context import Context
from polemic.coding.statements import attributions, code
from polemic.parsing import parse
from polemic.reading import from_text
from polemic.records import Span, Statement

# The language of a single short sentence cannot be told: this follows each.
REST = "\n\nThe people of the town had been there with all of them for the whole of the day."


def context(text: str) -> Context:
    """The context of a text."""
    parsed = parse(from_text(text + REST))
    return Context(parsed, find_cast(parsed))


def joined(spans: tuple[Span, ...]) -> str:
    """Spans as one string, " ~ " between them."""
    return " ~ ".join(" ".join(span.text.split()) for span in spans)


def attributed(text: str) -> list[dict[str, Any]]:
    """The attributions of a text."""
    return [
        {
            "kind": a.kind,
            "source": joined(a.source),
            "cue": joined(a.cue),
            "content": joined(a.content),
            "negated": a.negated,
            "denied": a.denied,
            "speech": a.speech,
            "nested": a.nested,
        }
        for a in attributions(context(text))
    ]


def stated(text: str) -> list[tuple[str, Statement]]:
    """The statements of a text with their speakers' names, in text order."""
    found = context(text)
    statements = sorted(code(found), key=lambda s: (s.cue[0].start, s.speaker.actor))
    return [(found.cast.actor(s.speaker).name, s) for s in statements]
