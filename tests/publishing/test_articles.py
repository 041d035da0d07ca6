from __future__ import annotations

import pytest
from tests.publishing import sample

from polemic.errors import DataError
from polemic.publishing.articles import Article, gather
from polemic.records import Reject


def test_articles_keep_their_records_and_rejects_their_place() -> None:
    items = list(gather([*sample.harbour(), *sample.rejects(), *sample.courier()]))
    assert [type(item) for item in items] == [Article, Reject, Reject, Article]
    first, last = items[0], items[-1]
    assert isinstance(first, Article)
    assert isinstance(last, Article)
    assert [first.document, *first.records] == sample.harbour()
    assert [last.document, *last.records] == sample.courier()


def test_a_record_apart_from_its_document_is_an_error_that_names_it() -> None:
    stray = sample.courier()[1]
    with pytest.raises(DataError, match=stray.id):
        list(gather([*sample.harbour(), stray]))


def test_an_unknown_actor_keeps_its_id() -> None:
    article = next(item for item in gather(sample.harbour()) if isinstance(item, Article))
    assert article.name("gone") == "gone"
    assert article.name(None) == ""
