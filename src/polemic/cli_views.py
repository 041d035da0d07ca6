"""Commands that look at coded records: outlets, events in order, pictures, and the report."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, cast

import typer

from polemic.errors import UsageError

Records = Annotated[Path, typer.Argument(help="What `polemic code` wrote, as JSONL.")]
Out = Annotated[
    Path | None, typer.Option("-o", "--out", help="The file to write; standard output if none.")
]


def compare_(records: Records, out: Out = None) -> None:
    """Write how outlets portray the same actors, whom they let speak, and what is demanded."""
    from polemic.analysis.outlets import NEEDED, compare
    from polemic.publishing.jsonl import load
    from polemic.publishing.outlets import export

    _put(export(compare(load(records, NEEDED))), out, records)


def timeline_(
    records: Records,
    out: Out = None,
    unit: Annotated[str, typer.Option("--unit", help="day, week, month or year.")] = "day",
    by: Annotated[str, typer.Option("--by", help="type, quad or dyad.")] = "type",
) -> None:
    """Write what happened when: counts and intensity of events, with their sentences."""
    from polemic.analysis.timeline import NEEDED, By, Unit, timeline
    from polemic.publishing.jsonl import load
    from polemic.publishing.timeline import export

    given = list(load(records, NEEDED))
    _put(export(timeline(given, cast(Unit, unit), cast(By, by)), given), out, records)


def plot_(
    kind: Annotated[
        str,
        typer.Argument(
            help="network, factions, timeline, heatmap, dendrogram or polarization.",
        ),
    ],
    source: Annotated[
        Path,
        typer.Argument(help="What `polemic code` (JSONL, CSV) or `polemic network` (CSV) wrote."),
    ],
    out: Annotated[Path, typer.Option("-o", "--out", help="The picture to write: .svg or .png.")],
) -> None:
    """Draw a picture of coded records, or of an exported table, for print or screen."""
    from polemic.publishing.plots import plot_file

    _put([plot_file(kind, source, out.suffix.lower().removeprefix("."))], out, source)


def report_(
    records: Records,
    out: Annotated[Path, typer.Option("-o", "--out", help="The page to write.")] = Path(
        "report.html"
    ),
    unit: Annotated[str, typer.Option("--unit", help="day, week, month or year.")] = "day",
    draws: Annotated[
        int, typer.Option("--draws", min=0, help="Corpora to draw, to say how sure placements are.")
    ] = 50,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Where drawing starts.")] = 0,
) -> None:
    """Write one page that says what was found and how, each number with its sentences."""
    from polemic.analysis.timeline import Unit
    from polemic.publishing.jsonl import KINDS, load
    from polemic.publishing.report import render

    given = load(records, [kind for kind in KINDS if kind != "mention"])
    page = render(given, unit=cast(Unit, unit), draws=draws, seed=seed)
    _put([page], out, records)
    typer.echo(f"report: {out}")


def changes_(
    old: Annotated[Path, typer.Argument(help="The earlier export: JSONL, or the flat CSV.")],
    new: Annotated[Path, typer.Argument(help="The later export, in the same format.")],
    out: Out = None,
    form: Annotated[str, typer.Option("--format", help="text, csv or jsonl.")] = "text",
    making: Annotated[
        bool, typer.Option("--making", help="Also where only rule, version or confidence changed.")
    ] = False,
) -> None:
    """Write what changed between two exports: records added, removed, changed."""
    from polemic.publishing.changes import compared, export, read

    if (old.suffix.lower() == ".csv") != (new.suffix.lower() == ".csv"):
        raise UsageError("a CSV and a JSONL do not compare", remedy="give two files of one format")
    found = compared(read(old), read(new), making=making)
    for source in (old, new):
        _refuse_input(out, source)
    _put(export(found, form), out, new)


def _put(chunks: Iterable[str | bytes], out: Path | None, source: Path) -> None:
    """Writes to the file, wholly or not at all, or prints; never over what was read."""
    from polemic.publishing.files import encode, write

    _refuse_input(out, source)
    if out is not None:
        write(chunks, out)
        return
    for chunk in chunks:
        sys.stdout.buffer.write(encode(chunk))


def _refuse_input(out: Path | None, source: Path) -> None:
    if out is not None and out.exists() and source.exists() and out.samefile(source):
        raise UsageError("this would overwrite the input", where=str(out), remedy="name another")


def add(app: typer.Typer) -> None:
    """Adds the commands to the command line."""
    app.command("compare")(compare_)
    app.command("timeline")(timeline_)
    app.command("plot")(plot_)
    app.command("changes")(changes_)
    app.command("report")(report_)
