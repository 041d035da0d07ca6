"""What network is wanted: every option of a discourse network, checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, fields
from typing import Literal, get_args, get_type_hints

from polemic.errors import UsageError

Mode = Literal["onemode", "twomode", "eventlist"]
Aggregation = Literal["ignore", "combine", "subtract", "congruence", "conflict"]
Normalization = Literal["no", "activity", "prominence", "average", "jaccard", "cosine"]
Duplicates = Literal["include", "document", "week", "month", "year", "acrossrange"]
Window = Literal["no", "events", "seconds", "minutes", "hours", "days", "weeks", "months", "years"]
Kernel = Literal["no", "uniform", "epanechnikov", "triangular", "gaussian"]
Rules = Literal["literature", "dna"]

_AGGREGATIONS = {
    "onemode": ("ignore", "congruence", "conflict", "subtract"),
    "twomode": ("ignore", "combine", "subtract"),
    "eventlist": get_args(Aggregation),
}
_NORMALIZATIONS = {
    "onemode": ("no", "average", "jaccard", "cosine"),
    "twomode": ("no", "activity", "prominence"),
    "eventlist": get_args(Normalization),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition:
    """A discourse network: its nodes, what ties them, which statements count, and when.

    `start` and `stop` are seconds of the epoch, inclusive. `rules` chooses between the definitions
    of the literature and those of Discourse Network Analyzer 3.1, faults included.
    """

    mode: Mode = "twomode"
    variable1: str = "organization"
    variable1_document: bool = False
    variable2: str = "concept"
    variable2_document: bool = False
    qualifier: str | None = "agreement"
    qualifier_document: bool = False
    aggregation: Aggregation = "ignore"
    normalization: Normalization = "no"
    isolates: bool = False
    duplicates: Duplicates = "include"
    start: int | None = None
    stop: int | None = None
    window: Window = "no"
    window_size: int = 100
    kernel: Kernel = "no"
    indent: bool = True
    exclude: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    invert: bool = False
    exclude_documents: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    invert_documents: frozenset[str] = frozenset()
    rules: Rules = "literature"

    def __post_init__(self) -> None:
        self._check_values()
        self._check_mode()
        if self.window_size < 1:
            raise UsageError("a window has at least one unit", where=f"{self.window_size}")
        if self.kernel != "no" and self.window in {"no", "events"}:
            raise UsageError(
                "a kernel smooths over time",
                where=self.kernel,
                remedy="choose a window in seconds, minutes, hours, days, weeks, months or years",
            )

    def _check_values(self) -> None:
        hints = get_type_hints(Definition)
        for option in fields(self):
            allowed = get_args(hints[option.name])
            value = getattr(self, option.name)
            if allowed and all(isinstance(item, str) for item in allowed) and value not in allowed:
                raise UsageError(
                    f"no such {option.name}: {value!r}",
                    where=option.name,
                    remedy="use one of: " + ", ".join(allowed),
                )

    def _check_mode(self) -> None:
        as_is = {"onemode": "subtract", "twomode": "combine"}
        wanted = (("aggregation", _AGGREGATIONS), ("normalization", _NORMALIZATIONS))
        for name, table in wanted:
            value = getattr(self, name)
            if value not in table[self.mode]:
                raise UsageError(
                    f"{name} {value} does not exist for {self.mode} networks",
                    where=name,
                    remedy="use one of: " + ", ".join(table[self.mode]),
                )
        if self.variable1 == self.variable2 and self.mode != "eventlist":
            same = self.variable1_document == self.variable2_document
            if same:
                raise UsageError(
                    "variable1 and variable2 are the same",
                    where=self.variable1,
                    remedy=f"choose two variables, such as organization and concept "
                    f"with {as_is[self.mode]}",
                )

    @property
    def dna(self) -> bool:
        """Whether DNA's own rules hold."""
        return self.rules == "dna"

    @property
    def ignores_qualifier(self) -> bool:
        """Whether all statements count alike."""
        return self.qualifier is None or self.aggregation == "ignore"
