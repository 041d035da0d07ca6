"""Concepts by words and by meaning, agreement, and what is missed."""

import random

import pytest
from tests.analysis.concepts.records import ANA, DOCUMENT, PARTY, says

from polemic.analysis.concepts import (
    TF_IDF,
    Assignment,
    Assignments,
    Codebook,
    Entry,
    assign,
    coded,
    position_table,
)
from polemic.analysis.networks import Definition, network
from polemic.publishing.concepts import assigned_lines, missed_lines
from polemic.records import Concept, Record, Statement, dumps

BOOK = Codebook.of(
    [
        Entry("Peace"),
        Entry("Truce", "Peace", ("cease-fire", "truce"), ("the soldiers should hold their fire",)),
        Entry("Long truce", "Peace", ("lasting cease-fire",)),
        Entry("Embargo lifted", None, ("lift the embargo",)),
        Entry("Amnesty", None, ("amnesty",)),
    ]
)


def only(statement: Statement) -> Assignment | None:
    found = assign([statement], BOOK).assigned
    return found[0] if found else None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("the CEASE-FIRE holds", "Truce"),
        ("a ceasefire", "Truce"),
        ("several cease fires were agreed", "Truce"),
        ("Ceasefires do not last", "Truce"),
        ("truces", "Truce"),
        ("a lasting ceasefire and an amnesty", "Long truce"),
        ("they lifted an embargo", "Embargo lifted"),
        ("lifting the embargo’s burden", "Embargo lifted"),
        ("an embargo was lifted", None),
        ("the trucks", None),
    ],
)
def test_phrases_match_in_any_form_and_the_longest_wins(text: str, name: str | None) -> None:
    found = only(says(text))
    assert (found.name if found else None) == name


def test_other_concepts_of_a_statement_are_named() -> None:
    found = only(says("a lasting ceasefire and an amnesty"))
    assert found is not None
    assert (found.by, found.matched, found.also) == ("words", "lasting cease-fire", ("Amnesty",))


@pytest.mark.parametrize(
    ("statement", "agrees"),
    [
        (says("lifting the embargo"), True),
        (says("an amnesty", kind="demand", cue="demands"), True),
        (says("an amnesty", agreement=False), False),
        (says("no amnesty", agreement=True), True),
        (says("an amnesty", kind="demand", cue="demand", negated=True), False),
        (says("to lift the embargo", kind="intention", cue="refused", negated=True), False),
        (says("that they will lift the embargo", kind="belief", cue="doubts"), False),
        (says("they will lift the embargo", kind="belief", cue="doubt", negated=True), True),
        (says("the government not to lift the embargo", kind="demand", cue="called on"), False),
        (says("they can't lift the embargo"), False),
        (says("we will never refuse to lift the embargo"), True),
        (says("we will replace the amnesty"), False),
        (says("to oppose the amnesty", kind="intention", cue="vowed"), False),
        (says("not only an amnesty"), True),
        (says("it did not help, but an amnesty will"), True),
        (says("the war is not over. Lift the embargo"), True),
        (says("an amnesty is not needed"), False),
        (says("the amnesty must not be granted"), False),
        (says("an amnesty must not reward the gun"), True),
    ],
    ids=lambda value: value.content[0].text if isinstance(value, Statement) else str(value),
)
def test_agreement_follows_cue_and_negation(statement: Statement, agrees: bool) -> None:
    found = only(statement)
    assert found is not None
    assert found.agreement is agrees, found.because


def test_meaning_assigns_what_has_no_phrase_and_says_the_nearest_example() -> None:
    found = only(says("his soldiers to hold fire in Chiapas", kind="demand"))
    assert found is not None
    assert (found.name, found.by) == ("Truce", "meaning")
    assert found.matched == "the soldiers should hold their fire"
    assert TF_IDF.threshold <= found.similarity < 1
    opposed = only(says("soldiers should not hold their fire"))
    assert opposed is not None
    assert opposed.agreement is False
    elsewhere = only(says("it is not late. Soldiers hold their fire"))
    assert elsewhere is not None
    assert elsewhere.agreement is True
    assert only(says("the soldiers must go")) is None


def test_what_others_are_reported_to_say_is_theirs() -> None:
    outer = says("that the Party wants an amnesty")
    inner = says("an amnesty", speaker="a2", start=21, within=outer.id)
    found = assign([outer, inner], BOOK)
    assert [one.statement for one in found.assigned] == [inner.id]
    assert [one.text for one in found.missed] == ["that the Party wants"]
    same = says("an amnesty", start=21, within=outer.id)
    assert len(assign([outer, same], BOOK).assigned) == 2


STATEMENTS = [
    says("the cease-fire"),
    says("an amnesty", speaker="a2"),
    says("no amnesty"),
    says("the soldiers hold their fire"),
    says("bread and land"),
    says("", kind="demand"),
]


def test_order_changes_nothing_and_the_same_bytes_come_twice() -> None:
    found = assign(STATEMENTS, BOOK)
    shuffled = STATEMENTS.copy()
    for seed in range(5):
        random.Random(seed).shuffle(shuffled)
        again = assign(shuffled, BOOK)
        assert again == found
        assert "".join(assigned_lines(again)) == "".join(assigned_lines(found))
        assert "".join(missed_lines(again)) == "".join(missed_lines(found))
    assert len(found.assigned) + len(found.missed) == len(STATEMENTS)


def test_nothing_to_code_and_nothing_that_matches() -> None:
    assert assign([], BOOK) == Assignments((), ())
    assert assign(STATEMENTS, Codebook(())).assigned == ()
    other = Codebook.of([Entry("Tax", None, ("tax",), ("taxes on fuel must fall",))])
    found = assign(STATEMENTS, other)
    assert len(found.missed) == len(STATEMENTS)
    assert [one for one in coded(STATEMENTS, other, found) if isinstance(one, Statement)] == (
        STATEMENTS
    )


def test_coded_records_keep_ids_and_a_second_codebook_fills_the_rest() -> None:
    given: list[Record] = [DOCUMENT, ANA, PARTY, *STATEMENTS]
    once = list(coded(given, BOOK, assign(given, BOOK)))
    assert [one.id for one in once][: len(given)] == [one.id for one in given]
    assert [one.name for one in once if isinstance(one, Concept)] == [
        entry.name for entry in BOOK.entries
    ]
    assert [dumps(one) for one in coded(once, BOOK, assign(once, BOOK))] == [
        dumps(one) for one in once
    ]
    more = Codebook.of([Entry("Land", None, ("land",))])
    twice = list(coded(once, more, assign(once, more)))
    assert sum(one.concept is not None for one in twice if isinstance(one, Statement)) == 5


def test_a_two_mode_network_is_made_of_coded_records() -> None:
    given: list[Record] = [DOCUMENT, ANA, PARTY, *STATEMENTS]
    table = position_table(coded(given, BOOK, assign(given, BOOK)))
    made = network(table, Definition(mode="twomode", variable1="actor", aggregation="subtract"))
    assert (made.rows, made.columns) == (("Ana", "The Party"), ("Amnesty", "Truce"))
    assert made.values.tolist() == [[-1, 2], [1, 0]]
    assert len(position_table([])) == 0
