"""A state, its capital and its government are one actor."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from polemic.actors.naming import Figure, Naming
from polemic.actors.nominals import determiner
from polemic.actors.words import gazetteer
from polemic.parsing import Parse

_RULE = frozenset({"government", "regime", "administration", "state", "authorities", "junta",
                   "dictatorship", "monarchy"})  # fmt: skip
# Share of all names of countries in an article that makes one of them its scene; by inspection.
_SCENE_SHARE = 0.5


def is_rule(naming: Naming) -> bool:
    """Whether a nominal names a government as such."""
    return naming.form == "nominal" and naming.words[-1].lower() in _RULE


def scene(parse: Parse) -> str | None:
    """The country that most of the document's countries are."""
    counts: Counter[str] = Counter()
    countries = gazetteer()
    for sentence in parse.sentences:
        for token in sentence.tokens:
            if token.text[:1].isupper():
                low = token.lower_
                code = countries.names.get(low) or countries.demonyms.get(low)
                if code:
                    counts[code] += 1
    if not counts["IND"] or not _names_india(parse):
        del counts["IND"]
    if not counts:
        return None
    code, most = counts.most_common(1)[0]
    return code if most >= _SCENE_SHARE * counts.total() and most > 1 else None


def _names_india(parse: Parse) -> bool:
    """Whether "Indian" may be of India rather than of the peoples of the Americas."""
    return any(token.text in {"India", "Delhi"} for token in parse.doc)


def merge_states(parse: Parse, figures: list[Figure]) -> None:
    """Join the figures of one state: its country, capital, and government by whatever word."""
    here = scene(parse)
    if not _names_india(parse):
        for figure in figures:
            figure.country = None if figure.country == "IND" else figure.country
    states: dict[str, Figure] = {}
    for figure in sorted(figures, key=lambda f: min((n.first for n in f.namings), default=0)):
        code = _state(parse, figure, here)
        if code is None:
            continue
        known = states.setdefault(code, figure)
        if known is not figure:
            known.absorb(figure)
            figure.namings = []
        known.country = code
    for figure in states.values():
        if any(is_rule(n) for n in figure.namings) and figure.fixed_kind is None:
            figure.fixed_kind = "government"
    figures[:] = [f for f in figures if f.namings or f.name]


def _state(parse: Parse, figure: Figure, here: str | None) -> str | None:
    """The country that a figure is or governs."""
    if figure.fixed_kind or figure.name or not figure.namings:
        return None
    names = figure.names
    if names:
        capital = figure.kind == "government" and _is_capital(names)
        return figure.country if figure.kind == "country" or capital else None
    rule = [n for n in figure.namings if is_rule(n)]
    if not rule:
        return None
    words = {w.lower() for n in rule for w in n.words[:-1]}
    codes = {c for w in words if (c := gazetteer().code(w))}
    if len(codes) == 1:
        return codes.pop()
    definite = any(_is_definite(parse, n) for n in rule)
    return here if definite and not words and not any(n.plural for n in rule) else None


def _is_definite(parse: Parse, naming: Naming) -> bool:
    word = determiner(parse, naming)
    return word is not None and word.lower_ in {"the", "this"}


def _is_capital(names: Sequence[Naming]) -> bool:
    return any(n.text.lower() in gazetteer().capitals for n in names)


def mark_governors(parse: Parse, namings: Sequence[Naming]) -> None:
    """Note whose government a document speaks of: "the government of X", "the X regime"."""
    for naming in namings:
        if naming.figure is None or naming.kind != "person":
            continue
        head = parse.doc[naming.head]
        over = head.head.head if head.dep_ == "pobj" and head.head.lower_ == "of" else head.head
        modifies = head.dep_ in {"compound", "nmod", "poss", "pobj"}
        if modifies and over.lower_ in _RULE | {"cabinet", "ministers"}:
            naming.figure.governs = True
