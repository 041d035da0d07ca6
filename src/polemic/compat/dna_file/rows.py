"""One row of each table of a DNA 3 project; the fields are the table's columns in order."""

from __future__ import annotations

from typing import NamedTuple


class Setting(NamedTuple):
    """A property of the project, such as its version."""

    property: str
    value: str


class Coder(NamedTuple):
    """A person who codes, with the display settings and permissions DNA keeps for them."""

    id: int
    name: str
    red: int = 0
    green: int = 0
    blue: int = 0
    refresh: int = 0
    font_size: int = 14
    password: str = ""
    popup_width: int | None = 300
    color_by_coder: int = 0
    popup_decoration: int = 0
    popup_auto_complete: int = 1
    add_documents: int = 1
    edit_documents: int = 1
    delete_documents: int = 1
    import_documents: int = 1
    add_statements: int = 1
    edit_statements: int = 1
    delete_statements: int = 1
    edit_attributes: int = 1
    edit_regex: int = 1
    edit_statement_types: int = 1
    edit_coders: int = 1
    edit_coder_relations: int = 1
    view_others_documents: int = 1
    edit_others_documents: int = 1
    view_others_statements: int = 1
    edit_others_statements: int = 1


class CoderRelation(NamedTuple):
    """What one coder may see and change of another's work."""

    id: int
    coder: int | None
    other_coder: int | None
    view_statements: int = 1
    edit_statements: int = 1
    view_documents: int = 1
    edit_documents: int = 1


class Document(NamedTuple):
    """An article; `date` is in seconds of the epoch, UTC."""

    id: int
    title: str
    text: str
    coder: int | None
    author: str = ""
    source: str = ""
    section: str = ""
    notes: str = ""
    type: str = ""
    date: int = 0


class StatementType(NamedTuple):
    """A kind of statement with its colour."""

    id: int
    label: str
    red: int = 0
    green: int = 0
    blue: int = 0


class Variable(NamedTuple):
    """A variable of a statement type: boolean, integer, short text or long text."""

    id: int
    variable: str
    data_type: str
    statement_type: int | None


class VariableLink(NamedTuple):
    """A variable whose values refer to another's."""

    id: int
    source: int | None
    target: int | None


class Regex(NamedTuple):
    """A pattern that DNA highlights, with its colour."""

    label: str
    red: int = 0
    green: int = 0
    blue: int = 0


class Statement(NamedTuple):
    """A stretch of a document that is coded; `start` and `stop` count UTF-16 units."""

    id: int
    statement_type: int | None
    document: int | None
    start: int
    stop: int
    coder: int | None


class Entity(NamedTuple):
    """A value of a short text variable, with its colour and the entity it is part of."""

    id: int
    variable: int
    value: str = ""
    red: int | None = 0
    green: int | None = 0
    blue: int | None = 0
    child_of: int | None = None


class NumberValue(NamedTuple):
    """The value of a boolean or integer variable of a statement."""

    id: int
    statement: int
    variable: int
    value: int


class EntityValue(NamedTuple):
    """The entity that is the value of a short text variable of a statement."""

    id: int
    statement: int
    variable: int
    entity: int


class TextValue(NamedTuple):
    """The value of a long text variable of a statement."""

    id: int
    statement: int
    variable: int
    value: str | None = ""


class AttributeVariable(NamedTuple):
    """An attribute that the entities of a variable have."""

    id: int
    variable: int
    name: str


class AttributeValue(NamedTuple):
    """The value of an attribute of an entity."""

    id: int
    entity: int
    attribute: int
    value: str = ""
