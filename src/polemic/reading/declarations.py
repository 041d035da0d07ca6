"""What an HTML page declares about itself: meta elements, JSON-LD, canonical address."""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator
from typing import Any

from polemic.lexicon import load_yaml
from polemic.reading import dates, wording
from polemic.reading.source import Metadata

_ARTICLES = ("article", "newsarticle", "reportage", "opinion", "blogposting", "posting", "report")
_SEPARATORS = (" | ", " — ", " – ", " :: ", " « ", " » ", " - ")


def declared(tree: Any) -> tuple[Metadata, str | None]:
    """The metadata that the page declares, and its description of itself."""
    said = {key: next(iter(_meta(tree, key)), None) for key in Metadata.__dataclass_fields__}
    for key, value in _json_ld(tree).items():
        said[key] = said.get(key) or value
    heading, outlet = _page_title(tree, said["outlet"])
    metadata = Metadata(
        outlet=said["outlet"] or outlet,
        title=_without_outlet(said["title"], said["outlet"]) or heading,
        byline=_author(said["byline"]),
        published=dates.declared(said["published"]) if said["published"] else None,
        url=_address(tree, said["url"]),
    )
    return metadata, said["standfirst"]


def dated_by_markup(tree: Any, url: str | None) -> str | None:
    """The date in the page's `time` elements, its address, or where else htmldate finds one."""
    times = [
        element for root in ("article", "main") for element in tree.findall(f".//{root}//time")
    ]
    for element in [*times, *tree.iter("time")]:
        if iso := dates.declared(element.get("datetime") or ""):
            return iso
    if in_address := dates.find(url or ""):
        return in_address.iso
    from htmldate import find_date

    logging.getLogger("htmldate").setLevel(logging.CRITICAL)
    # The extensive search would take a copyright year for the first of January.
    try:
        found: str | None = find_date(
            tree,
            extensive_search=False,
            original_date=True,
            min_date="1600-01-01",
            max_date="2100-01-01",
        )
        return found
    except (ValueError, TypeError, RecursionError):
        return None


def _meta(tree: Any, key: str) -> Iterator[str]:
    wanted = load_yaml("reading/data/html.yaml")["meta"].get(key, ())
    found: dict[str, str] = {}
    for element in tree.iter("meta"):
        value = " ".join((element.get("content") or "").split())
        for attribute in ("property", "name", "itemprop"):
            name = (element.get(attribute) or "").lower()
            if value and name:
                found.setdefault(name, value)
    return (found[name] for name in wanted if name in found)


def _json_ld(tree: Any) -> dict[str, str | None]:
    for element in tree.iter("script"):
        if "ld+json" not in (element.get("type") or ""):
            continue
        try:
            thing = next(_articles(json.loads(element.text or "")), None)
        except (ValueError, RecursionError):
            continue
        if thing:
            return {
                "outlet": _name(thing.get("publisher")),
                "title": _name(thing.get("headline")),
                "byline": _name(thing.get("author")),
                "published": _name(thing.get("datePublished")),
            }
    return {}


def _articles(value: Any) -> Iterator[dict[str, Any]]:
    if isinstance(value, list):
        for item in value:
            yield from _articles(item)
    elif isinstance(value, dict):
        if str(value.get("@type", "")).lower().strip("[]'").endswith(_ARTICLES):
            yield value
        yield from _articles(value.get("@graph"))


def _name(value: Any) -> str | None:
    if isinstance(value, list):
        return " and ".join(name for item in value if (name := _name(item))) or None
    if isinstance(value, dict):
        return _name(value.get("name"))
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _author(said: str | None) -> str | None:
    if not said or said.startswith(("http://", "https://", "@")):
        return None
    if said.lower() in load_yaml("reading/data/html.yaml")["no_authors"]:
        return None
    return wording.byline(said) or said


def _page_title(tree: Any, outlet: str | None) -> tuple[str | None, str | None]:
    """The headline in the page's title, and the outlet after it."""
    element = next(tree.iter("title"), None)
    said = " ".join("".join(element.itertext()).split()) if element is not None else ""
    for separator in _SEPARATORS:
        head, found, tail = said.rpartition(separator)
        if found and (tail == outlet or wording.is_outlet(tail)):
            return head, tail
    return said or None, None


def _without_outlet(title: str | None, outlet: str | None) -> str | None:
    for separator in _SEPARATORS:
        if title and outlet:
            title = title.removesuffix(separator + outlet)
    return title


def _address(tree: Any, said: str | None) -> str | None:
    for element in tree.iter("link"):
        if "canonical" in (element.get("rel") or "").lower().split():
            said = element.get("href") or said
            break
    return said if said and said.startswith(("http://", "https://")) else None
