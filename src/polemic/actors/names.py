"""From runs of capitals to namings: titles off the front, two names apart, kinds told."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from spacy.tokens import Token

from polemic.actors.acronyms import looks_like_acronym
from polemic.actors.candidates import name_runs
from polemic.actors.kinds import PLACE, THING, kind_of, title_length
from polemic.actors.naming import Naming
from polemic.actors.words import (
    gazetteer,
    given_names,
    peoples,
    place_prepositions,
    titles,
    verbs,
)
from polemic.parsing import Parse

_FORMS_OF_ADDRESS = {
    "mr": "male", "mr.": "male", "mister": "male", "sir": "male", "herr": "male", "señor": "male",
    "senor": "male", "don": "male", "monsieur": "male", "king": "male", "prince": "male",
    "congressman": "male", "father": "male", "brother": "male", "lord": "male",
    "mrs": "female", "mrs.": "female", "ms": "female", "ms.": "female", "miss": "female",
    "frau": "female", "señora": "female", "senora": "female", "madame": "female", "mme": "female",
    "queen": "female", "princess": "female", "congresswoman": "female", "lady": "female",
    "sister": "female", "mother": "female", "dame": "female", "baroness": "female",
}  # fmt: skip


def find_names(parse: Parse) -> list[Naming]:
    """The proper names of a document that may name actors, in text order."""
    found: list[Naming] = []
    for run in name_runs(parse):
        for tokens in _parts(run):
            naming = _named(tokens)
            if naming is not None:
                found.append(naming)
    return found


def _parts(run: list[Token]) -> Iterator[list[Token]]:
    """One run may hold two names: "Trump Campaign Manager Kellyanne Conway", "FMLN/FDR"."""
    for index, token in enumerate(run[1:], 1):
        if token.text == "/" and index + 1 < len(run):
            if len(run) == 3 and all(looks_like_acronym(run[i].text) for i in (0, 2)):
                break
            yield from _parts(run[:index])
            yield from _parts(run[index + 1 :])
            return
        starts = token.ent_iob_ == "B" and token.ent_type_ == "PERSON"
        if starts and index > title_length(run[:index]) and run[index - 1].lower_ in titles():
            cut = index - 1
            yield from _parts(run[:cut])
            yield run[cut:]
            return
        if starts and run[index - 1].ent_type_ in {"NORP", "ORG", "GPE"} and _whole(run, index):
            yield run[:index]
            yield run[index:]
            return
    yield run


def _whole(run: list[Token], index: int) -> bool:
    """Whether a person's full name begins at the index."""
    return run[index].lower_ in given_names() and len(run) - index >= 2


def _named(tokens: list[Token]) -> Naming | None:
    lead = title_length(tokens)
    bare = tokens[lead:]
    if not bare or (bare[0].lower_ in {"of", "for"}):
        return None
    title = [t for t in tokens[:lead]]
    kind, sector, country = kind_of(bare)
    roles, gender = _told_by(title)
    if title and kind not in {"organization", "government", "outlet", "country"}:
        kind = "person" if any(t.lower_ in titles() for t in title) else kind
    elif title and kind != "person":
        bare, title, roles, gender = tokens, [], (), ""
        kind, sector, country = kind_of(bare)
    if bare[0].lower_ in peoples() and len(bare) > 1 and kind == "person":
        roles, bare = (*roles, bare[0].text), bare[1:]
    kind = _decided(kind, bare, country)
    if kind is None:
        return None
    acronym = len(bare) == 1 and looks_like_acronym(bare[0].text)
    if kind == "person" and not gender and len(bare) > 1:
        gender = given_names().get(bare[0].lower_, "")
    return Naming(
        first=bare[0].i,
        last=bare[-1].i,
        head=_head(bare).i,
        form="acronym" if acronym and kind != "person" else "name",
        words=tuple(t.text for t in bare),
        kind=kind,
        sector=sector or next((titles()[r] for r in _words(title) if titles().get(r)), None),
        country=country or next((c for t in title if (c := gazetteer().code(t.text))), None),
        roles=roles,
        plural=kind == "group",
        gender=gender,
        lead=tokens[0].i,
    )


def _words(title: Sequence[Token]) -> list[str]:
    return [t.lower_ for t in title]


def _told_by(title: Sequence[Token]) -> tuple[tuple[str, ...], str]:
    """The role that titles tell, and the gender of a form of address."""
    gender = next((_FORMS_OF_ADDRESS[w] for w in _words(title) if w in _FORMS_OF_ADDRESS), "")
    told = [t.text for t in title if titles().get(t.lower_, "x") or t.lower_ not in titles()]
    plain = {
        "mr",
        "mr.",
        "mrs",
        "mrs.",
        "ms",
        "ms.",
        "miss",
        "sir",
        "st",
        "st.",
        "don",
        "dr",
        "dr.",
    }
    told = [word for word in told if word.lower() not in plain]
    return ((" ".join(told).lower(),) if told else ()), gender


def _head(tokens: Sequence[Token]) -> Token:
    inside = {t.i for t in tokens}
    outward = [t for t in tokens if t.head.i not in inside or t.head.i == t.i]
    return outward[-1] if outward else tokens[-1]


def _decided(kind: str | None, tokens: Sequence[Token], country: str | None) -> str | None:
    """The kind under which the name stands for an actor here; None where it names none."""
    head = _head(tokens)
    if kind == PLACE:
        return "government" if _speaks(head) else None
    if kind == "country":
        return None if _is_place_here(head) else kind
    if kind == THING:
        return "organization" if _speaks(head) and len(tokens) > 1 else None
    if kind is None:
        return _unknown(tokens, head, country)
    return kind


def _unknown(tokens: Sequence[Token], head: Token, country: str | None) -> str | None:
    if country or tokens[0].lower_ in peoples():
        return None
    return "organization" if _speaks(head) and head.pos_ == "PROPN" else None


def _speaks(head: Token) -> bool:
    """Whether the noun is the subject of a verb that only actors govern."""
    governor = head.head
    while head.dep_ == "conj" and governor is not head:
        head, governor = governor, governor.head
    if head.dep_ not in {"nsubj", "pobj"}:
        return False
    if head.dep_ == "pobj":
        return governor.dep_ == "agent" or governor.head.lower_ == "according"
    return governor.lemma_ in verbs("speech") or governor.lemma_ in verbs("mind")


def _is_place_here(head: Token) -> bool:
    """Whether the noun only says where: "in Mexico", "Lima, Peru", a dateline."""
    while head.dep_ == "conj" and head.head is not head:
        head = head.head
    if head.dep_ == "pobj":
        return head.head.lower_ in place_prepositions() or head.head.lower_ in {"to", "from", "of"}
    return head.dep_ in {"npadvmod", "appos", "ROOT", "dep", "compound", "nmod"}
