from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polemic.publishing.articles import Article
from polemic.publishing.map.text import Numbering, Utf16, paragraphs
from polemic.records import Block, Document, Figure, Span

CHARACTERS = st.sampled_from("ab \n.é🚂\u0301👩\u200d")


def article(text: str, spans: list[tuple[int, int]], blocks: tuple[Block, ...] = ()) -> Article:
    document = Document(id="d", text=text, sha256="", blocks=blocks)
    records = tuple(
        Figure(
            id=f"{start}-{end}",
            document="d",
            value=1.0,
            evidence=(Span(start, end, text[start:end]),),
            coder="c",
            version="0",
        )
        for start, end in spans
    )
    return Article(document, records)


@st.composite
def articles(draw: st.DrawFn) -> Article:
    text = draw(st.text(CHARACTERS, min_size=1, max_size=60))
    place = st.integers(0, len(text))
    pairs = draw(st.lists(st.tuples(place, place), max_size=6))
    cuts = draw(st.lists(place, max_size=6).map(sorted))
    blocks = tuple(Block("paragraph", a, b) for a, b in zip(cuts[::2], cuts[1::2], strict=False))
    return article(text, [(min(pair), max(pair)) for pair in pairs if pair[0] != pair[1]], blocks)


@given(articles())
def test_the_text_is_whole_and_every_piece_lies_where_it_says(one: Article) -> None:
    text = one.document.text
    wide = text.encode("utf-16-le")
    shown = ""
    for block in paragraphs(one, Numbering(one)):
        for piece in block.pieces:
            size = len(piece.text.encode("utf-16-le"))
            assert (
                wide[2 * piece.offset : 2 * piece.offset + size].decode("utf-16-le") == piece.text
            )
            shown += piece.text
    assert "".join(shown.split()) == "".join(text.split())


@given(articles())
def test_the_numbers_of_a_record_give_its_evidence(one: Article) -> None:
    numbering = Numbering(one)
    pieces = [piece for block in paragraphs(one, numbering) for piece in block.pieces]
    for record in one.records:
        numbers = numbering.of(record.evidence)
        read = "".join(piece.text for piece in pieces if piece.number in numbers)
        letters = [char for char in record.evidence[0].text if char.isalnum()]
        assert [char for char in read if char.isalnum()] == letters


def test_overlapping_evidence_is_cut_where_either_begins_or_ends() -> None:
    text = "“One. Two. Three.” Four."
    one = article(text, [(0, 18), (6, 10)])
    assert [text[start:end] for _, start, end in Numbering(one).units] == [
        "“One. ",
        "Two.",
        " Three.”",
    ]
    assert Numbering(one).of(one.records[0].evidence) == [1, 2, 3]
    assert Numbering(one).of(one.records[1].evidence) == [2]


def test_blocks_without_evidence_are_shown_too() -> None:
    one = replace(article("Title\n\nBody one.\n\nBody two.", []), records=())
    titled = replace(one.document, blocks=(Block("title", 0, 5),))
    shown = paragraphs(Article(titled), Numbering(one))
    assert [(part.tag, part.pieces[0].text) for part in shown] == [
        ("h3", "Title"),
        ("p", "Body one."),
        ("p", "Body two."),
    ]


@pytest.mark.parametrize(("offset", "expected"), [(0, 0), (1, 1), (2, 3), (3, 4)])
def test_a_character_beyond_the_basic_plane_counts_twice(offset: int, expected: int) -> None:
    assert Utf16("a🚂b")(offset) == expected
