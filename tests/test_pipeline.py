"""The whole way of a document: the same bytes, exact spans, and an outcome for every input."""

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from polemic.actors.dictionary import Dictionary
from polemic.coding import CODERS
from polemic.errors import UsageError
from polemic.pipeline import Coding, choose, code, code_file, code_files, named_coders
from polemic.reading import from_text, read, read_bytes
from polemic.records import Coded, Mention, Participant, Reject, Span, dumps

EXAMPLES = sorted((Path(__file__).parent.parent / "examples").iterdir())
WRITE = """
import sys, polemic
for path in sys.argv[1:]:
    print(polemic.code(polemic.read(path)).to_records())
"""


def lines(coding: Coding) -> list[str]:
    return [dumps(record) for record in coding.records()]


def parts(record: Coded) -> Iterator[object]:
    for field in fields(record):
        value = getattr(record, field.name)
        yield from value if isinstance(value, tuple) else (value,)


def sound(coding: Coding) -> None:
    """Every span is cut from the text, every reference leads to a record, every id is one."""
    text = coding.document.text
    records = [record for record in coding.records() if isinstance(record, Coded)]
    actors = {actor.id for actor in coding.actors}
    mentions = {mention.id: mention for mention in coding.mentions}
    ids = [record.id for record in records]
    assert len(ids) == len(set(ids))
    for record in records:
        assert record.document == coding.document.id
        if isinstance(record, Mention):
            assert text[record.start : record.end] == record.text
            assert record.text
            assert record.actor in actors
        elif record.record != "actor" or not getattr(record, "voice", False):
            assert record.evidence, f"{record.record} without evidence"
        spans = [part for part in parts(record) if isinstance(part, Span)]
        if record.why:
            spans.extend(record.why.words)
        for span in spans:
            assert text[span.start : span.end] == span.text
            assert 0 <= span.start < span.end <= len(text)
        for part in parts(record):
            if isinstance(part, Participant):
                assert part.actor in actors
                assert part.mention is None or mentions[part.mention].actor == part.actor
        for key in ("within", "source"):
            assert getattr(record, key, None) in {None, *ids}


@pytest.fixture(scope="module")
def codings() -> list[Coding]:
    return [code(read(path)) for path in EXAMPLES]


def test_every_record_of_the_sample_is_sound(codings: list[Coding]) -> None:
    for coding in codings:
        sound(coding)


def test_the_sample_has_every_kind_of_record(codings: list[Coding]) -> None:
    for kind in ("actors", "mentions", "affiliations", *CODERS):
        assert any(getattr(coding, kind) for coding in codings), kind


def test_every_record_says_why(codings: list[Coding]) -> None:
    for coding in codings:
        for kind in CODERS:
            for record in getattr(coding, kind):
                assert record.why is not None
                assert record.why.rule


def test_records_come_in_the_order_of_the_contract(codings: list[Coding]) -> None:
    order = {"document": 0, "actor": 1, "mention": 2}
    for coding in codings:
        places = [order.get(record.record, 3) for record in coding.records()]
        assert places == sorted(places)
        starts = [
            record.evidence[0].start
            for record in coding.records()
            if isinstance(record, Coded) and order.get(record.record, 3) == 3
        ]
        assert starts == sorted(starts)


def test_coding_again_gives_the_same_bytes(codings: list[Coding]) -> None:
    for path, coding in zip(EXAMPLES, codings, strict=True):
        assert lines(code(read(path))) == lines(coding)


def test_another_process_gives_the_same_bytes() -> None:
    """Python orders sets by a seed that each process draws anew."""
    outputs = {
        subprocess.run(
            [sys.executable, "-c", WRITE, *map(str, EXAMPLES[:2])],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
    assert outputs.pop()


def test_a_document_does_not_depend_on_the_ones_before_it(codings: list[Coding]) -> None:
    assert lines(code(read(EXAMPLES[-1]))) == lines(codings[-1])


SENTENCES = (
    "The union demanded that the board resign.",
    "“We shan’t yield 👩🏽‍🏭,” said María Gómez.",
    "She called the decree ‘a farce’, a ‘betrayal’ and worse.",
    "Cafe\u0301 workers of the Workers' Party (WP) struck on Monday.",
    "The WP condemned the killing of 12 miners by the army.",
    "We call for:\r\n\r\n- an end to the war\r\n- the release of the prisoners",
    "THE ARMY STORMED THE BARRACKS, THE MINISTRY SAID.",
    "The regime's “answer” was: 'Wait until the cameras have gone.'",
    "They accuse it of having backed them; it denies this.",
    "Some 300 people \u202eabc\u202c were hurt, a third of them by the police.",
    "\ufb01rst, the O’Brien’s ‘friends’ — he said — left…",
    "\"The president says: 'It is over,'\" she said.",
    "Nor do we ask anyone to lay down arms.",
    "🏳️‍🌈",
    "(“",
)
GAPS = (" ", "\n", "\r\n", "\r\n\r\n", "\n\n", "\t", " \n \n")
OPENING = "The government said on Tuesday that the talks with the rebels had failed."


@st.composite
def articles(draw: st.DrawFn) -> bytes:
    pieces = draw(st.lists(st.sampled_from(SENTENCES), max_size=6))
    gaps = draw(st.lists(st.sampled_from(GAPS), min_size=len(pieces), max_size=len(pieces)))
    text = OPENING + "".join(gap + piece for gap, piece in zip(gaps, pieces, strict=True))
    return text.encode(draw(st.sampled_from(["utf-8", "utf-8-sig", "utf-16"])))


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(articles())
def test_every_span_is_cut_from_the_text(data: bytes) -> None:
    sound(code(read_bytes(data, "article.txt")))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.one_of(st.binary(max_size=300), st.text(max_size=300).map(str.encode), articles()))
def test_every_input_has_an_outcome(data: bytes, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("inputs") / "article.txt"
    path.write_bytes(data)
    found = code_file(path)
    if isinstance(found, Reject):
        assert found.outcome
        assert found.reason
        assert found.remedy
        assert "coding broke off" not in found.reason
    else:
        sound(found)


def test_a_file_that_is_not_there_is_a_reject(tmp_path: Path) -> None:
    found = code_file(tmp_path / "none.txt")
    assert isinstance(found, Reject)
    assert found.path == str(tmp_path / "none.txt")


def test_a_fault_in_one_article_is_its_outcome(tmp_path: Path) -> None:
    """A dictionary that is none stands for any fault of ours."""
    path = tmp_path / "article.txt"
    path.write_text(OPENING)
    broken = Dictionary(entries=(None,))  # type: ignore[arg-type]
    found = code_file(path, actors=broken)
    assert isinstance(found, Reject)
    assert "coding broke off: " in found.reason


def test_given_spans_are_actors() -> None:
    document = from_text("The Blue League attacked the quarrymen at dawn.")
    given_spans = [document.span(0, 15), document.span(25, 38)]
    named = {mention.text for mention in code(document, given=given_spans).mentions}
    assert {span.text for span in given_spans} <= named


def test_coders_are_chosen_by_name() -> None:
    assert set(choose("rules").values()) == {"rules"}
    assert named_coders("stances=rules, events=rules") == {"stances": "rules", "events": "rules"}
    assert choose({"stances": "rules"}) == choose("rules")
    assert choose("best")["statements"] == choose("best")["stances"] == "model"
    assert choose("best")["events"] == choose("best")["figures"] == "rules"
    with pytest.raises(UsageError, match="there is no coder 'oracle'"):
        choose("oracle")
    with pytest.raises(UsageError, match="'opinions' is no kind of record"):
        choose({"opinions": "rules"})
    with pytest.raises(UsageError, match="there is no coder 'oracle' for stances"):
        choose({"stances": "oracle"})


def test_importing_polemic_costs_nothing() -> None:
    script = (
        "import sys, polemic, polemic.cli\n"
        "heavy = {'spacy', 'pandas', 'numpy', 'trafilatura', 'pydantic', 'dateparser'}\n"
        "sys.exit(', '.join(sorted(heavy & set(sys.modules))) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_an_article_given_twice_is_coded_once(tmp_path: Path) -> None:
    lever = Path(__file__).parents[1] / "examples" / "lever.txt"
    copy = tmp_path / "copy.txt"
    copy.write_bytes(lever.read_bytes())
    results = [coded for _, coded in code_files([lever, copy])]
    assert isinstance(results[0], Coding)
    assert isinstance(results[1], Reject)
    assert results[1].outcome == "duplicate"
