"""`python -m training.weak DATA OUT`: what the rules read in PolNeAR's training articles.

Some heads have no labels of people's making: the kind of a statement, the mentions of running
text, pairs of actors between whom nothing happens. For these the rules are the teacher, once, and
what they say is written to `OUT/weak.jsonl`, an article a line. Needs polemic's core, not torch.
"""

import argparse
import json
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path
from typing import Any

from polemic import pipeline
from polemic.evaluation.data import articles
from polemic.parsing import parse
from polemic.reading import from_text
from polemic.records import Participant

Json = dict[str, Any]


def weak(text: str) -> Json:
    """Sentences, mentions, kinds of statements by cue, and events, all by spans."""
    document = from_text(text)
    if document.text != text:
        return {"sentences": [], "mentions": [], "statements": [], "events": []}
    coding = pipeline.code(document)
    kinds = {actor.id: actor.kind for actor in coding.actors}
    places = {mention.id: [mention.start, mention.end] for mention in coding.mentions}

    def named(participants: tuple[Participant, ...]) -> list[list[int]]:
        return [places[p.mention] for p in participants if p.mention in places]

    return {
        "sentences": [[s.start, s.end] for s in parse(document).sentences],
        "mentions": [[m.start, m.end, kinds[m.actor], m.form] for m in coding.mentions],
        "statements": [[s.cue[0].start, s.cue[-1].end, s.kind] for s in coding.statements if s.cue],
        "events": [
            {
                "actors": named(event.actors),
                "recipients": named(event.recipients),
                "type": event.type,
                "mode": event.mode,
                "modality": event.modality,
                "polarity": event.polarity,
            }
            for event in coding.events
        ],
    }


def lines(data: Path, processes: int) -> Iterator[Json]:
    """One for each article, in the order of the data."""
    texts = [article.text for article in articles(data / "polnear/train.jsonl.gz")]
    with ProcessPoolExecutor(processes) as pool:
        yield from pool.map(weak, texts, chunksize=8)


def main() -> None:
    """Write the file."""
    parser = argparse.ArgumentParser(prog="python -m training.weak", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--processes", type=int, default=2)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    with (options.out / "weak.jsonl").open("w", encoding="utf-8") as handle:
        for line in lines(options.data, options.processes):
            handle.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    main()
