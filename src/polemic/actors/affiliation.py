"""Who belongs to what: "leader of X", "X spokesman Y", "Y (D-Ohio)", a user's dictionary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from polemic.actors.naming import Figure, Naming
from polemic.parsing import Parse
from polemic.parsing.tokens import Token

_BELONGING = frozenset({"of", "for", "from", "at", "in", "with", "to"})
_MEMBER = re.compile(
    r"(?:an?|the) (?P<role>member|leader|chairman|secretary|officer|activist|editor|supporter)"
    r" (?:of|with|for|at) (?:the )?(?P<body>.+)",
    re.IGNORECASE,
)
_BODIES = frozenset({"organization", "government", "outlet"})
_PARTIES = {
    "R": ("republican party", "republicans", "gop"),
    "D": ("democratic party", "democrats"),
}


@dataclass(frozen=True)
class Belonging:
    """A member and an organisation, with the namings that show it."""

    member: Figure
    organization: Figure
    role: str | None
    naming: Naming | None = None
    body: Naming | None = None


def belongings(
    parse: Parse, namings: Iterable[Naming], figures: list[Figure], by_head: dict[int, Naming]
) -> list[Belonging]:
    """Each pair of member and organisation once, with the first naming that shows it."""
    found: dict[tuple[int, int], Belonging] = {}
    for naming in sorted(namings, key=lambda n: n.first):
        if naming.figure is None or naming.form == "pronoun":
            continue
        for body, role in _bodies(parse, naming, figures, by_head):
            if body.figure is None or body.figure is naming.figure:
                continue
            key = (id(naming.figure), id(body.figure))
            made = Belonging(naming.figure, body.figure, role, naming, body)
            found.setdefault(key, made)
    for figure in figures:
        if figure.organization and figure.namings:
            body_figure = _named(figure.organization, figures)
            key = (id(figure), id(body_figure))
            found.setdefault(key, Belonging(figure, body_figure, None, figure.namings[0]))
    return list(found.values())


def voice_belongings(parse: Parse, voice: Figure, figures: list[Figure]) -> list[Belonging]:
    """The writer belongs to the outlet, and to what the byline says: "a member of X"."""
    if voice.fixed_kind != "person" or voice.name is None:
        return []
    found = []
    member = _MEMBER.fullmatch(voice.name)
    if member:
        body = _named(member["body"], figures)
        found.append(Belonging(voice, body, member["role"].lower()))
    if parse.document.outlet:
        found.append(Belonging(voice, _named(parse.document.outlet, figures, "outlet"), "writer"))
    return found


def _named(name: str, figures: list[Figure], kind: str = "organization") -> Figure:
    for figure in figures:
        spelled = {figure.name, *figure.aliases, *(n.text for n in figure.names)}
        if name.lower() in {s.lower() for s in spelled if s}:
            return figure
    figure = Figure(name=name, fixed_kind=kind)
    figures.append(figure)
    return figure


def _bodies(
    parse: Parse, naming: Naming, figures: list[Figure], by_head: dict[int, Naming]
) -> Iterator[tuple[Naming, str | None]]:
    if naming.form == "nominal" and naming.kind in {"person", "group"}:
        head = parse.doc[naming.head]
        for body in _around_nominal(parse, naming, by_head):
            inside = naming.first <= body.last < naming.head
            words = parse.of(parse.doc[body.last + 1 if inside else naming.first], head).text
            yield body, " ".join(words.lower().split())
    elif naming.form == "name" and naming.kind == "person":
        before = by_head.get(naming.start - 1)
        role = naming.roles[0] if naming.roles else None
        if role and before is not None and _is_body(before) and before.last == naming.start - 1:
            yield before, role
        yield from ((body, None) for body in _of_name(parse, naming, by_head))
        yield from ((body, None) for body in _party_in_brackets(parse, naming, figures))


def _is_body(naming: Naming) -> bool:
    figure = naming.figure
    return figure is not None and figure.kind in _BODIES and naming.form != "pronoun"


def _around_nominal(parse: Parse, naming: Naming, by_head: dict[int, Naming]) -> Iterator[Naming]:
    head = parse.doc[naming.head]
    for child in head.children:
        if child.dep_ == "prep" and child.lower_ in _BELONGING - {"to", "with"}:
            yield from _governed(child, by_head)
        if child.dep_ == "poss" and (owner := by_head.get(child.i)) and _is_body_or_his(owner):
            yield owner
    for at in range(naming.first - 1, naming.head):
        inside = by_head.get(at)
        if inside is None or inside is naming or not _is_body(inside):
            continue
        if inside.last < naming.head and parse.doc[inside.head].dep_ != "poss":
            yield inside


def _is_body_or_his(naming: Naming) -> bool:
    return naming.figure is not None and naming.figure.kind in _BODIES


def _governed(preposition: Token, by_head: dict[int, Naming]) -> Iterator[Naming]:
    for child in preposition.children:
        if child.dep_ == "pobj" and (body := by_head.get(child.i)) and _is_body(body):
            yield body


def _of_name(parse: Parse, naming: Naming, by_head: dict[int, Naming]) -> Iterator[Naming]:
    """ "Joel Pollak of Breitbart California"."""
    after = naming.last + 1
    if after < len(parse.doc) and parse.doc[after].lower_ in {"of", "from", "at"}:
        yield from _governed(parse.doc[after], by_head)


def _party_in_brackets(parse: Parse, naming: Naming, figures: list[Figure]) -> Iterator[Naming]:
    after = naming.last + 1
    if after + 1 >= len(parse.doc) or parse.doc[after].text not in {"(", ","}:
        return
    mark = parse.doc[after + 1].text
    party = _PARTIES.get(mark[:1]) if mark[:2] in {"R", "D", "R-", "D-"} else None
    named = [n for f in figures for n in f.names if party and n.text.lower() in party]
    yield from named[:1]
