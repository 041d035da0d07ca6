"""Kinds of statements against 300 coded by hand: `python -m benchmarks.kinds`.

`tests/gold/kinds.jsonl` holds the kinds that a reader gave to 300 attributions of PolNeAR's
development split (their cues as offsets; the text comes from POLEMIC_DATA). Rules and encoder are
asked for the kind at each cue.
"""

from __future__ import annotations

import os
from collections import Counter, defaultdict
from dataclasses import dataclass
from pathlib import Path

from polemic.evaluation.data import Article, articles, lines
from polemic.evaluation.measures import accuracy, macro_f1
from polemic.models.labels import STATEMENTS
from polemic.models.network import load
from polemic.models.tagging import tag
from polemic.pipeline import code
from polemic.reading import from_text

GOLD = Path(__file__).parent.parent / "tests" / "gold" / "kinds.jsonl"
Cue = tuple[int, int]


@dataclass(frozen=True)
class Kinds:
    """What was found beside the gold: empty where no statement was found at the cue."""

    gold: tuple[str, ...]
    found: tuple[str, ...]

    @property
    def accuracy(self) -> float:
        """The part that is right, a statement not found being wrong."""
        return accuracy(self.gold, self.found)

    @property
    def macro_f1(self) -> float:
        """Mean F1 of the four kinds."""
        return macro_f1(self.gold, self.found)


def gold() -> dict[str, dict[Cue, str]]:
    """The kind of each cue, by article."""
    found: dict[str, dict[Cue, str]] = defaultdict(dict)
    for line in lines(GOLD):
        found[line["article"]][(line["cue"][0], line["cue"][1])] = line["kind"]
    return dict(found)


def by_rules(article: Article, cues: list[Cue]) -> list[str]:
    """The kinds of the statements that the rules find at the cues."""
    read = code(from_text(article.text)).statements
    return [
        next((s.kind for s in read for c in s.cue if c.start < end and start < c.end), "")
        for start, end in cues
    ]


def by_encoder(article: Article, cues: list[Cue]) -> list[str]:
    """The kinds that the encoder sees at the first piece of each cue."""
    tagged = tag(load(), article.text)
    places = [tagged.pieces.covering(cue) for cue in cues]
    return [STATEMENTS[int(tagged.statements[p[0]].argmax())] if p else "" for p in places]


READERS = {"rules": by_rules, "model": by_encoder}


def kinds(data: Path, coder: str) -> Kinds:
    """All 300 as a coder sees them."""
    known, found = [], []
    wanted = gold()
    for article in articles(data / "polnear/dev.jsonl.gz"):
        if cues := wanted.get(article.raw["id"]):
            known += list(cues.values())
            found += READERS[coder](article, list(cues))
    return Kinds(tuple(known), tuple(found))


def main() -> None:
    """Print a table a coder."""
    for coder in READERS:
        read = kinds(Path(os.environ["POLEMIC_DATA"]), coder)
        print(f"{coder}: right {read.accuracy:.3f}, macro-F1 {read.macro_f1:.3f}")
        table = Counter(zip(read.gold, read.found, strict=True))
        for (truth, ours), count in sorted(table.items()):
            print(f"  {truth:10} read as {ours or '(not found)':12} {count:4}")


if __name__ == "__main__":
    main()
