"""Whom a nominal or pronoun stands for: rules over apposition, roles, heads, and salience."""

from __future__ import annotations

from collections.abc import Sequence

from polemic.actors.governing import top
from polemic.actors.naming import Figure, Naming
from polemic.actors.nominals import determiner
from polemic.actors.variation import SIDES, sides_of, varied
from polemic.actors.words import singular, small_words
from polemic.parsing import Parse

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})
# How far back, in tokens, an antecedent is looked for; by inspection of PolNeAR training articles.
_NEAR, _FAR = 60, 220
_TIMES = frozenset({"former", "then", "late", "current", "new", "old", "ex", "-", "own"})
_LESSER = frozenset({"vice", "deputy", "assistant", "acting", "under"})
_GENERIC = {
    "group": "organization", "organization": "organization", "organisation": "organization",
    "movement": "organization", "company": "organization", "party": "organization",
    "union": "organization", "association": "organization", "agency": "government",
    "ministry": "government", "department": "government", "newspaper": "outlet",
    "paper": "outlet", "network": "outlet", "committee": "organization", "council": "government",
    "court": "government", "commission": "government", "foundation": "organization",
    "firm": "organization", "bank": "organization", "front": "organization",
    "army": "government", "church": "organization", "university": "organization",
    "magazine": "outlet", "campaign": "organization", "brigade": "government",
    "battalion": "government", "parliament": "government", "congress": "government",
    "country": "country", "nation": "country",
}  # fmt: skip


def resolve_nominals(
    parse: Parse, nominals: Sequence[Naming], figures: list[Figure], by_head: dict[int, Naming]
) -> None:
    """Give every nominal its figure: that of its antecedent where this is safe, else its own."""
    index = _Index(figures)
    for nominal in nominals:
        if nominal.figure is not None:
            index.note(nominal)
            continue
        figure = (
            _apposed(parse, nominal, by_head)
            or _apposed_behind(parse, nominal, by_head)
            or _coordinated(parse, nominal, by_head)
            or _named_within(parse, nominal, by_head)
            or _before(parse, nominal, index)
        )
        if figure is None:
            figure = Figure()
            figures.append(figure)
        figure.add(nominal)
        index.note(nominal)
        by_head.setdefault(nominal.head, nominal)


class _Index:
    """Figures by what nominals may ask for."""

    def __init__(self, figures: Sequence[Figure]) -> None:
        self.figures = list(figures)
        self.heads: dict[str, list[Naming]] = {}

    def note(self, nominal: Naming) -> None:
        self.heads.setdefault(singular(nominal.words[-1]), []).append(nominal)


def _apposed(parse: Parse, nominal: Naming, by_head: dict[int, Naming]) -> Figure | None:
    """ "X, leader of the bloc," and "rebel spokesman X"."""
    doc = parse.doc
    head = doc[nominal.head]
    if nominal.plural:
        return None
    after = nominal.last + 1
    if after < len(doc):
        name = by_head.get(after)
        if name and name.form == "name" and name.kind == "person" and nominal.kind == "person":
            return name.figure
        follows = doc[after]
        if follows.text == "," and after + 1 < len(doc):
            name = by_head.get(after + 1)
            if name and name.form != "nominal" and doc[name.head].dep_ == "appos":
                return name.figure if _compatible(nominal, name) else None
    first = top(head) if determiner(parse, nominal) is None else head
    if first.dep_ == "appos":
        name = by_head.get(first.head.i)
        if name and name.form in {"name", "acronym"} and _compatible(nominal, name):
            return name.figure
    return None


def _apposed_behind(parse: Parse, nominal: Naming, by_head: dict[int, Naming]) -> Figure | None:
    """ "a spokesman for the MRTA, Isaac Velazco, said": the name after the noun's own phrase."""
    doc, at = parse.doc, nominal.last + 1
    if at >= len(doc) or doc[at].lower_ not in {"for", "of", "from", "at", "in", "with"}:
        return None
    while at < min(len(doc) - 2, nominal.last + 10) and doc[at].text != ",":
        if doc[at].pos_ in {"VERB", "AUX"}:
            return None
        at += 1
    name = by_head.get(at + 1)
    if doc[at].text != "," or name is None or name.form != "name" or name.kind != "person":
        return None
    closes = name.last + 1 < len(doc) and doc[name.last + 1].text in {",", ".", ";", "-", "—", "–"}
    return name.figure if closes and nominal.kind == "person" else None


def _coordinated(parse: Parse, nominal: Naming, by_head: dict[int, Naming]) -> Figure | None:
    """ "the delegate and activist, who backs": two nouns under one article, one person."""
    head = parse.doc[nominal.head]
    first = by_head.get(head.head.i) if head.dep_ == "conj" else None
    if first is None or first.form != "nominal" or nominal.plural or first.plural:
        return None
    if not nominal.kind == first.kind == "person" or determiner(parse, nominal) is not None:
        return None
    if determiner(parse, first) is None:
        return None
    over = top(head)
    verbs = [over.head, *(c for t in (over, head) for c in t.children if c.dep_ == "relcl")]
    forms = [v, *v.children] if (v := verbs[0]) is not None else []
    forms += [t for v in verbs[1:] for t in (v, *v.children)]
    single = any(t.tag_ == "VBZ" or t.lower_ in {"was", "has", "is"} for t in forms)
    return first.figure if single or over.dep_ == "appos" else None


def _named_within(parse: Parse, nominal: Naming, by_head: dict[int, Naming]) -> Figure | None:
    """ "the Islamic State group", "the PRI party": the name stands in the nominal."""
    armed = nominal.plural and singular(nominal.words[-1]) in small_words("armed")
    if not armed and (singular(nominal.words[-1]) not in _GENERIC or nominal.plural):
        return None
    for at in range(nominal.first, nominal.head):
        name = by_head.get(at)
        if name and name.form in {"name", "acronym"} and name.kind == "organization":
            if armed and name.sector not in {None, "REB", "MIL"}:
                return None
            nominal.sector = None if nominal.sector == "MIL" else nominal.sector
            return name.figure if parse.doc[name.head].dep_ in {"compound", "nmod"} else None
    return None


def _compatible(nominal: Naming, name: Naming) -> bool:
    """Whether the nominal may describe the bearer of the name."""
    if name.kind == "person" or nominal.kind == "person":
        return name.kind == nominal.kind and not (
            nominal.gender and name.gender and nominal.gender != name.gender
        )
    return nominal.kind != "group" or nominal.plural


def _before(parse: Parse, nominal: Naming, index: _Index) -> Figure | None:
    det = determiner(parse, nominal)
    definite = det is not None and det.lower_ in _DEFINITE
    word = singular(nominal.words[-1])
    here = parse.doc[nominal.head].sent.start
    if nominal.kind == "person" and det is None and not nominal.plural and nominal.first == here:
        return _by_role(parse, nominal, word, index, anywhere=True)
    if not definite and not (nominal.plural and det is None):
        return None
    if nominal.kind == "person" and definite:
        found = _by_role(parse, nominal, word, index)
        if found:
            return found
    if nominal.plural and len(nominal.words) == 1 and word in small_words("armed"):
        only = _only_rebels(index) if nominal.sector == "REB" else None
        if only:
            return only
    same = _same_head(nominal, word, index, definite)
    if same or not definite:
        return same
    if word in _GENERIC and len(nominal.words) == 1:
        return _named_so(nominal, word, index)
    if nominal.kind == "person":
        return _governor(nominal, word, index) or varied(parse, nominal, index.figures)
    return None


def _only_rebels(index: _Index) -> Figure | None:
    """ "the rebels", where the document names one armed group and no other."""
    armed = [f for f in index.figures if f.names and "REB" in f.sectors and f.kind != "person"]
    return armed[0] if len(armed) == 1 else None


def _governor(nominal: Naming, word: str, index: _Index) -> Figure | None:
    """ "the president" after "the government of Salinas"."""
    if word not in {"president", "premier", "minister", "chancellor", "dictator", "ruler"}:
        return None
    rule = [
        f
        for f in index.figures
        if f.kind == "person" and f.governs and not f.roles and f.namings[0].first < nominal.first
    ]
    return rule[0] if len(rule) == 1 and len(nominal.words) == 1 else None


def _by_role(
    parse: Parse, nominal: Naming, word: str, index: _Index, *, anywhere: bool = False
) -> Figure | None:
    """ "the president" after "President Fujimori"; `anywhere`, in a headline: the only bearer."""
    best: dict[int, tuple[int, Figure]] = {}
    said = {w.lower() for w in nominal.words}
    modifiers = {w.lower() for w in nominal.words[:-1]} - _TIMES - small_words("plain_roles")
    runners, running = small_words("runners"), {"presidential", *SIDES}
    for figure in index.figures:
        if figure.kind != "person" or not figure.names:
            continue
        for role in figure.roles:
            words = set(role.lower().split())
            runs = word in runners and not runners.isdisjoint(words) and bool(running & said)
            if not (word in words or runs) or not modifiers <= words:
                continue
            if _LESSER & words - modifiers or ("former" in words) > ("former" in said):
                continue
            at = max((n.first for n in figure.namings if n.first < nominal.first), default=-1)
            if (at >= 0 or anywhere) and _same_side(parse, said, figure):
                best[id(figure)] = (at, figure)
    if not best or (anywhere and len(best) > 1):
        return None
    return max(best.values(), key=lambda item: item[0])[1]


def _same_side(parse: Parse, said: set[str], figure: Figure) -> bool:
    asked = {SIDES[w] for w in said if w in SIDES}
    return not asked or not (sides := sides_of(parse, figure)) or bool(asked & sides)


def _same_head(nominal: Naming, word: str, index: _Index, definite: bool) -> Figure | None:
    modifiers = {w.lower() for w in nominal.words[:-1]}
    for other in reversed(index.heads.get(word, [])):
        if other.plural != nominal.plural or other.figure is None:
            continue
        theirs = {w.lower() for w in other.words[:-1]}
        agrees = modifiers <= theirs if definite else modifiers == theirs
        if agrees and nominal.first - other.first < _FAR * 5:
            return other.figure
    return None


def _named_so(nominal: Naming, word: str, index: _Index) -> Figure | None:
    """ "the group" after the name of a group; one whose name has the very word goes first."""
    best: tuple[tuple[int, int], Figure] | None = None
    for figure in index.figures:
        if figure.kind != _GENERIC[word] or not figure.names:
            continue
        at = max((n.last for n in figure.names if n.last < nominal.first), default=-1)
        if at < 0:
            continue
        very = any(word in (w.lower() for w in n.words) for n in figure.names)
        if not very and (nominal.first - at > _NEAR or not _may_be_called(figure, word)):
            continue
        if best is None or (int(very), at) > best[0]:
            best = ((int(very), at), figure)
    return best[1] if best else None


def _may_be_called(figure: Figure, word: str) -> bool:
    """Whether an organisation may be called by a noun that is not in its name."""
    asked = _ASKED.get(word)
    return word in _LOOSE and (
        asked is None
        or figure.sectors.most_common(1)[:1] == []
        or figure.sectors.most_common(1)[0][0] == asked
    )


# Nouns by which any organisation may be called; the others ask for a name with the very word.
_LOOSE = frozenset(
    {"group", "organization", "organisation", "movement", "company", "party", "union", "newspaper",
     "paper", "firm", "magazine", "network", "agency", "association", "front"}
)  # fmt: skip
_ASKED = {"party": "PTY", "union": "LAB", "company": "BUS", "firm": "BUS", "front": "REB"}
