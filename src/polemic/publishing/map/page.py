"""The page: templates filled from the records, with script and style inside and nothing else."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from polemic.publishing import wording
from polemic.publishing.accounts import account, section
from polemic.publishing.articles import Article, gather, participants
from polemic.publishing.map.data import embed, entry
from polemic.publishing.map.lines import Line, tables
from polemic.publishing.map.merging import Key, merge
from polemic.publishing.map.network import network
from polemic.publishing.map.text import Numbering, Utf16, paragraphs
from polemic.publishing.map.timeline import timeline
from polemic.publishing.tally import tally
from polemic.records import Coded, Record, Reject

_SCRIPTS = ("dom", "text", "cards", "lines", "network", "moving", "tabs", "start")
SHORT = 32  # an article is named in a line by its outlet, or by the beginning of its title
_LONE = re.compile("[\ud800-\udfff\0]")


@dataclass(frozen=True)
class Meta:
    """How the map was made: the version of polemic, and which coders read."""

    version: str
    coder: str = ""


def render(records: Iterable[Record], meta: Meta) -> str:
    """The whole page for records in output order; the same text for the same input."""
    items = list(gather(records))
    articles = [item for item in items if isinstance(item, Article)]
    rejects = [item for item in items if isinstance(item, Reject)]
    sheet = _Sheet(articles)
    style, script = _asset("page.css"), _script()
    page = (
        _environment()
        .get_template("page.html")
        .render(
            meta=meta,
            policy=_policy(style, script),
            style=Markup(style),  # noqa: S704 - a file of this package
            script=Markup(script),  # noqa: S704 - a file of this package
            articles=sheet.shown(),
            outlets=list(
                dict.fromkeys(one.document.outlet for one in articles if one.document.outlet)
            ),
            dates=sorted(one.document.published for one in articles if one.document.published),
            day=wording.day,
            tables=tables(sheet.sections, many=len(articles) > 1),
            timeline=timeline(sheet.sections["Events"]),
            rejects=rejects,
            tally=tally(len(articles), rejects),
            coders=sheet.coders(),
            data=embed(sheet.data()),
        )
    )
    return _LONE.sub("\ufffd", page)


class _Sheet:
    """The articles of one page, with every record in its place."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self.articles = articles
        self.numberings = [Numbering(article) for article in articles]
        self.sections: dict[str, list[Line]] = defaultdict(list)
        self.entries: list[dict[str, Any]] = []
        self.places: dict[Key, int] = {}
        shares = [_shares(article) for article in articles]
        for number, article in enumerate(articles):
            utf16 = Utf16(article.document.text)
            for record in article.records:
                name = section(record)
                if name is None:
                    continue
                place = len(self.entries)
                self.places[number, record.id] = place
                line = Line(
                    account(article, record),
                    place,
                    number,
                    _short(article),
                    tuple(self.numberings[number].of(record.evidence)),
                    shares[number][record.id],
                )
                self.sections[name].append(line)
                self.entries.append(entry(article, line, name, utf16))
        self.sections["Actors"].sort(key=lambda line: -line.share)

    def shown(self) -> list[dict[str, Any]]:
        """What the templates show of each article."""
        return [
            {
                "article": article,
                "document": article.document,
                "heading": article.heading,
                "published": wording.day(article.document.published),
                "paragraphs": paragraphs(article, numbering),
                "titled": any(block.role == "title" for block in article.document.blocks),
                "coded": any(section(record) for record in article.records),
            }
            for article, numbering in zip(self.articles, self.numberings, strict=True)
        ]

    def coders(self) -> list[tuple[str, int]]:
        """Who coded how many records."""
        made = Counter(f"{one.coder} {one.version}" for one in self._records())
        return sorted(made.items())

    def _records(self) -> Iterable[Coded]:
        return (one for article in self.articles for one in article.records if section(one))

    def data(self) -> dict[str, Any]:
        """What the script works on."""
        merged = merge(self.articles)
        single = [
            network({number: article}, merged, self.places)
            for number, article in enumerate(self.articles)
        ]
        whole = network(dict(enumerate(self.articles)), merged, self.places)
        for number, article in enumerate(self.articles):
            for record in article.records:
                place = self.places.get((number, record.id))
                if place is not None:
                    there = {self.places.get((number, one)) for one in participants(record)}
                    self.entries[place]["actors"] = sorted(one for one in there if one is not None)
        return {
            "articles": [_short(one) for one in self.articles],
            "records": self.entries,
            "whole": whole if len(self.articles) > 1 else None,
            "networks": single,
        }


def _short(article: Article) -> str:
    name = article.document.outlet or article.heading
    return name if len(name) <= SHORT else f"{name[: SHORT - 1].rstrip()}…"


def _shares(article: Article) -> Counter[str]:
    """In how many records each actor takes part."""
    return Counter(actor for record in article.records for actor in participants(record))


def _policy(style: str, script: str) -> str:
    """A content policy under which only this page's own script and style run."""
    return (
        f"default-src 'none'; script-src {_hash(script)}; style-src {_hash(style)}; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
    return f"'sha256-{digest}'"


@cache
def _asset(name: str) -> str:
    return (files("polemic.publishing.map") / "web" / name).read_text(encoding="utf-8")


@cache
def _script() -> str:
    parts = "\n".join(_asset(f"{name}.js") for name in _SCRIPTS)
    return f'(() => {{\n"use strict";\n{parts}}})();\n'


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("polemic.publishing.map", "web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["exact"] = _exact
    return environment


def _exact(text: str) -> Markup:
    """Escaped so that the browser gives the very same characters back."""
    return Markup(str(escape(text)).replace("\r", "&#13;"))  # noqa: S704 - escaped
