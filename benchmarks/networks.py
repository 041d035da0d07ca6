"""Seconds that discourse networks take on synthetic projects, beside what DNA 3.1.2 took.

    python benchmarks/networks.py FOLDER [--million]

FOLDER holds synth_10k.dna and synth_100k.dna (10,000 and 100,000 statements on 500 and 2,000
persons, 150 and 300 organizations, 100 and 150 concepts over ten years). DNA's seconds are for
computing alone, on Java 17 with two cores of a shared machine; ours include all but loading, which
has a row of its own. With --million, a million statements with monthly windows, and their memory:
those of FOLDER/synth_1m.dna if it is there, else drawn at random.
"""

from __future__ import annotations

import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import numpy as np

from polemic.analysis.networks import Definition, Statements, network, windows
from polemic.analysis.networks.selection import kept
from polemic.analysis.networks.table import Column, relabelled
from polemic.compat.dna_file import load_statements

DNA_SECONDS = {
    "load 100,000 statements": 6.0,
    "one-mode 2,000 x 2,000 of 100,000 statements": 31.0,
    "108 monthly windows, 300 actors, 100,000 statements": 64.0,
    "duplicates by document, 20,000 statements": 143.0,
    "gaussian months, one-mode, 10,000 statements": 205.0,
    "windows of 200 events, 10,000 statements": 299.0,
}


class Cost(NamedTuple):
    """Seconds by the clock, and of the processor: the same on a machine of one's own."""

    clock: float
    processor: float


def timed(run: Callable[[], object], times: int = 3) -> Cost:
    """The least seconds of a few runs."""
    costs = []
    for _ in range(times):
        clock, processor = time.perf_counter(), time.process_time()
        run()
        costs.append(Cost(time.perf_counter() - clock, time.process_time() - processor))
    return min(costs)


def every(statements: Statements, wanted: Definition) -> int:
    """Compute all windows, keeping none."""
    return sum(made.num_statements for made in windows(statements, wanted))


def measured(folder: Path) -> dict[str, Cost]:
    """Seconds by what was done."""
    large, small = folder / "synth_100k.dna", folder / "synth_10k.dna"
    seconds = {"load 100,000 statements": timed(lambda: load_statements(large))}
    many, few = load_statements(large), load_statements(small)
    part = many.take(np.arange(20_000))
    persons = Definition(mode="onemode", variable1="person", aggregation="subtract")

    def series(window: str, size: int, kernel: str = "no") -> Definition:
        return Definition(
            mode="onemode",
            aggregation="subtract",
            window=window,  # type: ignore[arg-type]
            window_size=size,
            kernel=kernel,  # type: ignore[arg-type]
        )

    names = list(DNA_SECONDS)
    seconds[names[1]] = timed(lambda: network(many, persons))
    seconds[names[2]] = timed(lambda: every(many, series("months", 12)), 1)
    seconds[names[3]] = timed(
        lambda: kept(part, Definition(aggregation="subtract", duplicates="document"))
    )
    seconds[names[4]] = timed(lambda: every(few, series("months", 12, "gaussian")), 1)
    seconds[names[5]] = timed(lambda: every(few, series("events", 200)), 1)
    return seconds


def million(project: Path) -> Statements:
    """A million statements of the project, or drawn from skewed actors and concepts."""
    if project.is_file():
        return load_statements(project)
    draw = np.random.default_rng(5)
    number = 1_000_000

    def column(name: str, size: int) -> Column:
        codes = np.minimum(draw.zipf(1.4, number) - 1, size - 1).astype(np.int64)
        return relabelled(codes, [f"{name} {code}" for code in range(size)])

    order = np.arange(number, dtype=np.int64)
    date = np.sort(draw.integers(1_000_000_000, 1_315_000_000, number))
    return Statements(
        order,
        order // 10,
        date,
        order,
        order + 1,
        {
            "organization": column("organization", 1_000),
            "concept": column("concept", 300),
            "agreement": Column("boolean", draw.integers(0, 2, number)),
        },
    )


def main(arguments: list[str]) -> None:
    """Print the table."""
    if not arguments:
        raise SystemExit(__doc__)
    print(f"{'what':55} {'DNA':>8} {'polemic':>9} {'processor':>9} {'times':>7}")
    for name, cost in measured(Path(arguments[0])).items():
        theirs = DNA_SECONDS[name]
        ours = f"{cost.clock:9.3f} {cost.processor:9.3f} {theirs / cost.clock:7.0f}"
        print(f"{name:55} {theirs:8.1f} {ours}")
    if "--million" in arguments:
        wanted = Definition(mode="onemode", aggregation="subtract", window="months", window_size=12)
        cost = timed(lambda: every(million(Path(arguments[0]) / "synth_1m.dna"), wanted), 1)
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024**2
        name = "a million statements, loaded, and their windows"
        print(f"{name:64} {cost.clock:9.3f} {cost.processor:9.3f}")
        print(f"largest memory: {memory:.2f} GB")


if __name__ == "__main__":
    main(sys.argv[1:])
