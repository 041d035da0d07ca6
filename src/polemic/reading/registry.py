"""Which reader reads an input: by what its bytes look like, else by the file's ending."""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePath
from typing import Protocol, cast

from polemic.errors import UsageError
from polemic.reading.source import Page, Source

# One module of this package each; asked in this order whether they claim an input.
NAMES = ("html", "markdown", "text")
FALLBACK = "text"


class Reader(Protocol):
    """What a reader's module has: `html.py` is the example to follow."""

    SUFFIXES: frozenset[str]

    def claims(self, data: bytes) -> bool:
        """Whether the bytes look like this format, whatever the file is called."""

    def read(self, source: Source) -> Page:
        """The page in the bytes."""


def reader(name: str) -> Reader:
    """The reader of this name."""
    if name not in NAMES:
        raise UsageError(
            "there is no such reader", where=name, remedy=f"choose one of {', '.join(NAMES)}"
        )
    return cast(Reader, import_module(f"polemic.reading.{name}"))


def reader_for(source: Source) -> Reader:
    """The reader for an input."""
    suffix = PurePath(source.name).suffix.lower()
    readers = [reader(name) for name in NAMES]
    for candidate in readers:
        if candidate.claims(source.data):
            return candidate
    for candidate in readers:
        if suffix in candidate.SUFFIXES:
            return candidate
    return reader(FALLBACK)
