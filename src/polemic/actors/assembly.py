"""From figures to the records of a cast: actors, mentions, and who each token stands for."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from polemic import __version__
from polemic.actors.affiliation import Belonging
from polemic.actors.naming import Figure, Naming, spaced
from polemic.actors.words import gazetteer, published
from polemic.parsing import Parse
from polemic.records import (
    Actor,
    Affiliation,
    Mention,
    Participant,
    Span,
    Why,
    coded_id,
    digest,
)

CODER = "rules/actors"


def canonical_name(figure: Figure) -> str:
    """The fullest proper name, or the fullest nominal."""
    if figure.name:
        return figure.name
    named = [n for n in figure.namings if n.form == "name"] or [
        n for n in figure.namings if n.form == "acronym"
    ]
    states = [n for n in named if n.text.lower() in gazetteer().names]
    if states:
        best = max(states, key=lambda n: (len(n.text), -n.first))
    elif named:
        best = max(named, key=lambda n: (len(n.words), -n.first))
    else:
        nominal = [n for n in figure.namings if n.form == "nominal"] or figure.namings
        best = max(nominal, key=lambda n: (len(_uncounted(n.words)), -n.first))
    return spaced(_uncounted(best.words) if best.form == "nominal" else best.words)


def _uncounted(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words of a nominal without the number before them: "95 delegates" are delegates."""
    counts = 0
    while counts < len(words) - 1 and (
        words[counts][0].isdigit() or words[counts].lower() in published("counting")
    ):
        counts += 1
    return words[counts:] if words[counts][0].isalpha() else words


@dataclass(frozen=True)
class Assembled:
    """The records of a cast, and the keys to them."""

    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    heads: dict[int, Mention]
    participants: dict[int, Participant]
    figures: dict[int, str]

    def participant(self, figure: Figure, naming: Naming | None) -> Participant:
        """A figure as participant, where a naming shows it."""
        if naming is not None and id(naming) in self.participants:
            return self.participants[id(naming)]
        return Participant(self.figures[id(figure)])


def assemble(parse: Parse, figures: Iterable[Figure]) -> Assembled:
    """Actors, mentions, and mentions by token."""
    actors: list[Actor] = []
    placed: list[tuple[Naming, Mention]] = []
    ids: dict[int, str] = {}
    taken: dict[str, int] = {}
    for figure in sorted(figures, key=_first):
        name = canonical_name(figure)
        ordinal = taken[name.lower()] = taken.get(name.lower(), -1) + 1
        slots = (name.lower(), *((str(ordinal),) if ordinal else ()))
        ids[id(figure)] = actor_id = digest(parse.document.id, "actor", *slots)
        for naming in figure.namings:
            placed.append((naming, _mention(parse, naming, actor_id)))
        actors.append(_actor(parse, figure, actor_id, name))
    mentions = {mention.id: mention for _, mention in placed}
    return Assembled(
        tuple(actors),
        tuple(sorted(mentions.values(), key=lambda m: (m.start, -m.end))),
        _heads(placed),
        {id(naming): Participant(mention.actor, mention.id) for naming, mention in placed},
        ids,
    )


def _mention(parse: Parse, naming: Naming, actor: str) -> Mention:
    span = span_of(parse, naming)
    return Mention(
        id=coded_id(parse.document.id, "mention", [span], naming.form),
        document=parse.document.id,
        coder=CODER,
        version=__version__,
        actor=actor,
        start=span.start,
        end=span.end,
        text=span.text,
        form=naming.form,
        why=Why(f"mention/{naming.form}", words=(span,)),
    )


def affiliations(
    parse: Parse, found: Iterable[Belonging], cast: Assembled
) -> tuple[Affiliation, ...]:
    """The records of who belongs to what."""
    return tuple(_affiliation(parse, belonging, cast) for belonging in found)


def _affiliation(parse: Parse, belonging: Belonging, cast: Assembled) -> Affiliation:
    member = cast.participant(belonging.member, belonging.naming)
    organization = cast.participant(belonging.organization, belonging.body)
    shown = [n for n in (belonging.naming, belonging.body) if n is not None]
    spans = [span_of(parse, n) for n in shown]
    rule = "affiliation/known"  # from a dictionary or the byline
    if belonging.body is not None:
        rule = "affiliation/named"
    return Affiliation(
        id=digest(
            parse.document.id, "affiliation", member.actor, organization.actor, belonging.role or ""
        ),
        document=parse.document.id,
        evidence=parse.evidence(*spans) or _beginning(parse),
        coder=CODER,
        version=__version__,
        why=Why(rule, words=tuple(spans)),
        member=member,
        organization=organization,
        role=belonging.role,
    )


def span_of(parse: Parse, naming: Naming) -> Span:
    """The words of a naming as they stand in the text."""
    if naming.given is not None:
        return parse.document.span(*naming.given)
    return parse.of(parse.doc[naming.first], parse.doc[naming.last])


def _first(figure: Figure) -> tuple[bool, int]:
    return not figure.voice, min((n.first for n in figure.namings), default=0)


def _actor(parse: Parse, figure: Figure, actor_id: str, name: str) -> Actor:
    others = [spaced(n.words) for n in figure.names]
    aliases = dict.fromkeys(a for a in (*figure.aliases, *others) if a != name)
    spans = [span_of(parse, n) for n in figure.namings]
    return Actor(
        id=actor_id,
        document=parse.document.id,
        evidence=parse.evidence(min(spans)) if spans else _beginning(parse),
        coder=CODER,
        version=__version__,
        name=name,
        aliases=tuple(aliases),
        kind=figure.kind,
        roles=tuple(figure.roles),
        country=figure.country,
        sectors=tuple(sector for sector, _ in figure.sectors.most_common()),
        voice=figure.voice,
        why=_why(figure, parse),
    )


def _why(figure: Figure, parse: Parse) -> Why:
    """What makes it an actor: its first naming, the article's voice, or somebody's list."""
    if figure.voice:
        words = tuple(span_of(parse, n) for n in figure.namings[:1])
        return Why("actor/voice", words=words)
    if not figure.namings:
        return Why("actor/known")
    first = min(figure.namings, key=lambda n: n.first)
    return Why(f"actor/{first.form}", words=(span_of(parse, first),))


def _beginning(parse: Parse) -> tuple[Span, ...]:
    """The first sentence: evidence of an actor that no words of the text name."""
    return tuple(parse.span(s.start, s.end) for s in parse.sentences[:1])


def _heads(placed: list[tuple[Naming, Mention]]) -> dict[int, Mention]:
    """Every token of a name, titles included; of other mentions the head. Inner ones win."""
    heads: dict[int, Mention] = {}
    for naming, mention in sorted(placed, key=lambda p: p[0].start - p[0].last):
        if naming.form in {"name", "acronym"} or naming.given:
            for at in range(naming.start, naming.last + 1):
                heads[at] = mention
    for naming, mention in placed:
        if naming.form in {"nominal", "pronoun"} or naming.given:
            heads[naming.head] = mention
    for naming, mention in placed:
        if naming.given:
            heads[naming.head] = mention
    return heads
