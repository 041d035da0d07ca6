from __future__ import annotations

import pytest
from tests.publishing import sample

from polemic.publishing.accounts import account, section
from polemic.publishing.articles import Article, gather
from polemic.publishing.map.lines import Line, tables


def lines() -> dict[str, list[Line]]:
    article = next(item for item in gather(sample.harbour()) if isinstance(item, Article))
    made: dict[str, list[Line]] = {}
    for record in article.records:
        if name := section(record):
            made.setdefault(name, []).append(Line(account(article, record), 0, 0, "", ()))
    return made


@pytest.mark.parametrize(
    ("sentences", "cited"), [((), ""), ((4,), "4"), ((4, 5, 6), "4–6"), ((4, 7), "4, 7")]
)
def test_sentences_are_cited_as_a_reader_would(sentences: tuple[int, ...], cited: str) -> None:
    line = lines()["Claims"][0]
    assert Line(line.account, 0, 0, "", sentences).numbers == cited


def test_a_table_has_the_columns_that_hold_something() -> None:
    found = {table.name: table.columns for table in tables(lines(), many=False)}
    assert found["Stances"] == ("Who", "Stand", "Whom", "Over")
    assert found["Claims"] == ("Who", "Claim", "Confidence")
    assert found["Affiliations"] == ("Who", "Role", "Of")


def test_lines_that_are_no_plain_fact_say_so() -> None:
    (events,) = (table for table in tables(lines(), many=False) if table.name == "Events")
    marks = {
        line.account.words: cell.marks
        for line, cells in events.rows
        for cell in cells
        if cell.marks
    }
    assert marks == {"ask for troops": ("hypothetical",), "burned": ("denied",)}
