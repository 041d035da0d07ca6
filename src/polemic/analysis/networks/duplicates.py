"""Repeated statements: only the first counts of those alike in a document or period."""

from __future__ import annotations

import numpy as np

from polemic.analysis.networks.arrays import Bools, Ints
from polemic.analysis.networks.definition import Definition
from polemic.analysis.networks.table import Statements

_DAY = 86_400

#: DNA compares integers as objects, of which Java shares only those within these bounds.
_SMALLEST, _LARGEST = -128, 127


def period(statements: Statements, wanted: Definition) -> Ints:
    """The document or period of each statement within which duplicates count once."""
    days = np.floor_divide(statements.date, _DAY)
    dates = days.astype("datetime64[D]")
    match wanted.duplicates:
        case "document":
            return statements.document
        case "year":
            return dates.astype("datetime64[Y]").astype(np.int64)
        case "month":
            months = dates.astype("datetime64[M]").astype(np.int64)
            return months % 12 if wanted.dna else months
        case "week":
            weeks = np.floor_divide(days + 3, 7)
            return _week_of_year(weeks) if wanted.dna else weeks
        case _:
            return np.zeros(len(statements), dtype=np.int64)


def _week_of_year(weeks: Ints) -> Ints:
    """The ISO number, 1 to 53, of weeks counted from the one of 1970-01-01."""
    thursday = weeks * 7
    year = thursday.astype("datetime64[D]").astype("datetime64[Y]")
    return np.floor_divide(thursday - year.astype("datetime64[D]").astype(np.int64), 7) + 1


def first_of_each(statements: Statements, wanted: Definition) -> Bools:
    """The statements, in order already, that come first with their values in their period."""
    if wanted.duplicates == "include" or not len(statements):
        return np.ones(len(statements), dtype=np.bool_)
    keys = [
        period(statements, wanted),
        statements.column(wanted.variable1, document=wanted.variable1_document).codes,
        statements.column(wanted.variable2, document=wanted.variable2_document).codes,
    ]
    if wanted.qualifier is not None and not wanted.ignores_qualifier:
        column = statements.column(wanted.qualifier, document=wanted.qualifier_document)
        keys.append(column.codes)
        if wanted.dna and column.kind == "integer":
            keys.append(_never_equal(column.codes))
    order = np.lexsort((np.arange(len(statements)), *keys))
    changes = np.zeros(len(order), dtype=np.bool_)
    changes[0] = True
    for key in keys:
        ordered = key[order]
        changes[1:] |= ordered[1:] != ordered[:-1]
    keep = np.zeros(len(order), dtype=np.bool_)
    keep[order[changes]] = True
    return keep


def _never_equal(codes: Ints) -> Ints:
    """Tells each integer that DNA cannot compare from all others."""
    beyond = (codes < _SMALLEST) | (codes > _LARGEST)
    return np.where(beyond, np.arange(1, len(codes) + 1), 0)
