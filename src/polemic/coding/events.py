"""Events."""

from collections.abc import Iterator

from polemic.coding.context import Context
from polemic.records import Coded


def code(context: Context) -> Iterator[Coded]:
    """The events of a document."""
    yield from ()
