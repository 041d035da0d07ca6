from __future__ import annotations

import io
from dataclasses import replace

from rich.cells import cell_len
from rich.console import Console
from tests.publishing import sample

from polemic.publishing.summary import clean, summarize
from polemic.records import Actor, Document, Record


def printed(records: list[Record], *, width: int = 60, sentences: bool = False) -> str:
    out = io.StringIO()
    summarize(records, Console(file=out, width=width, no_color=True), sentences=sentences)
    return out.getvalue()


def test_it_fits_in_sixty_columns() -> None:
    lines = printed(sample.all_records(), sentences=True).splitlines()
    assert max(cell_len(line) for line in lines) <= 60


def test_it_says_who_stands_where_and_what_did_not_happen() -> None:
    text = " ".join(printed(sample.harbour(), width=100).split())
    assert "+ Seamen's League with dockers" in text
    assert "− Harbour Board against Dock Workers' Union" in text
    assert "− Seamen's League withholding support from dockers, over the strike" in text
    assert "dockers “burned” (assault, destroy) [denied] according to Anna Brandt" in text
    assert "Harbour Board “ask for troops” → dockers (mobilize, troops) [hypothetical]" in text
    assert "Anna Brandt, of Harbour Board: release the men arrested on 28 April" in text
    assert "Dock Workers' Union called “a gang of idlers” by Sir Edwin Vale" in text


def test_sentences_come_on_request() -> None:
    sentence = "| The Seamen's League backed the dockers, but would not join the strike."
    assert sentence not in printed(sample.harbour(), width=120)
    assert sentence in printed(sample.harbour(), width=120, sentences=True)


def test_it_ends_with_counts_that_add_up() -> None:
    last = printed(sample.all_records(), width=100).strip().splitlines()[-1]
    assert last == "4 articles: 2 coded, 1 empty, 1 failed (1 unsupported format)"


def test_an_article_without_records_says_so() -> None:
    assert "Nothing was coded in this article." in printed(sample.harbour()[:1])


def test_text_can_neither_steer_the_terminal_nor_be_markup() -> None:
    document, actor = sample.harbour()[:2]
    assert isinstance(document, Document)
    assert isinstance(actor, Actor)
    text = printed(
        [
            replace(document, title="\x1b]0;owned\x07\x1b[2J[bold red]x[/] :boom: \u202eabc"),
            replace(actor, name="[link=http://x]\x9b31mA[/link]\r\nB"),
        ],
        width=100,
    )
    assert not set("\x1b\x07\x9b\r\u202e") & set(text)
    assert "[bold red]x[/] :boom: abc" in text
    assert "[link=http://x]31mA[/link] B" in text


def test_emoji_held_together_by_a_joiner_stay_together() -> None:
    assert clean("👩\u200d👧\u2066x") == "👩\u200d👧x"
