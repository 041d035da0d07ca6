"""HTML to blocks of text, as a browser shows them: no script, style, comment or hidden part."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from polemic.errors import InputTooLarge
from polemic.lexicon import load_yaml
from polemic.reading.shape import check_shape

# Elements without text that libxml2 takes for open until their parent ends.
_TEXTLESS = re.compile(r"<(?:source|wbr|track|embed)\b[^<>]*>", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Block:
    """The text of a block element, the tags and class words around it, the innermost last."""

    text: str
    tags: tuple[str, ...]
    classes: tuple[frozenset[str], ...]
    emphasis: bool
    linked: bool
    """Whether all of it is a link."""


@cache
def names(key: str) -> frozenset[str]:
    """The element names of a list in the data file."""
    return frozenset(load_yaml("reading/data/html.yaml")[key])


def parse(html: str, where: str) -> Any:
    """The tree of a page, or none where there is nothing to make one of."""
    check_shape(html, where)
    return _tree(html, where)


def _tree(html: str, where: str) -> Any:
    from lxml import etree

    parser = etree.HTMLParser(encoding="utf-8", huge_tree=False, no_network=True, remove_pis=True)
    try:
        tree = etree.fromstring(_TEXTLESS.sub("", html).encode(), parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    if any(entry.type_name == "ERR_RESOURCE_LIMIT" for entry in parser.error_log):
        raise InputTooLarge(
            "its elements nest too deep",
            where=where,
            remedy="save the article as plain text",
        )
    return tree


def blocks(tree: Any) -> list[Block]:
    """The blocks of a tree that have text, in the order of the page."""
    walk = _Walk()
    for event, element in _events(tree):
        if event == "start":
            walk.open(element)
            walk.say(element.text)
        elif event == "end":
            walk.close(element)
        if event != "start":
            walk.say(element.tail if element is not tree else None)
    walk.flush()
    return walk.done


def _events(tree: Any) -> Iterator[tuple[str, Any]]:
    """Starts and ends of the elements that show; `skip` for what does not."""
    from lxml import etree

    walker = etree.iterwalk(tree, events=("start", "end", "comment", "pi"))
    skipped: list[Any] = []
    for event, element in walker:
        if event == "start" and not skipped and _invisible(element):
            skipped.append(element)
        if not skipped:
            yield ("skip" if event in {"comment", "pi"} else event), element
        elif event == "end" and element is skipped[0]:
            skipped.clear()
            yield "skip", element


def _invisible(element: Any) -> bool:
    return (
        element.tag in names("skipped")
        or element.get("hidden") is not None
        or bool(_HIDDEN.search(element.get("style") or ""))
    )


@dataclass(slots=True)
class _Walk:
    """Collects text into blocks while a tree is walked."""

    done: list[Block] = field(default_factory=list)
    _said: list[str] = field(default_factory=list)
    _open: list[Any] = field(default_factory=list)
    _set_off: int = 0
    _links: int = 0
    _plain: bool = False
    _unlinked: bool = False

    def open(self, element: Any) -> None:
        """Enter an element."""
        if element.tag == "br":
            self._break()
        elif element.tag in names("blocks"):
            self.flush()
            self._open.append(element)
        elif element.tag in {"em", "i", "strong", "b"}:
            self._set_off += 1
        elif element.tag == "a" and element.get("href"):
            self._links += 1

    def close(self, element: Any) -> None:
        """Leave an element."""
        if element.tag in names("blocks"):
            self.flush()
            if self._open:
                self._open.pop()
        elif element.tag in {"em", "i", "strong", "b"}:
            self._set_off -= 1
        elif element.tag == "a" and element.get("href"):
            self._links -= 1

    def say(self, text: str | None) -> None:
        """Take text in, its white space as a browser shows it."""
        if not text:
            return
        if not (self._open and self._open[-1].tag == "pre"):
            text = _SPACE.sub(" ", text)
        if not self._said or self._said[-1].endswith((" ", "\n")):
            text = text.lstrip(" ")
        if text:
            self._said.append(text)
            telling = any(character.isalnum() for character in text)
            self._plain = self._plain or (telling and not self._set_off)
            self._unlinked = self._unlinked or (telling and not self._links)

    def flush(self) -> None:
        """End the block."""
        text = "".join(self._said).strip(" \n\t")
        if text:
            self.done.append(
                Block(
                    re.sub(r" *\n *", "\n", text),
                    tuple(element.tag for element in self._open),
                    tuple(_class_words(element) for element in self._open),
                    not self._plain,
                    not self._unlinked,
                )
            )
        self._said, self._plain, self._unlinked = [], False, False

    def _break(self) -> None:
        """One line break is a line, two are a paragraph."""
        if self._said and self._said[-1] == "\n":
            self.flush()
        elif self._said:
            self._said[-1] = self._said[-1].rstrip(" ") or "\n"
            if self._said[-1] != "\n":
                self._said.append("\n")


def _class_words(element: Any) -> frozenset[str]:
    said = " ".join(element.get(name) or "" for name in ("class", "id", "itemprop", "rel"))
    return frozenset(said.lower().split()[:40])
