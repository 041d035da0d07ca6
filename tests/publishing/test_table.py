from __future__ import annotations

import re
from pathlib import Path

from tests.publishing import sample

from polemic.lexicon import load_csv
from polemic.publishing.table import columns, rows

DOCUMENT = Path(__file__).parents[2] / "docs" / "outputs.md"


def test_every_column_that_is_filled_is_described() -> None:
    filled = {name for row in rows(sample.all_records()) for name in row}
    assert filled <= set(columns())
    assert set(columns()) - filled <= {"unit", "fatalities", "concept", "agreement"}


def test_the_document_describes_the_columns_as_they_are() -> None:
    table = re.findall(
        r"^\| `(\w+)` \| (.+) \|$", DOCUMENT.read_text(encoding="utf-8"), re.MULTILINE
    )
    assert table == [(row["column"], row["meaning"]) for row in load_csv("publishing/columns.csv")]
