"""One capitalised name as read from its words alone: titles off the front, two names apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from polemic.actors.acronyms import looks_like_acronym
from polemic.actors.candidates import name_runs
from polemic.actors.kinds import kind_of, title_length
from polemic.actors.words import given_names, peoples, small_words, titles
from polemic.parsing import Parse
from polemic.parsing.tokens import Token


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


def read_parts(parse: Parse, listed: set[int]) -> list[Part]:
    """The names of a document in text order; `listed` are tokens that are none of them."""
    runs = (run for run in name_runs(parse) if listed.isdisjoint(t.i for t in run))
    parts = [part for run in runs for tokens in _split(run) if (part := _read(tokens))]
    return _shortened(parts)


def _split(run: list[Token]) -> Iterator[list[Token]]:
    """One run may hold two names: "Trump Campaign Manager Kellyanne Conway", "FMLN/FDR"."""
    for index, token in enumerate(run[1:], 1):
        if token.text == "/" and index + 1 < len(run):
            if len(run) == 3 and all(looks_like_acronym(run[i].text) for i in (0, 2)):
                break
            yield from _split(run[:index])
            yield from _split(run[index + 1 :])
            return
        if index >= title_length(run) and _titled_person(run, index):
            yield from _split(run[:index])
            yield run[index:]
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


def _titled_person(run: list[Token], index: int) -> bool:
    """Whether a title and a full name begin at the index: "DNC | Chair Debbie Schultz"."""
    size = title_length(run[index:])
    name = index + size
    if not size or len(run) - name < 2 or run[name].lower_ not in given_names():
        return False
    return run[index].lower_ not in small_words("plain") and run[name - 1].lower_ in titles()


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


def head_of(tokens: Sequence[Token]) -> Token:
    """The word of a name that the rest of the sentence governs."""
    inside = {t.i for t in tokens}
    outward = [t for t in tokens if t.head.i not in inside or t.head.i == t.i]
    return outward[-1] if outward else tokens[-1]
