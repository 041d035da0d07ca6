"""Which statements count: date range, documents, excluded values, blanks."""

from __future__ import annotations

import numpy as np

from polemic.analysis.networks.arrays import Bools
from polemic.analysis.networks.definition import Definition
from polemic.analysis.networks.table import Statements


def in_scope(statements: Statements, wanted: Definition) -> Bools:
    """Statements of the date range whose documents are not excluded."""
    keep = np.ones(len(statements), dtype=np.bool_)
    if wanted.start is not None:
        keep &= statements.date >= wanted.start
    if wanted.stop is not None:
        keep &= statements.date <= wanted.stop
    for name, values in wanted.exclude_documents.items():
        if values:
            hit = statements.column(name, document=True).among(values)
            keep &= hit if name in wanted.invert_documents else ~hit
    return keep


def not_excluded(statements: Statements, wanted: Definition) -> Bools:
    """Statements without an excluded value; inverted, those with a listed value of every list."""
    keep = np.ones(len(statements), dtype=np.bool_)
    for name, values in wanted.exclude.items():
        if values:
            hit = statements.column(name).among(values)
            keep &= hit if wanted.invert else ~hit
    return keep


def complete(statements: Statements, wanted: Definition) -> Bools:
    """Statements with all variables of the network filled in; an event list takes any."""
    keep = np.ones(len(statements), dtype=np.bool_)
    if wanted.mode == "eventlist":
        return keep
    keep &= ~statements.column(wanted.variable1, document=wanted.variable1_document).empty()
    keep &= ~statements.column(wanted.variable2, document=wanted.variable2_document).empty()
    if wanted.qualifier is not None and not wanted.ignores_qualifier:
        keep &= ~statements.column(wanted.qualifier, document=wanted.qualifier_document).empty()
    return keep
