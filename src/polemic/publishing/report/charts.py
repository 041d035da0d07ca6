"""Drawings of the report as SVG without script or style of its own; each part is a link."""

from __future__ import annotations

from collections import defaultdict

from markupsafe import Markup

from polemic.analysis.timeline import Timeline, starts
from polemic.publishing import wording
from polemic.publishing.factions.drawing import draw
from polemic.publishing.factions.findings import Findings
from polemic.publishing.report.appendix import Appendix

WIDE = 720
MOST = 60
"""Actors drawn at most: those with most ties."""

QUADS = {
    "2": ("mc", 1, "material cooperation"),
    "1": ("vc", 1, "verbal cooperation"),
    "4": ("mx", -1, "material conflict"),
    "3": ("vx", -1, "verbal conflict"),
}
"""For each quad class its class of style, side of the line and name; deeds next to the line."""


def when(period: str) -> str:
    """A period as newspapers print it; a week by its number."""
    year, week, number = period.partition("-W")
    return f"week {int(number)} of {year}" if week else wording.day(period)


def network(findings: Findings, appendix: Appendix) -> Markup:
    """Who stands with whom: full lines with, dashed lines against."""
    graph = draw(findings)
    ties: dict[str, int] = defaultdict(int)
    for edge in graph.edges:
        ties[edge.source] += 1
        ties[edge.target] += 1
    nodes = sorted(graph.nodes, key=lambda node: (-ties[node.id], node.id))[:MOST]
    high = 120 + 26 * min(len(nodes), 18)
    at = {
        node.id: (80 + node.place[0] * (WIDE - 160), 24 + node.place[1] * (high - 60))
        for node in nodes
        if node.place
    }
    name = {node.id: node.label for node in graph.nodes}
    parts: list[Markup] = []
    written: list[tuple[float, float, int]] = []
    for edge in graph.edges:
        if edge.source in at and edge.target in at:
            (x, y), (to_x, to_y) = at[edge.source], at[edge.target]
            sign = {"1": "with", "-1": "against"}.get(str(edge.attributes["sign"]), "between")
            what = f"{name[edge.source]} and {name[edge.target]}: {sign}"
            line = Markup(
                '<line class="{}" x1="{:.1f}" y1="{:.1f}" x2="{:.1f}" y2="{:.1f}">'
                "<title>{}</title></line>"
            ).format(sign, x, y, to_x, to_y, what)
            target = appendix.target(str(edge.attributes["records"]).split(), what)
            parts.append(Markup('<a href="{}">{}</a>').format(target, line) if target else line)
    for node in nodes:
        if node.id in at:
            x, y = at[node.id]
            red, green, blue = node.colour or (150, 150, 150)
            short = node.label if len(node.label) <= 26 else f"{node.label[:25]}…"
            size = 4 + min(ties[node.id], 9) * 0.7
            below = y + 12 + size if _free(x, y + 12 + size, short, written) else y - 4 - size
            written.append((x, below, len(short)))
            parts.append(
                Markup(
                    '<circle cx="{:.1f}" cy="{:.1f}" r="{:.1f}" fill="#{:02x}{:02x}{:02x}">'
                    '<title>{}</title></circle><text x="{:.1f}" y="{:.1f}">{}</text>'
                ).format(
                    *(x, y, size, red, green, blue),
                    *(node.label, x, below, short),
                )
            )
    return _svg(high, "Network of actors", parts)


def _free(x: float, y: float, name: str, written: list[tuple[float, float, int]]) -> bool:
    """Whether a name there lies on none that is written."""
    return not any(
        abs(x - other) < 2.9 * (len(name) + letters) + 5 and abs(y - line) < 13
        for other, line, letters in written
    )


def timeline(made: Timeline, appendix: Appendix) -> Markup:
    """Events by period and quad class: cooperation above the line, conflict below it."""
    days = sorted({bar.period for bar in made.bars})
    sides = {1: dict.fromkeys(days, 0), -1: dict.fromkeys(days, 0)}
    for bar in made.bars:
        sides[QUADS.get(bar.category, ("", -1, ""))[1]][bar.period] += bar.count
    top, bottom = (max(sides[side].values(), default=0) for side in (1, -1))
    unit = min(24.0, 220 / max(top + bottom, 1))
    middle = 16 + top * unit
    first, last = (starts(days[0]), starts(days[-1])) if days else (None, None)
    span = (last - first).days if first and last else 0
    width = max(3.0, min(26.0, (WIDE - 90) / max(span + 1, 1) * 0.8)) if span else 26.0
    parts: list[Markup] = []
    stood = {1: dict.fromkeys(days, 0), -1: dict.fromkeys(days, 0)}
    for category, (style, side, name) in QUADS.items():
        for bar in (one for one in made.bars if one.category == category):
            day = starts(bar.period)
            if day is None or first is None:
                continue
            x = 40 + (WIDE - 90) * ((day - first).days / span if span else 0.0)
            base, high = stood[side][bar.period] * unit, bar.count * unit
            stood[side][bar.period] += bar.count
            y = middle - base - high if side > 0 else middle + base
            what = f"{when(bar.period)}: {bar.count} of {name}"
            box = Markup(
                '<rect class="{}" x="{:.1f}" y="{:.1f}" width="{:.1f}" height="{:.1f}">'
                "<title>{}</title></rect>"
            ).format(style, x, y, width, high, what)
            target = appendix.target(bar.records, what)
            parts.append(Markup('<a href="{}">{}</a>').format(target, box) if target else box)
    high_all = middle + bottom * unit + 34
    parts.append(
        Markup('<line class="axis" x1="30" x2="{}" y1="{:.1f}" y2="{:.1f}"/>').format(
            WIDE - 10, middle, middle
        )
    )
    for day_name, x, anchor in ((days[:1], 40, "first"), (days[1:][-1:], WIDE - 20, "last")):
        for one in day_name:
            parts.append(
                Markup('<text class="{}" x="{}" y="{:.1f}">{}</text>').format(
                    anchor, x, high_all - 8, when(one)
                )
            )
    return _svg(round(high_all), "Events over time", parts)


def _svg(high: int, name: str, parts: list[Markup]) -> Markup:
    return Markup('<svg viewBox="0 0 {} {}" role="img" aria-label="{}">{}</svg>').format(
        WIDE, high, name, Markup("\n").join(parts)
    )
