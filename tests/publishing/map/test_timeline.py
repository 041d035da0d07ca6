from __future__ import annotations

from tests.publishing import sample

from polemic.publishing.accounts import account, section
from polemic.publishing.articles import Article, gather
from polemic.publishing.map.lines import Line
from polemic.publishing.map.timeline import timeline


def test_events_stand_by_date_and_the_undated_in_text_order() -> None:
    lines = [
        Line(account(article, record), 0, 0, "", ())
        for article in gather([*sample.harbour(), *sample.courier()])
        if isinstance(article, Article)
        for record in article.records
        if section(record) == "Events"
    ]
    made = timeline(lines)
    assert [day.heading for day in made.days] == ["1907", "28 April 1911", "1 May 1911"]
    assert [line.account.words for line in made.undated] == [
        "refused to meet",
        "ask for troops",
        "burned",
    ]
