"""Tells headline, masthead, date, standfirst and byline from the body of an article."""

from __future__ import annotations

from dataclasses import replace

from polemic.reading import dateline, ending, front
from polemic.reading.draft import Draft
from polemic.reading.source import Metadata, Page, Part


def dress(page: Page, *, masthead: bool = True) -> tuple[Metadata, tuple[Part, ...]]:
    """The metadata that the page prints, and its parts with a role each.

    Without `masthead` no outlet and no date are looked for above the headline.
    """
    draft = Draft(page)
    body = front.label(draft, masthead=masthead)
    _split_dateline(draft, body)
    ending.label(draft, body)
    return draft.known, tuple(replace(part, role=part.role or "paragraph") for part in draft.parts)


def _split_dateline(draft: Draft, body: int) -> None:
    if body >= len(draft) or draft.role(body) is not None:
        return
    found = dateline.find(draft.text(body))
    if found is None:
        return
    draft.learn(published=found.published, outlet=found.agency)
    draft.split(body, found.end, "dateline", "paragraph")
