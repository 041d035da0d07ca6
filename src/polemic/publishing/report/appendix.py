"""The appendix: all records with their sentences, and for each number the records behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from markupsafe import Markup, escape

from polemic.publishing.accounts import Account, account, section
from polemic.publishing.articles import Article, sentence
from polemic.records import Coded


@dataclass(frozen=True, slots=True)
class Entry:
    """A record with its place in the appendix."""

    place: int
    record: Coded
    account: Account
    sentence: str


@dataclass(frozen=True, slots=True)
class Group:
    """A number of the report: what it counts, and the places of its records."""

    name: str
    what: str
    places: tuple[int, ...]


class Appendix:
    """Gives each record a place, and each number a link to the records that it counts."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles: list[tuple[Article, list[Entry]]] = []
        self.groups: list[Group] = []
        self._place: dict[str, int] = {}
        for article in articles:
            entries = []
            for record in article.records:
                if section(record) is not None and record.id not in self._place:
                    place = self._place[record.id] = len(self._place) + 1
                    told = sentence(record)
                    entries.append(Entry(place, record, account(article, record), told))
            self.articles.append((article, entries))

    def target(self, records: Iterable[str], what: str) -> str:
        """The anchor of the sentences behind a number; none where nothing is behind it."""
        places = sorted({self._place[one] for one in records if one in self._place})
        if len(places) == 1:
            return f"#r{places[0]}"
        if not places:
            return ""
        self.groups.append(Group(f"n{len(self.groups) + 1}", what, tuple(places)))
        return f"#{self.groups[-1].name}"

    def number(self, count: object, records: Iterable[str], what: str) -> Markup:
        """The number as a link to its sentences."""
        target = self.target(records, what)
        if not target:
            return escape(str(count))
        return Markup('<a class="n" href="{}" title="{}">{}</a>').format(target, what, count)
