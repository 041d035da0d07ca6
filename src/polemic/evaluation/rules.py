"""The pipeline's records in the layouts of the data sets, whichever coders make them."""

from collections.abc import Mapping
from functools import partial

from polemic.actors import find_cast
from polemic.coding import Context, statements
from polemic.coding.events import root_of_pair
from polemic.errors import ReadingError
from polemic.evaluation.data import Attribution, Span
from polemic.evaluation.event import Found
from polemic.evaluation.readers import Readers, Spans
from polemic.models.labels import QUADS
from polemic.parsing import parse
from polemic.pipeline import Coding, code
from polemic.reading import from_text
from polemic.records import Block, Document, Participant, digest
from polemic.records import Span as TextSpan

YIELDS = frozenset({"CONCEDE", "RETREAT"})
NONE = ("", 0)
# How sure a rule's finding is taken to be, since rules give no probabilities.
SURE = 0.9

Coders = str | Mapping[str, str]


def readers(coders: Coders = "rules") -> Readers:
    """Readers that run the whole pipeline on each text."""
    return Readers(
        attributions=attributions,
        stance=partial(stance, coders=coders),
        tone=partial(tone, coders=coders),
        root=root,
        events=partial(events, coders=coders),
        mentions=partial(mentions, coders=coders),
    )


def attributions(text: str) -> list[Attribution]:
    """Source, cue and content of what is reported, whether the source is an actor or not."""
    parsed = parse(_article(text))
    reported = statements.attributions(Context(parsed, find_cast(parsed)))
    return [
        Attribution(_plain(each.source), _plain(each.cue), _plain(each.content))
        for each in reported
        if not each.nested  # the data set marks what the article reports, not what speakers do
    ]


def _plain(spans: tuple[TextSpan, ...]) -> tuple[Span, ...]:
    return tuple((span.start, span.end) for span in spans)


def stance(text: str, p: Span, q: Span, coders: Coders = "rules") -> list[float]:
    """The first expressed stance between the two entities, as five probabilities."""
    coding = _given(text, [p, q], coders)
    labels = {("p", 1): 1, ("q", 1): 2, ("p", -1): 3, ("q", -1): 4}
    one, other = _actors_at(coding, p), _actors_at(coding, q)
    found = 0
    for each in coding.stances:
        if each.holder.actor in one and each.target.actor in other:
            found = labels["p", each.sign]
        elif each.holder.actor in other and each.target.actor in one:
            found = labels["q", each.sign]
        if found:
            break
    rest = (1 - SURE) / 4
    return [SURE if label == found else rest for label in range(5)]


def tone(text: str, target: Span, coders: Coders = "rules") -> list[float]:
    """What portrayals and stances of the sentence say of the target, as three probabilities."""
    coding = _given(text, [target], coders)
    actors = _actors_at(coding, target)
    total = sum(each.sign for each in coding.stances if each.target.actor in actors)
    found = 1 + (total > 0) - (total < 0)
    rest = (1 - SURE) / 2
    return [SURE if label == found else rest for label in range(3)]


def root(text: str, source: Spans, target: Spans) -> tuple[str, int]:
    """The root of what the source does to the target."""
    spans = [[TextSpan(s, e, text[s:e]) for s, e in role] for role in (source, target)]
    parsed = parse(_sentence(text))
    context = Context(parsed, find_cast(parsed, given=[*spans[0], *spans[1]]))
    found = root_of_pair(context, *spans)
    return NONE if found is None else (_root(found), QUADS[_root(found)])


def events(text: str, coders: Coders = "rules") -> list[Found]:
    """Every event of the bare sentence with actors and recipients that have a place in it."""
    coding = code(_sentence(text), coders=coders)
    found = [
        Found(source, target, _root(event.type), event.confidence or 1.0)
        for event in coding.events
        for actor in event.actors
        for source in _places(coding, actor)
        for recipient in event.recipients
        for target in _places(coding, recipient)
        if source != target
    ]
    return list(dict.fromkeys(found))


def mentions(text: str, coders: Coders = "rules") -> list[Span]:
    """Where actors are named, pronouns and plain nouns left out."""
    coding = code(_sentence(text), coders=coders)
    return [(m.start, m.end) for m in coding.mentions if m.form in {"name", "acronym"}]


def _root(type_: str) -> str:
    return "YIELD" if type_ in YIELDS else type_


def _given(text: str, spans: list[Span], coders: Coders) -> Coding:
    named = [TextSpan(start, end, text[start:end]) for start, end in spans]
    return code(_sentence(text), given=named, coders=coders)


def _places(coding: Coding, participant: Participant) -> list[Span]:
    return [(m.start, m.end) for m in coding.mentions if m.id == participant.mention]


def _actors_at(coding: Coding, span: Span) -> set[str]:
    exact = {m.actor for m in coding.mentions if (m.start, m.end) == span}
    return exact or {m.actor for m in coding.mentions if m.start < span[1] and span[0] < m.end}


def _sentence(text: str) -> Document:
    """A bare sentence as a document, its language and layout not in question."""
    key = digest(text)
    return Document(id=key, text=text, sha256=key, blocks=(Block("paragraph", 0, len(text)),))


def _article(text: str) -> Document:
    try:
        document = from_text(text)
    except ReadingError:
        return _sentence(text)
    return document if document.text == text else _sentence(text)
