"""Which actors of different articles are one in the map."""

from __future__ import annotations

from collections.abc import Sequence

from polemic.analysis.signed.identity import keys
from polemic.publishing.articles import Article

Key = tuple[int, str]
"""Article (its place) and actor id."""


def merge(articles: Sequence[Article]) -> dict[Key, int]:
    """A number for each actor, the same for those that are one across the articles."""
    known = keys(actor for article in articles for actor in article.actors.values())
    numbers: dict[str, int] = {}
    return {
        (place, actor): numbers.setdefault(known[actor], len(numbers))
        for place, article in enumerate(articles)
        for actor in article.actors
    }
