"""Concepts as tables: a codebook to edit, what was assigned and why, what was missed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from polemic.analysis.concepts import (
    Assignments,
    Codebook,
    assign,
    coded,
    measure_named,
    propose,
    read_codebook,
)
from polemic.publishing.delimited import lines
from polemic.publishing.jsonl import export, load
from polemic.records import Record


@dataclass(frozen=True)
class CodedConcepts:
    """What a codebook made of records."""

    given: tuple[Record, ...]
    codebook: Codebook
    assignments: Assignments

    def records(self) -> Iterator[str]:
        """The records with their concepts, as JSON Lines."""
        return export(coded(self.given, self.codebook, self.assignments))

    def assigned(self) -> Iterator[str]:
        """What was assigned, as CSV."""
        return assigned_lines(self.assignments)

    def missed(self) -> Iterator[str]:
        """What was missed, as CSV."""
        return missed_lines(self.assignments)

    def summary(self) -> str:
        """How many statements have a concept now, and how they came by it."""
        found = self.assignments.assigned
        words = sum(one.by == "words" for one in found)
        return (
            f"{len(found)} of {len(found) + len(self.assignments.missed)} statements: "
            f"{words} by words, {len(found) - words} by meaning"
        )


def code_concepts(records: Path, codebook: Path, measure: str = "tf-idf") -> CodedConcepts:
    """The records of a file with the concepts of a codebook's file."""
    book, by = read_codebook(codebook), measure_named(measure)
    given = tuple(load(records))
    return CodedConcepts(given, book, assign(given, book, by))


def propose_concepts(
    records: Path, number: int | None = None, measure: str = "tf-idf"
) -> Iterator[str]:
    """A codebook from the statements of a file, as CSV."""
    by = measure_named(measure)
    return codebook_lines(propose(load(records, ("statement",)), number, by))


def codebook_lines(codebook: Codebook) -> Iterator[str]:
    """The codebook as CSV, which `read_codebook` reads."""
    rows = (
        (entry.name, entry.parent, _several(entry.phrases), _several(entry.examples))
        for entry in codebook.entries
    )
    yield from lines((("name", "parent", "phrases", "examples"), *rows))


def assigned_lines(assignments: Assignments) -> Iterator[str]:
    """A line for each statement with a concept: what matched, agreement, and why."""
    header = ("statement", "concept", "by", "matched", "similarity", "agreement", "because")
    yield from lines([(*header, "also", "text")])
    yield from lines(
        (
            *(one.statement, one.name, one.by, one.matched, one.similarity, one.agreement),
            *(one.because, "; ".join(one.also), one.text),
        )
        for one in assignments.assigned
    )


def missed_lines(assignments: Assignments) -> Iterator[str]:
    """A line for each statement without a concept, with the example that came nearest."""
    yield from lines([("statement", "nearest", "similarity", "example", "text")])
    yield from lines(
        (one.statement, one.nearest, one.similarity, one.example, one.text)
        for one in assignments.missed
    )


def _several(texts: tuple[str, ...]) -> str:
    return " | ".join(text.replace("|", "/") for text in texts)
