"""The page of the report: findings, how they were made, and the sentences behind them."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from polemic import __version__
from polemic.analysis.outlets import Comparison, Finding, compare
from polemic.analysis.timeline import Unit, timeline
from polemic.publishing import wording
from polemic.publishing.accounts import SECTIONS
from polemic.publishing.accounts import section as listed
from polemic.publishing.articles import Article, gather
from polemic.publishing.factions.findings import Findings, find
from polemic.publishing.report import charts
from polemic.publishing.report.appendix import Appendix
from polemic.publishing.tally import tally
from polemic.records import Coded, Record, Reject

_LONE = re.compile("[\ud800-\udfff\0]")


def render(records: Iterable[Record], *, unit: Unit = "day", draws: int = 50, seed: int = 0) -> str:
    """The whole page for records in output order; the same text for the same input."""
    given = list(records)
    items = list(gather(given))
    articles = [one for one in items if isinstance(one, Article)]
    rejects = [one for one in items if isinstance(one, Reject)]
    coded = [one for article in articles for one in article.records]
    appendix = Appendix(articles)
    findings = find(given, draws=draws if len(articles) > 1 else 0, seed=seed)
    compared = compare(given)
    quads, types = timeline(given, unit, "quad"), timeline(given, unit, "type")
    style = (files(__package__) / "web" / "report.css").read_text(encoding="utf-8")
    page = (
        _environment()
        .get_template("report.html")
        .render(
            style=Markup(style),  # noqa: S704 - a file of this package
            policy=_policy(style),
            version=__version__,
            articles=articles,
            rejects=rejects,
            tally=tally(len(articles), rejects),
            dates=sorted(one.document.published for one in articles if one.document.published),
            outlets=compared.articles,
            day=wording.day,
            when=charts.when,
            label=wording.label,
            sections=_sections(coded, appendix),
            coders=sorted(Counter(f"{one.coder} {one.version}" for one in coded).items()),
            network=charts.network(findings, appendix),
            factions=_factions(findings),
            chosen=findings.factions.chosen,
            edges=_edges(findings, appendix),
            draws=draws if findings.sure else 0,
            seed=seed,
            sides=_sides(compared, appendix),
            demands=[_worded(one, appendix) for one in compared.of("demand")],
            portrayals=[_worded(one, appendix) for one in compared.of("portrayal")],
            timeline=charts.timeline(quads, appendix),
            quads=[(style, name) for style, _, name in charts.QUADS.values()],
            unit=unit,
            bars=[
                (bar, dated, appendix.number(bar.count, bar.records, _what(bar.period, bar)))
                for dated, bars in (
                    (True, types.bars),
                    (True, types.coarser),
                    (False, types.undated),
                )
                for bar in bars
            ],
            other=appendix.number(len(types.other), types.other, "events denied or not actual"),
            appendix=appendix,
        )
    )
    return _LONE.sub("\ufffd", page)


def _what(period: str, bar: Any) -> str:
    return f"{wording.label(bar.category)}, {charts.when(period) or 'undated'}"


def _sections(coded: Iterable[Coded], appendix: Appendix) -> list[tuple[str, Markup]]:
    ids: dict[str, list[str]] = {name: [] for name in SECTIONS}
    for one in coded:
        name = listed(one)
        if name is not None:
            ids[name].append(one.id)
    return [(name, appendix.number(len(set(ids[name])), ids[name], name)) for name in SECTIONS]


def _factions(findings: Findings) -> list[tuple[str, list[tuple[str, str]]]]:
    """Each faction with its members and, where it was asked, how surely they stand there."""
    found: dict[str, list[tuple[str, str]]] = {}
    placed = sorted(findings.factions.placements, key=lambda one: (one.component, one.faction))
    for one in placed:
        sure = findings.certainty(one.node)
        share = "" if sure is None or sure.share is None else f"{sure.share:.0%}"
        loose = "" if one.margin > 0 else "could as well stand elsewhere"
        name = findings.factions.network.nodes[one.node].name
        told = ", ".join(part for part in (share, loose) if part)
        found.setdefault(one.group, []).append((name, told))
    return list(found.items())


def _edges(findings: Findings, appendix: Appendix) -> list[tuple[str, str, Markup, Markup]]:
    nodes = findings.factions.network.nodes
    made = []
    for edge in sorted(findings.factions.network.edges, key=lambda e: (-e.weight, e.one, e.other)):
        one, other = nodes[edge.one].name, nodes[edge.other].name
        pair = f"{one} and {other}"
        made.append(
            (
                one,
                other,
                appendix.number(f"{edge.support:g}", edge.supporting, f"{pair}: with"),
                appendix.number(f"{edge.opposition:g}", edge.opposing, f"{pair}: against"),
            )
        )
    return made


def _sides(compared: Comparison, appendix: Appendix) -> list[tuple[str, list[list[Markup]]]]:
    """For each actor that two outlets tell of, a cell an outlet: its findings in words."""
    made = []
    for actor, name in compared.shared().items():
        cells = [
            [
                _told(one, appendix)
                for one in compared.findings
                if (one.actor, one.outlet) == (actor, outlet)
                and one.measure in {"for", "against", "portrayal", "speaks", "direct"}
            ]
            for outlet in compared.articles
        ]
        if sum(1 for cell in cells if cell) > 1:
            made.append((name, cells))
    return made


def _told(one: Finding, appendix: Appendix) -> Markup:
    what = f"{one.outlet}: {one.name}, {one.measure}"
    count = appendix.number(one.share.count, one.share.records, what)
    if one.text:
        return Markup("called “{}” ({})").format(wording.bare(one.text), count)
    low, high = one.share.interval
    word = {"speaks": "statements", "direct": "quoted directly"}.get(one.measure, one.measure)
    return Markup('{}: {} of {} <small class="range">({:.0f}–{:.0f} %)</small>').format(
        word, count, one.share.of, 100 * low, 100 * high
    )


def _worded(one: Finding, appendix: Appendix) -> tuple[str, str, str, Markup]:
    what = f"{one.outlet}: {one.name}, {one.text}"
    count = appendix.number(one.share.count, one.share.records, what)
    return one.outlet, one.name, wording.bare(one.text), count


def _policy(style: str) -> str:
    """A content policy under which nothing is loaded or run, and only this style applies."""
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"


@cache
def _environment() -> Environment:
    return Environment(
        loader=PackageLoader("polemic.publishing.report", "web"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
