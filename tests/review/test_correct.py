"""Decisions applied to records: what goes, what changes, what goes along with it."""

from dataclasses import replace
from typing import Any

import pytest

from polemic.errors import DataError
from polemic.records import (
    Actor,
    Affiliation,
    Coded,
    Document,
    Event,
    Figure,
    Mention,
    Participant,
    Portrayal,
    Record,
    Span,
    Stance,
    Statement,
    to_json,
)
from polemic.review.correct import Corrected, correct
from polemic.review.corrections import Correction

TEXT = "The union says that 300 miners struck. The board condemned the union."
DOCUMENT = Document(id="d", text=TEXT, sha256="0")
COMMON: dict[str, Any] = {"document": "d", "coder": "rules/test", "version": "0"}


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


FIRST, SECOND = at("The union says that 300 miners struck."), at("The board condemned the union.")


def mention(id_: str, actor: str, words: str) -> Mention:
    span = at(words)
    return Mention(
        id=id_, actor=actor, start=span.start, end=span.end, text=words, form="name", **COMMON
    )


def who(name: str) -> Participant:
    return Participant(name, f"{name}-m")


UNION = Actor(id="union", name="the union", kind="organization", evidence=(FIRST,), **COMMON)
MINERS = Actor(id="miners", name="miners", kind="group", evidence=(FIRST,), **COMMON)
BOARD = Actor(id="board", name="The board", kind="organization", evidence=(SECOND,), **COMMON)
CLAIM = Statement(
    id="claim",
    speaker=who("union"),
    kind="claim",
    cue=(at("says"),),
    content=(at("300 miners struck"),),
    evidence=(FIRST,),
    **COMMON,
)
STRIKE = Event(
    id="strike",
    type="PROTEST",
    trigger=(at("struck"),),
    actors=(who("miners"),),
    within="claim",
    reported_by=who("union"),
    evidence=(FIRST,),
    **COMMON,
)
STANCE = Stance(
    id="stance",
    holder=who("board"),
    target=who("union"),
    sign=-1,
    form="opposed",
    cue=(at("condemned"),),
    evidence=(SECOND,),
    **COMMON,
)
DRAWN = replace(STANCE, id="drawn", holder=who("union"), target=who("board"), source="stance")
FIGURE = Figure(
    id="figure", value=300, of="miners", actor=who("miners"), evidence=(FIRST,), **COMMON
)
PORTRAYAL = Portrayal(
    id="portrayal", actor=who("miners"), by=who("union"), phrase=(at("miners"),), evidence=(FIRST,),
    **COMMON,
)  # fmt: skip
BOND = Affiliation(
    id="bond", member=who("miners"), organization=who("union"), evidence=(FIRST,), **COMMON
)
ALL: tuple[Record, ...] = (
    DOCUMENT,
    UNION,
    MINERS,
    BOARD,
    mention("union-m", "union", "The union"),
    mention("miners-m", "miners", "miners"),
    mention("board-m", "board", "The board"),
    BOND,
    CLAIM,
    STRIKE,
    FIGURE,
    PORTRAYAL,
    STANCE,
    DRAWN,
)


def decided(id_: str, decision: str, **changes: Any) -> Corrected:
    body = {"id": id_, "decision": decision} | ({"with": changes} if changes else {})
    return correct(ALL, [Correction.model_validate(body)])


def record(found: Corrected, id_: str) -> Any:
    return next(one for one in found.records if one.id == id_)


def ids(found: Corrected) -> set[str]:
    return {one.id for one in found.records}


EVERY = {one.id for one in ALL}


def test_without_decisions_nothing_changes() -> None:
    assert correct(ALL, []).records == ALL


def test_what_is_rejected_goes_alone() -> None:
    found = decided("figure", "reject")
    assert ids(found) == EVERY - {"figure"}
    assert found.applied == {"figure"}
    assert found.orphaned == ()


def test_what_was_inferred_goes_with_its_ground() -> None:
    found = decided("stance", "reject")
    assert ids(found) == EVERY - {"stance", "drawn"}
    assert found.orphaned == ("drawn",)


def test_what_was_reported_stays_without_the_report() -> None:
    found = decided("claim", "reject")
    assert ids(found) == EVERY - {"claim"}
    assert record(found, "strike").within is None


def test_with_an_actor_goes_what_cannot_be_without_it() -> None:
    found = decided("union", "reject")
    gone = {"union", "union-m", "bond", "claim", "stance", "drawn", "portrayal"}
    assert ids(found) == EVERY - gone
    assert set(found.orphaned) == gone - {"union"}
    strike = record(found, "strike")
    assert strike.reported_by is None
    assert strike.within is None
    assert strike.actors == (who("miners"),)


def test_an_event_goes_with_its_last_participant_and_a_figure_stays() -> None:
    found = decided("miners", "reject")
    assert "strike" not in ids(found)
    assert record(found, "figure").actor is None


def test_a_rejected_mention_leaves_the_actor_in_its_slots() -> None:
    found = decided("union-m", "reject")
    assert ids(found) == EVERY - {"union-m"}
    assert record(found, "claim").speaker == Participant("union")


def test_a_replacement_keeps_the_id_and_names_the_person() -> None:
    found = decided("claim", "replace", kind="belief", negated=True)
    changed = record(found, "claim")
    assert (changed.kind, changed.negated) == ("belief", True)
    assert (changed.coder, changed.confidence) == ("human/human", 1.0)
    assert changed.why == CLAIM.why


def test_every_record_can_be_replaced_by_its_own_values() -> None:
    """A correction may copy any key of the record as it is published."""
    for each in ALL:
        if not isinstance(each, Coded):
            continue
        body = to_json(each)
        fixed = {"schema", "record", "id", "document", "coder", "version", "why"}
        changes = {key: value for key, value in body.items() if key not in fixed}
        found = decided(each.id, "replace", **changes)
        assert record(found, each.id) == replace(each, coder="human/human", confidence=1.0)


def test_an_accepted_record_is_sure() -> None:
    found = decided("stance", "accept")
    assert record(found, "stance") == replace(STANCE, confidence=1.0)


def test_a_decision_on_nothing_is_not_applied() -> None:
    found = decided("elsewhere", "reject")
    assert found.records == ALL
    assert found.applied == frozenset()


def test_a_document_is_not_corrected() -> None:
    assert decided("d", "reject").records == ALL


@pytest.mark.parametrize(
    ("id_", "changes", "says"),
    [
        ("claim", {"id": "other"}, "'id' cannot be replaced in a statement"),
        ("claim", {"sign": 1}, "'sign' cannot be replaced in a statement"),
        ("claim", {"kind": "rumour"}, "'kind' cannot be 'rumour' (use one of belief, claim"),
        ("claim", {"kind": None}, "kind: "),
        ("stance", {"sign": 0}, "'sign' cannot be 0 (use one of -1, 1)"),
        ("stance", {"target": {"actor": "nobody"}}, "there is no actor 'nobody'"),
        ("stance", {"target": "union"}, "target: "),
        ("strike", {"trigger": [{"start": 0, "end": 3, "text": "Thi"}]}, "'Thi' does not stand at"),
        ("strike", {"trigger": [{"start": -6, "end": -1, "text": TEXT[-6:-1]}]}, "does not stand"),
        ("strike", {"trigger": [{"start": 4, "end": 4, "text": ""}]}, "does not stand at 4 to 4"),
        ("union-m", {"start": 1}, "does not stand at 1 to 9"),
        ("union-m", {"actor": "nobody"}, "there is no actor 'nobody'"),
        ("figure", {"evidence": []}, "no evidence is left"),
    ],
)
def test_a_bad_replacement_is_refused(id_: str, changes: dict[str, Any], says: str) -> None:
    with pytest.raises(DataError) as caught:
        decided(id_, "replace", **changes)
    assert str(caught.value).startswith(f"correction of {id_}: ")
    assert says in str(caught.value)
    assert caught.value.remedy


def test_a_voice_that_the_text_does_not_name_can_be_renamed() -> None:
    voice = replace(UNION, id="voice", voice=True, evidence=())
    decision = Correction.model_validate(
        {"id": "voice", "decision": "replace", "with": {"name": "The Harbour Post"}}
    )
    _, renamed = correct((DOCUMENT, voice), [decision]).records
    assert isinstance(renamed, Actor)
    assert renamed.name == "The Harbour Post"


@pytest.mark.parametrize(
    ("id_", "key", "value"),
    [
        ("strike", "date", "last week"),
        ("strike", "date", "1994-02-30"),
        ("strike", "date", "1994-1"),
        ("union", "name", " "),
    ],
)
def test_dates_and_names_that_no_record_may_have_are_refused(
    id_: str, key: str, value: str
) -> None:
    decision = Correction.model_validate({"id": id_, "decision": "replace", "with": {key: value}})
    with pytest.raises(DataError, match=key):
        correct((DOCUMENT, UNION, MINERS, CLAIM, STRIKE), [decision])


@pytest.mark.parametrize("value", ["1994", "1994-02", "1994-02-28", None])
def test_a_date_may_be_as_precise_as_it_is_known(value: str | None) -> None:
    decision = Correction.model_validate(
        {"id": "strike", "decision": "replace", "with": {"date": value}}
    )
    changed = correct((DOCUMENT, UNION, MINERS, CLAIM, STRIKE), [decision]).records[-1]
    assert isinstance(changed, Event)
    assert changed.date == value
