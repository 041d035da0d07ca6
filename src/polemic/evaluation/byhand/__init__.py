"""Scores records against gold that a careful reader made by hand (tests/gold/README.md).

What counts as found, always one to one:

- actor: the best overlap of mentions, with at least half of the reader's naming mentions found, or
  the last word of the name shared. The article's voice is one a document and not counted.
- mention: a place that is named for the right actor.
- statement: contents that share more than half of the longer, of the same speaker; "contents" are
  the same whoever speaks.
- stance: the same holder, target and sign, once a document however often it shows.
- event: the same type, with overlapping triggers or the same acting actors in the same sentence.
- figure: overlapping words and the same value; portrayal: overlapping phrase and the same actor.
"""

import hashlib
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from polemic.errors import DataError
from polemic.evaluation.byhand import actors, coded
from polemic.evaluation.byhand.matching import Json
from polemic.evaluation.byhand.tally import Scores, Tally, table

__all__ = ["Scores", "Tally", "load_gold", "score", "table"]

PARTS = (coded.statements, coded.stances, coded.events, coded.figures, coded.portrayals)


def load_gold(path: Path) -> dict[str, Any]:
    """One article's gold."""
    gold: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return gold


def score(gold: Json, records: Iterable[Json]) -> Scores:
    """The records of one document, as written, against the gold of its article."""
    kinds: dict[str, list[Json]] = {}
    for record in records:
        kinds.setdefault(record["record"], []).append(record)
    text = _text(gold, kinds.get("document", []))
    mentions = actors.places(kinds.get("mention", []))
    cast = kinds.get("actor", [])
    names = actors.match(gold["actors"], cast, mentions, text)
    tallies = actors.tallies(gold["actors"], cast, mentions, names)
    properties: dict[str, Tally] = {}
    for part in PARTS:
        counted, right = part(gold, kinds, names)
        tallies |= counted
        properties |= right
    return Scores(tallies, properties)


def _text(gold: Json, documents: Sequence[Json]) -> str:
    if len(documents) != 1:
        raise DataError(
            f"{len(documents)} documents, not one", where=gold["article"], remedy="score one by one"
        )
    text: str = documents[0]["text"]
    if hashlib.sha256(text.encode()).hexdigest() != gold["sha256"]:
        raise DataError(
            "the text is not the one that the reader coded",
            where=gold["article"],
            remedy="its offsets no longer hold: resolve the gold again",
        )
    return text
