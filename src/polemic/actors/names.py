"""The proper names of actors, told from those of places and things."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from polemic.actors.evidence import Evidence
from polemic.actors.governing import acts, is_place_here, speaks
from polemic.actors.kinds import PLACE, THING
from polemic.actors.naming import Naming
from polemic.actors.parts import Part, head_of, read_parts
from polemic.actors.words import (
    american_states,
    collectives,
    gazetteer,
    given_names,
    inactive_words,
    offices,
    organization_words,
    people,
    peoples,
    small_words,
    spelled_out,
    titles,
)
from polemic.parsing import Parse
from polemic.parsing.tokens import Token
from polemic.parsing.wording import is_common


@dataclass(slots=True)
class Names:
    """The names of a document: those of actors, the tokens of all, and acronyms of things."""

    namings: list[Naming] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)


def find_names(parse: Parse, listed: set[int]) -> Names:
    """The proper names of a document that may name actors, in text order.

    `listed` are tokens of names that a dictionary has found.
    """
    parts = read_parts(parse, listed)
    evidence = Evidence(parse, parts)
    found = Names(taken=set(listed))
    for part in parts:
        found.taken.update(t.i for t in (*part.title, *part.bare))
        naming = _naming(part, evidence)
        if naming is not None:
            found.namings.append(naming)
    found.namings.extend(_known_elsewhere(parse, found))
    found.namings.sort(key=lambda n: n.first)
    found.taken.update(i for n in found.namings for i in range(n.start, n.last + 1))
    return found


def _naming(part: Part, evidence: Evidence) -> Naming | None:
    kind = _decided(part, evidence)
    if kind is None:
        return None
    gender = next(
        (g for g in ("male", "female") for t in part.title if t.lower_ in small_words(g)), ""
    )
    if kind == "person" and not gender and len(part.bare) > 1:
        gender = given_names().get(part.bare[0].lower_, "")
    before = _lower_titles(part) if kind == "person" else ()
    title = (*before, *part.title)
    return Naming(
        first=part.bare[0].i,
        last=part.bare[-1].i,
        head=head_of(part.bare).i,
        form="acronym" if part.is_acronym and kind != "person" else "name",
        words=part.words,
        kind=kind,
        sector=part.sector or next((s for t in reversed(title) if (s := _sector(t))), None),
        country=part.country
        or next((c for t in part.title if (c := gazetteer().code(t.text))), None),
        roles=_roles(title),
        plural=kind == "group",
        gender=gender,
        lead=(title or part.bare)[0].i,
    )


def _sector(title: Token) -> str | None:
    return titles().get(title.lower_) or people().get(title.lower_)


def _lower_titles(part: Part) -> tuple[Token, ...]:
    """ "senior adviser Paul Manafort": the office before a name, in lower case or not."""
    first = (part.title or part.bare)[0]
    found: list[Token] = []
    while first.i > first.sent.start:
        before = first.nbor(-1)
        low = before.lower_
        office = low in titles() or (low in people() and low in offices())
        modifies = bool(found or part.title) and low in small_words("before_titles")
        if not (office or modifies) or before.dep_ not in {"compound", "amod", "nmod", "appos"}:
            break
        found.insert(0, before)
        first = before
    return tuple(found)


def _roles(title: Sequence[Token]) -> tuple[str, ...]:
    """The office that titles tell; forms of address tell none."""
    told = [spelled_out(t.lower_) for t in title if t.lower_ not in small_words("plain")]
    return (" ".join(told),) if told else ()


def _decided(part: Part, evidence: Evidence) -> str | None:
    """The kind under which the name stands for an actor here; None where it names none."""
    kind, head = part.kind, head_of(part.bare)
    if part.sector is None and not part.title and evidence.is_plain_word(part):
        return None
    if _is_adjective(part, head) or _is_common(part):
        return None
    if len(part.bare) == 1 and part.bare[0].lower_ in evidence.surnames and kind != "country":
        return "person"
    if kind == "country":
        state = part.key in american_states() and evidence.states > 1
        return None if state or is_place_here(head) else kind
    by_label = kind in {None, "person", "organization", "group"} and part.sector is None
    if by_label and kind != "country" and evidence.is_place(part):
        kind = PLACE
    if kind in {PLACE, None} and part.key in evidence.persons:
        return "person"
    if kind in {"person", "organization"} and evidence.is_company(part):
        return "organization"
    if kind in {"organization", "group"} and evidence.speaks_alone(part):
        return "person"
    if kind == PLACE:
        return _speaking_place(part) if speaks(head) else None
    if kind == THING or part.key in evidence.things:
        return None
    if part.is_acronym and part.sector is None:
        return kind if part.key in evidence.acting else None
    if kind is None:
        unknown = not part.country and part.bare[0].lower_ not in peoples()
        return "organization" if unknown and speaks(head) and head.pos_ == "PROPN" else None
    return kind


def _speaking_place(part: Part) -> str:
    last = part.bare[-1].lower_
    ruled = last not in inactive_words() or last in small_words("ruled")
    return "government" if ruled else "organization"


def _is_adjective(part: Part, head: Token) -> bool:
    """ "Republican voters", "voted Democratic": a people or party as a mere modifier."""
    low = part.key.replace(" - ", "-")
    if (len(part.bare) > 1 and "-" not in low) or part.title or part.kind not in {"group", None}:
        return False
    if part.sector is None and head.dep_ in {"amod", "compound", "nmod"}:
        return True
    if head.tag_ == "NNPS" or (low.endswith("s") and low[:-1] in peoples()):
        return False
    return (low in peoples() or bool(gazetteer().demonyms.get(low))) and (
        head.dep_ in {"amod", "compound", "nmod", "acomp", "oprd", "advmod"}
        or head.pos_ in {"ADJ", "ADV"}
    )


def _is_common(part: Part) -> bool:
    """A common word with a capital because it opens the sentence: "Solidarity means ..."."""
    token = part.bare[0]
    if token.head.lower_ == "of" and token.head.head.lower_ in titles():
        return part.key in {"state", "defense", "defence", "war", "treasury", "education"}
    opens = token.is_sent_start or token.i == 0
    common = token.lower_ in organization_words() and token.lower_ not in peoples()
    idle = token.lower_ not in collectives() and not acts(head_of(part.bare))
    if len(part.bare) > 1 or part.is_acronym or not opens:
        return False
    return (common and idle) or _modifies_plain_noun(token)


def _modifies_plain_noun(token: Token) -> bool:
    """ "Defense secretary resigns"."""
    plain = token.head.text.islower() and token.head.i == token.i + 1
    named = token.lower_ in peoples() or gazetteer().code(token.lower_)
    return token.dep_ == "compound" and plain and not named and is_common(token.lower_)


def _known_elsewhere(parse: Parse, found: Names) -> list[Naming]:
    """Names that capitals or the pipeline missed here but showed elsewhere in the document."""
    single: dict[str, Naming] = {}
    for naming in found.namings:
        if naming.kind == "person" and len(naming.words) > 1:
            single.setdefault(naming.words[-1], naming)
        elif len(naming.words) == 1 and naming.kind != "country":
            single.setdefault(naming.words[0], naming)
    again = []
    for sentence in parse.sentences:
        for token in sentence.tokens:
            known = single.get(token.text)
            if known is None or token.i in found.taken or not token.text[0].isupper():
                continue
            again.append(
                Naming(
                    first=token.i,
                    last=token.i,
                    head=token.i,
                    form=known.form,
                    words=(token.text,),
                    kind=known.kind,
                    sector=known.sector,
                    plural=known.plural,
                    lead=token.i,
                )
            )
    return again
