"""What all occurrences of a name in a document together tell of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from polemic.actors.governing import acts, is_addressed, speaks, takes_part, top
from polemic.actors.kinds import PLACE, THING
from polemic.actors.parts import Part, head_of
from polemic.actors.words import (
    american_states,
    gazetteer,
    given_names,
    peoples,
    places,
    small_words,
)
from polemic.parsing import Parse
from polemic.parsing.tokens import Token
from polemic.parsing.wording import is_common


class Evidence:
    """What all occurrences of a name in the document together tell of it."""

    def __init__(self, parse: Parse, parts: Sequence[Part]) -> None:
        self.surnames: set[str] = set()
        self.located: Counter[str] = Counter()
        self.placed: Counter[str] = Counter()
        self.total: Counter[str] = Counter()
        self.acting: set[str] = set()
        self.things: set[str] = set()
        self.persons: set[str] = set()
        self.speaking: set[str] = set()
        self.companies: set[str] = set()
        self.doing: set[str] = set()
        self.articled: set[str] = set()
        self.inner: set[str] = set()  # names that do not only open sentences
        self.lower = {token.text for token in parse.doc if token.text.islower()}
        self.states = len({p.key for p in parts} & american_states())
        for part in parts:
            self.total[part.key] += 1
            if not part.bare[0].is_sent_start:
                self.inner.add(part.key)
            if part.kind == "person" and (len(part.bare) > 1 or part.title):
                self.surnames.add(part.bare[-1].lower_)
            before = parse.doc[part.bare[0].i - 1] if part.bare[0].i else None
            if before is not None and before.lower_ == "the" and before.i:
                before = before.nbor(-1)
            if before is not None and before.lower_ in small_words("locative"):
                self.located[part.key] += 1
            if part.bare[-1].ent_type_ in {"GPE", "LOC", "FAC"}:
                self.placed[part.key] += 1
            head = head_of(part.bare)
            if takes_part(head) or head.ent_type_ == "ORG":
                self.acting.add(part.key)
            if _may_be_person(part) and (acts(head) or is_addressed(head)):
                self.persons.add(part.key)
            if head.dep_ in {"compound", "poss", "nmod"} and _is_of_company(head.head):
                self.companies.add(part.key)
            if acts(head):
                self.doing.add(part.key)
            if _is_called_it(head):
                self.companies.add(part.key)
            elif speaks(head):
                self.speaking.add(part.key)
            if part.bare[0].i and parse.doc[part.bare[0].i - 1].lower_ == "the":
                self.articled.add(part.key)
            if part.is_acronym and _bracketed(parse, part):
                self.acting.add(part.key)
            if part.kind == THING:
                self.things |= _bracketed_acronym(parse, part)
        self._coordinate(parts)

    def _coordinate(self, parts: Sequence[Part]) -> None:
        """What stands in one row with places is a place: "through Jicaro and Murra"."""
        keys = {part.bare[-1].i: part.key for part in parts}
        for part in parts:
            head = head_of(part.bare)
            first = keys.get(top(head).i)
            if head.dep_ == "conj" and first in self.located:
                self.located[part.key] += 1

    def _is_spanish_place(self, part: Part) -> bool:
        """ "La Laguna", "San Jose las Flores": a place unless it acts."""
        first = part.bare[0].lower_
        spanish = len(part.bare) > 1 and first in small_words("spanish_places")
        return spanish and part.key not in self.doing

    def _is_before_place(self, part: Part) -> bool:
        """ "the Mejicanos and Zacamil neighborhoods", "the Tela agreements"."""
        last = part.bare[-1]
        over = (top(last) if last.dep_ == "conj" else last).head
        named = last.dep_ in {"compound", "nmod", "amod", "conj"}
        idle = part.key not in self.doing and last.lower_ not in self.surnames
        return named and idle and over.lower_ in small_words("place_heads")

    def is_plain_word(self, part: Part) -> bool:
        """Whether a capital only opens a sentence: "Turnout is down", and elsewhere "turnout"."""
        key = part.key
        plain = len(part.bare) == 1 and key in self.lower and key not in self.inner
        return plain and key not in given_names() and is_common(key)

    def is_company(self, part: Part) -> bool:
        """Whether a single name has employees, customers or shares, and no given name."""
        alone = len(part.bare) == 1 and part.sector is None and not part.title
        return alone and part.key in self.companies and part.bare[0].lower_ not in self.surnames

    def speaks_alone(self, part: Part) -> bool:
        """Whether a single unknown name is the subject of speech or thought: "Trump said"."""
        alone = len(part.bare) == 1 and part.sector is None and not part.is_acronym
        known = part.key in peoples() or gazetteer().code(part.key) or part.key.endswith("s")
        return alone and not known and part.key in self.speaking - self.companies - self.articled

    def is_place(self, part: Part) -> bool:
        """Whether a name that words alone do not tell is one of a place here."""
        if not part.title and (self._is_spanish_place(part) or self._is_before_place(part)):
            return True
        if part.title or part.bare[-1].lower_ in self.surnames or len(part.bare) > 3:
            return False
        key = part.key
        if part.is_acronym and not self.located[key]:
            return False
        if key in self.persons and not self.located[key]:
            return False
        if len(part.bare) > 1 and part.bare[0].lower_ in given_names():
            return False
        return self.located[key] * 2 >= self.total[key] or (
            part.kind != "person" and self.placed[key] * 2 > self.total[key]
        )


def _is_of_company(owned: Token) -> bool:
    return owned.lemma_.lower() in small_words("company_has")


def _is_called_it(head: Token) -> bool:
    """ "Verizon said it would hire"."""
    verb = head.head
    if head.dep_ != "nsubj" or not speaks(head):
        return False
    contents = [c for c in verb.children if c.dep_ == "ccomp"]
    return any(s.lower_ == "it" and s.dep_ == "nsubj" and c.lemma_ != "be"
               for c in contents for s in c.children)  # fmt: skip


def _may_be_person(part: Part) -> bool:
    """A single unknown name, which the pipeline takes for a place or for nothing."""
    known = part.key in places() or gazetteer().code(part.key) or part.key in peoples()
    alone = len(part.bare) == 1 and part.bare[0].pos_ == "PROPN" and not part.is_acronym
    return part.kind in {PLACE, None} and alone and not known


def _bracketed(parse: Parse, part: Part) -> bool:
    """Whether the name stands in brackets of its own, or brackets follow it."""
    first, last = part.bare[0].i, part.bare[-1].i
    after = parse.doc[last + 1].text if last + 1 < len(parse.doc) else ""
    return after in {"(", "["} or (first > 0 and parse.doc[first - 1].text in {"(", "["})


def _bracketed_acronym(parse: Parse, part: Part) -> set[str]:
    """The acronym that stands for the name: "... Agreement (NAFTA)", "... Act, or ISA,"."""
    last = part.bare[-1].i
    words = [t.lower_ for t in parse.doc[last + 1 : last + 4]]
    if words[:1] in (["("], ["["]):
        return set(words[1:2])
    return set(words[2:3]) if words[:2] == [",", "or"] else set()
