from __future__ import annotations

import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from tests.analysis.reports import Report, papers
from tests.analysis.signed.articles import strike
from typer.testing import CliRunner

from polemic.analysis.outlets import compare
from polemic.cli import app
from polemic.publishing import publish
from polemic.publishing.report import render
from polemic.records import Record, Reject


class Page(HTMLParser):
    """The anchors, links, tags and styles of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: set[str] = set()
        self.forbidden: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            elif name == "href":
                self.links.append(value or "")
            elif name in {"style", "src"} or name.startswith("on"):
                self.forbidden.append(f"{tag} {name}")


def reports() -> dict[str, list[Record]]:
    reject = Reject(id="x", path="a.txt", outcome="empty", reason="no text", remedy="leave it")
    return {
        "none": [],
        "a reject": [reject],
        "an article without records": [Report("a", None).document],
        "one article": Report("a", "The Ledger").stands(1, "the union").records(),
        "papers": papers(),
        "an article twice": [*papers(), *papers()],
        "a strike": strike(),
    }


@pytest.mark.parametrize("name", reports())
def test_every_link_leads_to_its_place_and_nothing_runs_or_loads(name: str) -> None:
    page = Page(render(reports()[name], draws=2))
    assert len(page.ids) == len(set(page.ids))
    assert {link.removeprefix("#") for link in page.links} <= set(page.ids)
    assert all(link.startswith("#") for link in page.links)
    assert not page.forbidden
    assert not page.tags & {"script", "img", "iframe", "object", "link", "form"}


def test_the_same_records_give_the_same_page() -> None:
    assert render(papers(), draws=3) == render(papers(), draws=3)


def test_a_number_leads_to_exactly_its_records() -> None:
    text = render(papers(), draws=0)
    shown = dict(re.findall(r'<li id="r(\d+)">.*?<code>(.+?)</code>', text))
    groups = dict(re.findall(r'<p id="n\d+"><b>(.+?)</b> (.+?)</p>', text))
    union = next(
        one
        for one in compare(papers()).of("speaks")
        if one.outlet == "The Ledger" and one.share.count == 2
    )
    behind = groups[f"The Ledger: {union.name}, speaks"]
    places = re.findall(r'href="#r(\d+)"', behind)
    assert sorted(shown[place] for place in places) == sorted(union.share.records)


def test_words_of_articles_are_never_markup() -> None:
    evil = "<script>alert(1)</script>"
    report = Report(evil, f'"{evil}').says(evil, evil, "demand").stands(-1, evil)
    report.calls(evil, evil).happens("ASSAULT", [evil], [evil], date="1911-05-01")
    text = render([*report.records(), *Report("b", evil).stands(1, evil).records()], draws=0)
    assert "<script" not in text
    assert "&lt;script&gt;" in text


def test_what_cannot_be_encoded_is_replaced() -> None:
    text = render(Report("a", "The \ud800 Ledger").records(), draws=0)
    assert text.encode("utf-8")


def test_a_week_is_named_by_its_number() -> None:
    report = Report("a", None).happens("PROTEST", ["a"], [], date="1911-W18")
    assert "week 18 of 1911" in render(report.records(), unit="week")


def test_methods_say_what_was_rejected() -> None:
    text = render(reports()["a reject"])
    assert "a.txt (empty: no text)" in text


def test_the_command_writes_the_page(tmp_path: Path) -> None:
    coded, out = tmp_path / "strike.jsonl", tmp_path / "r.html"
    publish(strike(), "jsonl", coded)
    done = CliRunner().invoke(app, ["report", str(coded), "-o", str(out), "--draws", "2"])
    assert (done.exit_code, done.output) == (0, f"report: {out}\n")
    assert "Content-Security-Policy" in out.read_text(encoding="utf-8")
