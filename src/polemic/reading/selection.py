"""Which blocks of a page are the article's, and what the page marks them as."""

from __future__ import annotations

import logging
from functools import cache

from polemic.lexicon import load_yaml
from polemic.reading import wording
from polemic.reading.markup import Block, parse
from polemic.reading.source import Metadata

Chosen = list[tuple[Block, str | None]]

_HEADINGS = frozenset({"h1", "h2", "h3"})
_AROUND = frozenset({"footer", "aside", "header", "form"})
# Kickers stand up to four blocks above the headline; what stands between headline and body are
# standfirst, byline, date and buttons.
_ABOVE_TITLE = 4
_SHORT = {"byline": 30, "date": 20, "masthead": 10, "standfirst": 80, "caption": 80}
# Below this a block could stand anywhere in another, so it must be a whole line of the body.
_TELLING = 20
# A whole block that is a link of fewer words leads elsewhere; it is no sentence of the article.
_LINK_WORDS = 12


def body_lines(html: str, where: str) -> list[str]:
    """The lines of the article's body, as trafilatura finds them."""
    import trafilatura  # takes a while to load, and plain text does without it

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # its doubts are no user's concern
    try:
        found = trafilatura.bare_extraction(
            parse(html, where), include_comments=False, include_tables=True, with_metadata=False
        )
    except (ValueError, TypeError, AttributeError, RecursionError):
        return []
    text = getattr(found, "text", None) or ""
    return [line for line in str(text).split("\n") if line.strip()]


def select(
    shown: list[Block], body: list[str], declared: Metadata, description: str | None
) -> Chosen:
    """The blocks of the article in the order of the page, with a role where the page gives one."""
    kept = _in_body(shown, body)
    if not any(kept):
        kept = _within_article(shown)
    around = _around_it(shown, kept)
    title = _title(shown, kept, declared)
    first = _first_prose(shown, kept, title)
    chosen: Chosen = []
    for index, block in enumerate(shown):
        front = title is not None and title - _ABOVE_TITLE <= index < first
        if index == title:
            chosen.append((block, "title"))
        elif around[index]:
            continue
        elif front:
            marked, said = _marked(block), _said(block, declared, description)
            if marked or said or (kept[index] and not _is_link(block)):
                # Of several lines each says for itself what it is.
                chosen.append((block, marked or (None if "\n" in block.text else said)))
        elif kept[index] and not _is_link(block):
            chosen.append((block, _by_tag(block)))
        elif (
            title is not None and index < title and _key(block.text) == _key(declared.outlet or "")
        ):
            chosen.append((block, "masthead"))
    return chosen


@cache
def _around() -> frozenset[str]:
    return frozenset(load_yaml("reading/data/html.yaml")["around"])


def _around_it(shown: list[Block], kept: list[bool]) -> list[bool]:
    """Which blocks class words put outside the article; none where they would take most of it."""
    around = [
        any(
            classes & _around()
            for tag, classes in zip(block.tags, block.classes, strict=True)
            if tag not in {"html", "body", "article", "main"}
        )
        for block in shown
    ]
    lengths = [len(block.text) if kept[index] else 0 for index, block in enumerate(shown)]
    taken = sum(length for length, out in zip(lengths, around, strict=True) if out)
    return around if 2 * taken < sum(lengths) else [False] * len(shown)


def _is_link(block: Block) -> bool:
    return block.linked and len(wording.words(block.text)) < _LINK_WORDS


def _key(text: str) -> str:
    return "".join(character for character in text.casefold() if character.isalnum())


def _in_body(shown: list[Block], body: list[str]) -> list[bool]:
    lines = {_key(line) for line in body}
    running = "".join(_key(line) for line in body)
    kept = []
    for block in shown:
        key = _key(block.text)
        kept.append(bool(key) and (key in lines or (len(key) >= _TELLING and key in running)))
    return kept


def _within_article(shown: list[Block]) -> list[bool]:
    """All blocks but those of the page around the article, where trafilatura finds no body."""
    outside = [not _AROUND & set(block.tags) for block in shown]
    for around in ("article", "main"):
        inside = [around in block.tags and ok for block, ok in zip(shown, outside, strict=True)]
        if any(inside):
            return inside
    return outside


def _title(shown: list[Block], kept: list[bool], declared: Metadata) -> int | None:
    """The headline: what the page declares as its title, else its last `h1` above the body."""
    wanted = _key(declared.title or "")
    headings = [i for i, block in enumerate(shown) if block.tags and block.tags[-1] in _HEADINGS]
    if wanted:
        for index in headings:
            key = _key(shown[index].text)
            if key == wanted or (len(key) >= _TELLING // 2 and key in wanted):
                return index
    start = _first_prose(shown, kept, None)
    for level in ("h1", "h2"):
        above = [index for index in headings if shown[index].tags[-1] == level]
        below = above[0] if above and level == "h1" else None
        found = next((index for index in reversed(above) if index < start), below)
        if found is not None:
            return found
    return None


def _first_prose(shown: list[Block], kept: list[bool], title: int | None) -> int:
    start = 0 if title is None else title + 1
    for index in range(start, len(shown)):
        block = shown[index]
        if kept[index] and _by_tag(block) is None and not _marked(block):
            line = block.text
            if not (wording.byline(line) or wording.date_line(line)) and len(line) > 80:
                return index
    return len(shown) if title is None else min(len(shown), title + 1)


def _marked(block: Block) -> str | None:
    """The role that class words give a block, if it is as short as such a part is."""
    for classes in reversed(block.classes[-3:]):
        for role, marks in _marks().items():
            if classes & marks and len(wording.words(block.text)) <= _SHORT[role]:
                return role
    return _by_tag(block) if _by_tag(block) == "caption" else None


@cache
def _marks() -> dict[str, frozenset[str]]:
    listed = load_yaml("reading/data/html.yaml")["classes"]
    return {role: frozenset(marks) for role, marks in listed.items()}


def _said(block: Block, declared: Metadata, description: str | None) -> str | None:
    """The role that a block's words give it, between headline and body."""
    key = _key(block.text)
    if description and len(key) >= _TELLING and key == _key(description):
        return "standfirst"
    if declared.byline and key == _key(declared.byline):
        return "byline"
    if wording.byline(block.text):
        return "byline"
    return "date" if wording.date_line(block.text) else None


def _by_tag(block: Block) -> str | None:
    tags = set(block.tags)
    if tags & {"figcaption", "caption"}:
        return "caption"
    if tags & {"h1", "h2", "h3", "h4", "h5", "h6"}:
        return "heading"
    if "blockquote" in tags:
        return "quote"
    if tags & {"li", "dd", "dt"}:
        return "item"
    return None
