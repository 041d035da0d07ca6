"""Where proper names stand: runs of capitalised words, with the pipeline's entities as a hint."""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Token

from polemic.actors.acronyms import looks_like_acronym
from polemic.actors.words import (
    gazetteer,
    given_names,
    organization_words,
    people,
    peoples,
    singular,
    titles,
)
from polemic.parsing import Parse, Sentence

_PARTICLES = frozenset(
    [
        "de",
        "del",
        "della",
        "la",
        "las",
        "los",
        "el",
        "von",
        "van",
        "der",
        "den",
        "ter",
        "bin",
        "ibn",
        "al",
        "da",
        "das",
        "do",
        "dos",
        "di",
        "du",
        "le",
        "y",
        "e",
        "zu",
        "af",
        "av",
    ]
)
_TIMES = frozenset(
    ["DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL", "LANGUAGE"]
)
_JOINING = frozenset({"of", "for", "on", "in", "and", "to", "against"})
_NO_NAME = frozenset(
    ["i", "i'm", "mr", "ms", "mrs", "dr", "ok", "o.k.", "p.m.", "a.m.", "am", "pm"]
)
_CALENDAR = frozenset(
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "jan",
        "feb",
        "mar",
        "apr",
        "jun",
        "jul",
        "aug",
        "sep",
        "sept",
        "oct",
        "nov",
        "dec",
        "gmt",
        "utc",
        "est",
        "pst",
    ]
)
# A sentence whose words are nearly all capitalised tells nothing by capitals: a headline.
_HEADLINE_SHARE = 0.75


def name_runs(parse: Parse) -> Iterator[list[Token]]:
    """The runs of tokens that may be proper names, in text order; titles still in them."""
    for sentence in parse.sentences:
        tokens = list(sentence.tokens)
        if is_headline_case(sentence):
            yield from _entity_runs(tokens)
        else:
            yield from _capital_runs(tokens)


def is_headline_case(sentence: Sentence) -> bool:
    """Whether nearly all longer words of a sentence are capitalised."""
    words = [t for t in sentence.tokens if t.is_alpha and len(t) > 3]
    capital = sum(t.text[0].isupper() for t in words)
    return len(words) >= 4 and capital >= _HEADLINE_SHARE * len(words)


def _entity_runs(tokens: list[Token]) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in tokens:
        if token.ent_iob_ != "I" and run:
            yield from _trimmed(run)
            run = []
        if token.ent_iob_ != "O" and token.ent_type_ not in _TIMES:
            run.append(token)
        elif looks_like_acronym(token.text) and token.ent_type_ not in _TIMES:
            yield [token]
    if run:
        yield from _trimmed(run)


def _trimmed(run: list[Token]) -> Iterator[list[Token]]:
    while run and not run[0].text[0].isupper():
        run = run[1:]
    while run and not run[-1].text[0].isalnum():
        run = run[:-1]
    if run and run[-1].lower_ in {"'s", "’s"}:
        run = run[:-1]
    if run:
        yield run


def _capital_runs(tokens: list[Token]) -> Iterator[list[Token]]:
    index = 0
    while index < len(tokens):
        if not _begins_name(tokens, index):
            index += 1
            continue
        end = index + 1
        while (step := _joined(tokens, index, end)) > 0:
            end += step
        yield tokens[index:end]
        index = end


def _is_capital(token: Token) -> bool:
    first = token.text[0]
    return (first.isupper() or (first.isdigit() and looks_like_acronym(token.text))) and (
        token.text.lower() not in _NO_NAME or token.lower_ in titles()
    )


def _begins_name(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    if not _is_capital(token) or token.lower_ in {"the", "a", "an", "i"}:
        return False
    if token.lower_ in _CALENDAR and token.ent_type_ not in {"PERSON", "ORG"}:
        return False
    if token.ent_type_ in _TIMES and not looks_like_acronym(token.text):
        return False
    if not _opens_sentence(tokens, index):
        return token.pos_ not in {"DET", "PRON", "AUX", "INTJ", "CCONJ"} or bool(token.ent_type_)
    return _is_name_at_start(tokens, index)


def _opens_sentence(tokens: list[Token], index: int) -> bool:
    before = [t for t in tokens[:index] if not t.is_space]
    return not before or before[-1].text in {
        '"',
        "“",
        "‘",
        "'",
        "``",
        ":",
        "—",
        "--",
        "–",
        "•",
        "…",
    }


def _is_name_at_start(tokens: list[Token], index: int) -> bool:
    """Whether the capitalised first word of a sentence is a name."""
    token = tokens[index]
    low = token.lower_
    if low in titles() or low in given_names() or looks_like_acronym(token.text):
        return True
    if gazetteer().code(low) or low in peoples():
        return True
    if token.tag_ in {"NNP", "NNPS"}:
        plain = singular(low) in people() and (token.tag_ == "NNPS" or low != singular(low))
        return not plain
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    named = token.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"}
    capital_next = follows is not None and _is_capital(follows) and follows.pos_ == "PROPN"
    in_name = capital_next and token.pos_ in {"ADJ", "NOUN", "PROPN"}
    return (named and token.pos_ not in {"DET", "PRON", "ADP", "ADV", "SCONJ"}) or in_name


def _joined(tokens: list[Token], start: int, end: int) -> int:
    """How many tokens from `end` go on with the name that began at `start`; 0 if it ends."""
    if end >= len(tokens):
        return 0
    token, before = tokens[end], tokens[end - 1]
    if _is_capital(token):
        return int(token.lower_ not in _CALENDAR and not _breaks(before, token))
    if token.text in {"&", "-", "/"} and end + 1 < len(tokens) and _is_capital(tokens[end + 1]):
        glued = token.text == "&" or (not before.whitespace_ and not token.whitespace_)
        return 2 if glued else 0
    if token.text in {"'s", "’s", "'", "’"} and end + 1 < len(tokens):
        return 2 if _is_capital(tokens[end + 1]) and _owner_in_name(tokens, start, end) else 0
    if token.lower_ in _PARTICLES:
        ahead = end
        while ahead < len(tokens) and tokens[ahead].lower_ in _PARTICLES and ahead < end + 3:
            ahead += 1
        if ahead < len(tokens) and _is_capital(tokens[ahead]):
            return ahead - end + 1
        return 0
    if token.lower_ in _JOINING:
        return _prepositional(tokens, start, end)
    return 0


def _breaks(before: Token, token: Token) -> bool:
    """Two names side by side: "Republican Donald Trump" is cut later, "Monday Salinas" here."""
    return bool(before.ent_type_ in {"DATE", "TIME"} and token.ent_type_ not in {"DATE", "TIME"})


def _owner_in_name(tokens: list[Token], start: int, at: int) -> bool:
    """ "Workers' Party", "People's Revolutionary Army", but not "Mexico's Interior Ministry"."""
    owner = singular(tokens[at - 1].lower_)
    if owner not in people() and owner not in {"people", "nation", "country"}:
        return False
    return any(t.lower_ in organization_words() for t in tokens[at + 1 : at + 5])


def _prepositional(tokens: list[Token], start: int, at: int) -> int:
    """ "Army of National Liberation", "House of Representatives", "Bank of the South"."""
    joiner = tokens[at]
    ahead = at + 1
    if ahead < len(tokens) and tokens[ahead].lower_ == "the":
        ahead += 1
    if ahead >= len(tokens) or not _is_capital(tokens[ahead]):
        return 0
    inside = joiner.ent_iob_ == "I" and tokens[ahead].ent_iob_ == "I"
    run = tokens[start:at]
    organised = any(t.lower_ in organization_words() for t in run)
    office = tokens[at - 1].lower_ in {"secretary", "minister"}
    if joiner.lower_ in {"of", "for"} and (organised or office):
        return ahead - at + 1
    if joiner.lower_ in {"on", "against"} and organised and inside:
        return ahead - at + 1
    if joiner.lower_ == "and" and inside and joiner.ent_type_ in {"ORG", "GPE"}:
        return ahead - at + 1 if organised or joiner.ent_type_ == "GPE" or at > start + 2 else 0
    return (
        ahead - at + 1 if inside and joiner.lower_ == "of" and joiner.ent_type_ != "PERSON" else 0
    )
