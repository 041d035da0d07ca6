"""Whole articles in each format come out with their parts told from each other."""

from __future__ import annotations

from pathlib import Path

import pytest

from polemic.reading import from_text, read, read_bytes
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


BODY = (
    "The president told his ministers on Tuesday that the curfew would be lifted in three"
    " provinces, but not in the capital, where soldiers have patrolled the streets. The opposition"
    " called it a trick.\n\nShopkeepers in the port district said that they would believe it when"
    " they saw it, and two of them had begun to board up their windows again."
)


@pytest.mark.parametrize(
    ("front", "expected"),
    [
        (
            "Curfew lifted, except where it hurts\nBy Jane Roe\nLima Star, 12 May 1987",
            ("Curfew lifted, except where it hurts", None, "Jane Roe", "1987-05-12", "Lima Star"),
        ),
        (
            "The Times of Avalon | 12 May 1987\nCURFEW LIFTED",
            ("CURFEW LIFTED", None, None, "1987-05-12", "The Times of Avalon"),
        ),
        (
            "12 May 1987\n\nThe Avalon Review\n\nCurfew lifted\n\nby our correspondent in Lima",
            ("Curfew lifted", None, "our correspondent in Lima", "1987-05-12", "The Avalon Review"),
        ),
        (
            "THE COURIER\n\n#213\n\nPublished: May 12, 1987, 10:30 a.m.\n\nCurfew: a trick?",
            ("Curfew: a trick?", None, None, "1987-05-12", "THE COURIER"),
        ),
        (
            "WORKERS' UNITY\nPaper of the Anarchist Federation\nIssue 44 - 50p\n\nThe bosses' peace"
            "\n\nThe unions sat on their hands. A member of the Lima group reports on a week of"
            " resistance.\n\nby a member of the Lima group",
            (
                "The bosses' peace",
                "The unions sat on their hands. A member of the Lima group reports on a week of"
                " resistance.",
                "a member of the Lima group",
                None,
                "WORKERS' UNITY",
            ),
        ),
        (
            "Liberal Outlook, No. 3 (14 May 1987), p. 7\n\nCurfew lifted",
            ("Curfew lifted", None, None, "1987-05-14", "Liberal Outlook"),
        ),
        (
            "Curfew lifted\n\nThe government gives in at last, writes Jane Roe",
            (
                "Curfew lifted",
                "The government gives in at last, writes Jane Roe",
                "Jane Roe",
                None,
                None,
            ),
        ),
        (
            "From: Jane Roe <jane@example.org>\nTo: list@example.org\nSubject: Curfew lifted\n"
            "Date: Tue, 12 May 1987 10:00:00 +0000",
            ("Curfew lifted", None, "Jane Roe", "1987-05-12", None),
        ),
        ("Curfew lifted, opposition unimpressed.", ("Curfew lifted, opposition unimpressed.",)),
        ("Watch the Best Moments of the Debate.", ("Watch the Best Moments of the Debate.",)),
    ],
)
def test_furniture_in_any_order(front: str, expected: tuple[str | None, ...]) -> None:
    document = read_bytes(f"{front}\n\n{BODY}".encode(), "article.txt")
    known = (
        *(document.title, document.standfirst, document.byline),
        *(document.published, document.outlet),
    )
    assert known == (*expected, *(None,) * (5 - len(expected)))
    assert parts(document, "paragraph") == BODY.split("\n\n")


def test_a_text_without_a_headline_has_none() -> None:
    document = read_bytes(BODY.encode(), "article.txt")
    assert document.title is None
    assert roles(document) == ["paragraph", "paragraph"]


def test_signature_and_date_below_the_body() -> None:
    document = read_bytes(
        f"Why we march\n\n{BODY}\n\nLima, 12 May 1987\nThe Committee".encode(), "a"
    )
    assert (document.published, document.byline) == ("1987-05-12", "The Committee")
    assert roles(document)[-2:] == ["date", "byline"]


def test_a_single_sentence_is_body_whatever_its_words() -> None:
    document = from_text("Editor's note: The committee of the union called on the president to go.")
    assert roles(document) == ["paragraph"]


def test_what_is_known_goes_before_what_is_printed() -> None:
    document = from_text(f"Curfew lifted\n\n{BODY}", outlet="nyt", published="2001-01-01")
    assert (document.outlet, document.published) == ("nyt", "2001-01-01")
    assert document.title == "Curfew lifted"
