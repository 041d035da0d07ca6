"""Which actors of different articles are one in a network."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable

from polemic.records import Actor

_ARTICLE = re.compile(r"^the\s+")


def normalized(name: str) -> str:
    """The name without a leading article, in one case, width and spacing."""
    folded = " ".join(unicodedata.normalize("NFKC", name).casefold().split())
    return _ARTICLE.sub("", folded) or folded


def keys(actors: Iterable[Actor]) -> dict[str, str]:
    """For the id of each actor record the key of who it is.

    The linked `entity` decides where there is one. Else the normalised name does, and joins the
    entity that this name has elsewhere, unless it has several there.
    """
    known = list(actors)
    entities: dict[str, set[str]] = defaultdict(set)
    for actor in known:
        if actor.entity:
            entities[normalized(actor.name)].add(actor.entity)
    found: dict[str, str] = {}
    for actor in known:
        name = normalized(actor.name)
        same = entities.get(name, set())
        entity = actor.entity or (next(iter(same)) if len(same) == 1 else None)
        found[actor.id] = f"entity:{entity}" if entity else f"name:{name}"
    return found
