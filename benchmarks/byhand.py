"""Scores the coders on the hand-coded gold: `python -m benchmarks.byhand [coder] [--pin]`.

Prints one table for the sample's three articles and, with POLEMIC_DATA set, one for the ten of
PolNeAR's development split. `--pin` writes what was reached as the floors of `tests/gold`.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Mapping
from pathlib import Path

import yaml

from polemic.evaluation import byhand
from polemic.evaluation.byhand.articles import coded, document_of, gold_files
from polemic.pipeline import named_coders

ROOT = Path(__file__).resolve().parent.parent
GOLD = ROOT / "tests" / "gold" / "byhand"
# Parses differ in the last digits between processors: a floor leaves that much room.
ROOM = 0.01


def scores(
    group: str, data: Path | None, coders: str | Mapping[str, str] = "rules"
) -> byhand.Scores:
    """The scores of all articles of a group, "examples" or "polnear"."""
    total = byhand.Scores()
    for path in gold_files(GOLD, group):
        gold = byhand.load_gold(path)
        document = document_of(gold, ROOT / "examples", data)
        total = total + byhand.score(gold, coded(document, coders))
    return total


def pinned(group: str, reached: byhand.Scores) -> dict[str, object]:
    """The floors of a group, with the digest of its gold."""
    gold = b"".join(path.read_bytes() for path in gold_files(GOLD, group))
    floors = {name: round(max(0.0, t.f1 - ROOM), 3) for name, t in reached.tallies.items()}
    return {"sha256": hashlib.sha256(gold).hexdigest(), "f1": floors}


def main() -> None:
    """Prints the tables, and pins the floors where asked to."""
    words = [word for word in sys.argv[1:] if word != "--pin"]
    coders = named_coders(words[0] if words else "rules")
    data = Path(os.environ["POLEMIC_DATA"]) if "POLEMIC_DATA" in os.environ else None
    path = GOLD.parent / "byhand.yaml"
    floors: dict[str, object] = yaml.safe_load(path.read_text(encoding="utf-8"))
    for group in ("examples", "polnear") if data else ("examples",):
        reached = scores(group, data, coders)
        held = floors.setdefault(words[0] if words else "rules", {})
        assert isinstance(held, dict)
        held[group] = pinned(group, reached)
        print(f"## {group}\n\n{byhand.table(reached)}")
    if "--pin" in sys.argv:
        text = "# F1 reached on the articles coded by hand; written by benchmarks/byhand.py.\n"
        path.write_text(text + yaml.safe_dump(floors, sort_keys=False), encoding="utf-8")


if __name__ == "__main__":
    main()
