"""Whole articles in each format come out with their parts told from each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from polemic.reading import read
from polemic.records import Document

FILES = Path(__file__).parent / "files"
EXAMPLES = Path(__file__).parents[2] / "examples"


def roles(document: Document) -> list[str]:
    return [block.role for block in document.blocks]


def parts(document: Document, role: str) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.role == role]


def test_a_weekly_with_all_its_furniture() -> None:
    document = read(FILES / "weekly.txt")
    assert document.outlet == "THE DOCKSIDE TORCH"
    assert document.published == "1921-03-05"
    assert document.title == "GENERAL STRIKE SPREADS TO THE RAILWAYS"
    assert document.standfirst == "Government calls up naval reserve as coal trains stand idle"
    assert document.byline == "From our special correspondent"
    assert roles(document) == [
        *("masthead", "masthead", "masthead", "date", "title", "standfirst", "byline"),
        *("paragraph", "paragraph", "heading", "paragraph", "item", "item", "item", "footer"),
    ]
    assert parts(document, "date") == ["Saturday, 5 March 1921"]


def test_wrapped_lines_are_one_paragraph() -> None:
    document = read(FILES / "wrapped.txt")
    assert document.published == "1998-11-03"
    assert roles(document) == [
        *("title", "date", "paragraph", "paragraph", "paragraph", "item", "item", "footer"),
    ]
    assert parts(document, "paragraph")[1].endswith('"and they do not include conversation."')
    assert parts(document, "item")[1].endswith("had run short")


def test_a_site_loses_what_is_around_the_article() -> None:
    document = read(FILES / "site.html")
    assert document.outlet == "Lagoon Daily News"
    assert document.published == "2007-04-11"
    assert document.byline == "Ada Obi and Tunde Bello"
    assert document.standfirst == "Supporters call the ruling “a coup in robes” and vow to march"
    for foreign in ("Share", "track(", "color: red", "nobody sees", "Fuel queues", "Copyright"):
        assert foreign not in document.text
    assert "said that it respected the court\u00a0— as it always has" in document.text
    assert roles(document) == [
        *("masthead", "masthead", "title", "standfirst", "byline", "caption", "paragraph"),
        *("paragraph", "heading", "paragraph", "quote", "paragraph"),
    ]


def test_a_page_of_the_nineties() -> None:
    document = read(FILES / "nineties.html")
    assert (document.outlet, document.published) == ("FREE HARBOUR", "1998-11-03")
    assert document.title == "Ministry denies massacre"
    assert document.standfirst == "Villagers name the unit that came at dawn"
    assert len(parts(document, "paragraph")) == 4
    assert "Index" not in document.text


def test_markdown_with_front_matter() -> None:
    document = read(FILES / "dossier.md")
    assert document.outlet == "Valley Review"
    assert document.published == "2011-06-02"
    assert document.byline == "Maria Quispe and Jan de Boer"
    assert document.text.startswith("The dam they did not ask for\n\nVillagers of the upper valley")
    assert "alert" not in document.text
    assert "See the map and the 1998 treaty — or what is left of it." in document.text
    assert roles(document) == [
        *("title", "standfirst", "paragraph", "heading", "quote", "item", "item"),
        *("paragraph", "paragraph"),
    ]


@pytest.mark.parametrize(
    ("name", "outlet", "published", "byline", "title"),
    [
        (
            "lever.txt",
            "THE LEVER",
            "1994-01-14",
            "a member of the Mexico Solidarity Committee",
            "Chiapas: a cease-fire is not yet a peace",
        ),
        (
            "courier.md",
            "The Harbour Courier",
            "1994-01-13",
            "Helen Marsh",
            "Mexico halts offensive in Chiapas as tens of thousands march in capital",
        ),
        (
            "observer.html",
            "The Exchange Observer",
            "1994-01-14",
            None,
            "A cease-fire must not reward the gun",
        ),
    ],
)
def test_the_sample_articles(
    name: str, outlet: str, published: str, byline: str | None, title: str
) -> None:
    document = read(EXAMPLES / name)
    assert document.outlet == outlet
    assert document.published == published
    assert document.byline == byline
    assert document.title == title
    assert document.standfirst
    assert parts(document, "title") == [title]
    assert "cookies" not in document.text
    body = [block.role for block in document.blocks if block.role in {"paragraph", "item"}]
    assert len(body) >= 6


def test_an_article_keeps_its_id_until_it_changes(tmp_path: Path) -> None:
    article = (FILES / "weekly.txt").read_text()
    (tmp_path / "one.txt").write_text(article)
    (tmp_path / "two.txt").write_text(article)
    (tmp_path / "three.txt").write_text(article.replace("penny", "shilling"))
    one, two, three = (read(tmp_path / f"{name}.txt") for name in ("one", "two", "three"))
    assert one.id == two.id
    assert one.id != three.id
    assert read(tmp_path / "one.txt", url="https://example.org/a").id != one.id
