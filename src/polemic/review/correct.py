"""Applies decisions to records: what a person rejected goes, what a person replaced changes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from pydantic import ValidationError

from polemic.errors import DataError
from polemic.records import (
    ALLOWED,
    Actor,
    Coded,
    Document,
    Mention,
    Participant,
    Record,
    Span,
    Stance,
    from_json,
    to_json,
)
from polemic.review.corrections import Correction, first_problem

# What names a record or says how the machine came to it is never changed by hand.
_FIXED = frozenset({"schema", "record", "id", "document", "coder", "version", "why"})

_DATE = re.compile(r"\d{4}(-\d\d){0,2}")


@dataclass(frozen=True)
class Corrected:
    """Records after correction, the ids that met no record, and those that went with an actor."""

    records: tuple[Record, ...]
    applied: frozenset[str] = frozenset()
    orphaned: tuple[str, ...] = ()


def correct(records: Sequence[Record], corrections: Iterable[Correction]) -> Corrected:
    """The records of one or more documents with the decisions on them applied."""
    decisions = {correction.id: correction for correction in corrections}
    texts = {record.id: record for record in records if isinstance(record, Document)}
    known = {record.id for record in records if isinstance(record, Actor)}
    kept: list[Record] = []
    applied: set[str] = set()
    gone: set[str] = set()
    for record in records:
        decision = decisions.get(record.id)
        if decision is None or not isinstance(record, Coded):
            kept.append(record)
            continue
        applied.add(record.id)
        if decision.decision == "reject":
            gone.add(record.id)
        elif decision.decision == "replace":
            kept.append(_replaced(record, decision, texts[record.document], known))
        else:
            kept.append(replace(record, confidence=1.0))
    whole, orphaned = _without(kept, gone)
    return Corrected(tuple(whole), frozenset(applied), tuple(orphaned))


def _replaced(record: Coded, decision: Correction, document: Document, actors: set[str]) -> Coded:
    """The record with a person's values; the id stays, so that the decision stays attached."""
    where = f"correction of {record.id}"
    body = to_json(record)
    for key, value in decision.changes.items():
        if key in _FIXED or key not in body:
            raise DataError(
                f"{key!r} cannot be replaced in a {record.record}",
                where=where,
                remedy=f"use one of {', '.join(sorted(set(body) - _FIXED))}",
            )
        body[key] = value
    body["coder"] = decision.coder if "/" in decision.coder else f"human/{decision.coder}"
    body["confidence"] = 1.0
    try:
        changed = from_json(type(record), body)
    except ValidationError as error:
        raise DataError(
            first_problem(error), where=where, remedy="see docs/corrections.md"
        ) from error
    _check(changed, document, actors, where)
    return changed


def _check(record: Coded, document: Document, actors: set[str], where: str) -> None:
    """Raises DataError for values that no record may have."""
    for key, allowed in ALLOWED.get(record.record, {}).items():
        if getattr(record, key) not in allowed:
            raise DataError(
                f"{key!r} cannot be {getattr(record, key)!r}",
                where=where,
                remedy=f"use one of {', '.join(sorted(str(value) for value in allowed))}",
            )
    unnamed = isinstance(record, Actor) and record.voice
    if not (record.evidence or unnamed or isinstance(record, Mention)):
        raise DataError("no evidence is left", where=where, remedy="give the sentence")
    when = getattr(record, "date", None)
    if when is not None and not _is_date(when):
        remedy = "write it as 1994-01-14, 1994-01 or 1994"
        raise DataError(f"'date' cannot be {when!r}", where=where, remedy=remedy)
    if isinstance(record, Actor) and not record.name.strip():
        raise DataError("'name' is empty", where=where, remedy="give the name")
    for span in _spans(record):
        if not 0 <= span.start < span.end or document.span(span.start, span.end) != span:
            raise DataError(
                f"{span.text!r} does not stand at {span.start} to {span.end}",
                where=where,
                remedy="give offsets in code points into the document's text, end exclusive",
            )
    for actor in _actors(record):
        if actor not in actors:
            raise DataError(
                f"there is no actor {actor!r}", where=where, remedy="use the id of an actor record"
            )


def _is_date(text: str) -> bool:
    if not _DATE.fullmatch(text):
        return False
    try:
        date.fromisoformat(text + "-01" * (2 - text.count("-")))
    except ValueError:
        return False
    return True


def _spans(record: Coded) -> list[Span]:
    own = [Span(record.start, record.end, record.text)] if isinstance(record, Mention) else []
    return own + [part for part in _parts(record) if isinstance(part, Span)]


def _actors(record: Coded) -> list[str]:
    own = [record.actor] if isinstance(record, Mention) else []
    return own + [part.actor for part in _parts(record) if isinstance(part, Participant)]


def _parts(record: Coded) -> list[Any]:
    found: list[Any] = []
    for each in fields(record):
        value = getattr(record, each.name)
        found.extend(value if isinstance(value, tuple) else [value])
    return found


def _without(records: list[Record], gone: set[str]) -> tuple[list[Record], list[str]]:
    """Takes rejected records out of the rest: what cannot stand without them goes as well."""
    whole = [record for record in records if record.id not in gone]
    orphaned: list[str] = []
    while gone:
        trimmed = [_trim(record, gone) for record in whole]
        lost = {old.id for old, new in zip(whole, trimmed, strict=True) if new is None}
        orphaned += [record.id for record in whole if record.id in lost]
        whole = [record for record in trimmed if record is not None]
        gone = lost
    return whole, orphaned


_OPTIONAL = frozenset({"addressee", "reported_by"})


def _trim(record: Record, gone: set[str]) -> Record | None:
    """The record without references to what is gone; None if it cannot do without."""
    if not isinstance(record, Coded):
        return record
    if isinstance(record, Mention):
        return None if record.actor in gone else record
    if isinstance(record, Stance) and record.source in gone:
        return None
    changes: dict[str, Any] = {}
    for each in fields(record):
        value = getattr(record, each.name)
        if isinstance(value, Participant):
            if value.actor in gone:
                if each.name not in _OPTIONAL and not _is_figure_actor(record, each.name):
                    return None
                changes[each.name] = None
            elif value.mention in gone:
                changes[each.name] = Participant(value.actor)
        elif isinstance(value, tuple) and any(isinstance(v, Participant) for v in value):
            left = tuple(v for v in value if v.actor not in gone)
            changes[each.name] = tuple(
                Participant(v.actor) if v.mention in gone else v for v in left
            )
        elif each.name == "within" and value in gone:
            changes[each.name] = None
    trimmed = replace(record, **changes) if changes else record
    return None if _has_nobody(record, trimmed) else trimmed


def _is_figure_actor(record: Coded, name: str) -> bool:
    return record.record == "figure" and name == "actor"


def _has_nobody(before: Coded, after: Coded) -> bool:
    """An event that has lost every participant is no event any more."""
    if before.record != "event" or before is after:
        return False
    return not getattr(after, "actors", ()) and not getattr(after, "recipients", ())
