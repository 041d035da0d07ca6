"""How fast polemic is on this machine, and how much memory it takes: `python3 dev.py bench`.

Each stage is timed by itself over the same articles, in as many processes as there are cores to
use; peak memory is that of a process which goes as far as the stage. The articles are those of
PolNeAR's training set where POLEMIC_DATA names the folder that holds it, else the sample, over and
over. Where other programs are busy, times on the clock mean little and CPU times still hold.
"""

from __future__ import annotations

import argparse
import gzip
import json
import multiprocessing
import os
import platform
import resource
import subprocess
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter, process_time
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
STAGES = ("reading", "parsing", "actors", "coding")
Article = tuple[str, bytes]

# What the command for one article does, timed part by part in a process of its own.
ONE = """
import json, sys
from time import perf_counter
begun = perf_counter()
import polemic.cli, polemic.pipeline, polemic.publishing.summary, polemic.review.correct
from polemic.coding import CODERS, coder
for kind in CODERS:
    coder(kind, "rules")
imported = perf_counter()
from polemic.parsing.nlp import pipeline
pipeline()
loaded = perf_counter()
polemic.pipeline.code(polemic.read(sys.argv[1]))
print(json.dumps([imported - begun, loaded - imported, perf_counter() - loaded]))
"""


def articles(count: int) -> tuple[str, list[Article]]:
    """Where the articles are from, and their names and bytes."""
    data = os.environ.get("POLEMIC_DATA")
    source = Path(data) / "polnear" / "train.jsonl.gz" if data else None
    if source and source.is_file():
        with gzip.open(source, "rt", encoding="utf-8") as lines:
            every = [json.loads(line) for line in lines]
        # Evenly over the file, which is sorted by outlet.
        chosen = [every[at * len(every) // count] for at in range(min(count, len(every)))]
        return "PolNeAR, train", [(f"{one['id']}.txt", one["text"].encode()) for one in chosen]
    sample = sorted((ROOT / "examples").iterdir())
    files = [(file.name, file.read_bytes()) for file in sample]
    return "the sample", [files[at % len(files)] for at in range(count)]


@dataclass(frozen=True)
class Spent:
    """What a process spent: seconds on the clock and of CPU by stage; words read; peak memory."""

    clock: dict[str, float]
    cpu: dict[str, float]
    words: int
    peak: float


def now() -> tuple[float, float]:
    """The clock and the CPU time of this process."""
    return perf_counter(), process_time()


def worker(task: tuple[list[Article], int]) -> Spent:
    """Takes articles through the first `depth` stages."""
    from polemic.actors import find_cast
    from polemic.coding import CODERS, Context, coder
    from polemic.errors import ReadingError
    from polemic.parsing import parse
    from polemic.parsing.nlp import pipeline
    from polemic.reading import read_bytes

    given, depth = task
    coders = {kind: coder(kind, "rules") for kind in CODERS} if depth > 3 else {}
    if depth > 1:
        pipeline()
    clock, cpu, words = dict.fromkeys(STAGES, 0.0), dict.fromkeys(STAGES, 0.0), 0
    for name, data in given:
        times = [now()]
        try:
            document = read_bytes(data, name)
        except ReadingError:
            continue
        times.append(now())
        words += len(document.text.split())
        if depth > 1:
            parsed = parse(document)
            times.append(now())
            if depth > 2:
                cast = find_cast(parsed)
                times.append(now())
                context = Context(parsed, cast)
                for kind, codes in coders.items():
                    found = tuple(codes(context))
                    if kind in {"statements", "events", "portrayals"}:
                        context = context.after(**{kind: found})
                times.append(now())
        for stage, begun, ended in zip(STAGES, times, times[1:], strict=False):
            clock[stage] += ended[0] - begun[0]
            cpu[stage] += ended[1] - begun[1]
    return Spent(clock, cpu, words, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def stages(given: list[Article], processes: int) -> None:
    """Prints articles a second and peak memory, stage by stage."""
    parts = [given[at::processes] for at in range(processes)]
    spawn = multiprocessing.get_context("spawn")
    peaks: dict[str, float] = {}
    done: list[Spent] = []
    for depth, stage in enumerate(STAGES, 1):
        with spawn.Pool(processes) as pool:
            done = pool.map(worker, [(part, depth) for part in parts], chunksize=1)
        peaks[stage] = max(each.peak for each in done)
    count = len(given)
    words = sum(each.words for each in done) / count
    print(f"{count} articles, {words:.0f} words on average; processes: {processes}\n")
    print(f"{'stage':12}{'articles/s':>12}{'ms/article':>12}{'CPU ms':>10}{'peak MB':>10}")
    for names in (*((stage,) for stage in STAGES), STAGES):
        clocks = [sum(each.clock[name] for name in names) for each in done]
        cpus = [sum(each.cpu[name] for name in names) for each in done]
        print(
            f"{names[0] if len(names) == 1 else 'all':12}"
            f"{count / max(clocks):12.1f}{1000 * sum(clocks) / count:12.1f}"
            f"{1000 * sum(cpus) / count:10.1f}{peaks[names[-1]]:10.0f}"
        )
    print("articles/s: all processes together; the rest: one process that goes so far")


def components(given: list[Article]) -> None:
    """Prints what each part of parsing takes."""
    from polemic.errors import ReadingError
    from polemic.parsing.nlp import pipeline
    from polemic.parsing.threads import one_thread
    from polemic.parsing.tokens import tokens_of
    from polemic.reading import read_bytes

    nlp = pipeline()
    parts: list[tuple[str, Callable[[Any], Any]]]
    parts = [("tokenizer", nlp.make_doc), *nlp.pipeline, ("our tokens", tokens_of)]
    spent = dict.fromkeys((name for name, _ in parts), 0.0)
    count = tokens = 0
    for name, data in given:
        try:
            made: Any = read_bytes(data, name).text
        except ReadingError:
            continue
        count += 1
        with one_thread():
            for part, does in parts:
                begun = process_time()
                made = does(made)
                spent[part] += process_time() - begun
        tokens += len(made)
    print(f"\nparts of parsing, {tokens / max(1, count):.0f} tokens on average; CPU ms/article")
    for part, seconds in spent.items():
        print(f"  {part:30}{1000 * seconds / max(1, count):8.1f}")


def one_article(runs: int) -> None:
    """Prints the time from command to map for one article, and what it is spent on."""
    article = str(ROOT / "examples" / "lever.txt")
    totals, starts, parts = [], [], []
    with tempfile.TemporaryDirectory() as folder:
        command = [sys.executable, "-m", "polemic", "map", article, "-o", f"{folder}/map.html"]
        for _ in range(runs + 1):
            totals.append(timed(command))
            starts.append(timed([sys.executable, "-c", "pass"]))
            done = subprocess.run(
                [sys.executable, "-c", ONE, article], capture_output=True, check=True
            )
            parts.append(json.loads(done.stdout))
    total, start = median(totals[1:]), median(starts[1:])
    imports, loading, coding = (median(part[at] for part in parts[1:]) for at in range(3))
    print(f"\nfrom command to map, one article: {total:.2f} s (median of {runs} warm runs)")
    rest = total - start - imports - loading - coding
    for name, seconds in (
        ("starting Python", start),
        ("imports", imports),
        ("loading the English pipeline", loading),
        ("reading and coding", coding),
        ("summary and map", rest),
    ):
        print(f"  {name:30}{seconds:6.2f} s {100 * seconds / total:4.0f} %")


def timed(command: list[str]) -> float:
    """Seconds that a command takes."""
    begun = perf_counter()
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return perf_counter() - begun


def main() -> None:
    """Runs both measurements."""
    options = argparse.ArgumentParser(description="Speed and memory on this machine.")
    options.add_argument("--articles", type=int, default=60)
    options.add_argument("--processes", type=int, default=min(2, os.cpu_count() or 1))
    options.add_argument("--runs", type=int, default=5)
    chosen = options.parse_args()
    source, given = articles(chosen.articles)
    print(f"{platform.platform()}, Python {platform.python_version()}, {os.cpu_count()} cores")
    print(f"articles: {source}")
    stages(given, chosen.processes)
    components(given)
    one_article(chosen.runs)


if __name__ == "__main__":
    main()
