"""A parsed document: its offsets are those of the text, whatever the text holds."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from polemic.parsing import Parse, parse
from polemic.parsing.casing import is_upper, truecase
from polemic.reading import from_text

WIRE = (
    "THE ARMY ATTACKED THE REBELS OF THE FMLN NEAR SAN SALVADOR TODAY. PRESIDENT ALFREDO CRISTIANI "
    'SAID: "WE WILL NOT NEGOTIATE." THE GUERRILLAS\' ANSWER IS AWAITED.'
)
PIECES = (
    "The union's secretary said no.",
    "“We shan’t go,” they wrote.",
    "Some 300\u00a0miners 👩🏽‍🏭 struck 🚩.",
    "Cafe\u0301 owners — 12 of them — agreed",
    "THE ARMY CLOSED IN.",
    "- the withdrawal of the troops",
    "\ufb01ne ﷽ İstanbul ǅ",
    "...!?",
    "www.example.org/a?b=c",
)


def whole(parsed: Parse) -> None:
    """Every token and sentence lies where the text has it."""
    text = parsed.document.text
    last = parsed.doc[-1].whitespace_
    assert len(parsed.doc.text + last) == len(text)
    for token in parsed.doc:
        there = text[token.idx : token.idx + len(token)]
        assert there.casefold() == token.text.casefold() or there.isspace()
    ends = 0
    for index, sentence in enumerate(parsed.sentences):
        assert sentence.index == index
        assert ends <= sentence.start < sentence.end
        ends = sentence.end
        assert not text[sentence.start].isspace()
        assert not text[sentence.end - 1].isspace()
        assert sentence.block.start <= sentence.start < sentence.block.end


@settings(max_examples=40, deadline=None)
@given(
    st.lists(st.sampled_from(PIECES), min_size=1, max_size=6),
    st.lists(
        st.sampled_from([" ", "\n", "\n\n", "\t", " \n \n", "\u2028"]), min_size=6, max_size=6
    ),
)
def test_offsets_are_those_of_the_text(pieces: list[str], gaps: list[str]) -> None:
    text = "".join(piece + gap for piece, gap in zip(pieces, gaps, strict=False))
    whole(parse(from_text("The union said no. " + text)))


def test_texts_in_capitals_keep_their_places() -> None:
    parsed = parse(from_text(WIRE))
    whole(parsed)
    words = {token.text for token in parsed.doc}
    assert {"army", "FMLN", "Alfredo", "Cristiani", "guerrillas"} <= words
    assert parsed.span(0, 8).text == "THE ARMY"


@given(st.text())
def test_casing_keeps_the_length(text: str) -> None:
    assert len(truecase(text)) == len(text)


@given(st.text(alphabet=st.characters(categories=["Lu", "Lt"]), min_size=21))
def test_casing_keeps_the_length_of_capitals(text: str) -> None:
    assert len(truecase(text)) == len(text)


@pytest.mark.parametrize(
    ("text", "upper"),
    [
        (WIRE, True),
        ("The FMLN and the ERP attacked the UN in San Salvador.", False),
        ("USA", False),
    ],
)
def test_capitals(text: str, upper: bool) -> None:
    assert is_upper(text) is upper


def test_a_sentence_does_not_leave_its_block() -> None:
    parsed = parse(
        from_text("A strike in the harbour\n\nThe dockers left their work\n\nThey went.")
    )
    assert [sentence.tokens.text.strip() for sentence in parsed.sentences] == [
        "A strike in the harbour",
        "The dockers left their work",
        "They went.",
    ]


def test_wrapped_lines_are_one_sentence() -> None:
    parsed = parse(
        from_text("The dockers of Port Elm left\ntheir work and marched to\nthe town hall.")
    )
    assert len(parsed.sentences) == 1


def test_evidence_is_the_sentences_of_the_spans() -> None:
    parsed = parse(from_text("The army came. The rebels fled. The town burned."))
    text = parsed.document.text
    fled, burned = text.index("fled"), text.index("burned")
    found = parsed.evidence(parsed.span(burned, burned + 6), parsed.span(fled, fled + 4))
    assert [span.text for span in found] == ["The rebels fled.", "The town burned."]


def test_what_stands_where() -> None:
    parsed = parse(from_text("The army came. The rebels fled."))
    start = parsed.document.text.index("rebels")
    assert [token.text for token in parsed.tokens_in(start, start + 11)] == ["rebels", "fled"]
    sentence = parsed.sentence_at(start)
    assert sentence is not None
    assert sentence.index == 1
    assert parsed.span(start - 1, start + 7).text == "rebels"


def test_the_innermost_quotation_is_found() -> None:
    parsed = parse(from_text("“He said: ‘Wait until they go,’ and left.”"))
    start = parsed.document.text.index("until")
    quotation = parsed.quotation_of(start, start + 5)
    assert quotation is not None
    assert quotation.level == 1
    assert parsed.quotation_of(0, 5) is None


def test_the_innermost_quotation_is_found_among_all() -> None:
    parsed = parse(
        from_text("“A ‘b’ c ‘d e’ f,” he said, “g ‘h’ i.”\n\n“J ‘k.\n\n“L’ m,” ‘n “o” p’ q r.")
    )
    for start in range(len(parsed.document.text)):
        holding = [q for q in parsed.quotations if q.holds(start, start + 1)]
        innermost = max(holding, key=lambda q: q.inner_start, default=None)
        assert parsed.quotation_of(start, start + 1) == innermost
