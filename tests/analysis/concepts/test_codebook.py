"""Codebooks: two formats, one content; what is wrong is told with its line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polemic.analysis.concepts import Codebook, Entry, read_codebook
from polemic.errors import DataError
from polemic.publishing.concepts import codebook_lines

CSV = """name,parent,phrases,examples
Peace,,,
Truce,Peace,cease-fire | hold  fire,"the army, he says, should stop"
Truce,,armistice,
"""
YAML = """
- name: Peace
- name: Truce
  parent: Peace
  phrases: [cease-fire, hold fire, armistice]
  examples: "the army, he says, should stop"
"""


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def plain(codebook: Codebook) -> list[tuple[object, ...]]:
    return [(one.name, one.parent, one.phrases, one.examples) for one in codebook.entries]


def test_csv_and_yaml_say_the_same(tmp_path: Path) -> None:
    from_csv = read_codebook(written(tmp_path, "a.csv", CSV))
    assert plain(from_csv) == plain(read_codebook(written(tmp_path, "a.yaml", YAML)))
    truce = from_csv.entries[1]
    assert truce.phrases == ("cease-fire", "hold fire", "armistice")
    peace, concept = from_csv.records()
    assert (concept.name, concept.parent) == ("Truce", peace.id)


@pytest.mark.parametrize(
    ("name", "text", "line", "remedy"),
    [
        ("a.csv", "", 1, "name the columns"),
        ("a.csv", "concept\nTruce\n", 1, "name the columns"),
        ("a.csv", "name,words\nTruce,x\n", 1, "phrases"),
        ("a.csv", "name\nTruce\n\nWar,x\n", 4, "quotation marks"),
        ("a.csv", "name,phrases\n,truce\n", 2, "delete the line"),
        ("a.csv", "name,phrases\nTruce,!!\n", 2, "write words"),
        ("a.csv", "name,parent\nTruce,Peace\n", 2, "add a line"),
        ("a.csv", "name,parent\nA,B\nB,A\n", 2, "leave one of the parents empty"),
        ("a.csv", "name,parent\nP,\nQ,\nA,P\nA,Q\n", 5, "one parent"),
        ("a.csv", 'name,phrases\nA,"x\n', 3, "close the quotation marks"),
        ("a.yaml", "name: Truce\n", 1, "begin each concept"),
        ("a.yaml", "- name: A\n- truce\n", 2, "begin it with"),
        ("a.yaml", "- name: A\n- name: [x]\n", 2, "in quotes"),
        ("a.yaml", "- name: A\n  phrase: [x]\n", 1, "phrases"),
        ("a.yaml", "- name: 'A\n", 2, "mend the line"),
    ],
)
def test_a_bad_file_is_told_with_line_and_remedy(
    tmp_path: Path, name: str, text: str, line: int, remedy: str
) -> None:
    with pytest.raises(DataError) as told:
        read_codebook(written(tmp_path, name, text))
    assert told.value.where.endswith(f"{name}, line {line}")
    assert remedy in told.value.remedy


def test_what_is_no_text_is_told(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    for held in (b"name\n\xff\n", b"name\n\0\n"):
        path.write_bytes(held)
        with pytest.raises(DataError):
            read_codebook(path)
    with pytest.raises(DataError, match="cannot be read"):
        read_codebook(tmp_path / "none.csv")


WORDS = st.text("abcäß'\"=-,; ", min_size=1, max_size=12).map(lambda text: f"x{text}".strip())


@given(st.lists(st.tuples(WORDS, st.lists(WORDS, max_size=3)), max_size=5))
def test_a_written_codebook_reads_back(entries: list[tuple[str, list[str]]]) -> None:
    import tempfile

    codebook = Codebook.of(
        Entry(" ".join(name.split()), examples=tuple(" ".join(one.split()) for one in examples))
        for name, examples in entries
    )
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder), "a.csv", "".join(codebook_lines(codebook)))
        again = read_codebook(path)
    assert [(one.name, tuple(dict.fromkeys(one.examples))) for one in again.entries] == [
        (one.name, tuple(dict.fromkeys(one.examples))) for one in codebook.entries
    ]
