"""The words of a project's statements: what a coder marked in the documents."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from polemic.compat.dna_file.connection import opened, readable
from polemic.compat.dna_file.offsets import Offsets

_QUERY = """SELECT STATEMENTS.DocumentId, Start, Stop, Text FROM STATEMENTS
JOIN DOCUMENTS ON DOCUMENTS.ID = STATEMENTS.DocumentId WHERE STATEMENTS.ID = ?"""


def load_words(path: str | Path, statements: Iterable[int]) -> list[str]:
    """The words of each of the statements, by their ids; empty for one that is not there."""
    places: dict[int, Offsets] = {}
    found = []
    with opened(Path(path)) as connection, readable(connection) as project:
        for statement in statements:
            row = project.execute(_QUERY, (statement,)).fetchone()
            if row is None:
                found.append("")
                continue
            document, start, stop, text = row
            if document not in places:
                places[document] = Offsets(text)
            points = places[document].to_points
            found.append(text[points(start) : points(stop)])
    return found
