"""What belongs to the same owner and is called the same is the same."""

import pytest

from polemic.actors import find_cast
from polemic.parsing import parse
from polemic.reading import from_text

TEXTS = [
    ("The mayor's allies met. The mayor's allies left. His allies slept.", "allies", 1),
    ("Ann Lee said her husband left. Her husband wept.", "husband", 1),
    ("The mayor's allies met. The bishop's allies left.", "allies", 2),
]


@pytest.mark.parametrize(("text", "words", "actors"), TEXTS)
def test_possessed_nominals(text: str, words: str, actors: int) -> None:
    cast = find_cast(parse(from_text(text)))
    assert len({m.actor for m in cast.mentions if m.text == words}) == actors
