"""Documents that speak stand for those who issued them."""

import pytest

from polemic.actors import find_cast
from polemic.parsing import parse
from polemic.reading import from_text

ISSUED = [
    ("The communique issued by the presidency accuses the army.", "communique", "presidency"),
    ("A statement signed by the minister said the talks had failed.", "statement", "minister"),
    ("The armed forces communique said three men died.", "communique", "armed forces"),
    ("Tim Cook provided a written statement. It rained. The statement urged calm.",
     "statement", "Tim Cook"),
    ("In a communique, the ministry said it won. The communique adds that men fled.",
     "communique", "ministry"),
    ("The union published a report. The report says that wages fell.", "report", "union"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "document", "issuer"), ISSUED)
def test_a_document_stands_for_its_issuer(text: str, document: str, issuer: str) -> None:
    read = parse(from_text(text))
    cast = find_cast(read)
    last = [t for t in read.doc if t.text == document][-1]
    named = cast.named_by(last)
    assert named is not None
    assert cast.actor(named).name == issuer
    assert "outlet" not in {a.kind for a in cast.actors if not a.voice}


def test_a_document_without_issuer_speaks_itself() -> None:
    cast = find_cast(parse(from_text("A new poll shows that voters are angry.")))
    assert "new poll" in {actor.name for actor in cast.actors}
