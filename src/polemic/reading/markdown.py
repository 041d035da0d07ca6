"""Markdown, with the front matter that static sites and note programs put above it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

import yaml

from polemic.errors import InputTooLarge
from polemic.reading import dates, markup
from polemic.reading.decoding import decode
from polemic.reading.limits import MAX_MARKS
from polemic.reading.pagination import Paginator
from polemic.reading.source import Metadata, Page, Source

SUFFIXES = frozenset({".md", ".markdown", ".mdown", ".mkd"})
_FRONT_MATTER = re.compile(r"\A---[ \t]*\n(.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_MARK = re.compile(r"[\n*_\[\]<>&!|`~\\]")
_KEYS = {
    "outlet": ("outlet", "publication", "source", "newspaper", "site_name", "publisher"),
    "title": ("title", "headline"),
    "standfirst": ("standfirst", "subtitle", "subheading", "dek", "description", "summary"),
    "byline": ("byline", "author", "authors"),
    "published": ("published", "date", "pubdate", "publication_date"),
    "url": ("url", "canonical", "canonical_url", "link"),
}


@dataclass(frozen=True, slots=True)
class _Block:
    text: str
    role: str | None
    emphasis: bool


def claims(data: bytes) -> bool:
    """Markdown is told by its file's ending alone: any text is Markdown of a kind."""
    return False


def read(source: Source) -> Page:
    """The text without markup; a headline known from the front matter alone stands above it."""
    text = decode(source.data)
    _check_marks(text, source.name)
    metadata, body = _front_matter(text)
    blocks = list(_blocks(body, source.name))
    shown = {" ".join(block.text.split()) for block in blocks[:8]}
    page = Paginator()
    for role in ("title", "standfirst"):
        value = getattr(metadata, role)
        if value and value not in shown and not (role == "title" and _headed(blocks)):
            page.add(value, role)
    for block in blocks:
        page.add(block.text, block.role, emphasis=block.emphasis)
    return page.page(metadata)


def _check_marks(text: str, where: str) -> None:
    marks = len(_MARK.findall(text))
    if marks > MAX_MARKS:
        raise InputTooLarge(
            f"it has {marks:,} line ends and marks, the limit is {MAX_MARKS:,}",
            where=where,
            remedy="save the article as plain text",
        )


def _headed(blocks: list[_Block]) -> bool:
    return any(block.role == "title" for block in blocks)


def _front_matter(text: str) -> tuple[Metadata, str]:
    match = _FRONT_MATTER.match(text)
    if match is None or len(match[1]) > 10_000:
        return Metadata(), text
    try:
        values = yaml.safe_load(match[1])
    except (yaml.YAMLError, ValueError, RecursionError):
        return Metadata(), text
    if not isinstance(values, dict):
        return Metadata(), text
    known = {
        key: next((said for name in names if (said := _scalar(values.get(name)))), None)
        for key, names in _KEYS.items()
    }
    if known["published"]:
        known["published"] = dates.declared(known["published"])
    return Metadata(**known), text[match.end() :]


def _scalar(value: Any) -> str | None:
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, list) and value and all(isinstance(item, str) for item in value):
        return " and ".join(" ".join(item.split()) for item in value)
    if isinstance(value, dict):
        return _scalar(value.get("name"))
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _blocks(text: str, where: str) -> Iterator[_Block]:
    from markdown_it import MarkdownIt

    tokens = MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)
    open_tags: list[str] = []
    titled = False
    for token in tokens:
        if token.nesting == 1:
            open_tags.append(token.tag)
        elif token.nesting == -1:
            open_tags.pop()
        elif token.type == "inline":
            said, emphasis = _inline(token.children or [])
            role = _role(open_tags, titled=titled)
            titled = titled or role == "title"
            yield _Block(said, role, emphasis)
        elif token.type in {"fence", "code_block"}:
            yield _Block(token.content, "paragraph", False)
        elif token.type == "html_block":
            yield from _html(token.content, where)


def _html(content: str, where: str) -> Iterator[_Block]:
    tree = markup.parse(content, where)
    for block in markup.blocks(tree) if tree is not None else ():
        yield _Block(block.text, None, block.emphasis)


def _role(open_tags: list[str], *, titled: bool) -> str | None:
    innermost = open_tags[-1] if open_tags else ""
    if innermost == "h1" and not titled:
        return "title"
    if innermost in {"h1", "h2", "h3", "h4", "h5", "h6"}:
        return "heading"
    if "blockquote" in open_tags:
        return "quote"
    if "li" in open_tags:
        return "item"
    return None


def _inline(children: list[Any]) -> tuple[str, bool]:
    """The text of an inline token, and whether all of it is set off."""
    said: list[str] = []
    depth, plain = 0, False
    for token in children:
        if token.type in {"em_open", "strong_open"}:
            depth += 1
        elif token.type in {"em_close", "strong_close"}:
            depth -= 1
        elif token.type in {"softbreak", "hardbreak"}:
            said.append("\n")
        elif token.type in {"text", "code_inline"}:
            said.append(token.content)
            plain = plain or (depth == 0 and bool(token.content.strip()))
    return "".join(said), bool(said) and not plain
