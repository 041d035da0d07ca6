"""A title's full stop ends no sentence."""

from __future__ import annotations

import pytest

from polemic.parsing import parse
from polemic.reading import from_text


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("It was said by spokesman Navy Capt. Jeff Davis of the staff. He left the room.", 2),
        ("Sens. Ted Cruz and Mike Lee said no. It was Mr. Lee who had been the first of them.", 2),
    ],
)
def test_a_title_ends_no_sentence(text: str, sentences: int) -> None:
    assert len(parse(from_text(text)).sentences) == sentences
