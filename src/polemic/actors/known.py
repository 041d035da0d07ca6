"""The entries of a user's dictionary, and spans given from outside, as figures with namings."""

from __future__ import annotations

from collections.abc import Sequence

from polemic.actors.acronyms import looks_like_acronym
from polemic.actors.dictionary import Dictionary
from polemic.actors.kinds import kind_of
from polemic.actors.naming import Figure, Naming
from polemic.parsing import Parse
from polemic.parsing.nlp import pipeline
from polemic.parsing.tokens import Token
from polemic.records import Span


def known_figures(dictionary: Dictionary | None) -> list[Figure]:
    """One figure for each entry, none of them named yet."""
    figures = []
    for entry in dictionary.entries if dictionary else ():
        figure = Figure(name=entry.name, aliases=entry.aliases, organization=entry.organization)
        figure.fixed_kind = entry.kind
        figures.append(figure)
    return figures


def find_known(
    parse: Parse, dictionary: Dictionary | None, figures: Sequence[Figure]
) -> list[Naming]:
    """Where the entries' names stand; longer names go before shorter ones within them."""
    if dictionary is None:
        return []
    phrases: dict[str, list[tuple[list[str], Figure]]] = {}
    for entry, figure in zip(dictionary.entries, figures, strict=True):
        for name in entry.names:
            words = _words(name)
            phrases.setdefault(words[0].lower(), []).append((words, figure))
    for options in phrases.values():
        options.sort(key=lambda option: -len(option[0]))
    found: list[Naming] = []
    at = 0
    while at < len(parse.doc):
        token = parse.doc[at]
        naming = next(
            (n for words, f in phrases.get(token.lower_, ()) if (n := _match(token, words, f))),
            None,
        )
        if naming:
            found.append(naming)
        at = naming.last + 1 if naming else at + 1
    return found


def _words(name: str) -> list[str]:
    return [token.text for token in pipeline().make_doc(name) if not token.is_space]


def _match(token: Token, words: list[str], figure: Figure) -> Naming | None:
    """Case counts only in names of one word, where a common word may be spelled the same."""
    span = token.doc.part(token.i, token.i + len(words))
    texts = [t.text for t in span]
    same = (
        texts == words if len(words) == 1 else [*map(str.lower, texts)] == [*map(str.lower, words)]
    )
    if not same:
        return None
    acronym = len(words) == 1 and looks_like_acronym(words[0])
    naming = Naming(
        first=token.i,
        last=span[-1].i,
        head=span.root.i,
        form="acronym" if acronym else "name",
        words=tuple(texts),
        kind=figure.fixed_kind or kind_of(list(span))[0] or "organization",
        lead=token.i,
    )
    if naming.kind in {"place", "thing"}:
        naming.kind = "organization"
    figure.add(naming)
    return naming


def add_given(
    parse: Parse, given: Sequence[Span], figures: list[Figure], by_head: dict[int, Naming]
) -> list[Naming]:
    """Each given span as a naming of its own; spans with the same text name the same figure."""
    same: dict[str, Figure] = {}
    found = []
    for span in dict.fromkeys(given):
        tokens = parse.tokens_in(span.start, span.end)
        if not tokens:
            continue
        head = _head(tokens)
        known = by_head.get(head.i)
        figure = same.get(span.text) or (known.figure if known else None) or Figure()
        if figure not in figures and not figure.voice:
            figures.append(figure)
        kind = figure.kind if figure.namings else _kind(tokens)
        proper = any(t.text[0].isupper() for t in tokens)
        naming = Naming(
            first=tokens[0].i,
            last=tokens[-1].i,
            head=head.i,
            form="name" if proper else "nominal",
            words=tuple(t.text for t in tokens),
            kind=kind,
            lead=tokens[0].i,
            given=(span.start, span.end),
        )
        same[span.text] = figure
        figure.add(naming)
        found.append(naming)
    return found


def _kind(tokens: Sequence[Token]) -> str:
    kind = kind_of(tokens)[0]
    return kind if kind not in {None, "place", "thing"} and kind else "group"


def _head(tokens: Sequence[Token]) -> Token:
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head.i not in inside or t.head is t), tokens[-1])
