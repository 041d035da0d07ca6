"""When a deed was done: the date that hangs on its own verb or noun, read by its tense.

A date beside the verb of speech above ("police said Tuesday that ...") or that modifies another
noun ("tomorrow's elections") says nothing of the deed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from polemic.coding.events.deeds import Deed
from polemic.coding.events.lexicon import noun_patterns
from polemic.coding.events.nouns import carries
from polemic.lexicon import load_yaml
from polemic.parsing import Parse, Sentence
from polemic.parsing.clauses import RELATIVES
from polemic.parsing.dates import DateExpression
from polemic.parsing.tokens import Token

_MODIFIERS = frozenset({"poss", "compound", "nummod", "amod", "nmod"})
_INNER = frozenset({"pobj", "nummod", "compound", "amod", "prep", "pcomp", "npadvmod", "advmod"})
_SHARING = frozenset({"conj", "xcomp"})
_PAST = frozenset({"VBD", "VBN"})
_COMING = frozenset({"planned", "threatened", "called_for"})


@dataclass(frozen=True, slots=True)
class _Place:
    """What a date hangs on, and whether it modifies that noun itself ("Wednesday's bomb")."""

    host: Token
    modifies: bool


def date_of(
    parse: Parse, sentence: Sentence, deed: Deed, dates: Sequence[DateExpression], modality: str
) -> DateExpression | None:
    """The date of a deed, if its sentence gives one for it."""
    ranked: list[tuple[int, int, DateExpression]] = []
    for each in dates:
        if each.start < sentence.start or each.end > sentence.end or each.iso is None:
            continue
        place = _place(parse, each)
        rank = _rank(place, deed) if place is not None else None
        if rank is None and _is_fronted(parse, sentence, each, deed):
            rank = 1
        if rank is not None:
            ranked.append((rank, abs(each.start - deed.head.idx), each))
    if not ranked:
        return None
    return _in_tense(min(ranked, key=lambda item: item[:2])[2], deed, modality)


def _place(parse: Parse, each: DateExpression) -> _Place | None:
    tokens = parse.tokens_in(each.start, each.end)
    if not tokens:
        return None
    inside = {token.i for token in tokens}
    heads = [t for t in tokens if t.head.i not in inside and t.pos_ != "PUNCT"]
    if not heads:
        return None
    top = heads[-1]
    if top.dep_ in _MODIFIERS and top.head.pos_ in {"NOUN", "PROPN"} and top.head.i > top.i:
        return _Place(top.head, modifies=True)
    at = top
    while at.dep_ in _INNER and at.head.pos_ in {"ADP", "SCONJ", "NUM", "ADV"} and at.head != at:
        at = at.head
    return None if at.head == at else _Place(at.head, modifies=False)


def _rank(place: _Place, deed: Deed) -> int | None:
    """How near a date stands to the deed: 0 its own, 1 by way of an argument, then shared."""
    own = _own(deed)
    host = place.host
    if host.i in own:
        return 0
    if place.modifies:
        # "killed by Wednesday's bomb", "died in a 2011 air strike": the deed's means or occasion.
        means = host.dep_ == "pobj" and host.head.lower_ in {"by", "in", "during", "with"}
        return 1 if means and host.head.head.i in own else None
    if host.pos_ in {"NOUN", "PROPN", "NUM", "PRON"}:
        return 1 if not _has_own_time(host) and _is_argument(host, own) else None
    above = deed.verb if deed.verb.i in own else None
    for rank, verb in enumerate(_sharing(above) if above is not None else (), start=2):
        if verb == host:
            return rank
    return None


def _own(deed: Deed) -> set[int]:
    """The deed's words: its verbs and nouns, those of its other tellings, and a light verb."""
    found = {word.i for word in deed.words} | {deed.head.i}
    if deed.carrier is not None and carries(deed.carrier):
        found.add(deed.carrier.i)
    for part in deed.parts:
        found |= _own(part)
    return found


@cache
def _occasions() -> frozenset[str]:
    return frozenset(load_yaml("coding/events/data/carriers.yaml")["occasions"])


def _has_own_time(noun: Token) -> bool:
    return bool(noun_patterns(noun.lemma_.lower())) or noun.lemma_.lower() in _occasions()


def _is_argument(noun: Token, own: set[int]) -> bool:
    """Whether a noun hangs on the deed with no other deed between ("a mayor in Bogota on ...")."""
    at = noun
    while at.head != at:
        if at.dep_ in {"relcl", "acl", "ccomp", "advcl", "conj"} and at.i != noun.i:
            return False
        at = at.head
        if at.i in own:
            return True
        if at.pos_ in {"VERB", "AUX"} or (at.pos_ == "NOUN" and _has_own_time(at)):
            return False
    return False


def _sharing(verb: Token) -> Iterator[Token]:
    """The verbs above that share their time: "attacked on Monday, killing three"."""
    at = verb
    for _ in range(4):
        marked = any(c.dep_ in {"mark", "prep"} and c.i < at.i for c in at.children)
        participle = at.dep_ == "advcl" and at.tag_ == "VBG" and not marked
        own = at.dep_ == "conj" and any(c.dep_ in {"nsubj", "nsubjpass"} for c in at.children)
        if not participle and (at.dep_ not in _SHARING or own):
            return
        if at.head.pos_ not in {"VERB", "AUX"}:
            return
        at = at.head
        yield at


def _is_fronted(parse: Parse, sentence: Sentence, each: DateExpression, deed: Deed) -> bool:
    """ "On 15 February commandos abducted X", where the parser joins the day to the subject."""
    before = parse.document.text[sentence.start : each.start].strip().lower()
    if before not in {"", "on", "in"} and each.start != sentence.start:
        return False
    after = parse.tokens_in(each.end, deed.head.idx)
    if any(t.lower_ in RELATIVES or t.pos_ == "VERB" for t in after):
        return False
    finite = deed.head.dep_ == "acl" and deed.head.tag_ in _PAST
    subjects = {t.i for t in (*deed.agents, *deed.recipients)}
    return finite or any(t.head.i in subjects for t in parse.tokens_in(each.start, each.end))


def _in_tense(told: DateExpression, deed: Deed, modality: str) -> DateExpression:
    """A date that could be the last or the next of its name, as the deed's tense has it."""
    verb = deed.verb
    past = verb.tag_ in _PAST or any(c.lower_ in {"had", "was", "were"} for c in verb.children)
    if modality in _COMING:
        return _read(told, told.coming)
    if modality == "actual" and (past or deed.pattern.role != "verb"):
        return _read(told, told.past)
    return told


def _read(told: DateExpression, iso: str | None) -> DateExpression:
    return told if iso is None else replace(told, iso=iso)


class Retold:
    """Dates of deeds told again: a later sentence of a paragraph speaks of the same deed."""

    def __init__(self) -> None:
        self._block: object = None
        self._known: dict[tuple[str, str], DateExpression] = {}

    def known(
        self, sentence: Sentence, deed: Deed, own: DateExpression | None
    ) -> DateExpression | None:
        """The deed's own date, else that of the same kind of deed earlier in the paragraph."""
        if sentence.block is not self._block:
            self._block, self._known = sentence.block, {}
        key = (deed.pattern.entry.type, deed.pattern.entry.name)
        if own is None:
            return self._known.get(key)
        self._known[key] = own
        return own
