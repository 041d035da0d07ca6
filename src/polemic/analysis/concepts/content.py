"""What a statement itself says: its content without what it reports others as saying."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from polemic.records import Span, Statement


def own_contents(statements: Sequence[Statement]) -> Mapping[str, str]:
    """For each statement's id its words; where it quotes another speaker, without that content."""
    inner: dict[str, list[Statement]] = {}
    for statement in statements:
        if statement.within is not None:
            inner.setdefault(statement.within, []).append(statement)
    return {one.id: _own(one, inner.get(one.id, ())) for one in statements}


def _own(statement: Statement, inside: Iterable[Statement]) -> str:
    reported = [
        span
        for one in inside
        if one.speaker.actor != statement.speaker.actor
        for span in (*one.content, *one.cue)
    ]
    parts = (part for span in statement.content for part in _without(span, reported))
    return " ".join(" ".join(parts).split())


def _without(span: Span, others: Iterable[Span]) -> list[str]:
    parts: list[str] = []
    start = span.start
    for other in sorted(one for one in others if one.overlaps(span)):
        parts.append(span.text[max(start - span.start, 0) : max(other.start - span.start, 0)])
        start = max(start, other.end)
    parts.append(span.text[max(start - span.start, 0) :])
    return [part for part in parts if part]
