"""From attributions to statements: speakers become actors, nested speech finds what holds it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from polemic.coding.context import Context
from polemic.coding.statements.attribution import Attribution
from polemic.parsing import Parse
from polemic.parsing.tokens import Token
from polemic.records import Participant, Span, Statement, Why, digest

CODER = "rules/statements"
_FIRST = frozenset({"i", "we", "me", "us", "my", "our"})


@dataclass(frozen=True, slots=True)
class _Made:
    attribution: Attribution
    statements: tuple[Statement, ...]


class _Holders:
    """What has been made so far, by the sentences that its content stands in."""

    def __init__(self, parse: Parse) -> None:
        self._parse = parse
        self._by_sentence: dict[int, list[_Made]] = defaultdict(list)

    def add(self, made: _Made) -> None:
        """Remember what was made of an attribution."""
        spans = made.attribution.content
        sentences = [s for span in spans for s in self._parse.sentences_of(span.start, span.end)]
        for index in {sentence.index for sentence in sentences}:
            self._by_sentence[index].append(made)

    def around(self, inner: Attribution) -> _Made | None:
        """The innermost of those whose content holds the cue of an attribution."""
        sentence = self._parse.sentence_at(inner.cue[0].start)
        near = self._by_sentence.get(sentence.index, []) if sentence else []
        holding = [item for item in near if _holds(item.attribution, inner.cue[0])]
        return min(holding, key=lambda item: _length(item.attribution), default=None)


def _holds(outer: Attribution, cue: Span) -> bool:
    return any(span.start <= cue.start and cue.end <= span.end for span in outer.content)


def statements(
    context: Context, reported: Sequence[Attribution], unreported: Sequence[Attribution]
) -> Iterator[Statement]:
    """The statements of what is attributed, and of demands and evaluations without a cue verb.

    The second kind belongs to whoever speaks where they stand: a quoted or reported speaker, or the
    article's own voice.
    """
    made = _Holders(context.parse)
    ordered = sorted([*reported, *unreported], key=_outermost_first)
    for attribution in ordered:
        outer = made.around(attribution)
        if _is_nobodys(attribution, outer) or _is_need(context, attribution):
            continue
        speakers = _speakers(context, attribution, outer)
        found = tuple(_statements(context, attribution, speakers, outer))
        # kept without statements too: what an unknown speaker demands is not the article's demand
        made.add(_Made(attribution, found))
        yield from found


def _outermost_first(attribution: Attribution) -> tuple[int, bool, int]:
    """Longer content first; of the same words, what is reported before what is demanded in it."""
    length = attribution.content[-1].end - attribution.content[0].start
    return -length, not attribution.source, attribution.cue[0].start


def _is_nobodys(attribution: Attribution, outer: _Made | None) -> bool:
    """Not said by anyone yet ("asked him to say"), or by one who is not known, or in passing."""
    if outer is None:
        return attribution.quoted and not attribution.source
    shouted = attribution.rule == "slogan" and outer.attribution.kind == "demand"
    return shouted or not attribution.finite or attribution.rule == "evaluation"


def _is_need(context: Context, attribution: Attribution) -> bool:
    """ "The idea needs to find a host": what need not be an actor's is no demand."""
    if attribution.rule != "obligation" or len(attribution.cue[0].text.split()) == 1:
        return False
    token = attribution.addressee
    return token is None or context.cast.named_by(token) is None


def _length(attribution: Attribution) -> int:
    return sum(span.end - span.start for span in attribution.content)


def _speakers(
    context: Context, attribution: Attribution, outer: _Made | None
) -> tuple[Participant, ...]:
    if not attribution.statement or _is_stance(context, attribution):
        return ()
    if attribution.source and not (outer is not None and _is_own(attribution, outer)):
        named = [_named(context, attribution, token) for token in attribution.speakers]
        return tuple({p.actor: p for p in named if p is not None}.values())
    if outer is None:
        return (context.voice,)
    return tuple(Participant(s.speaker.actor) for s in outer.statements)


def _is_stance(context: Context, attribution: Attribution) -> bool:
    """ "condemned, contradicted the minister": a stance on an actor, and nothing is said."""
    return (attribution.position or attribution.denied) and _is_actor(context, attribution.target)


def _is_actor(context: Context, token: Token | None) -> bool:
    return token is not None and context.cast.named_by(token) is not None


def _agreement(context: Context, attribution: Attribution) -> bool | None:
    if attribution.denied and not attribution.negated:
        return False
    return None if _is_actor(context, attribution.target) else attribution.agreement


def _named(context: Context, attribution: Attribution, token: Token) -> Participant | None:
    """Who the token stands for; before a turn a bare surname may stand apart from the text."""
    parts = [token, *(c for c in token.children if c.dep_ == "compound")]
    found = next((p for part in parts if (p := context.cast.named_by(part)) is not None), None)
    if found is None and attribution.rule == "turn":
        name = token.text.casefold()
        for actor in context.cast.actors:
            if actor.name.casefold().split()[-1:] == [name]:
                return Participant(actor.id)
    return found


def _is_own(inner: Attribution, outer: _Made) -> bool:
    """ "I", "we" within someone's own words: that speaker."""
    own = inner.speakers[0].lower_ in _FIRST if inner.speakers else False
    return own and outer.attribution.speech == "direct"


def _statements(
    context: Context,
    attribution: Attribution,
    speakers: Sequence[Participant],
    outer: _Made | None,
) -> Iterator[Statement]:
    content = attribution.content
    shared = digest(context.document.id, *(f"{s.start}-{s.end}" for s in content))
    for speaker in speakers:
        why = Why(f"attribution/{attribution.rule}", attribution.entry, attribution.cue)
        yield Statement(
            **context.common(
                "statement",
                (*attribution.cue, *content),
                (speaker.actor, attribution.kind),
                CODER,
                why,
            ),
            speaker=speaker,
            kind=attribution.kind,
            cue=attribution.cue,
            content=content,
            addressee=_addressee(context, attribution.addressee, speaker),
            speech=attribution.speech,
            negated=attribution.negated,
            within=outer.statements[0].id if outer and outer.statements else None,
            utterance=shared if len(speakers) > 1 else None,
            agreement=_agreement(context, attribution),
        )


def _addressee(context: Context, token: Token | None, speaker: Participant) -> Participant | None:
    if token is None or token.lower_ in _FIRST:
        return None
    named = context.cast.named_by(token)
    return named if named is not None and named.actor != speaker.actor else None
