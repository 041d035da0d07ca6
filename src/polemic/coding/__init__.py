"""Coding: a parsed document with its cast -> records. A coder is one function, found by name."""

from __future__ import annotations

from importlib import import_module

from polemic.coding.context import Coder, Context
from polemic.errors import UsageError

# Kinds of record in the order in which they are coded, and who can code them. A coder beside the
# rules is one more line here; `pipeline` and the command line find it by its name.
CODERS: dict[str, dict[str, str]] = {
    "statements": {
        "rules": "polemic.coding.statements:code",
        "model": "polemic.coding.statements.trained:code",
    },
    "events": {
        "rules": "polemic.coding.events:code",
        "model": "polemic.coding.events.trained:code",
    },
    "portrayals": {"rules": "polemic.coding.portrayals:code"},
    "stances": {
        "rules": "polemic.coding.stances:code",
        "model": "polemic.coding.stances.trained:code",
    },
    "figures": {"rules": "polemic.coding.figures:code"},
}

# Where the encoder reads articles coded by hand better than the rules; figures in docs/quality.md.
BEST: dict[str, str] = {"statements": "model", "stances": "model"}

__all__ = ["BEST", "CODERS", "Coder", "Context", "coder"]


def coder(kind: str, name: str) -> Coder:
    """The coder of a kind of record by its name; raises UsageError if there is none."""
    try:
        where = CODERS[kind][name]
    except KeyError:
        known = ", ".join(f"{k}={n}" for k, names in CODERS.items() for n in names)
        raise UsageError(
            f"there is no coder {name!r} for {kind}", where="--coder", remedy=f"use one of {known}"
        ) from None
    module, function = where.split(":")
    found: Coder = getattr(import_module(module), function)
    return found
