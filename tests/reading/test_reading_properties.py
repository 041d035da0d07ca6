"""What holds for any input: blocks tile the text in order, and only reading errors are raised."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from polemic.errors import ReadingError
from polemic.reading import from_text, read_bytes
from polemic.reading.decoding import clean
from polemic.reading.layout import paragraphs
from polemic.records import Document

PROSE = "The strike goes on in the harbour, and nobody knows how it will end."
LINES = st.sampled_from(
    [
        *("", " ", PROSE, f"   {PROSE}", f"{PROSE} {PROSE} {PROSE}", "- an end to the siege"),
        *("THE LEVER GAZETTE", "No. 12, 03.11.1998", "By Helen Marsh", "5 March 1921", "Editorial"),
        *("Dockers refuse to load the ships", "LIMA, 3 JAN 90 (EFE) -- [TEXT] THE ARMY SAID SO."),
        *(
            "Read the rest here.",
            "-- ",
            "\u00a0",
            "😀 e\u0301 \u202eabc",
            "wrapped line that ends in",
        ),
    ]
)
ARTICLES = st.lists(LINES, max_size=14).map("\n".join)
MARKUP = st.lists(
    st.sampled_from(
        [
            *("<p>", "</p>", "<h1>", "</h1>", "<div class=byline>", "</div>", "<br>", "<br><br>"),
            *("<script>", "</script>", "<!--", "-->", "<li>", "<ul>", "</ul>", "<table><tr><td>"),
            *(
                "&nbsp;",
                "&#0;",
                "&#xD800;",
                "&lt;",
                "<title>",
                "</title>",
                "<blockquote>",
                "<a href=x>",
            ),
            *(
                PROSE,
                "By Helen Marsh",
                "3 November 1998",
                "\0",
                "<",
                ">",
                "\ufeff",
                "<svg>",
                "<time>",
            ),
        ]
    ),
    max_size=25,
).map("".join)
MARKS = st.lists(
    st.sampled_from(
        [
            *(
                "# ",
                "## ",
                "*",
                "**",
                "> ",
                "- ",
                "1. ",
                "\n",
                "\n\n",
                "`",
                "[a](b)",
                "![x](y)",
                "---\n",
            ),
            *(
                "title: x\n",
                "date: 3\n",
                "<b>",
                "<script>x</script>",
                "&amp;",
                "| a | b |\n|--|--|\n",
            ),
            *(PROSE, "    ", "```\n", "\\", "\t"),
        ]
    ),
    max_size=25,
).map("".join)
FAST = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.filter_too_much]
)


def check(document: Document) -> None:
    end = 0
    for block in document.blocks:
        assert document.text[end : block.start].strip() == ""
        assert block.start < block.end
        span = document.text[block.start : block.end]
        assert span == span.strip()
        end = block.end
    assert document.text[end:].strip() == ""
    assert "\r" not in document.text
    document.text.encode()


def check_or_refuse(reading: Callable[[], Document]) -> None:
    refusal = None
    try:
        check(reading())
    except ReadingError as error:
        refusal = error
    assert refusal is None or (refusal.reason and refusal.where and refusal.remedy)


@FAST
@given(ARTICLES)
@example("\n".join(["The Lever", "No. 1, 3 May 1921", "Headline here", PROSE * 3]))
def test_plain_text_is_kept_and_tiled(text: str) -> None:
    try:
        document = read_bytes(text.encode(), "article.txt")
    except ReadingError:
        return
    assert document.text == clean(text)
    check(document)


@FAST
@given(st.text(max_size=300))
def test_any_text_has_its_paragraphs_in_order(text: str) -> None:
    end = 0
    for part in paragraphs(text):
        assert text[end : part.start].strip() == ""
        end = part.end
    assert text[end:].strip() == ""


@FAST
@given(MARKUP)
def test_pages_of_any_shape(html: str) -> None:
    check_or_refuse(lambda: read_bytes(f"<html><body>{html}{PROSE}".encode(), "page.html"))


@FAST
@given(MARKS)
def test_markdown_of_any_shape(text: str) -> None:
    check_or_refuse(lambda: read_bytes(f"{text}\n\n{PROSE}".encode(), "article.md"))


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "a", "a.pdf"])
@FAST
@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    check_or_refuse(lambda: read_bytes(data, name))


@FAST
@given(st.text(alphabet=st.characters(), max_size=200))
def test_any_text_of_a_data_set_is_read_or_refused(text: str) -> None:
    check_or_refuse(lambda: from_text(text, outlet="nyt", published="2016-01-01"))
