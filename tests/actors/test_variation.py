"""Definite descriptions of persons named before, and those of somebody else."""

import pytest

from polemic.actors import find_cast
from polemic.parsing import parse
from polemic.reading import from_text

SAME = [
    ("Donald Trump spoke in Ohio. The New York businessman has praised Putin.",
     "New York businessman", "Donald Trump"),
    ("Hillary Clinton won, said Sen. Bernie Sanders of Vermont. She attacked the Vermont senator.",
     "Vermont senator", "Bernie Sanders"),
    ("Republican nominee Donald Trump met Hillary Clinton. The Democratic candidate laughed.",
     "Democratic candidate", "Hillary Clinton"),
    ("Republican nominee Donald Trump met Hillary Clinton. The Republican tycoon laughed.",
     "Republican tycoon", "Donald Trump"),
    ("Morton Blackwell told AFP. The old delegate and conservative activist, who backs Cruz, left",
     "conservative activist", "Morton Blackwell"),
    ("Gunmen kidnapped Abilio Diniz on Monday. The victim was freed on Sunday.",
     "victim", "Abilio Diniz"),
    ("Defense secretary used email. Defense Secretary Ash Carter said sorry.",
     "Defense secretary", "Ash Carter"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "name"), SAME)
def test_a_description_stands_for_the_person(text: str, words: str, name: str) -> None:
    cast = find_cast(parse(from_text(text)))
    assert [cast.actor(m.actor).name for m in cast.mentions if m.text == words] == [name]


APART = [
    ("Hillary Clinton met Donald Trump. A man shouted. The man was arrested.", "man"),
    ("Donald Trump and Ted Cruz debated. The judge dismissed the case.", "judge"),
    ("Donald Trump spoke. The man who shouted at the back was arrested.", "man"),
    ("Ann Lee spoke. The businessman wept.", "businessman"),
    ("Republican nominee Donald Trump spoke. The Democratic candidate laughed.",
     "Democratic candidate"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words"), APART)
def test_a_description_of_somebody_else(text: str, words: str) -> None:
    cast = find_cast(parse(from_text(text)))
    found = [m.actor for m in cast.mentions if m.text == words]
    assert found
    assert not any(cast.actor(a).name[:1].isupper() and " " in cast.actor(a).name
                   and words not in cast.actor(a).name for a in found)  # fmt: skip
