"""Which actors of different articles are one."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from polemic.records import Actor

_ARTICLE = re.compile(r"^the\s+")


def normalized(name: str) -> str:
    """The name without a leading article, in one case, width and spacing."""
    folded = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    return _ARTICLE.sub("", folded) or folded


def keys(actors: Iterable[Actor]) -> dict[str, str]:
    """For the id of each actor record the key of who it is, whatever the order of the records.

    Actors with one linked `entity` are one, and so are those that share a normalised name. Lesser
    signs join as well, but not what could be several actors of one article: an acronym; an alias
    that is a name of its own elsewhere; for persons a name that another continues ("Ana Ruiz",
    "Ana Ruiz Soler"). Nothing joins two entities, or an actor to one of several of its name.
    """
    known = sorted({actor.id: actor for actor in actors}.values(), key=lambda actor: actor.id)
    joined = _Union(known)
    for group in _entities(known):
        joined.unite(group)
    for group in _names(known):
        joined.unite(group)
    for group in _hints(known):
        documents = Counter(known[node].document for node in group)
        joined.unite([node for node in group if documents[known[node].document] == 1])
    return joined.keys()


class _Union:
    """Actors that are found to be one, step by step."""

    def __init__(self, actors: Sequence[Actor]) -> None:
        self.actors = actors
        self.parent = list(range(len(actors)))
        self.entity = [actor.entity for actor in actors]

    def root(self, node: int) -> int:
        while self.parent[node] != node:
            self.parent[node] = self.parent[self.parent[node]]
            node = self.parent[node]
        return node

    def unite(self, nodes: Sequence[int]) -> None:
        """Makes the actors one; where they are of several entities, only those without any."""
        entities = {self.entity[self.root(node)] for node in nodes} - {None}
        if len(entities) > 1:
            nodes = [node for node in nodes if self.entity[self.root(node)] is None]
        for node in nodes[1:]:
            one, other = sorted((self.root(nodes[0]), self.root(node)))
            self.parent[other] = one
            self.entity[one] = self.entity[one] or self.entity[other]

    def keys(self) -> dict[str, str]:
        """The entity of each, or the name that most of those who are one with it have."""
        names: dict[int, Counter[str]] = defaultdict(Counter)
        for node, actor in enumerate(self.actors):
            names[self.root(node)][normalized(actor.name)] += 1
        found: dict[str, str] = {}
        for node, actor in enumerate(self.actors):
            root = self.root(node)
            most = min(names[root], key=lambda name: (-names[root][name], name))
            entity = self.entity[root]
            found[actor.id] = f"entity:{entity}" if entity else f"name:{most}"
        return found


def _entities(actors: Sequence[Actor]) -> Iterator[list[int]]:
    yield from _grouped((actor.entity, node) for node, actor in enumerate(actors) if actor.entity)


def _names(actors: Sequence[Actor]) -> Iterator[list[int]]:
    yield from _grouped((normalized(actor.name), node) for node, actor in enumerate(actors))


def _hints(actors: Sequence[Actor]) -> Iterator[list[int]]:
    named = {normalized(actors[group[0]].name): group for group in _names(actors)}
    signs: list[tuple[str, int]] = []
    for node, actor in enumerate(actors):
        mine = normalized(actor.name)
        found = {f"acronym {one}" for one in (actor.name, *actor.aliases) if _is_acronym(one)}
        found |= {f"name {normalized(one)}" for one in actor.aliases if _is_proper(one)}
        if actor.kind == "person":
            words = mine.split()
            found |= {f"name {' '.join(words[:count])}" for count in range(2, len(words))}
        signs += [
            (sign, node)
            for sign in sorted(found - {f"name {mine}"})
            if sign.startswith("acronym") or sign.removeprefix("name ") in named
        ]
    hinted = {sign.removeprefix("name ") for sign, _ in signs if sign.startswith("name ")}
    signs += [(f"name {name}", node) for name in hinted for node in named[name]]
    yield from _grouped(signs)


def _grouped(signs: Iterable[tuple[str, int]]) -> Iterator[list[int]]:
    groups: dict[str, list[int]] = defaultdict(list)
    for sign, node in signs:
        groups[sign].append(node)
    for sign in sorted(groups):
        yield sorted(groups[sign])


def _is_proper(name: str) -> bool:
    bare = name.removeprefix("the ").removeprefix("The ")
    return bare[:1].isupper() and (bare.isupper() or " " in bare)


def _is_acronym(name: str) -> bool:
    return name.isupper() and name.isalpha() and 3 <= len(name) <= 9
