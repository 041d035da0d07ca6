"""Whom a pronoun stands for: agreement, salience and the clause it stands in."""

from __future__ import annotations

from collections.abc import Sequence

from polemic.actors.governing import acts
from polemic.actors.naming import Figure, Naming
from polemic.actors.voice import speaker_of
from polemic.actors.words import is_plural, published, singular
from polemic.parsing import Parse, Quotation
from polemic.parsing.clauses import agents
from polemic.parsing.quotations import SCARE_WORDS
from polemic.parsing.tokens import Token

# How far back, in tokens, an antecedent is looked for; by inspection of PolNeAR training articles.
_FAR = 220
_NO_ANTECEDENT = frozenset({"compound", "nmod", "npadvmod", "attr", "amod", "pcomp"})

_PRONOUNS: dict[str, tuple[str, str]] = {
    **dict.fromkeys(("he", "him", "his", "himself"), ("person", "male")),
    **dict.fromkeys(("she", "her", "hers", "herself"), ("person", "female")),
    **dict.fromkeys(("it", "its", "itself"), ("thing", "")),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), ("many", "")),
}


def find_pronouns(parse: Parse) -> list[Token]:
    """The third-person pronouns of a document in text order."""
    return [t for s in parse.sentences for t in s.tokens if t.lower_ in _PRONOUNS]


def resolve_pronouns(
    parse: Parse, namings: Sequence[Naming], by_head: dict[int, Naming]
) -> list[Naming]:
    """The pronouns whose antecedent is safe, each as a naming of its figure.

    Those outside quotations first: they tell who speaks, and nobody calls themselves "he".
    """
    quoted: list[tuple[Token, Quotation]] = []
    plain: list[tuple[Token, Quotation | None]] = []
    for token in find_pronouns(parse):
        around = _speech_around(parse, token)
        if around is None:
            plain.append((token, None))
        else:
            quoted.append((token, around))
    found = _resolved(parse, plain, namings, {})
    speakers: dict[int, Figure | None] = {}
    heads = by_head | {n.head: n for n in found}
    for _, quotation in quoted:
        if quotation.start not in speakers:
            speakers[quotation.start] = speaker_of(parse, quotation, heads)
    return [*found, *_resolved(parse, quoted, [*namings, *found], speakers)]


def _speech_around(parse: Parse, token: Token) -> Quotation | None:
    """The outermost quotation of speech, not of a few words, around a token."""
    for quotation in parse.quotations_around(token.idx, token.idx + len(token)):
        words = parse.document.text[quotation.inner_start : quotation.inner_end].split()
        if len(words) > SCARE_WORDS:
            return quotation
    return None


def _resolved(
    parse: Parse,
    tokens: Sequence[tuple[Token, Quotation | None]],
    namings: Sequence[Naming],
    speakers: dict[int, Figure | None],
) -> list[Naming]:
    things = _things(parse, {n.head for n in namings})
    known = sorted([*(n for n in namings if n.figure is not None), *things], key=lambda n: n.first)
    found: list[Naming] = []
    at = 0
    seen: list[Naming] = []
    for token, quotation in tokens:
        while at < len(known) and known[at].last < token.i:
            seen.append(known[at])
            at += 1
        speaker = speakers.get(quotation.start) if quotation is not None else None
        near = [n for n in seen[-60:] if speaker is None or n.figure is not speaker]
        naming = _pronoun(parse, token, near)
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
    for naming in reversed(seen):
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
    """ "it" as object mostly stands for a thing, "their" for many: no far or single one is safe."""
    if token.lower_ == "it":
        return token.dep_ != "nsubj" and crossed > 0
    many = token.lower_ in {"them", "their", "theirs"}
    return many and not naming.plural and naming.form != "pronoun" and crossed > 0


def _salience(parse: Parse, token: Token, naming: Naming, figure: Figure | None) -> float:
    head = _counter(parse.doc[naming.head])
    crossed = _sentences_between(parse, token, naming)
    score = 6.0 - 2.5 * crossed - (token.i - naming.last) / 60
    if head.dep_ in {"nsubj", "nsubjpass"}:
        score += 2.0
    elif head.dep_ == "dobj":
        score += 1.5 if token.dep_ == "dobj" else 0.5
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
