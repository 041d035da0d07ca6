"""The articles of the hand-coded gold: the sample that ships, and public data if at hand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path

from polemic.evaluation.byhand.matching import Json
from polemic.evaluation.data import lines
from polemic.pipeline import code
from polemic.reading import from_text, read
from polemic.records import Document


def gold_files(folder: Path, group: str) -> Iterator[Path]:
    """The gold of the "examples" or of "polnear", in order of name."""
    for path in sorted(folder.glob("*.json")):
        if f'"article": "{group}/' in path.read_text(encoding="utf-8"):
            yield path


def document_of(gold: Json, examples: Path, data: Path | None) -> Document:
    """The article that a gold file codes."""
    group, _, name = str(gold["article"]).partition("/")
    if group == "examples":
        return read(examples / name)
    if data is None:
        raise FileNotFoundError("the articles of PolNeAR are needed: set POLEMIC_DATA")
    article = _polnear(data)[name.rpartition("/")[2]]
    return from_text(article["text"], outlet=article["outlet"], published=article["published"])


@cache
def _polnear(data: Path) -> Mapping[str, Json]:
    return {line["id"]: line for line in lines(data / "polnear" / "dev.jsonl.gz")}


def coded(document: Document, coders: str | Mapping[str, str] = "rules") -> Sequence[Json]:
    """The records that polemic makes of it."""
    return code(document, coders=coders).to_records()
