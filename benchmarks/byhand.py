"""Scores the coders on the hand-coded gold: `python -m benchmarks.byhand [coder]`.

Prints one table for the sample's three articles and, with POLEMIC_DATA set, one for the ten of
PolNeAR's development split.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

from polemic.evaluation import byhand
from polemic.evaluation.byhand.articles import coded, document_of, gold_files
from polemic.pipeline import named_coders

ROOT = Path(__file__).resolve().parent.parent


def main() -> None:
    """Prints the tables."""
    coders = named_coders(sys.argv[1] if len(sys.argv) > 1 else "rules")
    data = Path(os.environ["POLEMIC_DATA"]) if "POLEMIC_DATA" in os.environ else None
    for group in ("examples", "polnear"):
        if group == "polnear" and data is None:
            continue
        total = byhand.Scores()
        for path in gold_files(ROOT / "tests" / "gold" / "byhand", group):
            gold = byhand.load_gold(path)
            document = document_of(gold, ROOT / "examples", data)
            total = total + byhand.score(gold, coded(document, coders))
        print(f"## {group}\n\n{byhand.table(total)}")


if __name__ == "__main__":
    main()
