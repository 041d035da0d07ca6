"""Which actors of different articles are one: those that share a name."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from polemic.publishing.articles import Article
from polemic.records import Actor

Key = tuple[int, str]
"""Article (its place) and actor id."""


def merge(articles: Sequence[Article]) -> dict[Key, int]:
    """A number for each actor, the same for those with one linked entity or one name.

    A name also meets the proper alias of another article's actor, unless that alias could be
    several actors there.
    """
    keys = [(place, actor) for place, one in enumerate(articles) for actor in one.actors.values()]
    parent = list(range(len(keys)))

    def root(node: int) -> int:
        while parent[node] != node:
            parent[node] = parent[parent[node]]
            node = parent[node]
        return node

    for group in _meetings(keys).values():
        for node in group[1:]:
            one, other = sorted((root(group[0]), root(node)))
            parent[other] = one
    numbers: dict[int, int] = {}
    return {
        (place, actor.id): numbers.setdefault(root(node), len(numbers))
        for node, (place, actor) in enumerate(keys)
    }


def _meetings(keys: Sequence[tuple[int, Actor]]) -> dict[str, list[int]]:
    groups: dict[str, list[int]] = defaultdict(list)
    named: dict[str, list[int]] = defaultdict(list)
    for node, (_, actor) in enumerate(keys):
        if actor.entity:
            groups[f"entity {actor.entity}"].append(node)
        named[_folded(actor.name)].append(node)
    aliased: dict[str, list[int]] = defaultdict(list)
    for node, (_, actor) in enumerate(keys):
        for alias in {_folded(one) for one in actor.aliases if _proper(one)}:
            aliased[alias].append(node)
    for name, nodes in named.items():
        places = [keys[node][0] for node in aliased[name]]
        clear = [node for node in aliased[name] if places.count(keys[node][0]) == 1]
        groups[f"name {name}"] = nodes + clear
    return groups


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold().removeprefix("the ")


def _proper(name: str) -> bool:
    bare = name.removeprefix("the ").removeprefix("The ")
    return bare[:1].isupper() and (bare.isupper() or " " in bare)
