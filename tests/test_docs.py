"""The documents: what they show is what comes out, and nothing goes undocumented."""

import difflib
import importlib.util
import re
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import typer.main

from polemic.cli import app

ROOT = Path(__file__).parent.parent


def load(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[path.stem] = module
    spec.loader.exec_module(module)
    return module


refresh = load(ROOT / "docs" / "refresh.py")
dev = load(ROOT / "dev.py")
DOCUMENTS: list[Path] = refresh.documents()
README = (ROOT / "README.md").read_text(encoding="utf-8")
LINK = re.compile(r"\]\(([^)#]+)(?:#([^)]*))?\)")


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_what_a_document_shows_is_what_comes_out(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    now = refresh.refreshed(text)
    change = difflib.unified_diff(
        text.splitlines(), now.splitlines(), "as it is", "as it should be"
    )
    assert now == text, "run `python3 dev.py docs`:\n" + "\n".join(change)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_leads_somewhere(path: Path) -> None:
    for target, _ in LINK.findall(path.read_text(encoding="utf-8")):
        if "://" not in target:
            assert (path.parent / target).exists(), target


def test_every_block_is_run_or_known_not_to_be() -> None:
    """Only what installs, or needs an installation, goes untried here; the checks do it."""
    for path in DOCUMENTS:
        for kind, body in re.findall(r"```(\w*)\n(.*?)```", path.read_text("utf-8"), re.DOTALL):
            if kind == "sh":
                for line in body.strip().splitlines():
                    assert re.match(r"python3 (-m venv|dev\.py )|pip install |git clone ", line)
            else:
                assert kind in {
                    "console",
                    "pycon",
                    "json",
                    "jsonl",
                    "csv",
                    "yaml",
                    "python",
                    "text",
                }


def test_the_first_command_of_the_readme_maps_the_sample() -> None:
    (command,) = re.findall(r"^python3 -m venv .*$", README, re.MULTILINE)
    assert command == (
        "python3 -m venv .venv && .venv/bin/pip install . && .venv/bin/polemic map examples/*"
    )


def test_the_second_command_of_the_readme_is_the_one_that_every_change_runs() -> None:
    (command,) = re.findall(r"^python3 dev\.py .*$", README, re.MULTILINE)
    assert command in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()


def test_every_command_and_option_is_documented() -> None:
    text = (ROOT / "docs" / "commands.md").read_text(encoding="utf-8")
    for name, command in typer.main.get_group(app).commands.items():
        assert f"\n## polemic {name}\n" in text
        section = text.split(f"\n## polemic {name}\n")[1].split("\n## ")[0]
        for parameter in command.params:
            for option in parameter.opts:
                if option.startswith("--"):
                    assert f"`{option}" in section, f"polemic {name} {option}"


def test_every_developer_command_is_documented() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for name in dev.COMMANDS:
        assert f"`python3 dev.py {name}`" in text


def test_every_kind_of_record_and_key_is_documented() -> None:
    from dataclasses import fields

    from polemic import records

    text = (ROOT / "docs" / "records.md").read_text(encoding="utf-8")
    kinds: list[Any] = [
        kind
        for kind in vars(records).values()
        if isinstance(kind, type) and hasattr(kind, "record") and kind.record
    ]
    assert len(kinds) > 10
    common = text.split("\n## ")[0] + text.split("\n## Common keys")[1].split("\n## ")[0]
    for kind in kinds:
        section = text.split(f"\n## {kind.record}\n")[1].split("\n## ")[0]
        for field in fields(kind):
            name = "from" if (kind.record, field.name) == ("stance", "source") else field.name
            assert f"`{name}`" in section + common, f"{kind.record}: {name}"


def test_the_documents_tell_the_packages_own_story() -> None:
    version = re.search(r'__version__ = "(.+)"', (ROOT / "src/polemic/__init__.py").read_text())
    assert version is not None
    assert f"version: {version[1]}" in (ROOT / "CITATION.cff").read_text(encoding="utf-8")
