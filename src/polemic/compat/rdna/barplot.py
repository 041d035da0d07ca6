"""`dna_barplot`: how often each value occurs with each level of the qualifier."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from polemic.analysis.networks import EventList
from polemic.analysis.networks.tally import Tally, tally
from polemic.compat.dna_file.attributes import load_attributes
from polemic.compat.dna_file.columns import load_statements
from polemic.compat.rdna.arguments import DEFAULTS, arguments, definition

if TYPE_CHECKING:
    import pandas as pd

_ASKED = ("variable1", "variable2", "networkType", "qualifierAggregation", "normalization")
_DEFAULTS: dict[str, Any] = {
    **{name: value for name, value in DEFAULTS.items() if name not in _ASKED},
    "variable": "concept",
}


@dataclass(frozen=True, slots=True)
class BarplotData:
    """Counts of values by levels of the qualifier, with colours and attributes; rDNA's names."""

    variable: str
    values: tuple[str, ...]
    counts: tuple[tuple[int, ...], ...]
    intValues: tuple[int | str, ...]  # noqa: N815
    attributeVariables: tuple[str, ...]  # noqa: N815
    attributes: tuple[tuple[str, ...], ...]
    bars: Tally = field(repr=False, compare=False)

    def behind(self, value: str, level: int | str | None = None) -> EventList:
        """The statements that a bar counts: those of one level, or of all."""
        return self.bars.behind(value, None if level is None else str(level))

    def to_pandas(self) -> pd.DataFrame:
        """One row a value: entity, counts by level, colour and attributes."""
        import pandas as pd

        columns = ["Entity", *self.intValues, *self.attributeVariables]
        rows = zip(self.values, self.counts, self.attributes, strict=True)
        return pd.DataFrame(
            [(value, *counts, *extras) for value, counts, extras in rows], columns=columns
        )


def dna_barplot(path: str | Path, **options: Any) -> BarplotData:
    """Counts of a variable's values by the qualifier, as rDNA's barplots show them.

    Takes `variable`, `qualifier`, `duplicates`, and the dates and filters of `dna_network`; by
    default all statements count, as the program's recorded runs show.
    """
    found = arguments(options, _DEFAULTS, "dna_barplot")
    statements = load_statements(path, found["statementType"])
    variable = found["variable"]
    wanted = definition(
        {**DEFAULTS, **found, "networkType": "eventlist", "variable1": variable}
        | {"qualifierAggregation": "combine", "variable2": variable}
    )
    made = tally(statements, wanted)
    table = load_attributes(path, variable, found["statementType"])
    known = {row.value: row for row in table.rows}
    return BarplotData(
        variable,
        made.values,
        tuple(tuple(row) for row in made.counts.tolist()),
        tuple(int(level) if level.lstrip("-").isdigit() else level for level in made.levels),
        ("Color", *table.names),
        tuple((known[value].color, *known[value].attributes) for value in made.values),
        made,
    )
