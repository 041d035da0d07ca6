"""A whole DNA project as plain typed tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from polemic.compat.dna_file import rows
from polemic.compat.dna_file.offsets import Offsets


@dataclass(frozen=True, slots=True)
class OtherTable:
    """A table that DNA 3.1 does not have, kept as it is."""

    name: str
    definition: str
    rows: tuple[tuple[Any, ...], ...]


@dataclass(frozen=True, slots=True)
class OtherColumn:
    """A column that DNA 3.1 does not have, kept as it is: its values by the row's first column."""

    table: str
    name: str
    declared: str
    values: tuple[tuple[Any, Any], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Project:
    """The rows of each table, in order of their ids."""

    settings: tuple[rows.Setting, ...] = ()
    coders: tuple[rows.Coder, ...] = ()
    documents: tuple[rows.Document, ...] = ()
    statement_types: tuple[rows.StatementType, ...] = ()
    variables: tuple[rows.Variable, ...] = ()
    variable_links: tuple[rows.VariableLink, ...] = ()
    regexes: tuple[rows.Regex, ...] = ()
    coder_relations: tuple[rows.CoderRelation, ...] = ()
    statements: tuple[rows.Statement, ...] = ()
    entities: tuple[rows.Entity, ...] = ()
    booleans: tuple[rows.NumberValue, ...] = ()
    integers: tuple[rows.NumberValue, ...] = ()
    short_texts: tuple[rows.EntityValue, ...] = ()
    long_texts: tuple[rows.TextValue, ...] = ()
    attribute_variables: tuple[rows.AttributeVariable, ...] = ()
    attribute_values: tuple[rows.AttributeValue, ...] = ()
    other_tables: tuple[OtherTable, ...] = ()
    other_columns: tuple[OtherColumn, ...] = ()

    @property
    def version(self) -> str:
        """The version of DNA that the project says it is of."""
        return next((item.value for item in self.settings if item.property == "version"), "")

    def passages(self) -> Iterator[tuple[rows.Statement, int, int, str]]:
        """Each statement with its place in code points and its words."""
        texts = {document.id: document.text for document in self.documents}
        offsets: dict[int, Offsets] = {}
        for statement in self.statements:
            document = statement.document
            if document is None or document not in texts:
                continue
            if document not in offsets:
                offsets[document] = Offsets(texts[document])
            start = offsets[document].to_points(statement.start)
            stop = offsets[document].to_points(statement.stop)
            yield statement, start, stop, texts[document][start:stop]


#: The fields of a project by the table they hold.
FIELDS = {
    "SETTINGS": "settings",
    "CODERS": "coders",
    "DOCUMENTS": "documents",
    "STATEMENTTYPES": "statement_types",
    "VARIABLES": "variables",
    "VARIABLELINKS": "variable_links",
    "REGEXES": "regexes",
    "CODERRELATIONS": "coder_relations",
    "STATEMENTS": "statements",
    "ENTITIES": "entities",
    "DATABOOLEAN": "booleans",
    "DATAINTEGER": "integers",
    "DATASHORTTEXT": "short_texts",
    "DATALONGTEXT": "long_texts",
    "ATTRIBUTEVARIABLES": "attribute_variables",
    "ATTRIBUTEVALUES": "attribute_values",
}
