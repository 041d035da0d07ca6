"""Stances in demands: to call for X's release is to stand with X, for X's resignation, against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache

from polemic.coding.context import Context
from polemic.coding.stances.found import Found, form_of
from polemic.lexicon import load_csv
from polemic.parsing.clauses import agents, is_negated, obliques, patients, possessors
from polemic.parsing.tokens import Token
from polemic.records import Statement

_OF = frozenset({"of", "for", "against", "on", "to", "with"})


@cache
def _wishes() -> Mapping[tuple[str, str], int]:
    return {
        (row["role"], word): int(row["sign"])
        for row in load_csv("coding/stances/data/wishes.csv")
        for word in row["words"].split()
    }


def by_wishes(context: Context) -> Iterator[Found]:
    """The stances that the demands of a document imply."""
    for statement in context.statements:
        if statement.kind == "demand" and not statement.negated:
            for span in statement.content:
                tokens = context.parse.tokens_in(span.start, span.end)
                inside = {token.i for token in tokens}
                for token in tokens:
                    if not _is_denied(token, inside):
                        yield from _wished(context, statement, token)


def _is_denied(token: Token, inside: set[int]) -> bool:
    """ "must not promise to recognise X": what is asked for is that it not be done."""
    above = [token, *(each for each in token.ancestors if each.i in inside)]
    return any(each.pos_ in {"VERB", "AUX"} and is_negated(each) for each in above)


def _wished(context: Context, statement: Statement, token: Token) -> Iterator[Found]:
    lemma = token.lemma_.lower()
    if token.pos_ == "NOUN" and (sign := _wishes().get(("noun", lemma))):
        own = [head for word, head in obliques(token) if word in _OF]
        yield from _found(context, statement, token, [*possessors(token), *own], sign)
    elif token.pos_ == "VERB" and _is_main(token):
        if sign := _wishes().get(("patient", lemma)):
            yield from _found(context, statement, token, patients(token), sign)
        elif sign := _wishes().get(("agent", lemma)):
            yield from _found(context, statement, token, agents(token), sign)


def _is_main(verb: Token) -> bool:
    """What is demanded itself, not what a relative or adverbial clause tells beside it."""
    return verb.dep_ not in {"relcl", "advcl", "acl"}


def _found(
    context: Context, statement: Statement, token: Token, heads: list[Token], sign: int
) -> Iterator[Found]:
    for head in heads:
        named = context.cast.named_by(head)
        if named is not None:
            yield Found(
                statement.speaker,
                named,
                sign,
                form_of(sign),
                context.parse.of(token),
                "stance/wish",
                f"stances/wishes.csv#{token.lemma_.lower()}",
                basis="inferred",
                source=statement.id,
            )
