"""The command line: one command a stage, and `map`, the whole way in one step."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from polemic import __version__, cli_views
from polemic.errors import PolemicError, UsageError

if TYPE_CHECKING:
    from polemic.records import Record

FINISHED_WITH_REJECTS = 3
_STDOUT = "standard output"

app = typer.Typer(
    name="polemic",
    help="Reads political journalism and maps the conflict in it, each line with its sentence.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
)
cli_views.add(app)

Articles = Annotated[
    list[Path],
    typer.Argument(
        help="Articles: plain text, Markdown or HTML.", show_default=False, readable=False
    ),
]
ActorsFile = Annotated[
    Path | None,
    typer.Option(
        "--actors",
        help="Your people and organisations: a CSV with name, aliases, kind, organization.",
    ),
]
CorrectionsFile = Annotated[
    Path | None,
    typer.Option(
        "--corrections", help="Decisions on records by id: a JSONL of rejects and replacements."
    ),
]
Coders = Annotated[
    str, typer.Option("--coder", help="Who codes: a name for all, or kind=name,kind=name.")
]


@app.command("map")
def map_(
    articles: Articles,
    out: Annotated[Path, typer.Option("-o", "--out", help="The page to write.")] = Path("map.html"),
    sentences: Annotated[
        bool, typer.Option("--sentences", help="Show the sentence of each line.")
    ] = False,
    actors: ActorsFile = None,
    corrections: CorrectionsFile = None,
    coder: Coders = "rules",
) -> None:
    """Read articles, print the conflict in them, and draw it as one HTML page."""
    from polemic.publishing import publish
    from polemic.publishing.summary import summarize

    _keep_inputs(out, articles, actors, corrections)
    run = _Run(actors, corrections, coder)
    records = [record for part in run.over(articles) for record in part]
    publish(records, "html", out)
    summarize(records, sentences=sentences)
    typer.echo(f"map: {out}")
    run.finish()


@app.command("code")
def code_(
    articles: Articles,
    form: Annotated[
        str, typer.Option("--format", help="jsonl, csv, xlsx, parquet, polecat, acled or ftm.")
    ] = "jsonl",
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="The file to write; standard output if none.")
    ] = None,
    actors: ActorsFile = None,
    corrections: CorrectionsFile = None,
    coder: Coders = "rules",
) -> None:
    """Write the records that are read in articles."""
    from polemic.publishing import exporter, publish
    from polemic.publishing.files import put

    export = exporter(form)
    _keep_inputs(out, articles, actors, corrections)
    run = _Run(actors, corrections, coder)
    records = (record for part in run.over(articles) for record in part)
    if out is not None:
        publish(records, form, out)
    else:
        put(export(records), None)
    run.finish()


@app.command("evaluate")
def evaluate_(
    kind: Annotated[str, typer.Argument(help="attribution, stance, event or actors.")],
    data: Annotated[Path, typer.Argument(help="A data set's file: .jsonl or CoNLL, or gzipped.")],
    predictions: Annotated[
        Path | None, typer.Option("--predictions", help="Write the single predictions, as JSONL.")
    ] = None,
    coder: Annotated[str, typer.Option("--coder", help="rules or model.")] = "rules",
    held_out: Annotated[
        bool, typer.Option("--held-out", help="Only the lines that are kept from training.")
    ] = False,
    every: Annotated[int, typer.Option("--every", min=1, help="Only each n-th line.")] = 1,
) -> None:
    """Score a coder on a data set; the figures are the last line, as JSON."""
    import json

    from polemic.evaluation.run import Choice, evaluate

    figures = evaluate(kind, data, coder, predictions, Choice(every, held_out))
    typer.echo(json.dumps(figures))


@app.command("factions")
def factions_(
    records: Annotated[Path, typer.Argument(help="What `polemic code` wrote, as JSONL.")],
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="The file to write; standard output if none.")
    ] = None,
    form: Annotated[
        str, typer.Option("--format", help="csv, json, graphml, gexf, pajek or dl.")
    ] = "csv",
    most: Annotated[
        int | None,
        typer.Option("-k", "--most", min=2, help="Factions at most; as few as do if not said."),
    ] = None,
    draws: Annotated[
        int, typer.Option("--draws", min=0, help="Corpora to draw, to say how sure placements are.")
    ] = 0,
    seed: Annotated[int, typer.Option("--seed", min=0, help="Where drawing starts.")] = 0,
) -> None:
    """Write who is with whom: the factions with least frustration, and who sits between."""
    from polemic.publishing.factions import factions_writer, publish_factions
    from polemic.publishing.factions.findings import NEEDED, find
    from polemic.publishing.files import put
    from polemic.publishing.jsonl import load

    write = factions_writer(form)
    findings = find(load(records, NEEDED), most, draws=draws, seed=seed)
    if out is not None:
        publish_factions(findings, form, out)
    else:
        put(write(findings), None)


@app.command("concepts")
def concepts_(
    records: Annotated[Path, typer.Argument(help="What `polemic code` wrote, as JSONL.")],
    codebook: Annotated[
        Path | None,
        typer.Option("--codebook", help="Concepts with phrases and examples: .csv or .yaml."),
    ] = None,
    propose: Annotated[
        bool, typer.Option("--propose", help="Write a codebook to edit, from what statements say.")
    ] = False,
    number: Annotated[
        int | None, typer.Option("-n", "--number", min=1, help="Groups to propose from.")
    ] = None,
    measure: Annotated[
        str, typer.Option(help="Likeness of meaning: tf-idf, or encoder (trained).")
    ] = "tf-idf",
    out: Annotated[
        Path | None, typer.Option("-o", "--out", help="The file to write; standard output if none.")
    ] = None,
    assigned: Annotated[
        Path | None, typer.Option("--assigned", help="A CSV of what was assigned, and why.")
    ] = None,
    missed: Annotated[
        Path | None, typer.Option("--missed", help="A CSV of what has no concept.")
    ] = None,
) -> None:
    """Assign concepts to statements with a codebook, or propose a codebook."""
    from polemic.publishing.concepts import code_concepts, propose_concepts
    from polemic.publishing.files import put

    if propose == (codebook is not None):
        raise UsageError("one of two is wanted", remedy="give --codebook FILE or --propose")
    for path in (out, assigned, missed):
        if path is not None:
            _keep_inputs(path, [records], codebook, None)
    if propose:
        put(propose_concepts(records, number, measure), out)
        return
    assert codebook is not None  # noqa: S101 - tells the type checker
    coded = code_concepts(records, codebook, measure)
    put(coded.records(), out)
    for path, lines in ((assigned, coded.assigned()), (missed, coded.missed())):
        if path is not None:
            put(lines, path)
    typer.echo(coded.summary(), err=True)


@app.command("explain")
def explain_(
    record_id: Annotated[str, typer.Argument(help="The id of a record, or how it begins.")],
    records: Annotated[Path, typer.Argument(help="What `polemic code` wrote, as JSONL.")],
) -> None:
    """Say which rule or cue made a record, from which words."""
    from polemic.publishing.explain import explain, load_records

    for line in explain(record_id, load_records(records), str(records)):
        typer.echo(line)


def _keep_inputs(
    out: Path | None, articles: list[Path], actors: Path | None, corrections: Path | None
) -> None:
    """Refuses to write over what is to be read."""
    for given in (*articles, actors, corrections):
        if out and given and out.is_file() and given.is_file() and out.samefile(given):
            raise PolemicError(
                "cannot write: it is one of the inputs",
                where=str(out),
                remedy="name another file with -o",
            )


class _Run:
    """One run over articles: the options as loaded, and what came of them."""

    def __init__(self, actors: Path | None, corrections: Path | None, coder: str) -> None:
        from polemic.actors.dictionary import Dictionary
        from polemic.pipeline import choose, named_coders
        from polemic.review.corrections import load_corrections

        self.coders = choose(named_coders(coder))
        self.dictionary = Dictionary.read(actors) if actors else None
        self.corrections = load_corrections(corrections) if corrections else ()
        self.applied: set[str] = set()
        self.orphaned = 0
        self.rejects = 0

    def over(self, articles: list[Path]) -> Iterator[tuple[Record, ...]]:
        """The records of each article in turn, corrected; a reject for one that is not coded."""
        from polemic.pipeline import code_files
        from polemic.records import Reject
        from polemic.review.correct import correct

        for path, coded in code_files(articles, actors=self.dictionary, coders=self.coders):
            if isinstance(coded, Reject):
                self.rejects += 1
                typer.echo(f"{path}: {coded.outcome}: {coded.reason} ({coded.remedy})", err=True)
                yield (coded,)
                continue
            corrected = correct(tuple(coded.records()), self.corrections)
            self.applied |= corrected.applied
            self.orphaned += len(corrected.orphaned)
            yield corrected.records

    def finish(self) -> None:
        """Says what the corrections did, and ends with the exit code of the run."""
        for correction in self.corrections:
            if correction.id not in self.applied:
                typer.echo(f"correction of {correction.id}: no such record here", err=True)
        if self.orphaned:
            what = "1 record" if self.orphaned == 1 else f"{self.orphaned} records"
            typer.echo(f"{what} went with a rejected one", err=True)
        if self.rejects:
            raise typer.Exit(FINISHED_WITH_REJECTS)


@app.callback(invoke_without_command=True)
def _options(
    version: Annotated[bool, typer.Option("--version", help="Print the version.")] = False,
) -> None:
    if version:
        typer.echo(f"polemic {__version__}")
        raise typer.Exit


def main() -> None:
    """Runs the command line; an error of ours is one line, not a trace."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a terminal that cannot show a letter
    try:
        app()
    except PolemicError as error:
        typer.echo(f"polemic: {error}", err=True)
        raise SystemExit(1) from error
    except BrokenPipeError:
        sys.stderr.close()
        raise SystemExit(0) from None
    except OSError as error:  # what is left are the streams: files tell their own errors
        where, what = error.filename or _STDOUT, error.strerror or error
        typer.echo(f"polemic: {where}: {what} (free the disk, or write elsewhere)", err=True)
        if sys.stdout is not None:  # or closing it fails once more
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(1) from error
