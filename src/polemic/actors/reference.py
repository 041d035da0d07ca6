"""Whom a nominal or pronoun stands for: rules over apposition, roles, heads, and salience."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from polemic.actors.governing import acts
from polemic.actors.naming import Figure, Naming
from polemic.actors.nominals import determiner
from polemic.actors.words import is_plural, offices, published, singular
from polemic.parsing import Parse
from polemic.parsing.clauses import agents

_DEFINITE = frozenset({"the", "this", "that", "these", "those", "such"})
# How far back, in tokens, an antecedent is looked for; by inspection of PolNeAR training articles.
_NEAR, _FAR = 60, 220
_NO_ANTECEDENT = frozenset({"compound", "nmod", "npadvmod", "attr", "amod", "pcomp"})
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
            or _named_within(parse, nominal, by_head)
            or _before(parse, nominal, index)
        )
        if figure is None:
            figure = Figure()
            figures.append(figure)
        figure.add(nominal)
        index.note(nominal)


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
    if head.dep_ == "appos":
        name = by_head.get(head.head.i)
        if name and name.form in {"name", "acronym"} and _compatible(nominal, name):
            return name.figure
    return None


def _named_within(parse: Parse, nominal: Naming, by_head: dict[int, Naming]) -> Figure | None:
    """ "the Islamic State group", "the PRI party": the name stands in the nominal."""
    if singular(nominal.words[-1]) not in _GENERIC or nominal.plural:
        return None
    for at in range(nominal.first, nominal.head):
        name = by_head.get(at)
        if name and name.form in {"name", "acronym"} and name.kind == "organization":
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
    if not definite and not (nominal.plural and det is None):
        return None
    if nominal.kind == "person" and definite:
        found = _by_role(nominal, word, index)
        if found:
            return found
    if nominal.sector == "REB" and nominal.plural and len(nominal.words) == 1:
        only = _only_rebels(index)
        if only:
            return only
    same = _same_head(nominal, word, index, definite)
    if same or not definite:
        return same
    if word in _GENERIC and len(nominal.words) == 1:
        return _named_so(nominal, word, index)
    if nominal.kind == "person" and (word in offices() or word == "old"):
        return _governor(nominal, word, index) or _varied(parse, nominal, index)
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


def _varied(parse: Parse, nominal: Naming, index: _Index) -> Figure | None:
    """ "The Florida legislator" after her name: the one person who is subject in what precedes."""
    if parse.doc[nominal.head].dep_ not in {"nsubj", "nsubjpass"}:
        return None
    here = parse.sentence_at(parse.doc[nominal.head].idx)
    near: set[int] = set()
    found: Figure | None = None
    for figure in index.figures:
        for naming in figure.namings if figure.kind == "person" else ():
            there = parse.sentence_at(parse.doc[naming.first].idx)
            if here and there and 0 < here.index - there.index <= 2:
                near.add(id(figure))
                if parse.doc[naming.head].dep_ in {"nsubj", "nsubjpass"}:
                    found = figure
    agrees = found is not None and not (
        nominal.gender and found.gender and nominal.gender != found.gender
    )
    return found if len(near) == 1 and agrees else None


def _by_role(nominal: Naming, word: str, index: _Index) -> Figure | None:
    """ "the president" after "President Fujimori"."""
    best: tuple[int, Figure] | None = None
    modifiers = {w.lower() for w in nominal.words[:-1]}
    for figure in index.figures:
        if figure.kind != "person" or not figure.names:
            continue
        for role in figure.roles:
            words = role.lower().split()
            if word not in words or not modifiers <= set(words):
                continue
            if "former" in words and "former" not in modifiers:
                continue
            at = max((n.first for n in figure.namings if n.first < nominal.first), default=-1)
            if at >= 0 and (best is None or at > best[0]):
                best = (at, figure)
    return best[1] if best else None


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
        if not very and (nominal.first - at > _NEAR or word not in _LOOSE):
            continue
        if best is None or (int(very), at) > best[0]:
            best = ((int(very), at), figure)
    return best[1] if best else None


# Nouns by which any organisation may be called; the others ask for a name with the very word.
_LOOSE = frozenset(
    {"group", "organization", "organisation", "movement", "company", "party", "union", "newspaper",
     "paper", "firm", "magazine", "network", "agency", "association", "front"}
)  # fmt: skip

_PRONOUNS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("person", "male")),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("person", "female")),
    **dict.fromkeys(("it", "its", "itself"), ("thing", "")),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), ("many", "")),
}


def find_pronouns(parse: Parse) -> list[Token]:
    """The third-person pronouns of a document in text order."""
    return [t for s in parse.sentences for t in s.tokens if t.lower_ in _PRONOUNS]


def resolve_pronouns(parse: Parse, namings: Sequence[Naming]) -> list[Naming]:
    """The pronouns whose antecedent is safe, each as a naming of its figure."""
    things = _things(parse, {n.head for n in namings})
    known = sorted([*(n for n in namings if n.figure is not None), *things], key=lambda n: n.first)
    found: list[Naming] = []
    at = 0
    seen: list[Naming] = []
    for token in find_pronouns(parse):
        while at < len(known) and known[at].last < token.i:
            seen.append(known[at])
            at += 1
        naming = _pronoun(parse, token, seen)
        if naming is not None:
            found.append(naming)
            seen.append(naming)
    return found


def _things(parse: Parse, taken: set[int]) -> list[Naming]:
    """The nouns that are no actors: a pronoun may stand for them as well."""
    return [
        Naming(t.i, t.i, t.i, "thing", (t.text,), "thing", plural=is_plural(t))
        for s in parse.sentences
        for t in s.tokens
        if t.pos_ == "NOUN" and t.i not in taken and t.dep_ not in _NO_ANTECEDENT
    ]


def _pronoun(parse: Parse, token: Token, seen: list[Naming]) -> Naming | None:
    kind, gender = _PRONOUNS[token.lower_]
    if token.lower_ == "it" and _expletive(token):
        return None
    if token.lower_.endswith(("self", "selves")) and (own := _subject(token, seen)):
        return _stood_for(token, gender, own)
    acting = acts(token)
    best: tuple[float, Naming] | None = None
    for naming in reversed(seen[-60:]):
        figure = naming.figure
        if token.i - naming.last > _FAR:
            break
        if not _fits(kind, gender, naming, acting) or _same_clause(token, parse, naming):
            continue
        score = _salience(parse, token, naming, figure)
        if best is None or score > best[0]:
            best = (score, naming)
    if best is None or best[1].figure is None:
        return None
    if _is_loose(token, best[1], _sentences_between(parse, token, best[1])):
        return None
    return _stood_for(token, gender, best[1])


def _subject(token: Token, seen: list[Naming]) -> Naming | None:
    """Whom a reflexive stands for: the subject of its clause."""
    subjects = {agent.i for agent in agents(token.head)}
    return next((n for n in reversed(seen) if n.figure and n.head in subjects), None)


def _stood_for(token: Token, gender: str, antecedent: Naming) -> Naming | None:
    if antecedent.figure is None:
        return None
    naming = Naming(token.i, token.i, token.i, "pronoun", (token.text,), lead=token.i)
    naming.gender = gender
    antecedent.figure.add(naming)
    return naming


def _fits(kind: str, gender: str, naming: Naming, acting: bool) -> bool:
    """Whether the pronoun can stand for the naming; only actors act."""
    if naming.figure is not None:
        return _agrees(kind, gender, naming.figure, naming)
    return not acting and kind == ("many" if naming.plural else "thing")


def _agrees(kind: str, gender: str, figure: Figure, naming: Naming) -> bool:
    if kind == "person":
        return figure.kind == "person" and figure.gender in {"", gender} and not naming.plural
    if kind == "thing":
        return figure.kind != "person" and not naming.plural
    return figure.kind != "person" and (figure.kind != "country")


def _expletive(token: Token) -> bool:
    """ "it is clear that", "it rained"."""
    verb = token.head
    if token.dep_ == "expl":
        return True
    clausal = any(c.dep_ in {"ccomp", "xcomp", "csubj", "advcl"} for c in verb.children)
    predicate = any(c.dep_ in {"acomp", "attr"} for c in verb.children)
    return verb.lemma_ in {"be", "seem", "appear", "take"} and (predicate or clausal)


def _same_clause(token: Token, parse: Parse, naming: Naming) -> bool:
    """The object pronoun of a clause is not its subject: "X told him"."""
    head = parse.doc[naming.head]
    if head.i in {agent.i for agent in agents(token.head)} and token.dep_ in {"dobj", "dative"}:
        return True
    if token.dep_ in {"poss"} or token.lower_.endswith(("self", "selves")):
        return head.dep_ == "poss" and head.head is token.head
    return token.head is head.head or (
        token.dep_ == "pobj" and token.head.head is head.head and head.dep_.startswith("nsubj")
    )


def _is_loose(token: Token, naming: Naming, crossed: int) -> bool:
    """ "it" as object mostly stands for a thing or a clause: only a near subject is safe."""
    return token.lower_ == "it" and token.dep_ != "nsubj" and (crossed > 0 or naming.plural)


def _salience(parse: Parse, token: Token, naming: Naming, figure: Figure | None) -> float:
    head = _counter(parse.doc[naming.head])
    crossed = _sentences_between(parse, token, naming)
    score = 6.0 - 2.5 * crossed - (token.i - naming.last) / 60
    if head.dep_ in {"nsubj", "nsubjpass"}:
        score += 2.0
    elif head.dep_ in {"dobj"}:
        score += 0.5
    elif head.dep_ in {"pobj", "compound", "nmod", "poss"}:
        score -= 0.7
    if token.lower_ in {"they", "them", "their", "theirs", "themselves"}:
        score += 1.0 if naming.plural else -1.5
    inner = parse.quotation_of(naming_at := parse.doc[naming.first].idx, naming_at + 1)
    if inner is not None and not inner.holds(token.idx, token.idx + len(token)):
        score -= 3.0
    score += min(len(figure.namings), 5) * 0.25 if figure is not None else -0.7
    if token.dep_ in {"nsubj", "nsubjpass"} and head.dep_ in {"nsubj", "nsubjpass"}:
        score += 0.5
    return score


def _counter(head: Token) -> Token:
    """ "a number of attendees": the counting word has the place in the clause."""
    counts = head.dep_ == "pobj" and head.head.lower_ == "of"
    return (
        head.head.head
        if counts and singular(head.head.head.lower_) in published("counting")
        else head
    )


def _sentences_between(parse: Parse, token: Token, naming: Naming) -> int:
    here = parse.sentence_at(token.idx)
    there = parse.sentence_at(parse.doc[naming.first].idx)
    return (here.index - there.index) if here and there else 9
