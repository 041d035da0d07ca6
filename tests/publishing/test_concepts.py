"""`polemic concepts` on the sample: coded, explained, missed, proposed, and made a network."""

import csv
from pathlib import Path

import pytest
from typer.testing import CliRunner

from polemic.cli import app
from polemic.publishing.jsonl import load
from polemic.records import Concept, Statement

SAMPLE = Path(__file__).parent.parent.parent / "examples" / "lever.txt"
CODES = "name,phrases\nWithdrawal,withdrawal of the army\nTalks,negotiate|dialogue\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("concepts")
    (made / "codes.csv").write_text(CODES)
    run("code", SAMPLE, "-o", made / "all.jsonl")
    return made


def run(*words: object) -> str:
    done = CliRunner().invoke(app, [str(word) for word in words], catch_exceptions=False)
    assert done.exit_code == 0, done.output
    return done.output


def test_a_codebook_codes_the_sample_and_a_network_follows(folder: Path) -> None:
    out, why, missed = (folder / name for name in ("coded.jsonl", "why.csv", "missed.csv"))
    words = ("concepts", folder / "all.jsonl", "--codebook", folder / "codes.csv", "-o", out)
    said = run(*words, "--assigned", why, "--missed", missed)
    statements = [one for one in load(out, ("statement",)) if isinstance(one, Statement)]
    given = list(load(folder / "all.jsonl"))
    assert f"3 of {len(statements)} statements: 3 by words, 0 by meaning" in said
    assert [one.id for one in load(out)][: len(given)] == [one.id for one in given]
    names = {one.id: one.name for one in load(out, ("concept",)) if isinstance(one, Concept)}
    assert sorted(names[one.concept] for one in statements if one.concept) == [
        "Talks",
        "Talks",
        "Withdrawal",
    ]
    assert len(why.read_text().splitlines()) == 4
    assert len(missed.read_text().splitlines()) == len(statements) - 2
    network = run("network", out, "--variable1", "actor")
    assert network.splitlines()[0] == ",Talks,Withdrawal"
    before = out.read_bytes()
    run(*words)
    assert out.read_bytes() == before


def test_every_cell_and_tie_leads_to_records_and_their_sentences(folder: Path) -> None:
    out = folder / "traced.jsonl"
    run("concepts", folder / "all.jsonl", "--codebook", folder / "codes.csv", "-o", out)
    given = {one.id: one for one in load(out, ("statement",)) if isinstance(one, Statement)}
    words = ("network", out, "--variable1", "actor")
    edges = list(csv.DictReader(run(*words, "--format", "edges").splitlines()))
    assert edges
    graphs = [run(*words, "--format", form) for form in ("graphml", "gexf")]
    for edge in edges:
        behind = run(*words, "--cell", edge["source"], edge["target"]).splitlines()
        rows = list(csv.DictReader(behind))
        assert [row["record"] for row in rows] == edge["evidence"].split("; ")
        for row in rows:
            said = " […] ".join(span.text for span in given[row["record"]].evidence)
            assert row["sentence"] == " ".join(said.split())
            assert row["document"] == given[row["record"]].document
            assert all(row["record"] in graph for graph in graphs)


def test_a_proposal_codes_the_records_that_it_came_from(folder: Path) -> None:
    codes = folder / "proposed.csv"
    run("concepts", folder / "all.jsonl", "--propose", "-n", 8, "-o", codes)
    once = codes.read_bytes()
    run("concepts", folder / "all.jsonl", "--propose", "-n", 8, "-o", codes)
    assert codes.read_bytes() == once
    out = folder / "regrouped.jsonl"
    run("concepts", folder / "all.jsonl", "--codebook", codes, "-o", out)
    assert 2 <= len(list(load(out, ("concept",)))) <= 8


def test_a_person_renames_merges_splits_drops_and_keeps(tmp_path: Path) -> None:
    given, codes, out = (tmp_path / name for name in ("all.jsonl", "codes.csv", "coded.jsonl"))
    run("code", *sorted(SAMPLE.parent.iterdir()), "-o", given)
    run("concepts", given, "--propose", "-n", 12, "-o", codes)
    rows = list(csv.DictReader(codes.read_text(encoding="utf-8").splitlines()))
    before = grouped(given, codes, out)
    sizes = {row["name"]: len(row["examples"].split(" | ")) for row in rows}
    split = max(rows, key=lambda row: sizes[row["name"]])
    renamed, one, other, dropped, *kept = [row for row in rows if row is not split]
    examples = split["examples"].split(" | ")
    edited = [
        {**renamed, "name": "Renamed"},
        {**one, "name": "Merged"},
        {**other, "name": "Merged"},
        {**split, "name": "First half", "examples": " | ".join(examples[::2])},
        {**split, "name": "Second half", "examples": " | ".join(examples[1::2])},
        *kept,
    ]
    with codes.open("w", encoding="utf-8-sig", newline="") as file:  # as a spreadsheet saves it
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(edited)
    after = grouped(given, codes, out)
    assert after["Renamed"] >= before[renamed["name"]]
    assert after["Merged"] >= before[one["name"]] | before[other["name"]]
    assert after["First half"]
    assert after["Second half"]
    assert before[split["name"]] <= after["First half"] | after["Second half"]
    assert dropped["name"] not in after
    assert all(after[row["name"]] >= before[row["name"]] for row in kept)


def grouped(given: Path, codes: Path, out: Path) -> dict[str, set[str]]:
    """The statements of each concept, by its name."""
    run("concepts", given, "--codebook", codes, "-o", out)
    names = {one.id: one.name for one in load(out, ("concept",)) if isinstance(one, Concept)}
    found: dict[str, set[str]] = {}
    for one in load(out, ("statement",)):
        if isinstance(one, Statement) and one.concept:
            found.setdefault(names[one.concept], set()).add(one.id)
    return found


@pytest.mark.parametrize("options", [[], ["--propose", "--codebook", "codes.csv"]])
def test_one_of_two_ways_is_wanted(folder: Path, options: list[str]) -> None:
    done = CliRunner().invoke(app, ["concepts", str(folder / "all.jsonl"), *options])
    assert "one of two is wanted" in str(done.exception)


def test_a_network_wants_concepts(folder: Path) -> None:
    done = CliRunner().invoke(app, ["network", str(folder / "all.jsonl")])
    assert "polemic concepts" in str(done.exception)


@pytest.mark.parametrize("option", ["--out", "--assigned", "--missed"])
def test_the_codebook_is_not_written_over(folder: Path, option: str) -> None:
    codes = folder / "codes.csv"
    words = ["concepts", str(folder / "all.jsonl"), "--codebook", str(codes), option, str(codes)]
    assert "one of the inputs" in str(CliRunner().invoke(app, words).exception)
    assert codes.read_text() == CODES
