import sqlite3
from pathlib import Path

import pytest

from polemic.analysis.networks import Network
from polemic.compat.dna_file import load_statements, read_dna, write_dna
from polemic.compat.rdna import dna_network

SCHEMA = """
CREATE TABLE SETTINGS(Property TEXT PRIMARY KEY, Value TEXT);
CREATE TABLE CODERS(ID INTEGER PRIMARY KEY, Name TEXT, Red INTEGER, Green INTEGER, Blue INTEGER,
  Password TEXT);
CREATE TABLE CODERPERMISSIONS(ID INTEGER PRIMARY KEY, Coder INTEGER, Type TEXT, Permission INTEGER);
CREATE TABLE DOCUMENTS(ID INTEGER PRIMARY KEY, Title TEXT, Text TEXT, Coder INTEGER, Author TEXT,
  Source TEXT, Section TEXT, Notes TEXT, Type TEXT, Date INTEGER);
CREATE TABLE STATEMENTTYPES(ID INTEGER PRIMARY KEY, Label TEXT, Red INTEGER, Green INTEGER,
  Blue INTEGER);
CREATE TABLE VARIABLES(ID INTEGER PRIMARY KEY, Variable TEXT, DataType TEXT,
  StatementTypeId INTEGER);
CREATE TABLE REGEXES(Label TEXT PRIMARY KEY, Red INTEGER, Green INTEGER, Blue INTEGER);
CREATE TABLE STATEMENTS(ID INTEGER PRIMARY KEY, StatementTypeId INTEGER, DocumentId INTEGER,
  Start INTEGER, Stop INTEGER, Coder INTEGER);
CREATE TABLE DATABOOLEAN(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER,
  StatementTypeId INTEGER, Value INTEGER);
CREATE TABLE DATASHORTTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER,
  StatementTypeId INTEGER, Value TEXT);
CREATE TABLE DATALONGTEXT(ID INTEGER PRIMARY KEY, StatementId INTEGER, VariableId INTEGER,
  StatementTypeId INTEGER, Value TEXT);
CREATE TABLE ATTRIBUTES(ID INTEGER PRIMARY KEY, VariableId INTEGER, Value TEXT, Red INTEGER,
  Green INTEGER, Blue INTEGER, Type TEXT, Alias TEXT, Notes TEXT, ChildOf TEXT);
INSERT INTO SETTINGS VALUES ('version', '2.0');
INSERT INTO CODERS VALUES (1, 'Admin', 255, 255, 0, NULL);
INSERT INTO CODERPERMISSIONS VALUES (1, 1, 'editCoders', 0);
INSERT INTO DOCUMENTS VALUES (1, 'One', 'A 😀 text of some length.', 1, 'Ann', NULL, '', '', '',
  1106697600000);
INSERT INTO STATEMENTTYPES VALUES (1, 'DNA Statement', 239, 208, 51);
INSERT INTO VARIABLES VALUES (1, 'organization', 'short text', 1), (2, 'concept', 'short text', 1),
  (3, 'agreement', 'boolean', 1);
INSERT INTO STATEMENTS VALUES (1, 1, 1, 5, 9, 1), (2, 1, 1, 10, 12, 1);
INSERT INTO DATASHORTTEXT VALUES (1, 1, 1, 1, 'Union'), (2, 1, 2, 1, 'strike'),
  (3, 2, 1, 1, 'Ministry'), (4, 2, 2, 1, 'strike');
INSERT INTO DATABOOLEAN VALUES (1, 1, 3, 1, 1), (2, 2, 3, 1, 0);
INSERT INTO ATTRIBUTES VALUES (1, 1, 'Union', 10, 20, 30, 'labour', '', 'old', NULL),
  (2, 2, 'strike', 0, 0, 0, '', '', '', NULL);
"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.dna"
    connection = sqlite3.connect(path)
    connection.executescript(SCHEMA)
    connection.close()
    return path


def test_dates_values_and_attributes_come_as_dna_3_holds_them(old: Path) -> None:
    project = read_dna(old)
    assert project.documents[0].date == 1_106_697_600
    assert project.documents[0].source == ""
    assert project.coders[0].edit_coders == 0
    names = {entity.id: entity.value for entity in project.entities}
    assert [names[value.entity] for value in project.short_texts] == [
        "Union",
        "strike",
        "Ministry",
        "strike",
    ]
    kinds = {attribute.id: attribute.name for attribute in project.attribute_variables}
    union = {
        kinds[value.attribute]: value.value
        for value in project.attribute_values
        if names[value.entity] == "Union"
    }
    assert union == {"Type": "labour", "Alias": "", "Notes": "old"}


def test_an_old_project_gives_networks_and_can_be_written_anew(old: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.dna"
    write_dna(read_dna(old), new)
    for path in (old, new):
        assert len(load_statements(path)) == 2
        network = dna_network(path, networkType="onemode", qualifierAggregation="conflict")
        assert isinstance(network, Network)
        assert network.to_pandas().loc["Union", "Ministry"] == 1


def test_passages_are_found_by_their_utf_16_places(old: Path) -> None:
    assert [words for *_, words in read_dna(old).passages()] == ["text", "of"]
