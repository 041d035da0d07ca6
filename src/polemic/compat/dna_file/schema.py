"""The tables of a DNA 3 project: their columns, what may stand in them, and what refers to what."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from polemic.compat.dna_file import rows

KEY = "INTEGER NOT NULL PRIMARY KEY"
SHORT = "TEXT NOT NULL DEFAULT '' CHECK (LENGTH({name}) < 191)"
NAMED = "TEXT NOT NULL CHECK (LENGTH({name}) < 191)"
LONG = "TEXT NOT NULL DEFAULT ''"
COLOUR = "INTEGER NOT NULL DEFAULT 0 CHECK ({name} BETWEEN 0 AND 255)"
TINT = "INTEGER CHECK ({name} BETWEEN 0 AND 255)"
YES = "INTEGER NOT NULL DEFAULT 1 CHECK ({name} BETWEEN 0 AND 1)"
NO = "INTEGER NOT NULL DEFAULT 0 CHECK ({name} BETWEEN 0 AND 1)"
NUMBER = "INTEGER NOT NULL"


def _to(table: str, rule: str = "INTEGER") -> str:
    return f"{rule} REFERENCES {table}(ID) ON DELETE CASCADE"


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the class of its rows, its columns with their rules, and rules of the whole."""

    row: type
    columns: Mapping[str, str]
    rules: tuple[str, ...] = ()

    def create(self, name: str) -> str:
        """The statement that makes the table."""
        columns = [f"{key} {rule.format(name=key)}" for key, rule in self.columns.items()]
        return f"CREATE TABLE {name}({', '.join([*columns, *self.rules])})"


_COLOURS = {"Red": COLOUR, "Green": COLOUR, "Blue": COLOUR}
_PERMISSIONS = (
    "AddDocuments",
    "EditDocuments",
    "DeleteDocuments",
    "ImportDocuments",
    "AddStatements",
    "EditStatements",
    "DeleteStatements",
    "EditAttributes",
    "EditRegex",
    "EditStatementTypes",
    "EditCoders",
    "EditCoderRelations",
    "ViewOthersDocuments",
    "EditOthersDocuments",
    "ViewOthersStatements",
    "EditOthersStatements",
)
_KINDS = "'boolean', 'integer', 'long text', 'short text'"


def _data(value: Mapping[str, str], row: type) -> Table:
    owner = {
        "ID": KEY,
        "StatementId": _to("STATEMENTS", NUMBER),
        "VariableId": _to("VARIABLES", NUMBER),
    }
    return Table(row, {**owner, **value}, ("UNIQUE (StatementId, VariableId)",))


#: In the order in which they can be filled.
TABLES: Mapping[str, Table] = {
    "SETTINGS": Table(rows.Setting, {"Property": "TEXT PRIMARY KEY", "Value": "TEXT NOT NULL"}),
    "CODERS": Table(
        rows.Coder,
        {
            "ID": KEY,
            "Name": NAMED,
            **_COLOURS,
            "Refresh": "INTEGER NOT NULL DEFAULT 0 CHECK (Refresh BETWEEN 0 AND 9999)",
            "FontSize": "INTEGER NOT NULL DEFAULT 14 CHECK (FontSize BETWEEN 1 AND 99)",
            "Password": NAMED,
            "PopupWidth": "INTEGER DEFAULT 300 CHECK (PopupWidth BETWEEN 100 AND 9999)",
            "ColorByCoder": NO,
            "PopupDecoration": NO,
            "PopupAutoComplete": YES,
            **{f"Permission{name}": YES for name in _PERMISSIONS},
        },
    ),
    "DOCUMENTS": Table(
        rows.Document,
        {
            "ID": KEY,
            "Title": NAMED,
            "Text": "TEXT NOT NULL",
            "Coder": _to("CODERS"),
            "Author": SHORT,
            "Source": SHORT,
            "Section": SHORT,
            "Notes": LONG,
            "Type": SHORT,
            "Date": NUMBER,
        },
    ),
    "STATEMENTTYPES": Table(rows.StatementType, {"ID": KEY, "Label": NAMED, **_COLOURS}),
    "VARIABLES": Table(
        rows.Variable,
        {
            "ID": KEY,
            "Variable": NAMED,
            "DataType": f"TEXT NOT NULL DEFAULT 'short text' CHECK (DataType IN ({_KINDS}))",
            "StatementTypeId": _to("STATEMENTTYPES"),
        },
        ("UNIQUE (Variable, StatementTypeId)",),
    ),
    "VARIABLELINKS": Table(
        rows.VariableLink,
        {
            "ID": KEY,
            "SourceVariableId": _to("VARIABLES"),
            "TargetVariableId": _to("VARIABLES"),
        },
        ("CHECK (TargetVariableId != SourceVariableId)",),
    ),
    "REGEXES": Table(
        rows.Regex, {"Label": "TEXT PRIMARY KEY CHECK (LENGTH({name}) < 191)", **_COLOURS}
    ),
    "CODERRELATIONS": Table(
        rows.CoderRelation,
        {
            "ID": KEY,
            "Coder": _to("CODERS", "INTEGER CHECK (Coder > 0)"),
            "OtherCoder": _to("CODERS", "INTEGER CHECK (OtherCoder > 0)"),
            "viewStatements": YES,
            "editStatements": YES,
            "viewDocuments": YES,
            "editDocuments": YES,
        },
        ("CHECK (Coder != OtherCoder)",),
    ),
    "STATEMENTS": Table(
        rows.Statement,
        {
            "ID": KEY,
            "StatementTypeId": _to("STATEMENTTYPES"),
            "DocumentId": _to("DOCUMENTS"),
            "Start": "INTEGER NOT NULL CHECK (Start >= 0)",
            "Stop": "INTEGER NOT NULL CHECK (Stop >= 0)",
            "Coder": _to("CODERS"),
        },
        ("CHECK (Start < Stop)",),
    ),
    "ENTITIES": Table(
        rows.Entity,
        {
            "ID": KEY,
            "VariableId": _to("VARIABLES", NUMBER),
            "Value": SHORT,
            "Red": TINT,
            "Green": TINT,
            "Blue": TINT,
            "ChildOf": _to("ENTITIES", "INTEGER CHECK (ChildOf > 0)"),
        },
        ("UNIQUE (VariableId, Value)",),
    ),
    "DATABOOLEAN": _data({"Value": "INTEGER NOT NULL DEFAULT 1"}, rows.NumberValue),
    "DATAINTEGER": _data({"Value": "INTEGER NOT NULL DEFAULT 0"}, rows.NumberValue),
    "DATASHORTTEXT": _data({"Entity": _to("ENTITIES", NUMBER)}, rows.EntityValue),
    "DATALONGTEXT": _data({"Value": "TEXT DEFAULT ''"}, rows.TextValue),
    "ATTRIBUTEVARIABLES": Table(
        rows.AttributeVariable,
        {"ID": KEY, "VariableId": _to("VARIABLES", NUMBER), "AttributeVariable": NAMED},
        ("UNIQUE (VariableId, AttributeVariable)",),
    ),
    "ATTRIBUTEVALUES": Table(
        rows.AttributeValue,
        {
            "ID": KEY,
            "EntityId": _to("ENTITIES", NUMBER),
            "AttributeVariableId": _to("ATTRIBUTEVARIABLES", NUMBER),
            "AttributeValue": SHORT,
        },
        ("UNIQUE (EntityId, AttributeVariableId)",),
    ),
}
