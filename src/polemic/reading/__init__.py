"""Bytes to documents: decodes, strips markup, and tells an article's parts from each other."""

from __future__ import annotations

from pathlib import Path

from polemic.errors import ReadingError
from polemic.reading.decoding import clean
from polemic.reading.document import compose
from polemic.reading.files import check_size, load
from polemic.reading.layout import paragraphs
from polemic.reading.registry import reader_for
from polemic.reading.sniffing import require_text
from polemic.reading.source import Metadata, Page, Source
from polemic.records import Document, Reject, digest

__all__ = ["from_text", "read", "read_bytes", "reject"]


def read(path: str | Path, *, url: str | None = None) -> Document:
    """The document in the file at `path`; raises a `ReadingError` that says why not."""
    data = load(Path(path))
    return _compose(Source(data, str(path)), path=str(path), url=url)


def read_bytes(data: bytes, name: str) -> Document:
    """The document in `data`; `name` stands in messages, and its ending tells the format."""
    check_size(len(data), name)
    return _compose(Source(data, name), path=None, url=None)


def from_text(
    text: str,
    *,
    outlet: str | None = None,
    title: str | None = None,
    published: str | None = None,
    url: str | None = None,
    path: str | None = None,
) -> Document:
    """The document of a text whose outlet and date are known, as data sets give it."""
    text = clean(text)
    given = Metadata(outlet=outlet, title=title, published=published, url=url)
    page = Page(text, paragraphs(text))
    return compose(page, path or "text", path=path, given=given, masthead=False)


def reject(error: ReadingError, path: str | Path) -> Reject:
    """The record of an input that could not be coded."""
    return Reject(
        id=digest("reject", str(path), error.outcome),
        path=str(path),
        outcome=error.outcome,
        reason=error.reason,
        remedy=error.remedy,
    )


def _compose(source: Source, *, path: str | None, url: str | None) -> Document:
    require_text(source.data, source.name)
    page = reader_for(source).read(source)
    return compose(page, source.name, path=path, given=Metadata(url=url))
