"""Scare quotes: a word or two in quotation marks by which a text keeps its distance."""

from __future__ import annotations

from collections.abc import Iterator

from polemic.coding.context import Context
from polemic.coding.portrayals.found import Found
from polemic.coding.portrayals.lexicon import frames
from polemic.parsing.clauses import possessors
from polemic.parsing.quotations import SCARE_WORDS, Quotation
from polemic.parsing.tokens import Token
from polemic.records import Participant

_REPORTING = frozenset({"VERB", "AUX"})


def scare_quotes(context: Context) -> Iterator[Found]:
    """Quoted terms in the phrase that names an actor, or predicated of it."""
    for quotation in context.parse.quotations:
        if not quotation.closed:
            continue
        words = context.parse.tokens_in(quotation.inner_start, quotation.inner_end)
        if not 0 < len(words) <= SCARE_WORDS or not _is_term(context, quotation, words):
            continue
        head = _head(words)
        actor = _meant(context, head)
        if actor is not None:
            phrase = context.parse.span(quotation.start, quotation.end)
            yield Found(actor, phrase, "portrayal/scare-quotes", None, None, True)


def _is_term(context: Context, quotation: Quotation, words: list[Token]) -> bool:
    """A term, not a short utterance, a title or a name."""
    if any(word.pos_ in _REPORTING and word.tag_ not in {"VBN", "VBG"} for word in words):
        return False
    if words[-1].text in {",", ".", "!", "?"}:
        return False
    if all(word.pos_ == "PROPN" or word.shape_[:1] == "X" for word in words):
        return False
    before = context.parse.tokens_in(max(0, quotation.start - 30), quotation.start)
    if before and before[-1].lemma_.lower() in frames()["naming"]:
        return False
    block = context.parse.sentence_at(quotation.start)
    if words[0].lower_ in frames()["degree"] or (block and block.block.role == "title"):
        return False  # a category of a survey, or a headline that cites
    statement = context.statement_at(quotation.start, quotation.end)
    return statement is None or statement.speech == "indirect"


def _head(words: list[Token]) -> Token:
    inside = {word.i for word in words}
    return next((word for word in reversed(words) if word.head.i not in inside), words[-1])


def _meant(context: Context, head: Token) -> Participant | None:
    """The actor whose phrase the quoted words are, modify, or are said of."""
    named = context.cast.named_by(head) if head.pos_ in {"NOUN", "PROPN"} else None
    if named is None and head.dep_ in {"amod", "compound", "nmod"}:
        named = context.cast.named_by(head.head)
    if named is None and head.dep_ in {"attr", "appos", "oprd"}:
        subjects = [child for child in head.head.children if child.dep_ in {"nsubj", "nsubjpass"}]
        for subject in subjects if head.dep_ != "appos" else [head.head]:
            named = named or _owner_or_self(context, subject)
    return named


def _owner_or_self(context: Context, noun: Token) -> Participant | None:
    """The actor that a noun names, or whose answer, plan or deed it is."""
    owners = (context.cast.named_by(token) for token in possessors(noun))
    return context.cast.named_by(noun) or next((own for own in owners if own is not None), None)
