"""Noun phrases that name people or collectives without a name: "dock workers", "the regime"."""

from __future__ import annotations

from polemic.actors.agentive import speaks_out, told_by_form
from polemic.actors.governing import acts, speaks, top
from polemic.actors.naming import Naming, spaced
from polemic.actors.words import (
    ambiguous,
    collectives,
    gazetteer,
    is_plural,
    offices,
    people,
    peoples,
    place_prepositions,
    published,
    singular,
    small_words,
    verbs,
)
from polemic.parsing import Parse
from polemic.parsing.tokens import Token

_MODIFIERS = frozenset({"amod", "compound", "nmod", "nummod", "quantmod", "advmod", "punct"})
_ARGUMENTS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "poss"})
_PREDICATE = frozenset({"attr", "oprd", "acomp"})
_WHOLES = frozenset({"left", "right", "poor", "rich", "unemployed", "jobless", "wounded", "dead",
                     "young", "old", "homeless", "elderly", "undecided", "accused"})  # fmt: skip


def find_nominals(parse: Parse, taken: set[int]) -> list[Naming]:
    """The nominals of a document in text order; `taken` are tokens inside proper names."""
    found = []
    for sentence in parse.sentences:
        for token in sentence.tokens:
            if token.i not in taken and (told := _tells(token)) and not _idle(token):
                found.append(_naming(token, told, taken))
    return found


def _tells(token: Token) -> tuple[str, str] | None:
    """Kind and sector, if the noun names people or a collective."""
    if token.lower_ in published("indefinite") and token.pos_ in {"PRON", "ADJ", "NOUN", "DET"}:
        return ("group", "") if token.dep_ == "nsubj" and speaks(token) else None
    if token.pos_ == "ADJ" and token.lower_ in _WHOLES:
        heads = token.dep_ in {"nsubj", "nsubjpass", "dobj", "pobj", "conj", "poss"}
        counted = any(c.lower_ == "the" or c.dep_ == "nummod" for c in token.children)
        return ("group", "CVL") if heads and counted else None
    if token.lower_ in {"rights", "lefts", "goods", "means", "whites", "blacks"}:
        return None
    if token.lower_ == "old" and token.i > 1 and token.nbor(-2).lower_ == "year":
        return ("person", "CVL") if token.dep_ in _ARGUMENTS else None
    noun = token.pos_ in {"NOUN", "PROPN"} or token.tag_ in {"NNS", "NNPS"}
    if not noun and not (token.pos_ == "ADJ" and token.dep_ in _ARGUMENTS and _has_article(token)):
        return None
    word = singular(token.lower_)
    before = _compound_before(token)
    if word in {"left", "right"} and not _is_camp(token):
        return None
    if f"{before} {word}" in published("things"):
        return None
    for phrase in (f"{before} {word}", f"{before}-{word}", word) if before else (word,):
        if phrase in collectives() and not _only_singular(token, word):
            return collectives()[phrase]
        if phrase in people():
            return ("group" if is_plural(token) else "person"), people()[phrase]
    if word in published("documents") and _is_source(token):
        return "outlet", ""
    plain = token.tag_ in {"NNS", "NNPS"} or token.pos_ == "PROPN"
    low = token.lower_
    if plain and low in gazetteer().demonyms and low.endswith("s"):
        return "group", "CVL"
    if plain and low in peoples():
        return "group", peoples()[low]
    return told_by_form(token)


def _is_camp(token: Token) -> bool:
    """ "the left", "the far right", but not "the right to vote", "a constitutional right"."""
    after = token.nbor(1).lower_ if token.i + 1 < len(token.doc) else ""
    before = token.nbor(-1).lower_ if token.i else ""
    camp = before in {"the", "far", "hard", "radical", "religious", "christian", "new", "extreme"}
    return camp and after not in {"to", "of", "for", "hand", "side", "thing"}


def _has_article(token: Token) -> bool:
    return any(child.dep_ == "det" for child in token.children)


def _only_singular(token: Token, word: str) -> bool:
    return word in published("singular_only") and token.lower_ != word


def _is_source(token: Token) -> bool:
    """ "the poll shows", "according to court records"."""
    first = top(token)
    if first.dep_ == "nsubj":
        return first.head.lemma_.lower() in published("showing")
    return first.dep_ == "pobj" and first.head.head.lower_ == "according"


def _compound_before(token: Token) -> str:
    if token.i == 0:
        return ""
    before = token.nbor(-1)
    if before.text == "-" and token.i > 1:
        before = token.nbor(-2)
    return before.lower_ if before.dep_ in {"compound", "amod", "nmod"} else ""


def _idle(token: Token) -> bool:
    """Whether the noun here names nobody: a predicate, a modifier, a place, a title."""
    first = top(token)
    if first.dep_ in _PREDICATE:
        return True
    if token.dep_ in {"compound", "nmod", "npadvmod", "amod", "nummod"}:
        return not _issues(token)
    if first.dep_ == "pobj" and first.head.lower_ == "as":
        return True
    if _is_none(token) or _is_won(token, first) or _is_bare_object(token):
        return True
    if _bare_role(token, first) or (token.lower_ in {"ladies", "gentlemen"} and token.i < 3):
        return True
    one = singular(token.lower_)
    plainly = is_plural(token) and one in published("plural_actors")
    if one in ambiguous() and not plainly and not _is_counted(token):
        return not (acts(token) or speaks_out(token) or _suffers(token) or _describes_name(token))
    if first.dep_ == "pobj" and first.head.head.lemma_.lower() in small_words("membership"):
        return False
    place = first.dep_ == "pobj" and first.head.lower_ in place_prepositions()
    return place and token.lower_ != "people" and singular(token.lower_) not in people()


def _issues(token: Token) -> bool:
    """ "the armed forces communique said": the collective whose document speaks."""
    document = token.head
    issued = document.lower_ in small_words("issued") and _is_source(document)
    return issued and token.dep_ == "compound" and singular(token.lower_) in collectives()


def _is_none(token: Token) -> bool:
    """ "no casualties", and "the campaign of X", whose bearer is X."""
    if any(c.lower_ == "no" and c.dep_ == "det" for c in token.children):
        return True
    if token.lower_ == "campaign" and _is_effort(token):
        return True
    owned = any(c.dep_ == "prep" and c.lower_ == "of" for c in token.children)
    return owned and token.lower_ == "campaign"


def _is_effort(token: Token) -> bool:
    """ "a campaign", "launched his campaign": what is done, not those who do it."""
    if any(c.lower_ in {"a", "an"} for c in token.children):
        return True
    return token.dep_ == "dobj" and token.head.lemma_.lower() in small_words("efforts")


def _is_won(token: Token, first: Token) -> bool:
    """ "to reach 1,237 delegates": people as a quantity to be had."""
    if first.dep_ != "dobj" or first.head.lemma_.lower() not in small_words("gaining"):
        return False
    return any(c.dep_ == "nummod" and c.text[0].isdigit() for c in token.children)


def _is_bare_object(token: Token) -> bool:
    """ "on board", "secretary of state", "at school": a collective without any word before it."""
    if token.dep_ != "pobj" or is_plural(token) or token.lower_ in small_words("bare"):
        return False
    bare = not any(c.i < token.i for c in token.children)
    return (
        bare
        and token.head.lower_ in {"on", "at", "to", "from", "of"}
        and (singular(token.lower_) in collectives())
    )


def _bare_role(token: Token, first: Token) -> bool:
    """A singular office without article or owner: "while secretary of state", "named minister"."""
    if is_plural(token) or singular(token.lower_) not in people() or token.pos_ == "PROPN":
        return False
    if first.dep_ in {"nsubj", "nsubjpass", "appos", "conj", "ROOT"}:
        return False
    named = token.i + 1 < len(token.doc) and token.nbor(1).pos_ == "PROPN"
    return not named and not any(c.dep_ in {"det", "poss", "nummod"} for c in token.children)


def _is_counted(token: Token) -> bool:
    """ "some of the officers": the counting word has the place in the clause."""
    if token.dep_ != "pobj" or token.head.lower_ != "of":
        return False
    counter = token.head.head
    return singular(counter.lower_) in published("counting") and acts(counter)


def _suffers(token: Token) -> bool:
    """ "a marine was shot": acted upon as only people are."""
    first = top(token)
    acted = first.dep_ == "nsubjpass" and first.head.lemma_.lower() in verbs("act")
    return acted and singular(token.lower_) in people()


def _describes_name(token: Token) -> bool:
    return token.dep_ == "appos" and token.head.pos_ == "PROPN"


def _naming(head: Token, told: tuple[str, str], taken: set[int]) -> Naming:
    first = head
    for at in range(head.i - 1, head.sent.start - 1, -1):
        token = head.doc[at]
        inside = token.head.i in range(at, head.i + 1) and token.dep_ in _MODIFIERS
        if not inside or not (token.text == "-" or token.text[0].isalnum()):
            break
        first = token
    first = _trimmed(first, head)
    words = tuple(head.doc[i].text for i in range(first.i, head.i + 1))
    kind, sector = _armed(words) or told if told[1] == "MIL" else told
    one = singular(head.lower_)
    return Naming(
        first=first.i,
        last=head.i,
        head=head.i,
        form="nominal",
        words=words,
        kind=kind,
        sector=sector or None,
        country=_country(words),
        roles=(spaced(words).lower(),) if kind == "person" and one in offices() else (),
        plural=is_plural(head),
        gender=_gender(one),
        lead=first.i,
    )


def _country(words: tuple[str, ...]) -> str | None:
    """The country that a word tells; none for "Central American" and "Native American"."""
    for index, word in enumerate(words):
        wider = index and words[index - 1].lower() in small_words("wider")
        if not wider and (code := gazetteer().code(word)):
            return code
    return None


def _armed(words: tuple[str, ...]) -> tuple[str, str] | None:
    """ "rebel forces", "guerrilla units": of the sector of the word before."""
    before = {singular(w) for w in words[:-1]}
    rebels = {w for w in before if people().get(w) == "REB" or w == "liberation"}
    return ("group", "REB") if rebels else None


def _trimmed(first: Token, head: Token) -> Token:
    """Whole hyphenated words, no articles or adverbs before them, no "so-called"."""
    if first.i > 1 and first.nbor(-1).text == "-" and not first.nbor(-1).whitespace_:
        first = first.nbor(-2)
    while first.i < head.i and (
        first.pos_ in {"ADV", "DET", "PUNCT"}
        or (first.lower_ == "old" and first.i > 0 and first.nbor(-1).text == "-")
        or first.lower_ in {"so", "-", "called", "self"}
    ):
        first = first.nbor(1)
    return first


def _gender(word: str) -> str:
    male = word.endswith("man") and not word.endswith("woman")
    if male or word in {"king", "prince", "father", "son", "brother", "husband", "boy", "uncle",
                        "priest", "bishop", "pope", "gentleman", "widower", "monk"}:  # fmt: skip
        return "male"
    female = word.endswith("woman") or word in {
        "queen", "princess", "mother", "daughter", "sister", "wife", "girl", "aunt", "nun",
        "lady", "widow", "actress",
    }  # fmt: skip
    return "female" if female else ""


def determiner(parse: Parse, naming: Naming) -> Token | None:
    """The article, demonstrative or possessor before a nominal."""
    head = parse.doc[naming.head]
    for child in head.children:
        if child.dep_ in {"det", "poss"} and child.i < naming.head:
            return child
    before = parse.doc[naming.first - 1] if naming.first else None
    return before if before is not None and before.lower_ in {"the", "this", "that"} else None
