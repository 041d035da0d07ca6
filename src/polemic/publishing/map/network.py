"""The signed network of actors, of one article or of all, with the records behind every tie."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import product
from typing import Any

from polemic.publishing import wording
from polemic.publishing.articles import Article, participants
from polemic.publishing.map.layout import place
from polemic.publishing.map.merging import Key
from polemic.records import Actor, Coded, Event, Stance

MOST = 60
"""Actors drawn at most; those with most records come first."""

WIDTH, LINES = 20, 2
# How long a tie would like to be, and how hard it pulls: allies close, opponents apart.
_TIES = {
    "supported": (1.6, 1.0),
    "opposed": (2.8, 0.7),
    "withheld": (2.8, 0.5),
    "deed": (2.4, 0.35),
}

Places = Mapping[Key, int]
"""For each record (article, id) its place in the page's list of records."""


def network(
    articles: Mapping[int, Article], merged: Mapping[Key, int], places: Places
) -> dict[str, Any]:
    """Nodes with their places, and ties between them."""
    weight: Counter[int] = Counter()
    ties: dict[tuple[int, int, str], list[int]] = defaultdict(list)
    actors: dict[int, list[tuple[int, Actor]]] = defaultdict(list)
    for number, article in articles.items():
        for actor in article.actors.values():
            actors[merged[number, actor.id]].append((places[number, actor.id], actor))
        for record in article.records:
            weight.update(
                {merged[number, one] for one in participants(record) if one in article.actors}
            )
            for source, target, form in _ties(record):
                if source not in article.actors or target not in article.actors:
                    continue
                pair = merged[number, source], merged[number, target]
                if pair[0] != pair[1]:
                    ties[*pair, form].append(places[number, record.id])
    tied = {node for source, target, _ in ties for node in (source, target)}
    order = sorted(actors, key=lambda node: (-weight[node], node))
    drawn = [node for node in order if node in tied][:MOST]
    at = {node: spot for spot, node in enumerate(drawn)}
    kept = {key: made for key, made in ties.items() if key[0] in at and key[1] in at}
    links = [(at[a], at[b], form) for a, b, form in kept]
    return {
        "nodes": [
            _node(actors[n], weight[n], whole, stances)
            for n, whole, stances in zip(drawn, *_places(len(drawn), links), strict=True)
        ],
        "edges": [
            {"from": at[a], "to": at[b], "form": form, "records": made}
            for (a, b, form), made in sorted(kept.items())
        ],
        "apart": [actors[n][0][0] for n in order if n not in tied],
        "undrawn": [actors[n][0][0] for n in order if n in tied and n not in at],
    }


Spot = tuple[float, float]


def _places(
    count: int, links: Sequence[tuple[int, int, str]]
) -> tuple[list[Spot], list[Spot | None]]:
    """Where actors stand among all ties, and where among stances alone, if they have any."""
    signed = [link for link in links if link[2] != "deed"]
    tied = sorted({end for link in signed for end in link[:2]})
    among = {node: number for number, node in enumerate(tied)}
    whole = place(count, [(a, b, *_TIES[form]) for a, b, form in links])
    alone = place(len(tied), [(among[a], among[b], *_TIES[form]) for a, b, form in signed])
    return whole, [alone[among[node]] if node in among else None for node in range(count)]


def _node(
    actors: Sequence[tuple[int, Actor]], weight: int, whole: Spot, stances: Spot | None
) -> dict[str, Any]:
    names = Counter(actor.name for _, actor in actors)
    name = max(names, key=lambda one: (names[one], len(one)))
    kinds = Counter(actor.kind for _, actor in actors)
    return {
        "name": name,
        "label": label(name, [alias for _, actor in actors for alias in actor.aliases]),
        "kind": max(kinds, key=lambda one: kinds[one]),
        "voice": any(actor.voice for _, actor in actors),
        "weight": weight,
        "actors": [number for number, _ in actors],
        "whole": whole,
        "stances": stances,
    }


def label(name: str, aliases: Sequence[str]) -> list[str]:
    """The name on at most two short lines; a long one gives way to its acronym."""
    if len(name) > WIDTH:
        short = [one for one in aliases if one.isupper() and 2 <= len(one) <= 9 and " " not in one]
        if short:
            return [short[0]]
    lines = [""]
    for word in name.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > WIDTH:
            lines.append("")
        lines[-1] = f"{lines[-1]} {word}".strip()
    if len(lines) > LINES:
        lines = [*lines[: LINES - 1], f"{lines[LINES - 1]}…"]
    return [line if len(line) <= WIDTH + 2 else f"{line[:WIDTH]}…" for line in lines]


def _ties(record: Coded) -> Iterator[tuple[str, str, str]]:
    match record:
        case Stance():
            yield record.holder.actor, record.target.actor, wording.tone(record)
        case Event() if record.polarity == "affirmed" and record.modality == "actual":
            for actor, recipient in product(record.actors, record.recipients):
                yield actor.actor, recipient.actor, "deed"
        case _:
            pass
