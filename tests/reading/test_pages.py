"""What single features of pages do to the article that is read from them."""

from __future__ import annotations

from polemic.reading import read_bytes
from polemic.records import Document

PROSE = (
    "<p>The railwaymen of the northern district walked out on Thursday night, and by Friday noon"
    " not a wagon of coal was moving between the pits and the port, the union said.</p>"
    "<p>The minister of transport called the strike a conspiracy against the breakfast of the"
    " nation, and the union replied that he had better learn to cook for himself.</p>"
    "<p>At the eastern gate some two hundred women, most of them wives of dockers, turned back a"
    " column of lorries that had come to fetch flour under the escort of the police.</p>"
)


def page(body: str, head: str = "", name: str = "page.html") -> Document:
    return read_bytes(f"<html><head>{head}</head><body>{body}</body></html>".encode(), name)


def paragraphs(document: Document) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.role == "paragraph"]


def test_a_page_is_known_by_its_content_whatever_its_name() -> None:
    document = page(f"<h1>Strike</h1>{PROSE}", name="saved.txt")
    assert "<p>" not in document.text
    assert document.title == "Strike"


def test_the_printed_headline_goes_before_the_declared_one() -> None:
    head = '<meta property="og:title" content="You will not believe this strike">'
    assert page(f"<h1>Strike on the railways</h1>{PROSE}", head).title == "Strike on the railways"


def test_a_declared_headline_serves_where_none_is_printed() -> None:
    head = "<title>Strike on the railways - Harbour Gazette</title>"
    document = page(f"<div>{PROSE}</div>", head)
    assert document.title == "Strike on the railways"
    assert document.outlet == "Harbour Gazette"
    assert "Strike on the railways" not in document.text


def test_the_date_of_a_time_element() -> None:
    document = page(f'<article><h1>Strike</h1><time datetime="1998-11-03T09:00">Tue</time>{PROSE}')
    assert document.published == "1998-11-03"


def test_a_wrapper_with_an_ominous_class_loses_nothing() -> None:
    document = page(
        f'<h1>Strike</h1><div class="paywall"><div id="subscription">{PROSE}</div></div>'
    )
    assert len(paragraphs(document)) == 3


def test_hidden_text_stays_out() -> None:
    document = page(
        f"<h1>Strike</h1>{PROSE}<p hidden>Buy our mugs, all you who read about the strike now.</p>"
        '<p style="display: none">Buy our shirts, all of you who read about the strike now.</p>'
    )
    assert "Buy our" not in document.text
    assert len(paragraphs(document)) == 3


def test_inline_elements_do_not_end_words_or_lines() -> None:
    document = page(f"<h1>Strike</h1><p>The un<b>ion</b>’s <i>own</i>\n  paper</p>{PROSE}")
    assert "The union’s own paper" in document.text


def test_two_breaks_make_a_paragraph() -> None:
    said = PROSE.replace("</p><p>", "<br><br>\n")
    assert len(paragraphs(page(f"<h1>Strike</h1><div>{said}</div>"))) == 3


def test_a_charset_that_the_page_declares() -> None:
    html = f'<html><head><meta charset="iso-8859-2"></head><body><h1>Łódź</h1>{PROSE}</body></html>'
    assert read_bytes(html.encode("iso-8859-2"), "page.html").title == "Łódź"


def test_staff_is_no_author() -> None:
    assert page(f"<h1>Strike</h1>{PROSE}", '<meta name="author" content="Admin">').byline is None
    document = page(f"<h1>Strike</h1>{PROSE}", '<meta name="author" content="By Ada Obi">')
    assert document.byline == "Ada Obi"


def test_a_date_in_the_address_alone() -> None:
    head = '<link rel="canonical" href="https://example.org/1998/11/03/strike.html">'
    document = page(f"<h1>Strike</h1>{PROSE}", head)
    assert document.published == "1998-11-03"
    assert document.url == "https://example.org/1998/11/03/strike.html"


def test_a_byline_under_the_headline_is_none_of_it() -> None:
    page = (
        "Dockers vow to fight on as minister sends in the army\nBy Anna Keller\n\n"
        "The dockers of Hamburg voted on Monday to go on with their strike, and the minister\n"
        "said that the army would unload the ships, which the union called a provocation.\n"
    )
    document = read_bytes(page.encode(), "article.txt")
    assert document.title == "Dockers vow to fight on as minister sends in the army"
    assert document.byline == "Anna Keller"
