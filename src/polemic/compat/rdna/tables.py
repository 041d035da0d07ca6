"""`dna_getVariables`, `dna_getAttributes` and their like: what a project holds."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from polemic.compat.dna_file.attributes import load_attributes
from polemic.compat.dna_file.columns import type_id
from polemic.compat.dna_file.connection import opened

if TYPE_CHECKING:
    import pandas as pd


def dna_getVariables(  # noqa: N802
    path: str | Path,
    statementType: str | int = "DNA Statement",  # noqa: N803
) -> pd.DataFrame:
    """The variables of a statement type: id, label and data type."""
    import pandas as pd

    path = Path(path)
    with opened(path) as connection:
        number = type_id(connection, statementType, str(path))
        rows = connection.execute(
            "SELECT ID, Variable, DataType FROM VARIABLES WHERE StatementTypeId = ? ORDER BY ID",
            (number,),
        ).fetchall()
    return pd.DataFrame(rows, columns=["id", "label", "type"])


def dna_getStatementTypes(path: str | Path) -> pd.DataFrame:  # noqa: N802
    """The statement types: id, label and colour."""
    import pandas as pd

    with opened(Path(path)) as connection:
        rows = connection.execute(
            "SELECT ID, Label, Red, Green, Blue FROM STATEMENTTYPES ORDER BY ID"
        ).fetchall()
    colours = [(number, label, "#{:02X}{:02X}{:02X}".format(*rgb)) for number, label, *rgb in rows]
    return pd.DataFrame(colours, columns=["id", "label", "color"])


def dna_getAttributes(  # noqa: N802
    path: str | Path,
    variable: str = "organization",
    statementType: str | int = "DNA Statement",  # noqa: N803
) -> pd.DataFrame:
    """The values of a variable with their colours and attributes."""
    return load_attributes(path, variable, statementType).to_pandas()
