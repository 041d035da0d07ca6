"""HTML pages: the article on them, with what the page shows and declares about it."""

from __future__ import annotations

import re
from dataclasses import replace

from polemic.errors import EmptyInput
from polemic.reading import declarations, markup, selection
from polemic.reading.decoding import decode
from polemic.reading.limits import MAX_CHARACTERS
from polemic.reading.pagination import Paginator
from polemic.reading.source import Metadata, Page, Source

SUFFIXES = frozenset({".html", ".htm", ".xhtml", ".shtml", ".php", ".asp", ".aspx"})
_CHARSET = re.compile(rb"""charset\s*=\s*["']?\s*([\w.:-]+)""", re.IGNORECASE)
_OPENING = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^>]*-->\s*)*<(?:!doctype\s+html|html|head|body)\b"
)


def claims(data: bytes) -> bool:
    """Whether the input opens like a page."""
    return bool(_OPENING.match(decode(data[:4096]).lower()))


def read(source: Source) -> Page:
    """The article on the page, with headline, standfirst, byline and date where it shows them."""
    charset = _CHARSET.search(source.data[:4096])
    html = decode(source.data, charset[1].decode("ascii", errors="replace") if charset else None)
    tree = markup.parse(html, source.name)
    shown = markup.blocks(tree) if tree is not None else []
    if not shown:
        raise EmptyInput("the page shows no text", where=source.name, remedy="leave it out")
    declared, description = declarations.declared(tree)
    chosen: list[tuple[markup.Block, str | None]] = [(block, None) for block in shown]
    if sum(len(block.text) for block in shown) <= 2 * MAX_CHARACTERS:
        chosen = selection.select(
            shown, selection.body_lines(html, source.name), declared, description
        )
    page = Paginator()
    for block, role in chosen:
        page.add_lines(block.text, role, emphasis=block.emphasis)
    if any(role == "title" for _, role in chosen):
        declared = replace(declared, title=None)  # as printed, not as written for search engines
    dated = None if declared.published else declarations.dated_by_markup(tree, declared.url)
    return page.page(declared, implied=Metadata(published=dated))
