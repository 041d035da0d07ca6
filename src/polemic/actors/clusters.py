"""Which names name the same: full name and surname, name and acronym, name and translation."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

from polemic.actors.acronyms import has_initials, stands_for
from polemic.actors.naming import Figure, Naming
from polemic.actors.words import (
    gazetteer,
    organization_words,
    same_bodies,
    singular,
    small_words,
)
from polemic.parsing import Parse

_SHORTENED = frozenset({"organization", "outlet"})
_STATIONS = frozenset({"news", "channel", "tv", "network", "radio", "business"})


def normal(words: Iterable[str]) -> tuple[str, ...]:
    """The words that tell a name apart, in lower case."""
    return tuple(
        low.rstrip(".") if len(low) > 2 else low
        for word in words
        if (low := word.lower().replace("’", "'")) not in small_words("small") and low.strip("'")
    )


normal_name = lru_cache(maxsize=1 << 14)(normal)  # names are asked for again by each other name


def cluster(parse: Parse, namings: Sequence[Naming], known: Sequence[Figure]) -> list[Figure]:
    """One figure for all namings of the same; `known` are those of a user's dictionary."""
    figures: list[Figure] = list(known)
    by_name: dict[tuple[str, ...], Figure] = {}
    for figure in known:
        for alias in (figure.name or "", *figure.aliases):
            by_name[normal(alias.split())] = figure
    namings = [naming for naming in namings if naming.figure is None]
    full_first = sorted(namings, key=lambda n: (n.form == "acronym", -len(n.words), n.first))
    for naming in full_first:
        if naming.form == "name" and len(naming.words) > 1:
            _exact(naming, by_name, figures)
    for naming in namings:
        if naming.figure is None and naming.form == "name":
            _short(naming, by_name, figures)
    _bracketed(parse, namings, figures)
    for naming in namings:
        if naming.figure is None:
            _acronym(naming, by_name, figures)
    return [figure for figure in figures if figure.namings or figure.name]


def _exact(naming: Naming, by_name: dict[tuple[str, ...], Figure], figures: list[Figure]) -> None:
    key = _key(naming)
    figure = by_name.get(key) or _longer(naming, key, by_name)
    if figure is None:
        figure = Figure()
        figures.append(figure)
    by_name.setdefault(key, figure)
    figure.add(naming)


def _key(naming: Naming) -> tuple[str, ...]:
    key = normal_name(naming.words)
    if naming.kind == "country" and naming.country:
        return ("country", naming.country)
    key = key or tuple(word.lower() for word in naming.words)
    return same_bodies().get(tuple("".join(t.lower() + " " for t in naming.words).split()), key)


def _longer(
    naming: Naming, key: tuple[str, ...], by_name: dict[tuple[str, ...], Figure]
) -> Figure | None:
    """The figure with a longer name that contains this one in order: "Carlos Salinas"."""
    for other, figure in by_name.items():
        if len(other) <= len(key) or figure.kind != naming.kind:
            continue
        if figure.kind == "person":
            if key == other[-len(key) :] or (key[0] == other[0] and _in_order(key, other)):
                return figure
        elif key == other[: len(key)] and (
            key[-1] in organization_words() or (len(key) > 1 and figure.kind in _SHORTENED)
        ):
            return figure
    return None


def _in_order(key: Sequence[str], other: Sequence[str]) -> bool:
    rest = iter(other)
    return all(any(word == candidate for candidate in rest) for word in key)


def _short(naming: Naming, by_name: dict[tuple[str, ...], Figure], figures: list[Figure]) -> None:
    key = _key(naming)
    figure = (
        by_name.get(key)
        or _surname_of(naming, key, figures)
        or _member_of(key, figures)
        or _body_of(naming, key, figures)
    )
    if figure is None:
        figure = Figure()
        figures.append(figure)
        by_name[key] = figure
    if figure.kind == "person" and naming.kind != "person":
        naming.kind = "person"
    figure.add(naming)


def _surname_of(naming: Naming, key: tuple[str, ...], figures: list[Figure]) -> Figure | None:
    """The person named before by a full name that ends in, or holds, this one."""
    if naming.kind not in {"person", "organization", "group"} or len(key) != 1:
        return None
    holding: list[tuple[tuple[int, int, int], Figure]] = []
    for figure in figures:
        if figure.kind != "person":
            continue
        full = [n for n in figure.namings if len(n.words) > 1 and key[0] in normal_name(n.words)]
        if not full or (naming.gender and figure.gender not in {"", naming.gender}):
            continue
        last = any(normal_name(n.words)[-1] == key[0] for n in full)
        before = [n for n in figure.namings if n.first < naming.first]
        near = bool(before) and naming.first - before[-1].last < 40
        holding.append(((int(last), int(near), len(figure.namings)), figure))
    return max(holding, key=lambda item: item[0])[1] if holding else None


def _body_of(naming: Naming, key: tuple[str, ...], figures: list[Figure]) -> Figure | None:
    """ "The Times" for the New York Times, "Fox" for Fox News: the last named that is called so."""
    if len(key) != 1 or key[0] not in organization_words() or naming.kind == "person":
        return None
    called: list[tuple[int, Figure]] = []
    for figure in figures:
        for known in figure.names if figure.kind == naming.kind else ():
            words = normal_name(known.words)
            fits = words[-1:] == key or (words[:1] == key and set(words[1:]) <= _STATIONS)
            if len(words) > 1 and fits and known.first < naming.first:
                called.append((known.first, figure))
    return max(called, key=lambda item: item[0])[1] if called else None


def _member_of(key: tuple[str, ...], figures: list[Figure]) -> Figure | None:
    """ "Zapatistas" for the Zapatista Army; "the Front" for the only front."""
    if len(key) != 1:
        return None
    one = key[0][:-1] if key[0].endswith("s") else key[0]
    matching = []
    for figure in figures:
        if "REB" not in figure.sectors:
            continue
        names = [normal_name(n.words) for n in figure.namings if len(n.words) > 1]
        if any(name and (name[0] == one or name[-1] == key[0]) for name in names):
            matching.append(figure)
    plain = one in gazetteer().demonyms or (singular(key[0]) in organization_words())
    return matching[0] if len(matching) == 1 and not plain else None


def _bracketed(parse: Parse, namings: Sequence[Naming], figures: list[Figure]) -> None:
    """A name with its acronym or translation in brackets is one actor with it."""
    doc = parse.doc
    for before, after in pairwise(namings):
        gap = doc[before.last + 1 : after.start]
        text = "".join(t.text for t in gap if not t.is_space)
        if text not in {"(", "[", ",or", ",orthe", "(the", '("', "(“", "(or"}:
            continue
        closes = after.last + 1 < len(doc) and doc[after.last + 1].text[0] in ')],;:"”'
        if not closes or before.kind == "person" or before.figure is after.figure is not None:
            continue
        if "(" in text or "[" in text or _matches(before, after):
            _join(before, after, figures)


def _matches(a: Naming, b: Naming) -> bool:
    if a.form == b.form:
        return False
    short, long = (a, b) if a.form == "acronym" else (b, a)
    return stands_for(short.words[0], long.words)


def _join(a: Naming, b: Naming, figures: list[Figure]) -> None:
    bracket_is_place = b.kind in {"person", "country"} and b.form == "name"
    if bracket_is_place or (a.form == b.form == "acronym"):
        return
    if a.figure is None and b.figure is None:
        figures.append(Figure())
        figures[-1].add(a)
        figures[-1].add(b)
    elif a.figure is None and b.figure is not None:
        b.figure.add(a)
    elif b.figure is None and a.figure is not None:
        a.figure.add(b)
    elif a.figure is not None and b.figure is not None:
        gone = b.figure
        a.figure.absorb(gone)
        gone.namings = []


def _acronym(naming: Naming, by_name: dict[tuple[str, ...], Figure], figures: list[Figure]) -> None:
    key = _key(naming)
    figure = by_name.get(key) or next(
        (f for f in figures for n in f.namings if n.form == "acronym" and _key(n) == key), None
    )
    if figure is None:
        figure = next(
            (
                f
                for f in figures
                if f.kind != "person"
                for n in f.namings
                if n.form == "name" and len(n.words) > 1 and has_initials(naming.words[0], n.words)
            ),
            None,
        )
    if figure is None:
        figure = Figure()
        figures.append(figure)
    by_name[key] = figure
    figure.add(naming)
