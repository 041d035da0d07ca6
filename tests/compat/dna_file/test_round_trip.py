import os
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from polemic.compat.dna_file import Project, load_statements, read_dna, write_dna
from polemic.compat.dna_file import rows as r
from polemic.compat.dna_file.offsets import Offsets
from polemic.compat.dna_file.schema import TABLES
from polemic.errors import DataError

DATA = os.environ.get("POLEMIC_DATA")

text = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)
colour = st.integers(0, 255)
tint = st.none() | colour
large = st.integers(-(2**63), 2**63 - 1)


@st.composite
def projects(draw: st.DrawFn) -> Project:
    def some(kind: type, **values: st.SearchStrategy[Any]) -> tuple[Any, ...]:
        key = next(iter(values))
        rows = st.fixed_dictionaries(values).map(lambda given: kind(**given))
        found = draw(st.lists(rows, max_size=3, unique_by=lambda row: getattr(row, key)))
        return tuple(sorted(found, key=lambda row: getattr(row, key)))

    number = st.integers(1, 9)
    colours = {"red": colour, "green": colour, "blue": colour}
    unique = [(kind, draw(st.integers(1, 9))) for kind in ("a", "b")]
    return Project(
        settings=some(r.Setting, property=text, value=text),
        coders=some(r.Coder, id=number, name=text, password=text, **colours),
        documents=some(
            r.Document,
            id=number,
            title=text,
            text=text,
            coder=st.none() | number,
            author=text,
            notes=text,
            date=large,
        ),
        statement_types=some(r.StatementType, id=number, label=text, **colours),
        variables=(r.Variable(1, "v", "short text", 1), r.Variable(2, "w", "boolean", None)),
        variable_links=(r.VariableLink(1, 1, 2),),
        regexes=tuple(r.Regex(label, place) for label, place in unique),
        coder_relations=(r.CoderRelation(1, 1, 2, 0, 1, 0, 1),),
        statements=some(
            r.Statement,
            id=number,
            statement_type=st.just(1),
            document=number,
            start=st.integers(0, 5),
            stop=st.integers(6, 2**40),
            coder=st.none(),
        ),
        entities=some(
            r.Entity,
            id=number,
            variable=number,
            value=text,
            red=tint,
            green=tint,
            blue=tint,
            child_of=st.none() | number,
        ),
        booleans=(r.NumberValue(1, 1, 2, draw(large)),),
        integers=(r.NumberValue(1, 1, 2, draw(large)),),
        short_texts=(r.EntityValue(draw(number), 1, 1, draw(number)),),
        long_texts=(r.TextValue(1, 1, 1, draw(st.none() | text)),),
        attribute_variables=(r.AttributeVariable(1, 1, draw(text)),),
        attribute_values=some(r.AttributeValue, id=number, entity=number, attribute=number)[:1],
    )


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(project=projects())
def test_what_is_written_is_read_again(project: Project, tmp_path: Path) -> None:
    named = [entity._replace(value=f"{entity.value} {entity.id}") for entity in project.entities]
    labels = [kind._replace(label=f"{kind.label} {kind.id}") for kind in project.statement_types]
    project = replace(project, entities=tuple(named), statement_types=tuple(labels))
    path = tmp_path / "project.dna"
    write_dna(project, path)
    assert read_dna(path) == project


@pytest.mark.skipif(not DATA, reason="POLEMIC_DATA does not name the corpora")
@pytest.mark.parametrize("name", ["sample", "synth_small", "synth_bigint"])
def test_projects_of_the_program_lose_nothing(name: str, tmp_path: Path) -> None:
    source = Path(DATA or "") / "dna" / f"{name}.dna"
    copy = tmp_path / "copy.dna"
    write_dna(read_dna(source), copy)
    for table in TABLES:
        assert dump(copy, table) == dump(source, table)
        assert columns(copy, table) == columns(source, table)


def dump(path: Path, table: str) -> list[tuple[object, ...]]:
    with sqlite3.connect(path) as connection:
        return sorted(connection.execute(f"SELECT * FROM {table}").fetchall(), key=repr)


def columns(path: Path, table: str) -> list[tuple[object, ...]]:
    """Names, types, whether they may be null, and which is the key."""
    with sqlite3.connect(path) as connection:
        found = connection.execute(f"PRAGMA table_info({table})").fetchall()
    return [(row[1], row[2], row[3], row[5]) for row in found]


def test_tables_and_columns_of_a_later_version_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "later.dna"
    write_dna(Project(statement_types=(r.StatementType(1, "DNA Statement"),)), path)
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE TAGS(ID INTEGER PRIMARY KEY, Tag TEXT)")
        connection.execute("INSERT INTO TAGS VALUES (4, 'later')")
        connection.execute("ALTER TABLE STATEMENTTYPES ADD COLUMN Icon TEXT")
        connection.execute("UPDATE STATEMENTTYPES SET Icon = 'star'")
    connection.close()
    again = tmp_path / "again.dna"
    write_dna(read_dna(path), again)
    assert read_dna(again) == read_dna(path)
    assert dump(again, "TAGS") == [(4, "later")]
    assert dump(again, "STATEMENTTYPES") == [(1, "DNA Statement", 0, 0, 0, "star")]


def test_a_title_that_dna_cannot_hold_is_refused_and_nothing_is_left(tmp_path: Path) -> None:
    path = tmp_path / "project.dna"
    with pytest.raises(DataError, match="191"):
        write_dna(Project(documents=(r.Document(1, "x" * 191, "", None),)), path)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", [b"", b"not a database at all, but long enough to be one" * 9])
def test_a_file_that_is_no_project_is_refused(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "wrong.dna"
    path.write_bytes(content)
    with pytest.raises(DataError, match="not a DNA project"):
        read_dna(path)
    with pytest.raises(DataError, match="no such file"):
        read_dna(tmp_path / "missing.dna")


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_places_in_utf_16_and_code_points_convert_both_ways(words: str) -> None:
    offsets = Offsets(words)
    for place in range(len(words) + 1):
        units = len(words[:place].encode("utf-16-le")) // 2
        assert offsets.to_units(place) == units
        assert offsets.to_points(units) == place


def test_a_place_within_a_pair_is_its_character() -> None:
    assert [Offsets("a😀b").to_points(unit) for unit in range(5)] == [0, 1, 1, 2, 3]


def test_a_value_that_is_no_number_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "project.dna"
    project = Project(
        documents=(r.Document(1, "t", "text", None),),
        statement_types=(r.StatementType(1, "DNA Statement"),),
        variables=(r.Variable(1, "agreement", "boolean", 1),),
        statements=(r.Statement(1, 1, 1, 0, 2, None),),
        booleans=(r.NumberValue(1, 1, 1, 1),),
    )
    write_dna(project, path)
    assert load_statements(path).variables["agreement"].codes.tolist() == [1]
    with sqlite3.connect(path) as connection:
        connection.execute("UPDATE DATABOOLEAN SET Value = 'yes'")
    connection.close()
    with pytest.raises(DataError, match="no whole number"):
        load_statements(path)
