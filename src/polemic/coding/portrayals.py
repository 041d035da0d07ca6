"""Portrayals."""

from collections.abc import Iterator

from polemic.coding.context import Context
from polemic.records import Coded


def code(context: Context) -> Iterator[Coded]:
    """The portrayals of a document."""
    yield from ()
