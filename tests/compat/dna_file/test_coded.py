from pathlib import Path

import polemic
from polemic.analysis.networks import Definition, network
from polemic.compat.dna_file import coded_project, load_statements, read_dna, write_dna
from polemic.compat.dna_file.password import matches
from polemic.records import Actor, Affiliation, Concept, Document, Participant, Record, Span
from polemic.records import Statement as Said

ARTICLE = Path(__file__).parents[3] / "examples" / "lever.txt"
TEXT = "😀 “We want land,” said Ana of the Union. The Army does not want it."


def said(number: int, speaker: str, words: str, concept: str | None, negated: bool) -> Said:
    start = TEXT.index(words)
    return Said(
        id=f"s{number}",
        document="d",
        coder="human/test",
        version="1",
        speaker=Participant(speaker),
        kind="demand",
        content=(Span(start, start + len(words), words),),
        concept=concept,
        negated=negated,
    )


def actor(name: str, kind: str) -> Actor:
    return Actor(id=name, document="d", coder="human/test", version="1", name=name, kind=kind)


RECORDS: list[Record] = [
    Document(id="d", text=TEXT, sha256="", title="Land", published="1994-01-14", outlet="LEVER"),
    Concept(id="c", name="land to the tillers"),
    actor("Ana", "person"),
    actor("Union", "organization"),
    actor("Army", "government"),
    Affiliation(
        id="a",
        document="d",
        coder="human/test",
        version="1",
        member=Participant("Ana"),
        organization=Participant("Union"),
    ),
    said(1, "Ana", "We want land", "c", False),
    said(2, "Army", "want it", "c", True),
]


def test_speakers_concepts_and_agreement_make_a_network_in_dna(tmp_path: Path) -> None:
    path = tmp_path / "coded.dna"
    write_dna(coded_project(RECORDS, password="secret"), path)
    project = read_dna(path)
    assert project.version.startswith("3.0.")
    assert matches("secret", project.coders[0].password)
    assert not matches("other", project.coders[0].password)
    assert [words for *_, words in project.passages()] == ["We want land", "want it"]
    made = network(
        load_statements(path), Definition(mode="onemode", aggregation="conflict", rules="dna")
    )
    assert made.rows == ("Army", "Union")
    assert made.values.tolist() == [[0, 1], [1, 0]]


def test_an_article_that_was_read_by_machine_can_be_opened_in_dna(tmp_path: Path) -> None:
    coding = polemic.code(polemic.read(str(ARTICLE)))
    path = tmp_path / "article.dna"
    write_dna(coded_project(coding.records()), path)
    project = read_dna(path)
    assert len(project.statements) == len(coding.statements) > 0
    for (*_, words), statement in zip(project.passages(), coding.statements, strict=True):
        assert words.startswith(min(statement.content).text)
    values = load_statements(path).variables
    assert set(values) == {"person", "organization", "concept", "agreement"}
    assert any(values["person"].strings())
