"""From figures to the records of a cast: actors, mentions, and who each token stands for."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from polemic import __version__
from polemic.actors.naming import Figure, Naming
from polemic.parsing import Parse
from polemic.records import Actor, Mention, Span, coded_id, digest

CODER = "rules/actors"


def canonical_name(figure: Figure) -> str:
    """The fullest proper name, or the fullest nominal."""
    if figure.name:
        return figure.name
    named = [n for n in figure.namings if n.form == "name"] or [
        n for n in figure.namings if n.form == "acronym"
    ]
    if named:
        best = max(named, key=lambda n: (len(n.words), -n.first))
    else:
        nominal = [n for n in figure.namings if n.form == "nominal"] or figure.namings
        best = max(nominal, key=lambda n: (len(n.words), -n.first))
    return spaced(best.words)


def spaced(words: Sequence[str]) -> str:
    """Words as they are printed: no space before an apostrophe or around hyphens."""
    text = " ".join(words)
    for apart, joined in ((" '", "'"), (" ’", "’"), (" - ", "-"), (" / ", "/"), (" .", ".")):
        text = text.replace(apart, joined)
    return text


def records(
    parse: Parse, figures: Iterable[Figure]
) -> tuple[tuple[Actor, ...], tuple[Mention, ...], dict[int, Mention], dict[int, str]]:
    """Actors, mentions, mentions by head token, and the actor of each figure by its `id()`."""
    document = parse.document.id
    actors: list[Actor] = []
    mentions: list[Mention] = []
    placed: list[tuple[Naming, Mention]] = []
    ids: dict[int, str] = {}
    taken: dict[str, int] = {}
    for figure in sorted(figures, key=_first):
        name = canonical_name(figure)
        ordinal = taken[name.lower()] = taken.get(name.lower(), -1) + 1
        slots = (name.lower(), *((str(ordinal),) if ordinal else ()))
        actor_id = digest(document, "actor", *slots)
        ids[id(figure)] = actor_id
        evidence: tuple[Span, ...] = ()
        for naming in figure.namings:
            span = parse.of(parse.doc[naming.first], parse.doc[naming.last])
            mention = Mention(
                id=coded_id(document, "mention", [span], naming.form),
                document=document,
                coder=CODER,
                version=__version__,
                actor=actor_id,
                start=span.start,
                end=span.end,
                text=span.text,
                form=naming.form,
            )
            mentions.append(mention)
            placed.append((naming, mention))
        spans = [parse.of(parse.doc[n.first], parse.doc[n.last]) for n in figure.namings]
        if spans:
            evidence = parse.evidence(min(spans))
        actors.append(_actor(parse, figure, actor_id, name, evidence))
    mentions.sort(key=lambda m: (m.start, -m.end))
    return tuple(actors), tuple(mentions), _heads(placed), ids


def _first(figure: Figure) -> tuple[bool, int]:
    return not figure.voice, min((n.first for n in figure.namings), default=0)


def _actor(
    parse: Parse, figure: Figure, actor_id: str, name: str, evidence: tuple[Span, ...]
) -> Actor:
    others = [spaced(n.words) for n in figure.names]
    aliases = dict.fromkeys(a for a in (*figure.aliases, *others) if a != name)
    return Actor(
        id=actor_id,
        document=parse.document.id,
        evidence=evidence,
        coder=CODER,
        version=__version__,
        name=name,
        aliases=tuple(aliases),
        kind=figure.kind,
        roles=tuple(figure.roles),
        country=figure.country,
        sectors=tuple(sector for sector, _ in figure.sectors.most_common()),
        voice=figure.voice,
    )


def _heads(placed: list[tuple[Naming, Mention]]) -> dict[int, Mention]:
    """Every token of a name, titles included; of other mentions the head. Inner ones win."""
    heads: dict[int, Mention] = {}
    for naming, mention in sorted(placed, key=lambda p: p[0].start - p[0].last):
        if naming.form in {"name", "acronym"} or naming.given:
            for at in range(naming.start, naming.last + 1):
                heads[at] = mention
    for naming, mention in placed:
        if naming.form in {"nominal", "pronoun"} and not naming.given:
            heads[naming.head] = mention
    return heads
