"""The command line on the sample: what it writes, what it says, how it ends."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
LEVER = "examples/lever.txt"
COURIER = "examples/courier.md"
OBSERVER = "examples/observer.html"
ALL = (COURIER, LEVER, OBSERVER)


def polemic(*words: str | Path, cwd: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Runs the command as a user does."""
    return subprocess.run(
        [sys.executable, "-m", "polemic", *map(str, words)],
        cwd=cwd,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="surrogateescape",
        check=False,
        env={**os.environ, "COLUMNS": "100", "NO_COLOR": "1"},
    )


def records(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.split("\n") if line]


@pytest.fixture(scope="module")
def lever(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `code` writes of one article."""
    out = tmp_path_factory.mktemp("lever") / "lever.jsonl"
    done = polemic("code", LEVER, "-o", out)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    return out


@pytest.fixture(scope="module")
def coded(lever: Path) -> list[dict[str, Any]]:
    return records(lever.read_text(encoding="utf-8"))


def first(found: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    return next(record for record in found if record["record"] == kind)


def test_map_writes_a_page_and_a_summary(tmp_path: Path) -> None:
    page = tmp_path / "conflict.html"
    done = polemic("map", *ALL, "-o", page)
    assert (done.returncode, done.stderr) == (0, "")
    for words in ("Chiapas: a cease-fire is not yet a peace", "EZLN", "Demands"):
        assert words in done.stdout
    assert "3 articles: 3 coded, 0 empty, 0 failed" in done.stdout
    assert done.stdout.endswith(f"map: {page}\n")
    html = page.read_text(encoding="utf-8")
    assert html.lower().startswith("<!doctype html>")
    assert "an army of 170,000 men can be beaten from the forest" in html


def test_map_shows_the_sentences_on_request(tmp_path: Path) -> None:
    page = tmp_path / "map.html"
    plain = polemic("map", LEVER, "-o", page)
    shown = polemic("map", LEVER, "-o", page, "--sentences")
    assert shown.stdout.count("\n") > 1.3 * plain.stdout.count("\n")
    assert "They should not be left alone." in " ".join(shown.stdout.split())


def test_a_map_is_named_by_itself(tmp_path: Path) -> None:
    done = polemic("map", ROOT / LEVER, cwd=tmp_path)
    assert done.returncode == 0
    assert [file.name for file in tmp_path.iterdir()] == ["map.html"]


def test_code_writes_the_same_to_a_file_and_to_the_terminal(lever: Path) -> None:
    done = polemic("code", LEVER)
    assert done.stdout == lever.read_text(encoding="utf-8")


def test_records_come_document_by_document() -> None:
    found = records(polemic("code", *ALL).stdout)
    documents = [record for record in found if record["record"] == "document"]
    assert [document["path"] for document in documents] == list(ALL)
    assert all(record["schema"] == 1 for record in found)
    last = ""
    for record in found:
        last = record["id"] if record["record"] == "document" else last
        assert record.get("document", last) == last


def test_csv_has_a_row_for_each_record(coded: list[dict[str, Any]], tmp_path: Path) -> None:
    out = tmp_path / "lever.csv"
    done = polemic("code", LEVER, "--format", "csv", "-o", out)
    assert done.returncode == 0
    rows = list(csv.DictReader(io.StringIO(out.read_text(encoding="utf-8"))))
    assert Counter(row["record"] for row in rows) == Counter(one["record"] for one in coded)
    assert [row["id"] for row in rows] == [record["id"] for record in coded]


@pytest.mark.parametrize("kind", ["actor", "statement", "stance", "event", "figure", "portrayal"])
def test_explain_names_rule_and_words(lever: Path, coded: list[dict[str, Any]], kind: str) -> None:
    record = first(coded, kind)
    done = polemic("explain", record["id"][:12], lever)
    assert done.returncode == 0
    assert done.stdout.startswith(f"{kind} {record['id']}\n")
    assert f"  rule: {record['why']['rule']}, because " in done.stdout
    assert "  sentence (" in done.stdout


def test_corrections_are_applied_and_counted(coded: list[dict[str, Any]], tmp_path: Path) -> None:
    rejected, replaced = first(coded, "portrayal"), first(coded, "statement")
    fixes = tmp_path / "fixes.jsonl"
    decisions = [
        {"id": rejected["id"], "decision": "reject", "coder": "maria"},
        {"id": replaced["id"], "decision": "replace", "with": {"kind": "belief"}, "coder": "maria"},
        {"id": "0123456789abcdef", "decision": "accept"},
    ]
    fixes.write_text("\n".join(json.dumps(decision) for decision in decisions))
    done = polemic("code", LEVER, "--corrections", fixes)
    assert done.returncode == 0
    found = {record["id"]: record for record in records(done.stdout)}
    assert rejected["id"] not in found
    assert found[replaced["id"]]["kind"] == "belief"
    assert found[replaced["id"]]["coder"] == "human/maria"
    assert "correction of 0123456789abcdef: no such record here" in done.stderr


def test_a_users_own_actors_are_known(tmp_path: Path) -> None:
    own = tmp_path / "actors.csv"
    own.write_text(
        "name,aliases,kind,organization\n"
        "Mexico Solidarity Committee,the Committee,organization,\n"
        "white guards,,group,ranchers\n"
    )
    done = polemic("code", LEVER, "--actors", own)
    assert (done.returncode, done.stderr) == (0, "")
    actors = {one["name"]: one for one in records(done.stdout) if one["record"] == "actor"}
    assert actors["white guards"]["kind"] == "group"


def test_what_cannot_be_coded_is_said_and_the_rest_goes_on(tmp_path: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    german = tmp_path / "german.txt"
    german.write_text(
        "Die Gewerkschaft hat am Montag beschlossen, den Streik in allen Häfen des Landes "
        "fortzusetzen, bis die Regierung ihre Forderungen erfüllt und die Gefangenen freilässt.\n"
        * 3
    )
    missing = tmp_path / "missing.txt"
    done = polemic("code", empty, LEVER, german, missing)
    assert done.returncode == 3
    found = records(done.stdout)
    rejects = [record for record in found if record["record"] == "reject"]
    assert [(reject["path"], reject["outcome"]) for reject in rejects] == [
        (str(empty), "empty"),
        (str(german), "unsupported_language"),
        (str(missing), "failed"),
    ]
    assert sum(record["record"] == "document" for record in found) == 1
    assert len(done.stderr.splitlines()) == 3
    mapped = polemic("map", empty, LEVER, german, missing, "-o", tmp_path / "map.html")
    assert mapped.returncode == 3
    assert re.search(r"4 articles: 1 coded, 1 empty, 2 failed", mapped.stdout)


def test_a_name_that_is_no_text(tmp_path: Path) -> None:
    odd = os.fsencode(tmp_path) + b"/\xff.txt"
    Path(os.fsdecode(odd)).write_text("")
    done = polemic("code", os.fsdecode(odd))
    assert done.returncode == 3
    assert first(records(done.stdout), "reject")["outcome"] == "empty"
    page = os.fsencode(tmp_path) + b"/\xfe.html"
    done = polemic("map", LEVER, "-o", os.fsdecode(page))
    assert (done.returncode, done.stderr) == (0, "")
    assert Path(os.fsdecode(page)).is_file()


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["code", LEVER, "--format", "docx"], "docx: no such output format (use one of: "),
        (["code", LEVER, "--coder", "oracle"], "--coder: there is no coder 'oracle'"),
        (["code", LEVER, "--coder", "stances=oracle"], "no coder 'oracle' for stances"),
        (["code", LEVER, "--corrections", "none.jsonl"], "none.jsonl"),
        (["code", LEVER, "--actors", "none.csv"], "none.csv"),
        (["code", LEVER, "-o", "/none/out.jsonl"], "/none/out.jsonl: cannot write"),
        (["explain", "abc", "none.jsonl"], "none.jsonl"),
        (["explain", "abc", LEVER], f"{LEVER}, line 1: no JSON"),
    ],
)
def test_an_error_is_one_line_with_its_remedy(words: list[str], says: str) -> None:
    done = polemic(*words)
    assert done.returncode == 1
    assert done.stdout == ""
    assert done.stderr.startswith("polemic: ")
    assert says in done.stderr
    assert done.stderr.count("\n") == 1
    assert done.stderr.rstrip().endswith(")")


def test_an_id_that_is_not_there(lever: Path) -> None:
    done = polemic("explain", "zzz", lever)
    assert done.returncode == 1
    assert "there is no record 'zzz'" in done.stderr


def test_an_ambiguous_id(lever: Path) -> None:
    done = polemic("explain", "", lever)
    assert done.returncode == 1
    assert "give more of the id" in done.stderr


def test_unknown_options_are_told() -> None:
    done = polemic("map", LEVER, "--colour")
    assert done.returncode == 2
    assert "--colour" in done.stderr


def test_version_and_help() -> None:
    assert re.fullmatch(r"polemic \d+\.\d+\.\d+\n", polemic("--version").stdout)
    for command in ("map", "code", "explain"):
        assert command in polemic("--help").stdout


def test_a_reader_that_stops_early_is_no_error() -> None:
    command = f"{sys.executable} -m polemic code {' '.join(ALL)} | head -c 10"
    done = subprocess.run(
        ["bash", "-c", command], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ('{"schema":', "")


def test_what_is_read_is_not_written_over(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("The minister condemned the union.")
    for command in ("code", "map"):
        done = polemic(command, article, "-o", article)
        assert done.returncode == 1
        assert "it is one of the inputs (name another file with -o)" in done.stderr
    assert article.read_text() == "The minister condemned the union."


@pytest.mark.skipif(not Path("/dev/full").is_char_device(), reason="there is no /dev/full")
def test_standard_output_that_takes_nothing_is_told_in_one_line(tmp_path: Path) -> None:
    article = tmp_path / "article.txt"
    article.write_text("The minister condemned the union.")
    full = "No space left on device (free the disk, or write elsewhere)"
    closed = "cannot write: closed (name a file with -o)"
    for command, where, reason in (
        ("code $0", ">/dev/full", full),
        ("map $0 -o $1", ">/dev/full", full),
        ("code $0", ">&-", closed),
    ):
        done = subprocess.run(
            ["sh", "-c", f"{sys.executable} -m polemic {command} {where}", article, tmp_path / "x"],
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
        assert (done.returncode, done.stderr) == (1, f"polemic: standard output: {reason}\n")
