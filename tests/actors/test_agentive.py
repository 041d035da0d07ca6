"""People whom no list knows, by their suffix, their verb, or the quotation marks around them."""

import pytest

from polemic.actors import find_cast
from polemic.parsing import parse
from polemic.reading import from_text

FOUND = [
    ("The dockers have no sympathy for the shipowners.", "shipowners", "group"),
    ("The “liberators” shot the peasants.", "liberators", "group"),
    ("The priests spoke out against the generals.", "generals", "group"),
    ("The army killed the pamphleteers.", "pamphleteers", "group"),
    ("Several fact checkers have pointed out that it is false.", "Several fact checkers", "group"),
    ("Media outlets estimate that she needs more.", "Media outlets", "outlet"),
    ("The airport control tower confirmed that the plane had crashed.",
     "airport control tower", "organization"),
    ("The narrator says that the senator lied.", "narrator", "person"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "kind"), FOUND)
def test_finds_those_in_no_list(text: str, words: str, kind: str) -> None:
    cast = find_cast(parse(from_text(text)))
    assert [cast.actor(m.actor).kind for m in cast.mentions if m.text == words] == [kind]


NOBODY = [
    "The evidence suggests that prices fell.",
    "Voters put letters and banners into containers.",
    "The rules say that growth must slow.",
    "The computers and the counters were switched off.",
]


@pytest.mark.parametrize("text", NOBODY)
def test_things_are_nobody(text: str) -> None:
    found = [m.text for m in find_cast(parse(from_text(text))).mentions]
    assert found in ([], ["Voters"])
