"""Elegant variation: "the New York businessman" for the person named just before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from polemic.actors.naming import Figure, Naming
from polemic.actors.words import (
    american_states,
    gazetteer,
    offices,
    places,
    singular,
    small_words,
    verbs,
)
from polemic.parsing import Parse
from polemic.parsing.tokens import Token

# How many sentences back a person may have been named; by inspection of PolNeAR training articles.
_SENTENCES = 3
_FAR = 160
# How much more salient than the next the person must be; by inspection of the same.
_MARGIN = 1.0
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
SIDES = {"republican": "R", "gop": "R", "republicans": "R", "democratic": "D", "democrat": "D",
          "democrats": "D", "labour": "L", "conservative": "C", "tory": "C", "liberal": "LD",
          "socialist": "S", "communist": "K", "libertarian": "LB"}  # fmt: skip


@dataclass(frozen=True)
class _Asked:
    """What a description asks of the person: party, place, whether as holder of an office."""

    sides: frozenset[str]
    places: frozenset[str]
    office: str | None


def varied(parse: Parse, nominal: Naming, figures: Sequence[Figure]) -> Figure | None:
    """The person of the sentences before whom a definite description fits best, if one does."""
    word = singular(nominal.words[-1])
    if nominal.plural or word not in small_words("described") | offices():
        return None
    if _is_told_apart(parse.doc[nominal.head]):
        return None
    here = parse.sentence_at(parse.doc[nominal.head].idx)
    if here is None:
        return None
    asked = _asked(nominal, word)
    scored: list[tuple[float, Figure]] = []
    for figure in figures:
        if figure.kind != "person" or figure.voice or not _agrees(nominal, figure):
            continue
        score = _score(parse, nominal, here.index, figure)
        fit = _fit(parse, asked, figure) if score is not None else None
        if score is not None and fit is not None:
            scored.append((score + fit, figure))
    scored.sort(key=lambda item: -item[0])
    if not scored or (
        asked.office and (scored[0][1].roles or len(scored) > 1) and not _told(asked)
    ):
        return None
    if len(scored) > 1 and scored[0][0] - scored[1][0] < _MARGIN:
        return None
    nominal.roles = ()  # what is guessed here must not bear out later guesses
    return scored[0][1]


def _is_told_apart(head: Token) -> bool:
    """ "the man who fled", "the lawyer for the union": someone whom the words themselves tell."""
    for child in head.children:
        if child.i > head.i and child.dep_ in {"prep", "relcl", "acl"}:
            return head.doc[head.i + 1].text != ","
    return False


def _is_rash(scored: Sequence[tuple[float, Figure]]) -> bool:
    """Whether a bare office would be given to one of several, or to the holder of another."""
    return len(scored) > 1 or bool(scored[0][1].roles)


def _told(asked: _Asked) -> bool:
    return bool(asked.sides or asked.places)


def _agrees(nominal: Naming, figure: Figure) -> bool:
    return not (nominal.gender and figure.gender and nominal.gender != figure.gender)


def _asked(nominal: Naming, word: str) -> _Asked:
    low = [w.lower() for w in nominal.words]
    known = american_states() | places()
    spans = [" ".join(low[i : i + n]) for n in (1, 2) for i in range(len(low) - n)]
    return _Asked(
        frozenset(SIDES[w] for w in low if w in SIDES),
        frozenset(s for s in spans if s in known or gazetteer().code(s)),
        word if word not in small_words("described") else None,
    )


def _score(parse: Parse, nominal: Naming, here: int, figure: Figure) -> float | None:
    """How salient a person is before a nominal; None if not named there, or in its sentence."""
    best: float | None = None
    count = 0
    for naming in figure.names:
        if not nominal.first - naming.first > 0:
            continue
        count += 1
        if nominal.first - naming.first > _FAR:
            continue
        there = parse.sentence_at(parse.doc[naming.first].idx)
        if there is None or here - there.index > _SENTENCES:
            continue
        if there.index == here:
            return None
        subject = 1.5 * (parse.doc[naming.head].dep_ in _SUBJECTS)
        best = max(best or 0.0, 1.0 * (_SENTENCES - (here - there.index)) + subject)
    return None if best is None else best + min(count, 6) / 3


def _fit(parse: Parse, asked: _Asked, figure: Figure) -> float | None:
    """What a person's party and place add to the score; None where they forbid the description."""
    fit = 0.0
    if asked.sides and (sides := sides_of(parse, figure)):
        if not asked.sides & sides:
            return None
        fit += 3.0
    for place in asked.places:
        fit += 3.0 * _is_from(parse, place, figure)
        code = gazetteer().code(place)
        if code and figure.country and code != figure.country:
            return None
    if asked.office == "victim" or asked.office is None:
        fit += 0.5 * any(_suffers(parse.doc[n.head]) for n in figure.names)
    return fit


def _suffers(token: Token) -> bool:
    return token.dep_ in {"nsubjpass", "dobj"} and token.head.lemma_.lower() in verbs("harming")


def sides_of(parse: Parse, figure: Figure) -> set[str]:
    """The parties that roles, the words before the names, or brackets after them tell."""
    words = {w for role in figure.roles for w in role.lower().split()}
    found = {SIDES[w] for w in words if w in SIDES}
    for naming in figure.names:
        for at in range(max(0, naming.start - 3), naming.first):
            token = parse.doc[at]
            near = token.head.i in range(at, naming.last + 1)
            if near and token.lower_ in SIDES:
                found.add(SIDES[token.lower_])
        after = parse.doc.part(naming.last + 1, naming.last + 3).text.lstrip("(, ")
        if after[:2] in {"R-", "D-"}:
            found.add(after[0])
    return found


def _is_from(parse: Parse, place: str, figure: Figure) -> bool:
    """ "Sanders of Vermont", "Vermont Sen. Bernie Sanders"."""
    for naming in figure.names:
        around = parse.doc.part(max(0, naming.start - 3), naming.last + 6).text.lower()
        if place in around:
            return True
    return any(place in role.lower() for role in figure.roles)
