"""Which actors of different articles are one: those that share a name."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence

from polemic.publishing.articles import Article
from polemic.records import Actor

Key = tuple[int, str]
"""Article (its place) and actor id."""


def merge(articles: Sequence[Article]) -> dict[Key, int]:
    """A number for each actor, the same for those with one linked entity or one name.

    Names meet as wholes, as acronyms, as an alias that is a name of its own in another article,
    and for persons also where one name continues the other ("Ana Ruiz", "Ana Ruiz Soler"); what
    could be several actors in one article joins none of them.
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
    names = {_folded(actor.name) for _, actor in keys}
    for node, (_, actor) in enumerate(keys):
        groups[f"name {_folded(actor.name)}"].append(node)
        if actor.entity:
            groups[f"entity {actor.entity}"].append(node)
    for key, nodes in _hints(keys, names).items():
        places = Counter(keys[node][0] for node in nodes)
        groups[key] += [node for node in nodes if places[keys[node][0]] == 1]
    return groups


def _hints(keys: Sequence[tuple[int, Actor]], names: set[str]) -> dict[str, list[int]]:
    """Lesser signs that actors are one, which count only where they point at one actor."""
    hints: dict[str, list[int]] = defaultdict(list)
    for node, (_, actor) in enumerate(keys):
        found = {f"acronym {one}" for one in (actor.name, *actor.aliases) if _acronym(one)}
        aliases = {_folded(one) for one in actor.aliases if _proper(one)}
        found |= {f"name {one}" for one in aliases & names if one != _folded(actor.name)}
        if actor.kind == "person":
            words = _folded(actor.name).split()
            starts = (" ".join(words[:count]) for count in range(2, len(words)))
            found |= {f"name {one}" for one in starts if one in names}
        for key in found:
            hints[key].append(node)
    return hints


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold().removeprefix("the ")


def _proper(name: str) -> bool:
    bare = name.removeprefix("the ").removeprefix("The ")
    return bare[:1].isupper() and (bare.isupper() or " " in bare)


def _acronym(name: str) -> bool:
    return name.isupper() and name.isalpha() and 3 <= len(name) <= 9
