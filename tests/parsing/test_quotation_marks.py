"""Quotations in the styles in which outlets set them."""

from __future__ import annotations

import pytest

from polemic.parsing import parse
from polemic.parsing.quotations import find_quotations
from polemic.reading import from_text
from polemic.records import Block

ROWS = [
    ("''The war is over,'' he said. ''So be it.''", ["''The war is over,''", "''So be it.''"]),
    ("''They yell, 'China bad.'''", ["''They yell, 'China bad.'''", "'China bad.'"]),
    ("``A strike,'' he said.", ["``A strike,''"]),
    ('“A strike," he said. "No."', ['“A strike,"', '"No."']),
    ('"A strike,” he said. “No.”', ['"A strike,”', "“No.”"]),
    ("the miners'' and the '90s", []),
]


@pytest.mark.parametrize(("text", "quotations"), ROWS)
def test_quotations_are_found_in_each_style(text: str, quotations: list[str]) -> None:
    found = find_quotations(text, [Block("paragraph", 0, len(text))])
    assert [text[q.start : q.end] for q in found] == quotations


def test_a_word_is_told_from_the_comma_and_the_mark_that_follow_it() -> None:
    parsed = parse(
        from_text("Ryan said,“Look, they have no place in this.” The people left the hall.")
    )
    assert [token.text for token in parsed.doc[:5]] == ["Ryan", "said", ",", "“", "Look"]
