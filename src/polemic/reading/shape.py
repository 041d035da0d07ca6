"""The shape of HTML, measured before a parser sees it: some shapes make parsers cut off or hang."""

from __future__ import annotations

import re
from dataclasses import dataclass

from polemic.errors import InputTooLarge
from polemic.reading.limits import MAX_ATTRIBUTES, MAX_DEPTH, MAX_TAGS

_TOKEN = re.compile(r"<!--|<(/?)([a-zA-Z][a-zA-Z0-9:-]*)([^<>]*)")
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "noembed", "noframes"})
# Elements whose end libxml2 supplies, or that have none, so that leaving it out nests nothing.
_SELF_ENDING = re.compile(
    r"(?:area|base|basefont|br|col|embed|frame|hr|img|input|isindex|link|meta|param|source|track|wbr"
    r"|html|head|body|a|form|p|li|td|th|tr|tbody|option|colgroup)$"
)
_QUOTED = re.compile(r"\"[^\"]*\"|'[^']*'")
# Shorter tags cannot hold more attributes than are harmless.
_LONG_TAG = 600


@dataclass(slots=True)
class Shape:
    """How deep the elements of a page nest, how many tags it has, and the attributes of one."""

    depth: int = 0
    tags: int = 0
    attributes: int = 0


def measure(html: str) -> Shape:
    """The shape of a page, without parsing it."""
    lowered = html.lower()
    shape = Shape()
    opened: dict[str, int] = {}
    depth = position = 0
    while shape.tags <= MAX_TAGS and (match := _TOKEN.search(lowered, position)):
        position = match.end()
        name = match[2]
        shape.tags += 1
        if len(match[0]) > _LONG_TAG:
            attributes = _QUOTED.sub(" ", match[3])
            shape.attributes = max(shape.attributes, len(attributes.split()), attributes.count("="))
        if name is None:
            position = _after(lowered, "-->", position)
        elif name in _RAW and not match[1]:
            position = _after(lowered, f"</{name}", position)
        elif not _SELF_ENDING.match(name) and not match[3].endswith("/"):
            count = opened.get(name, 0)
            step = -1 if match[1] else 1
            if count + step >= 0:
                opened[name] = count + step
                depth += step
                shape.depth = max(shape.depth, depth)
    return shape


def _after(text: str, mark: str, position: int) -> int:
    found = text.find(mark, position)
    return len(text) if found < 0 else found + len(mark)


def check_shape(html: str, where: str) -> None:
    """Refuse what a parser would cut off or never finish, before it gets to see it."""
    shape = measure(html)
    for measured, limit, what in (
        (shape.depth, MAX_DEPTH, "its elements nest deeper than {:,}"),
        (shape.tags, MAX_TAGS, "it has more than {:,} tags"),
        (shape.attributes, MAX_ATTRIBUTES, "a tag of it has more than {:,} attributes"),
    ):
        if measured > limit:
            raise InputTooLarge(
                what.format(limit),
                where=where,
                remedy="save the article as plain text",
            )
