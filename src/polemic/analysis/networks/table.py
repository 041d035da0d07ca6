"""The table of statements that networks are made from: one row a statement, columns as arrays."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from polemic.analysis.networks.arrays import Bools, Ints, occurring
from polemic.errors import UsageError

Kind = Literal["boolean", "integer", "text"]

#: What is known of a statement through its document.
DOCUMENT_VARIABLES = ("id", "title", "author", "source", "section", "type")


def label_order(label: str) -> bytes:
    """Sorts labels by UTF-16 code units, as Java and R under the C locale of Windows do."""
    return label.encode("utf-16-be", "surrogatepass")


@dataclass(frozen=True, slots=True)
class Column:
    """A variable: values of booleans and integers, for text positions in the sorted `labels`.

    `absent` says which statements have no boolean or integer, where some have none.
    """

    kind: Kind
    codes: Ints
    labels: tuple[str, ...] = ()
    absent: Bools | None = None

    def take(self, where: Ints | Bools) -> Column:
        """The column of some of the statements."""
        absent = None if self.absent is None else self.absent[where]
        return Column(self.kind, self.codes[where], self.labels, absent)

    def strings(self) -> list[str]:
        """The values as text, one a statement."""
        if self.kind == "text":
            return [self.labels[code] for code in self.codes.tolist()]
        return [str(code) for code in self.codes.tolist()]

    def among(self, values: Iterable[str]) -> Bools:
        """Which statements have one of the values, written as text."""
        wanted = set(values)
        if self.kind == "text":
            known = np.array([label in wanted for label in self.labels], dtype=np.bool_)
            if not known.size:
                return np.zeros(self.codes.shape, dtype=np.bool_)
            return np.asarray(known[self.codes])
        truth = {"true": "1", "false": "0"} if self.kind == "boolean" else {}
        numbers = {truth.get(value.strip().lower(), value.strip()) for value in wanted}
        whole = [int(number) for number in numbers if number.lstrip("+-").isdigit()]
        return np.isin(self.codes, np.array(whole, dtype=np.int64))

    def empty(self) -> Bools:
        """Which statements leave it blank, or were never given a value."""
        if self.absent is not None:
            return self.absent
        if self.kind == "text" and "" in self.labels:
            return np.asarray(self.codes == self.labels.index(""))
        return np.zeros(self.codes.shape, dtype=np.bool_)


def text_column(values: Sequence[str]) -> Column:
    """A text column from the values of the statements."""
    labels = tuple(sorted(set(values), key=label_order))
    position = {label: code for code, label in enumerate(labels)}
    codes = np.fromiter((position[value] for value in values), np.int64, len(values))
    return Column("text", codes, labels)


def relabelled(codes: Ints, labels: Sequence[str]) -> Column:
    """A text column from codes into labels in any order; labels that never occur are left out."""
    used = occurring(codes)
    names = sorted({labels[code] for code in used.tolist()}, key=label_order)
    position = {label: place for place, label in enumerate(names)}
    places = np.zeros(int(used[-1]) + 1 if used.size else 0, dtype=np.int64)
    for code in used.tolist():
        places[code] = position[labels[code]]
    return Column("text", places[codes] if used.size else codes, tuple(names))


@dataclass(frozen=True, slots=True)
class Statements:
    """Statements with the variables coded on them; `date` is in seconds of the epoch, UTC.

    `named` is the variable with their ids elsewhere, where they have one besides `id`.
    """

    id: Ints
    document: Ints
    date: Ints
    start: Ints
    stop: Ints
    variables: Mapping[str, Column]
    documents: Mapping[str, Column] = field(default_factory=dict)
    named: str = ""

    def __len__(self) -> int:
        return len(self.id)

    def column(self, name: str, *, document: bool = False) -> Column:
        """The variable called `name`, of the statement or of its document."""
        columns = self.documents if document else self.variables
        try:
            return columns[name]
        except KeyError:
            level = "document-level variable" if document else "variable"
            raise UsageError(
                f"no such {level}",
                where=name,
                remedy="use one of: " + ", ".join(columns),
            ) from None

    def take(self, where: Ints | Bools) -> Statements:
        """Some of the statements."""
        return Statements(
            self.id[where],
            self.document[where],
            self.date[where],
            self.start[where],
            self.stop[where],
            {name: column.take(where) for name, column in self.variables.items()},
            {name: column.take(where) for name, column in self.documents.items()},
            self.named,
        )

    def names(self, where: Ints) -> tuple[str, ...]:
        """The ids of some of the statements, as they are known elsewhere."""
        if not self.named:
            return tuple(str(one) for one in self.id[where].tolist())
        return tuple(self.column(self.named).take(where).strings())

    def order(self) -> Ints:
        """Positions by date, document, start, stop and id."""
        keys = (self.id, self.stop, self.start, self.document, self.date)
        return np.lexsort(keys).astype(np.int64, copy=False)
