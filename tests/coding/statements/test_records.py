"""From attributions to statements: speakers, nesting, lists, the article's own voice."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from polemic.coding.statements import code

from .reading import context, joined, stated


def test_joint_speakers_make_one_statement_each_with_a_shared_utterance() -> None:
    found = stated("The workers and the students demanded the release of the prisoners.")
    assert {name for name, _ in found} == {"workers", "students"}
    assert len({s.utterance for _, s in found}) == 1
    assert found[0][1].utterance is not None
    assert len({s.id for _, s in found}) == 2


def test_nested_speech_keeps_both_speakers() -> None:
    found = stated("The minister said that the union had accused the army of murder.")
    (outer,) = [s for name, s in found if name == "minister"]
    (inner,) = [s for name, s in found if name == "union"]
    assert inner.within == outer.id
    assert outer.within is None


def test_a_demand_within_a_claim_is_the_speakers() -> None:
    found = stated("The bishop said that the army should leave the town.")
    kinds = {(name, s.kind): s for name, s in found}
    assert kinds["bishop", "demand"].within == kinds["bishop", "claim"].id
    assert joined(kinds["bishop", "demand"].cue) == "should"


def test_each_item_below_we_call_for_is_a_demand() -> None:
    text = (
        "We do not ask anyone to take up arms. We call for:\n\n- the withdrawal of the army\n"
        "- an inquiry into the killings\n\nThe people of the city have shown what can be done."
    )
    found = [(s.kind, s.negated, joined(s.content)) for _, s in stated(text)]
    assert ("demand", True, "anyone to take up arms") in found
    assert ("demand", False, "the withdrawal of the army") in found
    assert ("demand", False, "an inquiry into the killings") in found


def test_the_addressee_of_a_demand_is_named() -> None:
    text = "The union urged the government to resign. The rebels had left the town."
    (statement,) = [s for _, s in stated(text) if s.kind == "demand"]
    assert statement.addressee is not None
    assert context(text).cast.actor(statement.addressee).name == "government"


def test_a_report_must_not_demand_but_an_opinion_does() -> None:
    necessity = "The company must raise the money by Friday, some wrote."
    assert [s for _, s in stated("The company must raise the money by Friday.")] == []
    opinion = stated("We shed no tears for him. The government must free the prisoners.")
    assert [joined(s.content) for _, s in opinion] == ["The government must free the prisoners"]
    # of a speaker who is not known, it is not the article's either
    assert [s for _, s in stated(necessity) if s.kind == "demand" and not s.within] == []


def test_slogans_and_marked_evaluations_are_the_articles_own() -> None:
    found = stated("It is outrageous that the bank was saved. Free the prisoners!")
    assert [(s.kind, joined(s.cue)) for _, s in found] == [
        ("claim", "is outrageous"),
        ("demand", "Free the"),
    ]


def test_what_someone_is_asked_to_say_is_not_said() -> None:
    found = stated("The union asked the minister to promise that nobody would be dismissed.")
    assert {name for name, _ in found} == {"union"}


def test_a_question_and_a_possibility_are_no_statements() -> None:
    assert stated("Did the minister say that the army had lied?") == []
    assert stated("The minister could claim that the army had lied.") == []


@pytest.mark.parametrize(
    "text",
    [
        "The company commands tremendous economic power.",
        "The party has been working to emphasize the wireless portion.",
        "The minister will disclose the results on Friday.",
        "The party avoided condemning refugees as a group.",
        "The workers have two choices: to fight or to leave.",
        "The press compared prices in May to those of June.",
        "We cannot tell where they are.",
        "He was told to wait when the minister called the company.",
    ],
)
def test_deeds_plans_and_comparisons_of_figures_are_no_statements(text: str) -> None:
    assert stated(text) == []


def test_each_record_says_which_rule_and_word_made_it() -> None:
    ((_, statement),) = stated("The Zapatistas maintain that every road had been tried.")
    assert statement.why is not None
    assert statement.why.rule == "attribution/verb-clause"
    assert statement.why.entry == "speech.yaml#maintain"
    assert joined(statement.why.words) == "maintain"


_VOCABULARY = """said says “we ” " '' `` : , . ! ? ; — - that the he she workers WORKERS 😀 é ( )
[ ] must should demand call for on to urge claimed according to in the words of X: not him I make
clear let it be known nor do we ask Free"""
_WORDS = st.sampled_from([*_VOCABULARY.split(), "\n\n", "\n- "])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(_WORDS, min_size=1, max_size=60))
def test_any_text_gives_spans_of_that_text(words: list[str]) -> None:
    found = context("The people of the town were there. " + " ".join(words))
    text = found.document.text
    for statement in code(found):
        assert statement.cue
        assert statement.evidence
        for span in (*statement.cue, *statement.content, *statement.evidence):
            assert span.text == text[span.start : span.end] != ""
