"""Public corpora in styles that the files beside this test do not have, where they are at hand."""

from __future__ import annotations

import gzip
import json
import os
import re
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

import pytest

from polemic.reading import from_text, read_bytes

DATA = os.environ.get("POLEMIC_DATA")
pytestmark = pytest.mark.skipif(not DATA, reason="POLEMIC_DATA does not name the corpora")


def wire_texts() -> Iterator[str]:
    for path in sorted(Path(DATA or "").glob("muc34/dev/dev-*.gz")):
        with gzip.open(path, "rt") as file:
            yield from re.findall(r"DEV-MUC3-.*?(?=DEV-MUC3-|\Z)", file.read(), re.DOTALL)


def test_wire_style_in_capitals() -> None:
    texts = list(islice(wire_texts(), 0, None, 10))
    documents = [read_bytes(text.encode(), "wire.txt") for text in texts]
    assert len(documents) == 130
    opened = [document for document in documents if document.blocks[1].role == "dateline"]
    assert len(opened) >= 128
    assert sum(document.published is not None for document in documents) >= 120
    # These wires print no headlines; a few carry one of the paper they quote.
    assert sum(document.title is not None for document in documents) <= 3
    for document in opened:
        assert document.blocks[0].role == "masthead"
        last = document.blocks[1]
        assert re.search(r"(?:--|\])$", document.text[last.start : last.end])
    # Wrapped lines are joined: no paragraph ends in mid-sentence.
    paragraphs = [
        document.text[block.start : block.end]
        for document in documents
        for block in document.blocks
        if block.role == "paragraph"
    ]
    cut = [said for said in paragraphs if re.search(r"[A-Z]$", said)]
    assert len(cut) < 0.02 * len(paragraphs)


def test_news_of_seven_outlets() -> None:
    with gzip.open(Path(DATA or "") / "polnear" / "dev.jsonl.gz", "rt") as file:
        rows = [json.loads(line) for line in file]
    documents = [
        from_text(row["text"], outlet=row["outlet"], published=row["published"]) for row in rows
    ]
    assert all(document.text == row["text"] for document, row in zip(documents, rows, strict=True))
    titled = [document for document in documents if document.title]
    assert len(titled) >= 0.97 * len(documents)
    assert all(document.text.startswith(document.title or "") for document in titled)
