"""polemic reads political journalism and maps the conflict in it, each line with its sentence."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

__version__ = "0.1.0"

if TYPE_CHECKING:
    from polemic.pipeline import Coding, code
    from polemic.reading import read
    from polemic.records import (
        Actor,
        Affiliation,
        Concept,
        Document,
        Event,
        Figure,
        Mention,
        Participant,
        Portrayal,
        Reject,
        Span,
        Stance,
        Statement,
    )

__all__ = [
    "Actor",
    "Affiliation",
    "Coding",
    "Concept",
    "Document",
    "Event",
    "Figure",
    "Mention",
    "Participant",
    "Portrayal",
    "Reject",
    "Span",
    "Stance",
    "Statement",
    "code",
    "read",
]

_HOMES = {"code": "pipeline", "Coding": "pipeline", "read": "reading"}


def __getattr__(name: str) -> Any:
    """Loads a public name when it is first used, so that importing polemic costs nothing."""
    if name not in __all__:
        raise AttributeError(f"module 'polemic' has no attribute {name!r}")
    return getattr(import_module(f"polemic.{_HOMES.get(name, 'records')}"), name)
