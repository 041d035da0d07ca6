"""HTML: the map, one page that needs nothing beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from polemic import __version__
from polemic.publishing.map import Meta, render
from polemic.records import Record


def export(records: Iterable[Record]) -> Iterator[str]:
    """The whole page, as one piece."""
    yield render(records, Meta(__version__))
