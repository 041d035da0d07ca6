"""Long texts and endless sentences are read like others; what is asked of them stays in bounds."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from polemic import code
from polemic.actors import find_cast
from polemic.coding import Context
from polemic.coding.statements import code as statements_of
from polemic.parsing import parse
from polemic.parsing.clauses import (
    agents,
    auxiliaries,
    conjuncts,
    is_negated,
    is_passive,
    modal,
    patients,
)
from polemic.parsing.quotations import Quotation
from polemic.parsing.tokens import Token
from polemic.reading import from_text

# Each word hangs on the one before it: chains deeper than Python's own stack.
ENDLESS = {
    "who": "The union met " + " and ".join(["the steel workers", "the miners"] * 520) + ".",
    "deeds": "The army " + " and ".join(["shot rebels"] * 1040) + ".",
    "within": "The union " + " ".join(["said that the army claimed"] * 300) + " that it won.",
    "of": "The leader " + " ".join(["of the front"] * 1200) + " spoke to the press.",
}


@pytest.mark.parametrize("text", ENDLESS.values(), ids=ENDLESS)
def test_endless_sentences_are_coded(text: str) -> None:
    assert code(from_text(text)).actors


CHAINS = {
    "negated": "The army did not " + " or ".join(["shoot rebels"] * 1020) + ".",
    "passive": "They were " + " and ".join(["wounded and arrested"] * 520) + " by the army.",
}


@pytest.mark.parametrize("text", CHAINS.values(), ids=CHAINS)
def test_clauses_are_followed_up_any_chain(text: str) -> None:
    verbs = [token for token in parse(from_text(text)).doc if token.pos_ == "VERB"]
    assert len(verbs) > 1000
    last = verbs[-1]
    assert sum(1 for _ in last.ancestors) > 1000
    assert len(conjuncts(verbs[0])) > 1000
    questions: tuple[Callable[[Token], object], ...]
    questions = (is_negated, is_passive, modal, auxiliaries, agents, patients)
    for asked in questions:
        asked(last)


SAID = '"We will not give up our land," said John Smith, who leads the front. He left it to them. '


def test_a_quotation_is_looked_for_only_where_it_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = 0
    holds = Quotation.holds

    def counted(quotation: Quotation, start: int, end: int) -> bool:
        nonlocal asked
        asked += 1
        return holds(quotation, start, end)

    monkeypatch.setattr(Quotation, "holds", counted)
    counts: list[int] = []
    for times in (100, 200):
        asked = 0
        parsed = parse(from_text(SAID * times))
        assert len(parsed.quotations) == times
        list(statements_of(Context(parsed, find_cast(parsed))))
        counts.append(asked)
    assert counts[1] < 2.5 * counts[0]


def test_quotations_by_place_are_those_of_a_search_through_all() -> None:
    text = (
        "“One ‘two “three” two’ one.” Plain 'words and “more words”.\n\n"
        "“This goes on\n\n“and on, ‘he’ said.”\n\n\"Yes,\" 'no' and ''maybe'' and ``so''."
    )
    parsed = parse(from_text(text))
    every = parsed.quotations
    assert len(every) > 6
    for start, end in places(len(parsed.document.text)):
        around = [q for q in every if q.holds(start, end)]
        assert parsed.quotations_around(start, end) == around
        assert parsed.quotation_of(start, end) == (around[-1] if around else None)
        assert list(parsed.quotations_from(start)) == [q for q in every if q.start >= start]
        before = [q for q in every if q.end <= start and q.level == 0]
        assert parsed.quotation_before(start) == (before[-1] if before else None)


def test_the_statement_at_a_place_is_that_of_a_search_through_all() -> None:
    text = (
        "The union said the minister claimed the army had lied. “We will fight,” said John Smith, "
        "“until they say that they were wrong.” The mayor said that was a lie."
    )
    parsed = parse(from_text(text))
    context = Context(parsed, find_cast(parsed))
    context = context.after(statements=tuple(statements_of(context)))
    assert len(context.statements) > 3
    for start, end in places(len(parsed.document.text)):
        holding = [
            (span.end - span.start, index)
            for index, statement in enumerate(context.statements)
            for span in statement.content
            if span.start <= start and end <= span.end
        ]
        wanted = context.statements[min(holding)[1]] if holding else None
        assert context.statement_at(start, end) is wanted


def places(length: int) -> Iterator[tuple[int, int]]:
    for start in range(0, length, 3):
        for size in (1, 4, 15, 60):
            if start + size <= length:
                yield start, start + size
