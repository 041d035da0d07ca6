"""A page with its metadata becomes a document, or is refused."""

from __future__ import annotations

import hashlib
from dataclasses import fields, replace

from polemic.errors import EmptyInput, InputTooLarge
from polemic.reading.furniture import dress
from polemic.reading.language import require_english
from polemic.reading.limits import MAX_CHARACTERS
from polemic.reading.source import Metadata, Page
from polemic.records import Block, Document, digest

# What a page prints around articles; where there is nothing else there is no article.
_FURNITURE = frozenset({"masthead", "date", "byline", "footer"})


def compose(
    page: Page, where: str, *, path: str | None, given: Metadata, masthead: bool = True
) -> Document:
    """The document of a page; what is `given` goes before what the page declares or prints."""
    check_length(page.text, where)
    if not any(character.isalpha() for character in page.text):
        raise EmptyInput("there is no text in it", where=where, remedy="leave it out")
    require_english(page.text, where)
    printed, parts = dress(page, masthead=masthead)
    if all(part.role in _FURNITURE for part in parts):
        raise EmptyInput("there is no article in it", where=where, remedy="leave it out")
    known = _first(given, page.declared, printed, page.implied)
    metadata = {field.name: getattr(known, field.name) for field in fields(Metadata)}
    return Document(
        id=digest(page.text, *(value or "" for value in metadata.values())),
        text=page.text,
        sha256=hashlib.sha256(page.text.encode()).hexdigest(),
        path=path,
        blocks=tuple(Block(part.role or "paragraph", part.start, part.end) for part in parts),
        **metadata,
    )


def check_length(text: str, where: str) -> None:
    """Raise `InputTooLarge` where the text is beyond the limit."""
    if len(text) > MAX_CHARACTERS:
        raise InputTooLarge(
            f"the text has {len(text):,} characters, the limit is {MAX_CHARACTERS:,}",
            where=where,
            remedy="split it into articles",
        )


def _first(*sources: Metadata) -> Metadata:
    known = Metadata()
    for field in fields(Metadata):
        values = (getattr(source, field.name) for source in sources)
        known = replace(known, **{field.name: next((v for v in values if v), None)})
    return known
