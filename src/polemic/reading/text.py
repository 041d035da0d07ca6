"""Plain text, as written by hand, exported by archives, or wrapped by mail programs."""

from __future__ import annotations

from polemic.reading.decoding import decode
from polemic.reading.layout import paragraphs
from polemic.reading.source import Page, Source

SUFFIXES = frozenset({".txt", ".text", ".asc", ""})


def claims(data: bytes) -> bool:
    """Plain text is what is left when no other reader claims the input."""
    return False


def read(source: Source) -> Page:
    """The text as decoded, and its paragraphs."""
    text = decode(source.data)
    return Page(text, paragraphs(text))
