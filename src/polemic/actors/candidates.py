"""Where proper names stand: runs of capitalised words, with the pipeline's entities as a hint."""

from __future__ import annotations

from collections.abc import Iterator

from polemic.actors.acronyms import looks_like_acronym
from polemic.actors.words import (
    collectives,
    gazetteer,
    given_names,
    organization_words,
    people,
    peoples,
    singular,
    small_words,
    titles,
)
from polemic.parsing import Parse, Sentence
from polemic.parsing.tokens import Token
from polemic.parsing.wording import inflects_verb, is_common

_TIMES = frozenset({"DATE", "TIME", "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL"})
_JOINING = frozenset({"of", "for", "on", "in", "and", "to", "against"})
_DETERMINERS = frozenset({"the", "a", "an", "i", "i'm", "ok", "no", "yes"})
_OPENERS = frozenset({'"', "“", "‘", "'", "``", ":", "—", "--", "–", "•", "…", "-", "*"})
_INNER = frozenset({"of", "the", "for", "and", "in", "on", "against", "to", "by", "us"})
# A sentence whose words are nearly all capitalised tells nothing by capitals: a headline.
_HEADLINE_SHARE = 0.85


def name_runs(parse: Parse) -> Iterator[list[Token]]:
    """The runs of tokens that may be proper names, in text order; titles still in them."""
    for sentence in parse.sentences:
        tokens = [token for token in sentence.tokens if not token.is_space]
        if is_headline_case(sentence):
            yield from _entity_runs(tokens)
        else:
            yield from _capital_runs(tokens)


def is_headline_case(sentence: Sentence) -> bool:
    """Whether nearly all longer words of a sentence are capitalised."""
    words = [t for t in sentence.tokens if t.is_alpha and len(t) > 3]
    capital = sum(t.text[0].isupper() for t in words)
    ended = sentence.tokens[-1].text in {".", "!", "?"}
    return len(words) >= (6 if ended else 4) and capital >= _HEADLINE_SHARE * len(words)


def _entity_runs(tokens: list[Token]) -> Iterator[list[Token]]:
    run: list[Token] = []
    for token in tokens:
        if run and (token.ent_iob_ != "I" or token.text in {"(", "[", ")", "]"}):
            yield from _trimmed(run)
            run = []
        if token.ent_iob_ != "O" and token.ent_type_ not in _TIMES and token.text not in "()[]":
            run.append(token)
        elif looks_like_acronym(token.text) and token.ent_type_ not in _TIMES:
            yield [token]
    if run:
        yield from _trimmed(run)


def _trimmed(run: list[Token]) -> Iterator[list[Token]]:
    """The names in an entity of a headline, which may have run into verbs and possessions."""
    part: list[Token] = []
    for index, token in enumerate([*run, None]):
        if token is not None and not (index and _ends_name(run, index)):
            part.append(token)
            continue
        while part and (not part[0].text[0].isupper() or part[0].lower_ in _DETERMINERS):
            part = part[1:]
        while part and not part[-1].text[0].isalnum():
            part = part[:-1]
        if part and not (len(part) == 1 and part[0] is not run[0] and is_common(part[0].lower_)):
            yield part
        part = []


def _ends_name(run: list[Token], index: int) -> bool:
    """A verb, adverb or possession in a headline, which the pipeline took into the name."""
    token, before = run[index], run[index - 1]
    low = token.lower_
    if low in {"'s", "’s", "'", "’"}:
        return not _owner_in_name(run, index)
    if token.pos_ in {"AUX", "PRON", "ADV"}:
        return True
    if token.tag_ in {"VBZ", "VBD", "VBP"} or (token.is_stop and low not in _INNER):
        return True
    known = low in organization_words() or singular(low) in people() | collectives().keys()
    return not known and before.lower_ != "united" and inflects_verb(low)


def _capital_runs(tokens: list[Token]) -> Iterator[list[Token]]:
    index = 0
    while index < len(tokens):
        if not _begins_name(tokens, index):
            index += 1
            continue
        end = index + 1
        while (step := _joined(tokens, index, end)) > 0:
            end += step
        if not _shouted(tokens[index:end]):
            yield tokens[index:end]
        index = end


def _shouted(run: list[Token]) -> bool:
    """Common words in capitals for emphasis: "A PENCHANT FOR SEXISM"."""
    words = [t for t in run if t.is_alpha]
    capital = all(t.text.isupper() or t.lower_ in _JOINING for t in words)
    return len(words) > 1 and capital and all(is_common(t.lower_) for t in words)


def _is_capital(token: Token) -> bool:
    first = token.text[0]
    return first.isupper() or (first.isdigit() and looks_like_acronym(token.text))


def _begins_name(tokens: list[Token], index: int) -> bool:
    token = tokens[index]
    if token.lower_ in {"al", "el"} and index + 1 < len(tokens) and tokens[index + 1].text == "-":
        return index + 2 < len(tokens) and _is_capital(tokens[index + 2])
    if not _is_capital(token) or token.lower_ in _DETERMINERS:
        return False
    if token.lower_ in small_words("calendar") and token.ent_type_ not in {"PERSON", "ORG"}:
        return False
    if token.ent_type_ in _TIMES and not looks_like_acronym(token.text):
        return False
    if _opens_sentence(tokens, index):
        return _is_name_at_start(tokens, index)
    return token.pos_ not in {"DET", "PRON", "AUX", "INTJ", "CCONJ"} or bool(token.ent_type_)


def _opens_sentence(tokens: list[Token], index: int) -> bool:
    return index == 0 or tokens[index - 1].text in _OPENERS


def _is_name_at_start(tokens: list[Token], index: int) -> bool:
    """Whether the capitalised first word of a sentence is a name."""
    token = tokens[index]
    low = token.lower_
    if low in titles() or low in given_names() or looks_like_acronym(token.text):
        return low not in {"will", "may", "mark", "grant"} or token.pos_ == "PROPN"
    if gazetteer().code(low) or low in peoples():
        return True
    if token.tag_ in {"NNP", "NNPS"}:
        one = singular(low)
        plain = (one in people() or one in collectives()) and low != one
        return not plain
    follows = tokens[index + 1] if index + 1 < len(tokens) else None
    capital_next = follows is not None and _is_capital(follows)
    if capital_next and low in organization_words() and not token.ent_type_:
        return True
    named = token.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"}
    word_like = token.pos_ in {"ADJ", "NOUN", "PROPN"} and bool(token.ent_type_)
    in_name = word_like and capital_next and follows is not None and follows.pos_ == "PROPN"
    return in_name or (
        named
        and token.pos_ not in {"DET", "PRON", "ADP", "ADV", "SCONJ", "ADJ", "CCONJ"}
        and singular(low) not in people()
    )


def _joined(tokens: list[Token], start: int, end: int) -> int:
    """How many tokens from `end` go on with the name that began at `start`; 0 if it ends."""
    if end >= len(tokens):
        return 0
    token, before = tokens[end], tokens[end - 1]
    more = end + 1 < len(tokens) and _is_capital(tokens[end + 1])
    if _is_capital(token):
        dated = token.lower_ in small_words("calendar") and not (
            token.ent_type_ == "PERSON" or before.lower_ in given_names()
        )
        return int(not dated and not _breaks(before, token))
    if token.text in {"&", "-", "/"} and more:
        glued = token.text == "&" or (not before.whitespace_ and not token.whitespace_)
        return 2 if glued else 0
    if token.text in {"'s", "’s", "'", "’"}:
        return 2 if more and _owner_in_name(tokens, end) else 0
    if token.lower_ in small_words("particles"):
        return _past_particles(tokens, end)
    if token.lower_ in _JOINING:
        return _prepositional(tokens, start, end)
    return 0


def _past_particles(tokens: list[Token], end: int) -> int:
    ahead = end
    while ahead < min(len(tokens), end + 3) and tokens[ahead].lower_ in small_words("particles"):
        ahead += 1
    if ahead < len(tokens) and tokens[ahead].text == "-" and not tokens[ahead].whitespace_:
        ahead += 1  # "Anwar al-Awlaki"
    return ahead - end + 1 if ahead < len(tokens) and _is_capital(tokens[ahead]) else 0


def _breaks(before: Token, token: Token) -> bool:
    """Side by side but no one name: "On Monday Salinas said"."""
    dated = before.ent_type_ in {"DATE", "TIME"} and token.ent_type_ not in {"DATE", "TIME"}
    return bool(dated) or token.lower_ in _DETERMINERS


def _owner_in_name(tokens: list[Token], at: int) -> bool:
    """ "Workers' Party", "People's Revolutionary Army", but not "Mexico's Interior Ministry"."""
    owner = singular(tokens[at - 1].lower_)
    if owner not in people() and owner not in {"people", "nation", "country", "lord"}:
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
    if tokens[ahead].lower_ in small_words("calendar"):
        return 0
    inside = joiner.ent_iob_ == "I" and tokens[ahead].ent_iob_ == "I"
    organised = any(t.lower_ in organization_words() for t in tokens[start:at])
    office = tokens[at - 1].lower_ in {"secretary", "minister"}
    joins = {
        "of": organised or office or (inside and joiner.ent_type_ != "PERSON"),
        "for": organised and tokens[at - 1].lower_ not in peoples(),
        "on": organised and inside,
        "against": organised,
        "and": inside and (organised or joiner.ent_type_ == "GPE" or at > start + 2),
    }
    return ahead - at + 1 if joins.get(joiner.lower_, False) else 0
