"""The values of a variable with their colours and attributes."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from polemic.analysis.networks.table import label_order
from polemic.compat.dna_file.columns import type_id
from polemic.compat.dna_file.connection import opened, readable
from polemic.errors import UsageError

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True)
class Attributed:
    """A value of a variable; `attributes` in the order of the table's names."""

    id: int
    value: str
    color: str
    attributes: tuple[str, ...]
    used: bool


@dataclass(frozen=True, slots=True)
class AttributeTable:
    """The values of a variable, sorted, and the names of their attributes."""

    names: tuple[str, ...]
    rows: tuple[Attributed, ...]

    def of(self, value: str) -> Attributed | None:
        """The value's colour and attributes."""
        return next((row for row in self.rows if row.value == value), None)

    def to_pandas(self) -> pd.DataFrame:
        """The table as a pandas data frame."""
        import pandas as pd

        columns = ["ID", "value", "color", *self.names, "in_dataset"]
        return pd.DataFrame(
            [(row.id, row.value, row.color, *row.attributes, row.used) for row in self.rows],
            columns=columns,
        )


def load_attributes(
    path: str | Path, variable: str, statement_type: str | int = "DNA Statement"
) -> AttributeTable:
    """The values of a short text variable with their attributes."""
    path = Path(path)
    with opened(path) as connection, readable(connection) as project:
        number = type_id(project, statement_type, str(path))
        found = project.execute(
            "SELECT ID FROM VARIABLES WHERE StatementTypeId = ? AND Variable = ? "
            "AND DataType = 'short text'",
            (number, variable),
        ).fetchone()
        if found is None:
            raise UsageError(
                "no such short text variable",
                where=variable,
                remedy="see dna_getVariables for those that exist",
            )
        names = project.execute(
            "SELECT ID, AttributeVariable FROM ATTRIBUTEVARIABLES WHERE VariableId = ? "
            "ORDER BY AttributeVariable",
            found,
        ).fetchall()
        values = {
            (entity, attribute): text
            for entity, attribute, text in project.execute(
                "SELECT EntityId, AttributeVariableId, AttributeValue FROM ATTRIBUTEVALUES"
            )
        }
        used = {
            entity
            for (entity,) in project.execute(
                "SELECT DISTINCT Entity FROM DATASHORTTEXT WHERE VariableId = ?", found
            )
        }
        entities = project.execute(
            "SELECT ID, Value, Red, Green, Blue FROM ENTITIES WHERE VariableId = ?", found
        ).fetchall()
    rows = [
        Attributed(
            number,
            value,
            "#{:02X}{:02X}{:02X}".format(*(shade or 0 for shade in shades)),
            tuple(str(values.get((number, attribute), "")) for attribute, _ in names),
            number in used,
        )
        for number, value, *shades in entities
    ]
    rows.sort(key=lambda row: label_order(row.value))
    return AttributeTable(tuple(name for _, name in names), tuple(rows))
