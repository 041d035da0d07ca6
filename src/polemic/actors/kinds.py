"""What kind of actor a proper name stands for, from its words and the pipeline's hint."""

from __future__ import annotations

from collections.abc import Sequence

from polemic.actors.acronyms import looks_like_acronym
from polemic.actors.words import (
    collectives,
    gazetteer,
    given_names,
    inactive_words,
    organization_words,
    people,
    peoples,
    places,
    singular,
    small_words,
    titles,
)
from polemic.parsing.tokens import Token

PLACE = "place"
THING = "thing"
_LABELS = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": PLACE,
    "LOC": PLACE,
    "FAC": PLACE,
    "EVENT": THING,
    "LAW": THING,
    "WORK_OF_ART": THING,
    "PRODUCT": THING,
    "LANGUAGE": THING,
    "NORP": "group",
}
_HEADS_BEFORE = frozenset({"of", "for", "on", "de", "del", "da", "do", "du", "des", "against"})


def kind_of(tokens: Sequence[Token]) -> tuple[str | None, str | None, str | None]:
    """Kind (or `place`, `thing`, None where nothing tells), sector and country of a name."""
    words = [t.lower_ for t in tokens if t.lower_ not in {"the"}]
    if not words:
        return None, None, None
    text = " ".join(words)
    whole = text.replace(" - ", "-").replace(" . ", ".")
    countries = gazetteer()
    if whole in countries.names and not _is_given(tokens, whole):
        return "country", None, countries.names[whole]
    if whole in small_words("alone") or (len(words) == 1 and whole.endswith("ism")):
        return THING, None, None
    if whole in inactive_words():
        return inactive_words()[whole], None, None
    if whole in organization_words():
        kind, sector = organization_words()[whole]
        return kind, sector, _country_in(words)
    if whole in countries.demonyms:
        plural = tokens[-1].tag_ in {"NNPS", "NNS"} or words[-1].endswith("s")
        return ("group" if plural else None), None, countries.demonyms[whole]
    if whole in peoples():
        return "group", peoples()[whole], None
    if whole in countries.capitals:
        return PLACE, None, countries.capitals[whole]
    if whole in places():
        return PLACE, None, None
    return _by_words(tokens, words)


def _is_given(tokens: Sequence[Token], whole: str) -> bool:
    """ "Chad" or "Jordan" where the pipeline sees a person."""
    return whole in given_names() and all(t.ent_type_ == "PERSON" for t in tokens)


def _by_words(
    tokens: Sequence[Token], words: list[str]
) -> tuple[str | None, str | None, str | None]:
    label = _label(tokens)
    head = _head_word(words)
    if head in inactive_words() and label != "PERSON" and not _organized(words[:-1], label):
        return inactive_words()[head], None, None
    by_word = _organization(words, head)
    given = len(words) > 1 and words[0] in given_names()
    person = label == "PERSON" or given or _is_spanish(words)
    if (
        by_word
        and by_word[1] == "MIL"
        and not small_words("rebel").isdisjoint(words)
        and {"guard", "guards"}.isdisjoint(words)
    ):
        by_word = ("organization", "REB")
    if by_word and not (given and len(words) <= 3 and not _closes(head)):
        return by_word[0], by_word[1], _country_in(words)
    if person and not (len(words) == 1 and looks_like_acronym(tokens[0].text)):
        return "person", None, None
    if len(tokens) == 1 and looks_like_acronym(tokens[0].text):
        return "organization", None, None
    if singular(words[-1]) in collectives() and len(words) > 1 and label in {None, "ORG"}:
        return (*collectives()[singular(words[-1])], _country_in(words))
    if singular(words[-1]) in people() and words[-1] != singular(words[-1]):
        return "group", people()[singular(words[-1])], _country_in(words)
    return (_LABELS.get(label) if label else None), None, None


def _closes(head: str) -> bool:
    """Whether a last word makes a body of a name that begins like a person's: "Battalion"."""
    return head in organization_words() and head not in small_words("surnames")


def _is_spanish(words: Sequence[str]) -> bool:
    """ "Rodriguez Colmenares", "Ana Ortiz": a surname of Spanish form in a name."""
    formed = any(w.endswith(("ez", "iz")) and len(w) > 4 for w in words)
    return len(words) > 1 and formed and not any(w in organization_words() for w in words)


def _organized(words: Sequence[str], label: str | None) -> bool:
    return label == "ORG" and any(w in organization_words() for w in words)


def _label(tokens: Sequence[Token]) -> str | None:
    """The pipeline's label for most of the tokens."""
    labels = [t.ent_type_ for t in tokens if t.ent_type_ in _LABELS]
    return max(sorted(set(labels)), key=labels.count) if labels else None


def _head_word(words: list[str]) -> str:
    """The last word before "of ..."."""
    for index, word in enumerate(words):
        if word in _HEADS_BEFORE and index:
            return words[index - 1]
    return words[-1]


def _organization(words: list[str], head: str) -> tuple[str, str] | None:
    known = organization_words()
    for size in (3, 2):
        for at in range(len(words) - size + 1):
            phrase = " ".join(words[at : at + size])
            if phrase in known:
                return known[phrase]
    if head in known:
        return known[head]
    return next((known[w] for w in reversed(words) if w in known and len(words) > 1), None)


def _country_in(words: Sequence[str]) -> str | None:
    countries = gazetteer()
    for size in (2, 1):
        for at in range(len(words) - size + 1):
            phrase = " ".join(words[at : at + size])
            code = countries.demonyms.get(phrase) or countries.names.get(phrase)
            if code:
                return code
    return None


def title_length(tokens: Sequence[Token]) -> int:
    """How many tokens at the start are titles, with the adjectives that go with them."""
    at = 0
    while at < len(tokens):
        size = _title_at(tokens, at)
        if size:
            at += size
        elif at + 1 < len(tokens) and _goes_with_title(tokens[at]) and _title_at(tokens, at + 1):
            at += 1
        else:
            break
    return at


def _title_at(tokens: Sequence[Token], at: int) -> int:
    for size in (3, 2, 1):
        phrase = " ".join(t.lower_ for t in tokens[at : at + size])
        if len(tokens) >= at + size and phrase in titles():
            return size
    return 0


def _goes_with_title(token: Token) -> bool:
    low = token.lower_
    return (
        low in small_words("before_titles")
        or low in gazetteer().demonyms
        or low in gazetteer().names
        or low in peoples()
    )
