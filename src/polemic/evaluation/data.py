"""The layouts of the data sets, each line as a small record."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Span = tuple[int, int]
Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Attribution:
    """Who says what, by which words: each part a tuple of spans."""

    source: tuple[Span, ...]
    cue: tuple[Span, ...]
    content: tuple[Span, ...]

    @classmethod
    def from_json(cls, line: Json) -> "Attribution":
        """Read one attribution of the data's layout."""
        return cls(*(_spans(line[part]) for part in ("source", "cue", "content")))

    def to_json(self) -> Json:
        """The same in the data's layout."""
        return {
            part: [list(span) for span in getattr(self, part)]
            for part in ("source", "cue", "content")
        }


@dataclass(frozen=True, slots=True)
class Article:
    """A news article with its attributions (PolNeAR)."""

    text: str
    attributions: tuple[Attribution, ...]
    raw: Json


@dataclass(frozen=True, slots=True)
class Pair:
    """A sentence with two entities and the class of the stance between them (DSE)."""

    text: str
    p: Span
    q: Span
    label: int
    raw: Json


@dataclass(frozen=True, slots=True)
class Toned:
    """A sentence with its attitude to one target: 0 against, 1 neutral, 2 for (NewsMTSC)."""

    text: str
    target: Span
    label: int
    raw: Json


@dataclass(frozen=True, slots=True)
class Deed:
    """A sentence with an event's source, target, root and quad class (PLOVER)."""

    text: str
    source: tuple[Span, ...]
    target: tuple[Span, ...]
    root: str
    quad: int
    raw: Json


@dataclass(frozen=True, slots=True)
class Tagged:
    """A sentence as words with entity tags (CoNLL)."""

    words: tuple[str, ...]
    tags: tuple[str, ...]


def lines(path: Path) -> Iterator[Json]:
    """The JSON objects of a .jsonl file, gzipped or not."""
    with _opened(path) as handle:
        for line in handle:
            if line.strip():
                yield json.loads(line)


def articles(path: Path) -> list[Article]:
    """PolNeAR's articles."""
    return [
        Article(raw["text"], tuple(Attribution.from_json(a) for a in raw["attributions"]), raw)
        for raw in lines(path)
    ]


def pairs(path: Path) -> list[Pair]:
    """DSE's sentences, the brackets around the entities taken away."""
    return [_pair(raw) for raw in lines(path)]


def toned(path: Path) -> list[Toned]:
    """NewsMTSC's targets, one line each."""
    return [
        Toned(
            raw["sentence_normalized"],
            (target["from"], target["to"]),
            round(target["polarity"]) // 2 - 1,
            raw,
        )
        for raw in lines(path)
        for target in raw["targets"]
    ]


def deeds(path: Path) -> list[Deed]:
    """The PLOVER sentences."""
    return [
        Deed(
            raw["sentence"],
            _spans(raw["source"]),
            _spans(raw["target"]),
            raw["root"],
            raw["quad"],
            raw,
        )
        for raw in lines(path)
    ]


def tagged(path: Path) -> list[Tagged]:
    """The sentences of a two-column CoNLL file."""
    found: list[Tagged] = []
    words: list[str] = []
    tags: list[str] = []
    with _opened(path) as handle:
        for line in [*handle, ""]:
            columns = line.rstrip("\n").split("\t")
            if len(columns) == 2 and columns[0].strip():
                words.append(columns[0])
                tags.append(columns[1].strip() or "O")
            elif words:
                found.append(Tagged(tuple(words), tuple(tags)))
                words, tags = [], []
    return found


def _opened(path: Path) -> Any:
    return gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open("rt")


def _spans(raw: list[list[int]]) -> tuple[Span, ...]:
    return tuple((start, end) for start, end in raw)


def _pair(raw: Json) -> Pair:
    marked = raw["sentence"]
    p, q = (_named_in(marked, raw[name]) for name in ("p", "q"))
    first = marked.index(f"[{p}]")
    second = _index_apart(marked, f"[{q}]", first, len(p) + 2)
    spans = {first: len(p), second: len(q)}
    text, places = "", {}
    for index, character in enumerate(marked):
        opening = next((s for s, n in spans.items() if index == s), None)
        closing = next((s for s, n in spans.items() if index == s + n + 1), None)
        if opening is not None:
            places[opening] = len(text)
        elif closing is None:
            text += character
    return Pair(
        text,
        (places[first], places[first] + len(p)),
        (places[second], places[second] + len(q)),
        raw["label"],
        raw,
    )


def _named_in(marked: str, name: str) -> str:
    """The entity as the sentence has it; a few carry quotation marks or lost a space."""
    variants = (name, name[1:-1], f" {name}", f"{name} ")
    return next(variant for variant in variants if f"[{variant}]" in marked)


def _index_apart(text: str, what: str, start: int, length: int) -> int:
    """Where `what` stands outside the span that another entity takes."""
    before = text.find(what, 0, start)
    return before if before >= 0 else text.index(what, start + length)
