"""Who speaks in inverted speech."""

import pytest

from polemic.parsing import parse
from polemic.parsing.clauses import agents
from polemic.reading import from_text


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“They trained in his parishes,” said a cattle rancher near Ocosingo.", "rancher"),
        ("“The president says it is over,” said a Tzotzil woman selling oranges.", "woman"),
        ("“Doing this matters more than her job,” tweeted another.", "another"),
        ("“We will stay,” said the minister.", "minister"),
    ],
)
def test_the_noun_after_the_verb_speaks(text: str, speaker: str) -> None:
    tokens = [t for s in parse(from_text(text)).sentences for t in s.tokens]
    said = next(t for t in tokens if t.text in {"said", "tweeted"})
    assert [t.text for t in agents(said)] == [speaker]
