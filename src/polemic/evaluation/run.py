"""Reads a data set with a coder, writes the single predictions, gives the figures."""

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from polemic.errors import DataError, UsageError
from polemic.evaluation import actors, attribution, event, stance
from polemic.evaluation.data import Json, articles, deeds, lines, pairs, tagged
from polemic.evaluation.readers import Readers, readers
from polemic.evaluation.splits import newsmtsc_held_out, plover_held_out

Figures = dict[str, float]
Result = tuple[list[Json], Figures]
T = TypeVar("T")


@dataclass(frozen=True)
class Choice:
    """Which lines are read: each n-th, or only those held out from training."""

    every: int = 1
    held_out: bool = False

    def of(self, lines: Sequence[T], held_out: Callable[[T], bool] = lambda _: True) -> list[T]:
        """The chosen lines."""
        kept = [line for line in lines if not self.held_out or held_out(line)]
        return kept[:: self.every]


def evaluate(
    kind: str,
    data: Path,
    coder: str = "rules",
    predictions: Path | None = None,
    choice: Choice | None = None,
) -> Figures:
    """Figures of a coder on a file of a data set's layout.

    Predictions are written a line for each line read, in order, with its own keys.
    """
    if kind not in KINDS:
        raise UsageError(f"nothing evaluates {kind!r}", where=kind, remedy=f"use {list(KINDS)}")
    try:
        written, figures = KINDS[kind](data, readers(coder), choice or Choice())
    except (KeyError, ValueError, OSError) as error:
        raise DataError(
            f"not in the layout for {kind} ({type(error).__name__}: {error})",
            where=str(data),
            remedy="see docs/evaluation.md for the layouts",
        ) from error
    if predictions is not None:
        _write(written, predictions)
    return {name: round(value, 4) for name, value in figures.items()}


def _write(written: Iterable[Json], path: Path) -> None:
    with path.open("w", encoding="utf-8") as out:
        for line in written:
            out.write(json.dumps(line, ensure_ascii=False) + "\n")


def _attribution(path: Path, coder: Readers, choice: Choice) -> Result:
    gold = choice.of(articles(path))
    found = [coder.attributions(article.text) for article in gold]
    written = [
        article.raw | {"attributions": [each.to_json() for each in ours]}
        for article, ours in zip(gold, found, strict=True)
    ]
    return written, attribution.score(gold, found)


def _stance(path: Path, coder: Readers, choice: Choice) -> Result:
    if "sentence_normalized" in next(iter(lines(path)), {}):
        return _tone(path, coder, choice)
    gold = choice.of(pairs(path))
    found = [_rounded(coder.stance(pair.text, pair.p, pair.q)) for pair in gold]
    written = [
        pair.raw | {"label": _best(row), "probabilities": row}
        for pair, row in zip(gold, found, strict=True)
    ]
    return written, stance.score([pair.label for pair in gold], found)


def _tone(path: Path, coder: Readers, choice: Choice) -> Result:
    rows: list[list[float]] = []
    written: list[Json] = []
    labels: list[int] = []
    for raw in choice.of(list(lines(path)), lambda raw: newsmtsc_held_out(raw["primary_gid"])):
        targets = []
        for target in raw["targets"]:
            span = (target["from"], target["to"])
            row = _rounded(coder.tone(raw["sentence_normalized"], span))
            rows.append(row)
            labels.append(round(target["polarity"]) // 2 - 1)
            targets.append(target | {"polarity": 2.0 * _best(row) + 2.0, "probabilities": row})
        written.append(raw | {"targets": targets})
    return written, stance.score(labels, rows)


def _event(path: Path, coder: Readers, choice: Choice) -> Result:
    gold = choice.of(deeds(path), lambda deed: plover_held_out(deed.text))
    given = [coder.root(deed.text, deed.source, deed.target) for deed in gold]
    found = [coder.events(deed.text) for deed in gold]
    written = [
        deed.raw
        | {
            "given_pair": {"root": root, "quad": quad},
            "end_to_end": [
                {"source": [list(e.source)], "target": [list(e.target)], "root": e.root}
                for e in events
            ],
        }
        for deed, (root, quad), events in zip(gold, given, found, strict=True)
    ]
    figures = event.score_given(gold, [root for root, _ in given], [quad for _, quad in given])
    return written, figures | event.score_found(gold, found, event.parsed_head())


def _actors(path: Path, coder: Readers, choice: Choice) -> Result:
    gold = choice.of(tagged(path))
    texts = [actors.sentence_text(sentence)[0] for sentence in gold]
    found = [coder.mentions(text) for text in texts]
    written: list[Json] = [
        {"words": list(g.words), "tags": list(g.tags), "text": text, "mentions": spans}
        for g, text, spans in zip(gold, texts, found, strict=True)
    ]
    return written, actors.score(gold, found)


def _rounded(row: list[float]) -> list[float]:
    return [round(value, 4) for value in row]


def _best(row: list[float]) -> int:
    return max(range(len(row)), key=row.__getitem__)


KINDS: dict[str, Callable[[Path, Readers, Choice], Result]] = {
    "attribution": _attribution,
    "stance": _stance,
    "event": _event,
    "actors": _actors,
}
