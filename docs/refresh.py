"""Writes anew what the documents show: `python3 dev.py docs`; a test asserts that it is done.

Commands in `console` blocks and examples in `pycon` blocks are run, document by document, in a
folder that holds the sample; what they print takes the place of what is printed there. A comment
before a block says more:

- `<!-- shown: top 3, Deeds 4, end 1 -->` keeps the first lines, some entries of sections, the last
  lines of what a command prints;
- `<!-- id of: statement, withdrawal of the army -->` puts the id of the sample's first record of
  this kind with these words in the place of each id of the block;
- `<!-- record: statement, withdrawal of the army -->` before a `json` block shows that record.

Blocks marked `sh` install something or need more than the sample; they are not run here.
"""

from __future__ import annotations

import contextlib
import doctest
import io
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = "examples/lever.txt"
BLOCK = re.compile(
    r"(?P<note><!-- (?P<key>shown|id of|record): (?P<value>[^\n]*?) -->\n+)?"
    r"```(?P<kind>console|pycon|json)\n(?P<body>.*?)```",
    re.DOTALL,
)
ID = re.compile(r"\b[0-9a-f]{16}\b")
WIDTH = 88
LONG = 60


def documents() -> list[Path]:
    """The documents whose commands are run."""
    return [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def refreshed(text: str) -> str:
    """A document with what its commands and examples print now."""
    with tempfile.TemporaryDirectory() as folder, contextlib.chdir(folder):
        shutil.copytree(ROOT / "examples", "examples")
        names: dict[str, Any] = {}
        return BLOCK.sub(lambda block: _block(block, names), text)


def _block(block: re.Match[str], names: dict[str, Any]) -> str:
    key, value, body = block["key"], block["value"], block["body"]
    if key == "id of":
        found = record(value)["id"]
        body = ID.sub(found, body)
    if block["kind"] == "console":
        body = _console(body, value if key == "shown" else "")
    elif block["kind"] == "pycon":
        body = _pycon(body, names)
    elif key == "record":
        body = _json(_shortened(record(value)))
    return f"{block['note'] or ''}```{block['kind']}\n{body}```"


def commands(body: str) -> list[str]:
    """The commands of a console block: lines after `$ `, with those that continue them."""
    found: list[str] = []
    for line in body.splitlines():
        if line.startswith("$ "):
            found.append(line[2:])
        elif line.startswith("> ") and found:
            found[-1] += f"\n{line[2:]}"
    return found


def _console(body: str, shown: str) -> str:
    written = []
    for command, output in _ran(commands(body)):
        prompt = "$ " + command.replace("\n", "\n> ")
        written.append(prompt + "\n" + (_excerpt(output, shown) if shown else output))
    return "".join(written)


def _ran(asked: list[str]) -> Iterator[tuple[str, str]]:
    """What each command prints, one after the other in one shell."""
    mark = "=== end of output ==="
    bin_ = Path(".bin").absolute()
    bin_.mkdir(exist_ok=True)
    for name, words in {"polemic": "-m polemic ", "python": ""}.items():
        (bin_ / name).write_text(f'#!/bin/sh\nexec {sys.executable} {words}"$@"\n')
        (bin_ / name).chmod(0o755)
    script = "".join(f"{command}\ns=$?; echo '{mark}'; (exit $s)\n" for command in asked)
    done = subprocess.run(
        ["bash", "-c", script],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        env={
            **os.environ,
            "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}",
            "PYTHONPATH": str(ROOT / "src"),
            "COLUMNS": str(WIDTH),
            "NO_COLOR": "1",
        },
    )
    return zip(asked, done.stdout.split(f"{mark}\n"), strict=False)


def _pycon(body: str, names: dict[str, Any]) -> str:
    written = []
    for example in doctest.DocTestParser().get_examples(body):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(example.source, "<example>", "single"), names)
        first, *rest = example.source.splitlines()
        source = [f">>> {first}", *(f"... {line}" for line in rest)]
        written.append("\n".join(source) + "\n" + printed.getvalue())
    return "".join(written)


def _excerpt(output: str, shown: str) -> str:
    lines = output.rstrip("\n").split("\n")
    kept: list[str] = []
    for part in shown.split(", "):
        name, _, count = part.rpartition(" ")
        if name == "top":
            kept += lines[: int(count)]
        elif name == "end":
            kept += lines[-int(count) :]
        else:
            kept += [*_section(lines, name, int(count)), ""]
    return "\n".join(kept).strip("\n") + "\n"


def _section(lines: list[str], name: str, count: int) -> list[str]:
    """A section's heading with its first entries, and a mark where there are more."""
    start = next((at for at, line in enumerate(lines) if line.startswith(f"{name} (")), None)
    if start is None:
        raise SystemExit(f"the output has no section {name!r}; change the `shown` comment")
    kept, entries = [lines[start]], 0
    for line in lines[start + 1 :]:
        if not line:
            break
        entries += not line.startswith("   ")
        if entries > count:
            return [*kept, "  …"]
        kept.append(line)
    return kept


@cache
def _sample() -> list[dict[str, Any]]:
    import polemic

    with contextlib.chdir(ROOT):
        return polemic.code(polemic.read(SAMPLE)).to_records()


def record(wanted: str) -> dict[str, Any]:
    """The sample's first record of a kind that holds some words: `statement, we call for`."""
    kind, _, words = wanted.partition(", ")
    for found in _sample():
        if found["record"] == kind and words in json.dumps(found, ensure_ascii=False):
            return found
    raise SystemExit(f"the sample has no {wanted!r}; change the comment to one that it has")


def _json(value: dict[str, Any]) -> str:
    """A key a line; what a key holds on that line too."""
    pairs = (f'  "{key}": {json.dumps(held, ensure_ascii=False)}' for key, held in value.items())
    return "{\n" + ",\n".join(pairs) + "\n}\n"


def _shortened(value: Any) -> Any:
    """Long texts and lists cut, with a mark."""
    if isinstance(value, str):
        return value if len(value) <= LONG else f"{value[: LONG - 1]}…"
    if isinstance(value, list):
        return [_shortened(item) for item in value[:2]] + (["…"] if len(value) > 2 else [])
    if isinstance(value, dict):
        return {key: _shortened(item) for key, item in value.items()}
    return value


if __name__ == "__main__":
    for path in documents():
        before = path.read_text(encoding="utf-8")
        after = refreshed(before)
        if after != before:
            path.write_text(after, encoding="utf-8")
            print(f"{path.relative_to(ROOT)}: written anew")
