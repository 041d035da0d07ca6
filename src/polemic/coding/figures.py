"""Figures: the numbers that an article gives, with what they count or measure.

A share in words is kept as percent ("two thirds" is 66.7); of a range the lower bound is given, as
approximate; "dozens" has no value and is no figure.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Any

from polemic.coding.context import Context
from polemic.coding.measured import is_score, of_money, of_score, of_share
from polemic.lexicon import load_yaml
from polemic.parsing import Sentence
from polemic.parsing.clauses import noun_phrase
from polemic.parsing.dates import DateExpression, find_dates
from polemic.parsing.numbers import Number, find_numbers
from polemic.parsing.tokens import Token
from polemic.records import Figure, Why

CODER = "rules/figures"
_PEOPLE = frozenset({"person", "group"})
_NAMES = frozenset({"LAW", "WORK_OF_ART", "FAC", "EVENT", "ORG"})


@cache
def _words() -> Any:
    raw = load_yaml("coding/cues/figures.yaml")
    return {name: v if isinstance(v, dict) else frozenset(v) for name, v in raw.items()}


@dataclass(frozen=True, slots=True)
class Counted:
    """What a number counts: unit, phrase, and the noun that heads the phrase."""

    unit: str | None
    of: str | None
    head: Token | None
    owner: Token | None = None


def code(context: Context) -> Iterator[Figure]:
    """The figures of a document."""
    dates = find_dates(context.document.text, context.document.published)
    for sentence in context.parse.sentences:
        numbers = find_numbers(context.document.text, sentence.start, sentence.end)
        before: Counted | None = None
        for at, number in enumerate(numbers):
            counted = _read(context, sentence, number, dates)
            if counted is None:
                continue
            counted = _in_score(context, numbers, at, counted, before)
            yield _figure(context, number, counted)
            before = counted


def _read(
    context: Context, sentence: Sentence, number: Number, dates: Sequence[DateExpression]
) -> Counted | None:
    """What a number of the sentence counts; None where it is a date, a name, a time or nothing."""
    tokens = context.parse.tokens_in(number.start, number.end)
    if number.value is None or not tokens or _in_date(number, dates, context.document.text):
        return None
    last = tokens[-1]
    if _in_name(tokens[0], last, sentence):
        return None
    if not number.currency and not number.percent and _is_label(tokens[0], last, sentence):
        return None
    return _counted(context, number, last)


def _in_score(
    context: Context,
    numbers: Sequence[Number],
    at: int,
    counted: Counted,
    before: Counted | None,
) -> Counted:
    """The sides of "X leads Y 49 percent to 41", and "558 were wounded" after "840 rebels"."""
    number, text = numbers[at], context.document.text
    near = [numbers[i] for i in (at - 1, at + 1) if 0 <= i < len(numbers)]
    for other in near:
        first = number.start < other.start
        one, two = (number, other) if first else (other, number)
        if is_score(text[one.end : two.start]) and (one.percent or two.percent):
            token = context.parse.tokens_in(number.start, number.end)[-1]
            found = of_score(token, first)
            if found.owner is not None:
                of = _phrase(context, found.of, token)
                return Counted("percent", of, None, found.owner)
    bare = counted.of is None and counted.head is None
    elliptic = counted.unit == "people" or (counted.unit is None and counted.owner is not None)
    if before is None or not bare or not elliptic or counted.unit not in {None, before.unit}:
        return counted
    return Counted(before.unit, before.of, None, counted.owner)


def _figure(context: Context, number: Number, counted: Counted) -> Figure:
    phrase = context.parse.span(number.start, number.end)
    statement = context.statement_at(number.start, number.end)
    named = [t for t in (counted.owner, counted.head) if t is not None]
    actor = next((p for t in named if (p := context.cast.named_by(t)) is not None), None)
    unit = counted.unit
    if unit is None and actor is not None and context.cast.actor(actor).kind in _PEOPLE:
        unit = "people"
    assert number.value is not None  # noqa: S101 - only such numbers are read
    return Figure(
        **context.common(
            "figure",
            (phrase,),
            (number.value, unit),
            CODER,
            Why(rule="figure/number", entry=None, words=(phrase,)),
        ),
        value=number.value,
        unit=unit,
        of=counted.of,
        approximate=number.approximate,
        actor=actor,
        within=statement.id if statement is not None else None,
        phrase=(phrase,),
    )


def _in_date(number: Number, dates: Sequence[DateExpression], text: str) -> bool:
    """Whether it stands in a date, or before one in "16 and 17 October"."""
    return any(
        d.start < number.end + 9
        and number.start < d.end
        and text[number.end : max(number.end, d.start)].strip(" -–—,").lower()
        in {"", "and", "to", "or", "and on"}
        for d in dates
    )


def _in_name(first: Token, last: Token, sentence: Sentence) -> bool:
    """ "a Third Eye Blind concert", "the Twelve Apostles": a capitalised number word in a name."""
    word = first.text
    if not word.isalpha() or not word.istitle() or first.i == sentence.tokens.start:
        return False
    beside = [
        t for t in (first.doc[first.i - 1], *first.doc[last.i : last.i + 2]) if t.i != first.i
    ]
    return any(t.pos_ == "PROPN" and t.text.istitle() for t in beside)


def _is_label(first: Token, last: Token, sentence: Sentence) -> bool:
    """Whether the number is part of a name, a list's number, a year, a time or an age."""
    doc = first.doc
    before = doc[first.i - 1] if first.i > sentence.tokens.start else None
    after = doc[last.i + 1] if last.i + 1 < sentence.tokens.end else None
    if last.ent_type_ in _NAMES and first.text[:1].isdigit():
        return True
    if before is None and after is not None and after.text in {".", ")"}:
        return True
    if before is not None and (
        before.lower_.rstrip(".") in _words()["labels"] or before.text in {"#", "№", "§"}
    ):
        return True
    if before is not None and before.pos_ == "PROPN" and last.dep_ == "nummod":
        return last.head.i <= before.i
    if after is not None and after.lower_ in _words()["clock"]:
        return True
    if (
        after is not None
        and after.text in {"[", "("}
        and re.fullmatch(r"[0-2]\d[0-5]\d", last.text)
    ):
        return True
    if _text_after(last).startswith("-") and not re.match(r"-strong\b", _text_after(last)):
        return True
    return _is_year(last) or _is_age(last, before, after)


def _text_after(token: Token) -> str:
    """What follows a token directly, to the next white space."""
    words: list[str] = []
    at = token
    while not at.whitespace_ and at.i + 1 < len(at.doc):
        at = at.nbor(1)
        words.append(at.text)
    return "".join(words)


def _is_year(token: Token) -> bool:
    digits = token.text
    noun = token.dep_ == "nummod" and token.head.tag_ == "NNS"
    counts = noun and token.head.lemma_.lower() not in _words()["occasions"]
    counts = counts and token.head.i == token.i + 1
    return len(digits) == 4 and digits.isdigit() and 1600 <= int(digits) <= 2100 and not counts


def _is_age(token: Token, before: Token | None, after: Token | None) -> bool:
    """ "aged 34", "a 34-year-old", "Smith, 34, said"."""
    if before is not None and before.lower_ in {"aged", "age"}:
        return True
    rest = token.doc.part(token.i + 1, token.i + 6).text.lower()
    if rest.startswith(("-year-old", "-month-old", "year-old", "years old", "-years-old")):
        return True
    commas = before is not None and after is not None and before.text == "," and after.text == ","
    alone = token.text.isdigit() and len(token.text) <= 2
    return commas and alone and token.dep_ in {"npadvmod", "appos", "nummod", "attr", "conj", "dep"}


def _counted(context: Context, number: Number, last: Token) -> Counted | None:
    """What the number counts; None where it counts nothing."""
    noun = _noun(last)
    if number.currency:
        sum_ = of_money(last)
        return Counted(number.currency, _phrase(context, sum_.of, last), None, sum_.owner)
    if number.percent:
        share = of_share(last)
        head = _of_head(last) or (noun if noun is not None and noun.i > last.i else share.of)
        return Counted("percent", _phrase(context, head, last), head, share.owner)
    small = number.value in {1.0, 2.0} and last.text.isalpha()
    owners = [c for c in last.children if c.dep_ == "poss"]
    if noun is None and owners and not small:
        return Counted(None, None, None, owners[0])  # "compared to Cruz's 538"
    if noun is None:
        if small or not _is_subject_or_object(last):
            return None
        head = _of_head(last)
        return Counted(
            "people" if head is None else _unit(head), _phrase(context, head, last), head
        )
    lemma = noun.lemma_.lower()
    if number.value == 1.0 and last.text.isalpha():
        return None
    if small and (lemma not in _words()["people"] or any(c.dep_ == "det" for c in noun.children)):
        return None
    if lemma in _words()["multiples"]:
        return None
    if lemma in _words()["money"] and number.value is not None:
        return Counted(_currency(noun), _of(context, noun), None)
    if lemma in _words()["measures"]:
        return Counted(lemma, _of(context, noun), None)
    if lemma in _words()["durations"]:
        told = {token.lemma_.lower() for token in noun.sent}
        return Counted(lemma, None, None) if told & _words()["sentences"] else None
    return Counted(_unit(noun), _phrase(context, noun, last), noun)


def _currency(noun: Token) -> str:
    """The currency that a noun names; "Canadian dollars" are not the dollars of the table."""
    for child in noun.children:
        if child.dep_ in {"amod", "compound"} and child.text[:1].isupper() and child.pos_ != "NUM":
            return f"{child.text} {noun.lemma_.lower()}"
    return str(_words()["money"][noun.lemma_.lower()])


def _noun(token: Token) -> Token | None:
    """The noun that the number modifies."""
    while token.dep_ in {"compound", "quantmod", "nummod", "amod", "nmod"}:
        head = token.head
        if head.pos_ in {"NOUN", "PROPN"} and head.i > token.i:
            return head
        if head.pos_ not in {"NUM", "ADJ", "SYM"} and token.tag_ != "NN":
            return None
        token = head
    return None


def _is_subject_or_object(token: Token) -> bool:
    while token.dep_ in {"compound", "quantmod"} and token.head.pos_ == "NUM":
        token = token.head
    return token.dep_ in {"nsubj", "nsubjpass", "dobj", "attr"}


def _unit(noun: Token) -> str | None:
    return "people" if noun.lemma_.lower() in _words()["people"] else None


def _of_head(token: Token) -> Token | None:
    """The noun after "of": "two thirds of households", "300 of the hostages"."""
    at: Token = token
    for _ in range(4):
        for child in at.children:
            if child.dep_ == "prep" and child.lower_ in {"of", "in"}:
                return next((noun for noun in child.children if noun.dep_ == "pobj"), None)
        if at.head == at or at.head.pos_ not in {"NOUN", "NUM", "SYM"}:
            return None
        at = at.head
    return None


def _of(context: Context, token: Token) -> str | None:
    return _phrase(context, _of_head(token), token)


def _phrase(context: Context, head: Token | None, number: Token) -> str | None:
    """The words for what is counted, without the number and articles."""
    if head is None:
        return None
    first, last = noun_phrase(head)
    if head.i < number.i <= last.i:
        last = head  # "a ransom of $2 million": without the sum
    if first.i <= number.i < head.i:
        first = number.nbor(1)
    while first.i < head.i and (first.pos_ in {"DET", "PUNCT"} or first.lower_ == "of"):
        first = first.nbor(1)
    return " ".join(context.parse.of(first, last).text.split())
