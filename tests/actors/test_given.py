"""Spans that are known to name an actor each."""

from polemic.actors import find_cast
from polemic.parsing import parse
from polemic.reading import from_text


def test_each_given_span_is_a_mention_and_the_same_text_one_actor() -> None:
    document = from_text("The table of the board hit the floor. Later the floor hit the table.")
    starts = [i for i in range(len(document.text)) if document.text.startswith("floor", i)]
    spans = [document.span(at, at + 5) for at in starts]
    cast = find_cast(parse(document), given=spans)
    floors = [m for m in cast.mentions if m.text == "floor"]
    assert len(floors) == 2
    assert len({m.actor for m in floors}) == 1


def test_a_given_span_joins_the_actor_that_is_found_there() -> None:
    document = from_text("President Vaclav Havel spoke. Havel left.")
    span = document.span(0, len("President Vaclav Havel"))
    cast = find_cast(parse(document), given=[span])
    (wide,) = [m for m in cast.mentions if m.text == span.text]
    (late,) = [m for m in cast.mentions if m.text == "Havel"]
    assert wide.actor == late.actor
