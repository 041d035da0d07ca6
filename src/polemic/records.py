"""The records polemic writes, as frozen classes; `to_json` gives the published form of each."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Hashable, Iterable
from dataclasses import dataclass, fields
from functools import cache
from typing import Any, ClassVar, TypeVar, cast

SCHEMA = 1


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Code points `start` to `end` (exclusive) of the document's text, and the text there."""

    start: int
    end: int
    text: str

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True)
class Participant:
    """An actor in a slot of a record, and the mention where the record's own words name it."""

    actor: str
    mention: str | None = None


@dataclass(frozen=True, slots=True)
class Why:
    """What made a record: the rule, the lexicon entry it used, and the words that matched."""

    rule: str
    entry: str | None = None
    words: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Block:
    """A part of the article: masthead, date, title, standfirst, byline, heading, paragraph, ..."""

    role: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One article; `text` is the article as decoded and all offsets count in it."""

    record: ClassVar[str] = "document"
    id: str
    outlet: str | None = None
    title: str | None = None
    standfirst: str | None = None
    byline: str | None = None
    published: str | None = None
    url: str | None = None
    language: str = "en"
    text: str
    sha256: str
    path: str | None = None
    blocks: tuple[Block, ...] = ()

    def span(self, start: int, end: int) -> Span:
        """The span of the text from `start` to `end`."""
        return Span(start, end, self.text[start:end])


@dataclass(frozen=True, slots=True, kw_only=True)
class Reject:
    """An input that was not coded, and why."""

    record: ClassVar[str] = "reject"
    id: str
    path: str
    outcome: str
    reason: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Coded:
    """What all coded records share."""

    record: ClassVar[str] = ""
    id: str
    document: str
    evidence: tuple[Span, ...] = ()
    confidence: float | None = None
    coder: str
    version: str
    why: Why | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor(Coded):
    """One participant in this document, under all its names."""

    record: ClassVar[str] = "actor"
    name: str
    aliases: tuple[str, ...] = ()
    kind: str
    roles: tuple[str, ...] = ()
    country: str | None = None
    sectors: tuple[str, ...] = ()
    voice: bool = False
    entity: str | None = None
    external: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention(Coded):
    """One place where an actor is named; `form` is name, acronym, nominal or pronoun."""

    record: ClassVar[str] = "mention"
    actor: str
    start: int
    end: int
    text: str
    form: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Affiliation(Coded):
    """Who belongs to what."""

    record: ClassVar[str] = "affiliation"
    member: Participant
    organization: Participant
    role: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement(Coded):
    """Who says, wants, intends or believes what."""

    record: ClassVar[str] = "statement"
    speaker: Participant
    kind: str
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...]
    addressee: Participant | None = None
    speech: str = "indirect"
    negated: bool = False
    within: str | None = None
    utterance: str | None = None
    concept: str | None = None
    agreement: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Stance(Coded):
    """Who stands with (1) or against (-1) whom."""

    record: ClassVar[str] = "stance"
    holder: Participant
    target: Participant
    sign: int
    form: str
    basis: str = "expressed"
    source: str | None = None  # published as `from`, which Python keeps for itself
    aspect: str | None = None
    cue: tuple[Span, ...] = ()
    reported_by: Participant | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Coded):
    """Who did what to whom, where and when, and whether it happened."""

    record: ClassVar[str] = "event"
    type: str
    mode: str | None = None
    contexts: tuple[str, ...] = ()
    cameo: str | None = None
    trigger: tuple[Span, ...]
    actors: tuple[Participant, ...] = ()
    recipients: tuple[Participant, ...] = ()
    date: str | None = None
    date_precision: str | None = None
    place: str | None = None
    place_precision: str | None = None
    quantity: float | None = None
    fatalities: float | None = None
    polarity: str = "affirmed"
    modality: str = "actual"
    historical: bool = False
    reported_by: Participant | None = None
    within: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Coded):
    """A number the article gives, with what it counts."""

    record: ClassVar[str] = "figure"
    value: float
    unit: str | None = None
    of: str | None = None
    approximate: bool = False
    actor: Participant | None = None
    within: str | None = None
    phrase: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Portrayal(Coded):
    """How an actor is named or characterised, and by whom."""

    record: ClassVar[str] = "portrayal"
    actor: Participant
    phrase: tuple[Span, ...]
    by: Participant
    scare_quotes: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Concept:
    """What statements are about, when a person or a codebook has assigned it."""

    record: ClassVar[str] = "concept"
    id: str
    name: str
    parent: str | None = None


Record = Document | Reject | Coded | Concept

# The values that the contract gives by name, by kind of record and key; all other text is free.
ALLOWED: dict[str, dict[str, frozenset[object]]] = {
    "actor": {
        "kind": frozenset({"person", "organization", "government", "country", "group", "outlet"})
    },
    "mention": {"form": frozenset({"name", "acronym", "nominal", "pronoun"})},
    "statement": {
        "kind": frozenset({"claim", "demand", "intention", "belief"}),
        "speech": frozenset({"direct", "indirect", "mixed"}),
    },
    "stance": {
        "sign": frozenset({1, -1}),
        "form": frozenset({"opposed", "withheld", "supported"}),
        "basis": frozenset({"expressed", "epithet", "ascribed", "inferred"}),
    },
    "event": {
        "polarity": frozenset({"affirmed", "denied"}),
        "modality": frozenset(
            {"actual", "attempted", "planned", "threatened", "hypothetical", "called_for"}
        ),
    },
}

_PUBLISHED = {"source": "from"}
_READ = {published: name for name, published in _PUBLISHED.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Span | Participant | Why | Block):
        return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, float) and value.is_integer():
        return int(value)
    return value


def to_json(record: Record) -> dict[str, Any]:
    """The record as plain JSON values, with the keys of the published contract."""
    body: dict[str, Any] = {"schema": SCHEMA, "record": record.record}
    for field in fields(record):
        name = field.name
        if isinstance(record, Stance):
            name = _PUBLISHED.get(name, name)
        body[name] = _plain(getattr(record, field.name))
    return body


_R = TypeVar("_R", bound=Record)


@cache
def _adapter(kind: type[Any]) -> Any:
    from pydantic import TypeAdapter

    return TypeAdapter(kind)  # built once for each class


def from_json(kind: type[_R], body: dict[str, Any]) -> _R:
    """A record of a kind from its published form; raises pydantic's ValidationError."""
    named = {key: value for key, value in body.items() if key not in {"schema", "record"}}
    if kind is Stance:
        named = {_READ.get(key, key): value for key, value in named.items()}
    return cast(_R, _adapter(cast(Hashable, kind)).validate_python(named))


def dumps(record: Record) -> str:
    """The record as one line of JSON."""
    return json.dumps(to_json(record), ensure_ascii=False)


def on_one_line(texts: Iterable[str]) -> str:
    """Several passages as one line, with a mark where something between them was left out."""
    return " […] ".join(" ".join(text.split()) for text in texts)


def digest(*parts: str) -> str:
    """A stable id of 16 hexadecimal digits from its parts."""
    joined = "\x1f".join(parts)  # a file's name may hold bytes that are no UTF-8, as surrogates
    return hashlib.sha256(joined.encode("utf-8", "surrogatepass")).hexdigest()[:16]


def coded_id(document: str, record: str, spans: Iterable[Span], *slots: object) -> str:
    """The id of a record, from its document, kind, core spans and slots."""
    places = ",".join(f"{span.start}-{span.end}" for span in sorted(spans))
    return digest(document, record, places, *(str(slot) for slot in slots))
