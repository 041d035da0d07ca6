"""JSON Lines: the records as the contract has them, one a line."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

from pydantic import ValidationError

from polemic.errors import DataError
from polemic.publishing.explain import load_records
from polemic.records import (
    Actor,
    Affiliation,
    Concept,
    Document,
    Event,
    Figure,
    Mention,
    Portrayal,
    Record,
    Reject,
    Stance,
    Statement,
    dumps,
    from_json,
)

KINDS: dict[str, type[Record]] = {
    kind.record: kind
    for kind in (
        *(Document, Reject, Actor, Mention, Affiliation),
        *(Statement, Stance, Event, Figure, Portrayal, Concept),
    )
}


def export(records: Iterable[Record]) -> Iterator[str]:
    """One line of JSON a record, in the order given."""
    for record in records:
        yield dumps(record) + "\n"


def load(path: Path, kinds: Collection[str] = tuple(KINDS)) -> Iterator[Record]:
    """The records of these kinds in a file that `export` wrote; raises DataError."""
    for body in load_records(path):
        if body["record"] in kinds:
            try:
                yield from_json(KINDS[body["record"]], body)
            except (KeyError, ValidationError) as error:
                reason = (
                    str(error).split("\n")[0]
                    if isinstance(error, KeyError)
                    else (f"{error.errors()[0]['msg']}: {error.errors()[0]['loc'][0]}")
                )
                raise DataError(
                    f"no {body['record']}: {reason}",
                    where=f"{path}, {body['id']}",
                    remedy="give the output of `polemic code --format jsonl`",
                ) from error
