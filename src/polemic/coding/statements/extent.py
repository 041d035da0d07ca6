"""How far content reaches: what the parser cut off from it, and the reporter's comments on it."""

from __future__ import annotations

from collections.abc import Iterator

from polemic.coding.statements.attribution import Draft
from polemic.coding.statements.found import children, is_marked
from polemic.coding.statements.lexicon import words
from polemic.coding.statements.spans import subtree
from polemic.parsing import Parse
from polemic.parsing.clauses import antecedent, modal, noun_phrase
from polemic.parsing.tokens import Token

_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_ROLES = frozenset({"nsubj", "nsubjpass", "dobj"})
_DASHES = frozenset({"—", "–", "--"})
_BACKSHIFTED = frozenset({"would", "could", "might", "had"})
_ADDING = frozenset({"including", "among", "especially", "particularly", "namely", "such"})


def completed(draft: Draft) -> set[int]:
    """Content with what belongs to it though the parser hung it on the cue."""
    places = set(draft.content)
    if draft.direct or not places:
        return places
    verb = draft.head
    if draft.rule == "verb-clause":
        places |= _lost_subject(verb, places)
    if draft.rule in {"verb-clause", "verb-infinitive"}:
        places |= _joined(verb, places)
    if draft.rule in {"verb-clause", "verb-parenthetical"}:
        places |= resumed(verb) if min(places) < verb.i else set()
    if draft.rule.startswith("verb-"):
        places = _with_antecedent(verb, places)
    return places - {t.i for t in draft.cue}


def _lost_subject(verb: Token, places: set[int]) -> set[int]:
    """ "believe her efforts for the city will win": the subject was taken for the cue's object."""
    complement = next((c for c in children(verb, "ccomp") if c.i in places and c.i > verb.i), None)
    objects = children(verb, "dobj")
    if complement is None or not objects or children(complement, *_SUBJECTS):
        return set()
    finite = complement.tag_ in {"VBD", "VBZ", "VBP"} or modal(complement) is not None
    subject = objects[0]
    if finite and verb.i < subject.i < complement.i and not is_marked(complement, "that"):
        return set(range(subject.left_edge.i, complement.i))
    return set()


def _joined(verb: Token, places: set[int]) -> set[int]:
    """ "said she would go, and then would fight": a clause joined to the one reported."""
    found: set[int] = set()
    for child in children(verb, "conj"):
        if child.i < max(places) or child.pos_ not in {"VERB", "AUX"}:
            continue
        if _is_reported(verb, child):
            found |= subtree(child) | set(range(max(places) + 1, child.i))
    return found


def _is_reported(verb: Token, joined: Token) -> bool:
    """Whether a verb joined to the cue by its form goes on with what the cue reports."""
    if is_marked(joined, "that"):
        return True
    if children(joined, *_SUBJECTS):
        return False
    if modal(joined) in _BACKSHIFTED and verb.tag_ == "VBD":
        return True
    opposed = any(c.lower_ == "but" for c in children(verb, "cc") if c.i < joined.i)
    return joined.tag_ == "VB" and (verb.tag_ != "VB" or opposed) and modal(joined) is None


def resumed(verb: Token) -> set[int]:
    """ "The mails were on many topics, the paper said, including speeches": after the aside."""
    found: set[int] = set()
    for child in children(verb, "prep"):
        before = verb.doc[child.left_edge.i - 1]
        if child.lower_ in _ADDING and child.i > verb.i and before.text == ",":
            found |= subtree(child)
    return found


def _with_antecedent(verb: Token, places: set[int]) -> set[int]:
    """ "a fund, which they say could be ...": the words that the relative stands for."""
    first = verb.doc[min(places)]
    noun = antecedent(first)
    relative = first.tag_ in {"WDT", "WP"} or (first.lower_ == "that" and first.dep_ in _ROLES)
    if not relative or first.i > verb.i or noun == first or noun.i > first.i:
        return places
    low, high = noun_phrase(noun)
    return (places - {first.i}) | set(range(low.i, min(high.i, first.i - 1) + 1))


def without_comments(parse: Parse, draft: Draft, places: set[int]) -> set[int]:
    """Content up to what the reporter says about it at the end of the sentence."""
    if draft.direct or not places or min(places) < draft.head.i:
        return places
    ends = [t.i for t in _comments(parse, places)]
    return {i for i in places if i < min(ends)} if ends else places


def _comments(parse: Parse, places: set[int]) -> Iterator[Token]:
    """Where a comment begins: ", drawing protests", ", which raised fears", " — a claim that"."""
    doc = parse.doc
    for i in sorted(places)[1:]:
        token = doc[i]
        if i + 1 >= len(doc) or parse.quotation_of(token.idx, token.idx + len(token)) is not None:
            continue
        after = doc[i + 1]
        if (
            token.text == ","
            and (_reacts(after) or (after.lower_ == "which" and _reacts(after.head)))
        ) or (token.text in _DASHES and after.lower_ in {"a", "an"} and _ends(places, i, doc)):
            yield token


def _reacts(verb: Token) -> bool:
    return verb.tag_ in {"VBG", "VBD"} and verb.lemma_.lower() in words("voice", "reactions")


def _ends(places: set[int], dash: int, doc: object) -> bool:
    """Whether no second dash follows in the content."""
    return not any(doc[i].text in _DASHES for i in places if i > dash)  # type: ignore[index]
