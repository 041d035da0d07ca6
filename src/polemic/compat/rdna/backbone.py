"""`dna_backbone` and `dna_evaluateBackboneSolution`: which concepts carry the structure."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from polemic.analysis.networks import Definition, Network, Statements
from polemic.analysis.networks.backbone import (
    Losses,
    evaluate_backbone,
    fixed_backbone,
    nested_backbone,
    penalized_backbone,
)
from polemic.analysis.networks.calendar import moment
from polemic.analysis.networks.selection import time_range
from polemic.compat.dna_file.columns import load_statements
from polemic.compat.rdna.arguments import DEFAULTS, arguments, definition, names
from polemic.errors import UsageError

if TYPE_CHECKING:
    import pandas as pd

_FIXED = ("networkType", "timeWindow", "windowSize", "kernel", "indentTime", "isolates")
_SHARED: dict[str, Any] = {
    **{name: value for name, value in DEFAULTS.items() if name not in _FIXED},
    "qualifierAggregation": "subtract",
    "normalization": "average",
    "duplicates": "document",
}
_DEFAULTS: dict[str, Any] = {
    **_SHARED,
    "method": "nested",
    "backboneSize": None,
    "penalty": 3.5,
    "iterations": 10_000,
    "seed": 0,
}


@dataclass(frozen=True, slots=True)
class NestedResult:
    """The concepts in the order of their removal, with the losses; rDNA's names."""

    method: str
    iteration: tuple[int, ...]
    entities: tuple[str, ...]
    backboneLoss: tuple[float, ...]  # noqa: N815
    redundantLoss: tuple[float, ...]  # noqa: N815
    numStatements: tuple[int, ...]  # noqa: N815
    numStatementsFull: int  # noqa: N815
    start: datetime | None
    stop: datetime | None

    def to_pandas(self) -> pd.DataFrame:
        """One row an iteration."""
        import pandas as pd

        columns = ("iteration", "entities", "backboneLoss", "redundantLoss", "numStatements")
        return pd.DataFrame({name: getattr(self, name) for name in columns})


@dataclass(frozen=True, slots=True, eq=False)
class BackboneResult:
    """The backbone and the redundant set, their losses and networks; rDNA's names."""

    method: str
    backbone: tuple[str, ...]
    redundant: tuple[str, ...]
    unpenalized_backbone_loss: float
    unpenalized_redundant_loss: float
    penalized_backbone_loss: tuple[float, ...]
    backbone_network: Network
    redundant_network: Network
    full_network: Network
    iterations: int
    start: datetime | None
    stop: datetime | None


def dna_backbone(path: str | Path, **options: Any) -> NestedResult | BackboneResult:
    """The backbone of a one-mode network, as rDNA's function of this name computes it.

    `method` is "nested" (every concept in turn), "penalty" (annealing, `penalty`, `iterations`) or
    "fixed" (annealing, `backboneSize`). Annealing is seeded here: `seed`.
    """
    found = arguments(options, _DEFAULTS, "dna_backbone")
    statements, wanted = _asked(path, found)
    start, stop = time_range(statements, wanted) or (None, None)
    if found["method"] == "nested":
        made = nested_backbone(statements, wanted)
        return NestedResult(
            "nested",
            tuple(range(1, len(made.entities) + 1)),
            made.entities,
            made.backbone_loss,
            made.redundant_loss,
            made.num_statements,
            len(Losses(statements, wanted).selection),
            moment(start),
            moment(stop),
        )
    return _annealed(statements, wanted, found, moment(start), moment(stop))


def dna_evaluateBackboneSolution(  # noqa: N802
    path: str | Path,
    backboneEntities: str | Iterable[str],  # noqa: N803
    **options: Any,
) -> tuple[float, float]:
    """The losses of a backbone and of its complement."""
    found = arguments(options, _SHARED, "dna_evaluateBackboneSolution")
    statements, wanted = _asked(path, found)
    return evaluate_backbone(statements, wanted, names(backboneEntities))


def _asked(path: str | Path, found: dict[str, Any]) -> tuple[Statements, Definition]:
    statements = load_statements(path, found["statementType"])
    return statements, definition({**DEFAULTS, **found, "networkType": "onemode"})


def _annealed(
    statements: Statements,
    wanted: Definition,
    found: dict[str, Any],
    start: datetime | None,
    stop: datetime | None,
) -> BackboneResult:
    method, iterations, seed = found["method"], int(found["iterations"]), int(found["seed"])
    if method in {"penalty", "penalised", "penalized"}:
        made = penalized_backbone(
            statements, wanted, penalty=found["penalty"], iterations=iterations, seed=seed
        )
    elif method == "fixed":
        if found["backboneSize"] is None:
            raise UsageError(
                "a fixed backbone needs a size", where="backboneSize", remedy="say backboneSize=5"
            )
        size = int(found["backboneSize"])
        made = fixed_backbone(statements, wanted, size=size, iterations=iterations, seed=seed)
    else:
        raise UsageError(
            f"no such method: {method}", where="method", remedy="use nested, penalty or fixed"
        )
    losses = Losses(statements, wanted)
    chosen = losses.chosen(made.backbone)
    return BackboneResult(
        method,
        made.backbone,
        made.redundant,
        made.backbone_loss,
        made.redundant_loss,
        made.penalized_loss,
        losses.network(chosen),
        losses.network(~chosen),
        losses.network(np.ones_like(chosen)),
        iterations,
        start,
        stop,
    )
