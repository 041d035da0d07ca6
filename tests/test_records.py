"""The published form of records: the contract's keys, and there and back without loss."""

import json
from dataclasses import fields
from typing import Any, get_type_hints

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from polemic import records
from polemic.records import (
    ALLOWED,
    Actor,
    Affiliation,
    Coded,
    Concept,
    Document,
    Event,
    Figure,
    Mention,
    Participant,
    Portrayal,
    Reject,
    Span,
    Stance,
    Statement,
    coded_id,
    digest,
    dumps,
    from_json,
    to_json,
)

KINDS: tuple[type[Coded], ...] = (
    Actor,
    Mention,
    Affiliation,
    Statement,
    Stance,
    Event,
    Figure,
    Portrayal,
)
ALL_KINDS: tuple[type[Any], ...] = (*KINDS, Document, Reject, Concept)
COMMON = "schema record id document evidence confidence coder version"
# The contract, key by key: keys may be added, none may go or change its name under schema 1.
KEYS = {
    "document": "schema record id outlet title standfirst byline published url language text"
    " sha256 path",
    "reject": "schema record id path outcome reason remedy",
    "actor": f"{COMMON} name aliases kind roles country sectors voice entity external",
    "mention": f"{COMMON} actor start end text form",
    "affiliation": f"{COMMON} member organization role",
    "statement": f"{COMMON} speaker kind cue content addressee speech negated within utterance"
    " concept agreement",
    "stance": f"{COMMON} holder target sign form basis from aspect cue reported_by within",
    "event": f"{COMMON} type mode contexts cameo trigger actors recipients date date_precision"
    " place place_precision quantity fatalities polarity modality historical reported_by within",
    "figure": f"{COMMON} value unit of approximate actor within",
    "portrayal": f"{COMMON} actor phrase by scare_quotes",
    "concept": "schema record id name parent",
}

texts = st.text(max_size=20)
spans = st.builds(
    lambda start, text: Span(start, start + len(text), text), st.integers(0, 10**6), texts
)


def built(kind: type[Coded]) -> st.SearchStrategy[Coded]:
    """Records of a kind with any values that its types allow."""
    hints: dict[str, Any] = get_type_hints(kind, vars(records))
    strategies = {}
    for field in fields(kind):
        strategies[field.name] = st.from_type(hints[field.name])
    return st.builds(kind, **strategies)


st.register_type_strategy(Span, spans)
st.register_type_strategy(str, texts)
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.record)
@settings(deadline=None)  # the first record of a kind builds its validator
@given(data=st.data())
def test_a_record_comes_back_as_it_was(kind: type[Coded], data: st.DataObject) -> None:
    record = data.draw(built(kind))
    line = dumps(record)
    assert from_json(kind, json.loads(line)) == record
    assert "\n" not in line


@pytest.mark.parametrize("kind", ALL_KINDS, ids=lambda kind: kind.record)
def test_the_keys_are_the_contracts(kind: type[Any]) -> None:
    values: dict[str, Any] = {field.name: None for field in fields(kind)}
    assert set(KEYS[kind.record].split()) <= set(to_json(kind(**values)))


def test_no_kind_of_record_is_without_a_contract() -> None:
    assert {kind.record for kind in ALL_KINDS} == set(KEYS)


def test_named_values_belong_to_keys_that_exist() -> None:
    for record, keys in ALLOWED.items():
        assert set(keys) <= set(KEYS[record].split())


def test_a_stance_publishes_its_source_as_from() -> None:
    who = Participant("a")
    stance = Stance(
        id="1",
        document="d",
        coder="c",
        version="0",
        holder=who,
        target=Participant("b", "m"),
        sign=-1,
        form="opposed",
        source="other",
    )
    body = to_json(stance)
    assert body["from"] == "other"
    assert "source" not in body
    assert body["target"] == {"actor": "b", "mention": "m"}


def test_whole_numbers_are_written_as_such() -> None:
    figure = Figure(id="1", document="d", coder="c", version="0", value=300.0)
    assert '"value": 300,' in dumps(figure)


def test_an_id_depends_on_document_kind_spans_and_slots_alone() -> None:
    one, two = Span(3, 5, "ab"), Span(9, 10, "c")
    assert coded_id("d", "event", [one, two], "x") == coded_id("d", "event", [two, one], "x")
    ids = {
        coded_id("d", "event", [one], "x"),
        coded_id("e", "event", [one], "x"),
        coded_id("d", "stance", [one], "x"),
        coded_id("d", "event", [two], "x"),
        coded_id("d", "event", [one], "y"),
    }
    assert len(ids) == 5


def test_the_name_of_a_file_may_be_no_text() -> None:
    assert digest("reject", "\udcff.txt") != digest("reject", "\udcfe.txt")


def test_ids_keep() -> None:
    """People's decisions hang on ids: this one may never change under schema 1."""
    assert coded_id("d", "event", [Span(3, 5, "ab")], "CONSULT") == "8e014b2490bf299f"
