"""From runs of capitals to namings: titles off the front, two names apart, actors from places."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from spacy.tokens import Token

from polemic.actors.acronyms import looks_like_acronym
from polemic.actors.candidates import name_runs
from polemic.actors.governing import acts, is_addressed, is_place_here, speaks, takes_part
from polemic.actors.kinds import PLACE, THING, kind_of, title_length
from polemic.actors.naming import Naming
from polemic.actors.words import (
    american_states,
    collectives,
    gazetteer,
    given_names,
    offices,
    organization_words,
    people,
    peoples,
    places,
    small_words,
    spelled_out,
    titles,
)
from polemic.parsing import Parse


@dataclass(frozen=True, slots=True)
class Part:
    """One capitalised name as read from its words alone."""

    title: tuple[Token, ...]
    bare: tuple[Token, ...]
    kind: str | None
    sector: str | None
    country: str | None

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name itself."""
        return tuple(token.text for token in self.bare)

    @property
    def key(self) -> str:
        """The name in lower case."""
        return " ".join(self.words).lower()

    @property
    def is_acronym(self) -> bool:
        """Whether the name is one acronym."""
        return len(self.bare) == 1 and looks_like_acronym(self.bare[0].text)


@dataclass(slots=True)
class Names:
    """The names of a document: those of actors, the tokens of all, and acronyms of things."""

    namings: list[Naming] = field(default_factory=list)
    taken: set[int] = field(default_factory=set)


def find_names(parse: Parse, listed: set[int]) -> Names:
    """The proper names of a document that may name actors, in text order.

    `listed` are tokens of names that a dictionary has found.
    """
    runs = (run for run in name_runs(parse) if listed.isdisjoint(t.i for t in run))
    parts = [part for run in runs for tokens in _split(run) if (part := _read(tokens))]
    parts = _shortened(parts)
    evidence = _Evidence(parse, parts)
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


def _split(run: list[Token]) -> Iterator[list[Token]]:
    """One run may hold two names: "Trump Campaign Manager Kellyanne Conway", "FMLN/FDR"."""
    for index, token in enumerate(run[1:], 1):
        if token.text == "/" and index + 1 < len(run):
            if len(run) == 3 and all(looks_like_acronym(run[i].text) for i in (0, 2)):
                break
            yield from _split(run[:index])
            yield from _split(run[index + 1 :])
            return
        starts = token.ent_iob_ == "B" and token.ent_type_ == "PERSON"
        if starts and index > title_length(run[:index]) and run[index - 1].lower_ in titles():
            cut = index - 1
            yield from _split(run[:cut])
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


def _read(tokens: list[Token]) -> Part | None:
    """Titles apart from the name, and what its words tell; None for a title alone."""
    lead = title_length(tokens)
    title, bare = tuple(tokens[:lead]), tuple(tokens[lead:])
    if not bare or bare[0].lower_ in {"of", "for"}:
        return None
    kind, sector, country = kind_of(bare)
    if title and kind in {"organization", "government", "outlet", "country", "group"}:
        addressed = any(t.lower_ in small_words("plain") for t in title)
        if addressed:
            return Part(title, bare, "person", None, None)
        whole_kind, whole_sector, whole_country = kind_of(tokens)
        return Part((), tuple(tokens), whole_kind, whole_sector, whole_country)
    if title and any(t.lower_ in titles() for t in title):
        kind = "person"
    if kind == "person" and len(bare) > 1 and bare[0].lower_ in peoples():
        title, bare = (*title, bare[0]), bare[1:]
    return Part(title, bare, kind, sector, country)


def _may_be_person(part: Part) -> bool:
    """A single unknown name, which the pipeline takes for a place or for nothing."""
    known = part.key in places() or gazetteer().code(part.key) or part.key in peoples()
    alone = len(part.bare) == 1 and part.bare[0].pos_ == "PROPN" and not part.is_acronym
    return part.kind in {PLACE, None} and alone and not known


def _shortened(parts: list[Part]) -> list[Part]:
    """Headlines run names into other words; full names from elsewhere in the text cut them out."""
    full = Counter(p.words for p in parts if p.kind == "person" and 2 <= len(p.bare) <= 3)
    return [_cut(part, full) if len(part.bare) > 2 else part for part in parts]


def _cut(part: Part, full: Counter[tuple[str, ...]]) -> Part:
    for at in range(len(part.bare) - 1):
        for size in (3, 2):
            words = part.words[at : at + size]
            if len(words) == size < len(part.bare) and full[words] > full[part.words]:
                kept = part.bare[at : at + size]
                if part.kind == "person":
                    return replace(part, bare=kept, title=part.title if at == 0 else ())
    return part


class _Evidence:
    """What all occurrences of a name in the document together tell of it."""

    def __init__(self, parse: Parse, parts: Sequence[Part]) -> None:
        self.surnames: set[str] = set()
        self.located: Counter[str] = Counter()
        self.placed: Counter[str] = Counter()
        self.total: Counter[str] = Counter()
        self.acting: set[str] = set()
        self.things: set[str] = set()
        self.persons: set[str] = set()
        self.states = len({p.key for p in parts} & american_states())
        for part in parts:
            self.total[part.key] += 1
            if part.kind == "person" and (len(part.bare) > 1 or part.title):
                self.surnames.add(part.bare[-1].lower_)
            before = parse.doc[part.bare[0].i - 1] if part.bare[0].i else None
            if before is not None and before.lower_ == "the" and before.i:
                before = before.nbor(-1)
            if before is not None and before.lower_ in small_words("locative"):
                self.located[part.key] += 1
            if part.bare[-1].ent_type_ in {"GPE", "LOC", "FAC"}:
                self.placed[part.key] += 1
            head = _head(part.bare)
            if takes_part(head) or head.ent_type_ == "ORG":
                self.acting.add(part.key)
            if (
                part.kind == PLACE
                and part.key not in places()
                and (acts(head) or is_addressed(head))
            ):
                self.persons.add(part.key)
            if part.is_acronym and _bracketed(parse, part):
                self.acting.add(part.key)
            if part.kind == THING:
                self.things |= _bracketed_acronym(parse, part)

    def is_place(self, part: Part) -> bool:
        """Whether a name that words alone do not tell is one of a place here."""
        if part.title or part.bare[-1].lower_ in self.surnames or len(part.bare) > 3:
            return False
        key = part.key
        if key in self.persons and not self.located[key]:
            return False
        if len(part.bare) > 1 and part.bare[0].lower_ in given_names():
            return False
        return self.located[key] * 2 >= self.total[key] or (
            part.kind != "person" and self.placed[key] * 2 > self.total[key]
        )


def _bracketed(parse: Parse, part: Part) -> bool:
    """Whether the name stands in brackets of its own, or brackets follow it."""
    first, last = part.bare[0].i, part.bare[-1].i
    after = parse.doc[last + 1].text if last + 1 < len(parse.doc) else ""
    return after in {"(", "["} or (first > 0 and parse.doc[first - 1].text in {"(", "["})


def _bracketed_acronym(parse: Parse, part: Part) -> set[str]:
    after = part.bare[-1].i + 1
    if after + 1 < len(parse.doc) and parse.doc[after].text in "([":
        return {parse.doc[after + 1].lower_}
    return set()


def _naming(part: Part, evidence: _Evidence) -> Naming | None:
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
        head=_head(part.bare).i,
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


def _head(tokens: Sequence[Token]) -> Token:
    inside = {t.i for t in tokens}
    outward = [t for t in tokens if t.head.i not in inside or t.head.i == t.i]
    return outward[-1] if outward else tokens[-1]


def _decided(part: Part, evidence: _Evidence) -> str | None:
    """The kind under which the name stands for an actor here; None where it names none."""
    kind, head = part.kind, _head(part.bare)
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
    if kind == PLACE:
        return "government" if speaks(head) else None
    if kind == THING or part.key in evidence.things:
        return None
    if part.is_acronym and part.sector is None:
        return kind if part.key in evidence.acting else None
    if kind is None:
        unknown = not part.country and part.bare[0].lower_ not in peoples()
        return "organization" if unknown and speaks(head) and head.pos_ == "PROPN" else None
    return kind


def _is_adjective(part: Part, head: Token) -> bool:
    """ "Republican voters", "voted Democratic": a people or party as a mere modifier."""
    if len(part.bare) > 1 or part.title or part.kind not in {"group", None}:
        return False
    low = part.bare[0].lower_
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
    opens = token.is_sent_start or token.i == 0
    common = token.lower_ in organization_words() and token.lower_ not in peoples()
    idle = token.lower_ not in collectives() and not acts(_head(part.bare))
    return opens and len(part.bare) == 1 and common and idle and not part.is_acronym


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
