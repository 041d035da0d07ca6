"""Statements: who says, wants, intends or believes what."""

from __future__ import annotations

from collections.abc import Iterator

from polemic.coding.context import Context
from polemic.coding.statements import collect, records
from polemic.coding.statements.attribution import Attribution
from polemic.records import Statement

__all__ = ["Attribution", "attributions", "code"]


def attributions(context: Context) -> tuple[Attribution, ...]:
    """Who says what by which words: the step before statements, whether an actor or not."""
    return collect.attributions(context.parse)


def code(context: Context) -> Iterator[Statement]:
    """The statements of a document."""
    reported = attributions(context)
    yield from records.statements(context, reported, collect.unreported(context.parse))
