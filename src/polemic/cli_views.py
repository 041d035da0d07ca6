"""Commands that look at coded records: networks, outlets, events, pictures, and the report."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated, cast

import typer

from polemic.errors import UsageError

Records = Annotated[Path, typer.Argument(help="What `polemic code` wrote, as JSONL.")]
Out = Annotated[
    Path | None, typer.Option("-o", "--out", help="The file to write; standard output if none.")
]


def network_(
    project: Annotated[
        Path, typer.Argument(help="A .dna project, or records with concepts: .jsonl.")
    ],
    out: Out = None,
    cell: Annotated[
        tuple[str, str] | None,
        typer.Option("--cell", help="The statements behind a ROW and COLUMN instead, as CSV."),
    ] = None,
    form: Annotated[str, typer.Option("--format", help="csv, edges, graphml, gexf or dl.")] = "csv",
    evidence: Annotated[
        bool, typer.Option("--evidence/--no-evidence", help="Whether ties name their records.")
    ] = True,
    mode: Annotated[str, typer.Option(help="onemode, twomode or eventlist.")] = "twomode",
    variable1: Annotated[str, typer.Option(help="Who: the rows.")] = "organization",
    variable2: Annotated[str, typer.Option(help="What: the columns.")] = "concept",
    qualifier: Annotated[str, typer.Option(help="How.")] = "agreement",
    aggregation: Annotated[
        str, typer.Option(help="ignore, combine, subtract, congruence or conflict.")
    ] = "ignore",
    normalization: Annotated[
        str, typer.Option(help="no, activity, prominence, average, jaccard or cosine.")
    ] = "no",
    duplicates: Annotated[
        str, typer.Option(help="include, document, week, month, year or acrossrange.")
    ] = "include",
    window: Annotated[str, typer.Option(help="no, events, or seconds to years.")] = "no",
    window_size: Annotated[int, typer.Option("--window-size", help="Units of a window.")] = 100,
    kernel: Annotated[
        str, typer.Option(help="no, uniform, epanechnikov, triangular or gaussian.")
    ] = "no",
    isolates: Annotated[bool, typer.Option("--isolates", help="Keep nodes without ties.")] = False,
    since: Annotated[str | None, typer.Option("--since", help="The first day.")] = None,
    until: Annotated[str | None, typer.Option("--until", help="The last day.")] = None,
    exclude: Annotated[
        list[str] | None, typer.Option("--exclude", help="variable=value, as often as needed.")
    ] = None,
    statement_type: Annotated[
        str, typer.Option("--statement-type", help="Its label.")
    ] = "DNA Statement",
    rules: Annotated[str, typer.Option(help="literature, or dna: its faults too.")] = "literature",
) -> None:
    """Write a discourse network of a DNA project, or of records with concepts."""
    from polemic.compat.dna_network import behind, defined, drawn, statements_of
    from polemic.publishing.networks import network_writer, statements

    write = network_writer(form, evidence=evidence)
    wanted = defined(
        {
            "mode": mode,
            "variable1": variable1,
            "variable2": variable2,
            "qualifier": qualifier,
            "aggregation": aggregation,
            "normalization": normalization,
            "duplicates": duplicates,
            "window": window,
            "window_size": window_size,
            "kernel": kernel,
            "isolates": isolates,
            "rules": rules,
        },
        since,
        until,
        exclude or [],
    )
    made = drawn(statements_of(project, statement_type), wanted)
    if cell is not None:
        _put(statements.export(*behind(project, made, cell)), out, project)
        return
    _put(write(made), out, project)


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
    from polemic.publishing.files import put

    _refuse_input(out, source)
    put(chunks, out)


def _refuse_input(out: Path | None, source: Path) -> None:
    if out is not None and out.exists() and source.exists() and out.samefile(source):
        raise UsageError("this would overwrite the input", where=str(out), remedy="name another")


def add(app: typer.Typer) -> None:
    """Adds the commands to the command line."""
    app.command("network")(network_)
    app.command("compare")(compare_)
    app.command("timeline")(timeline_)
    app.command("plot")(plot_)
    app.command("changes")(changes_)
    app.command("report")(report_)
