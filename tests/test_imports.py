"""Imports point one way through the house: to the left in its flow, and to what all share."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parent.parent / "src" / "polemic"
FLOW = (
    "reading",
    "parsing",
    "actors",
    "coding",
    "store",
    "review",
    "analysis",
    "publishing",
)
SHARED = {"records", "errors", "lexicon"}
# The trained encoder knows labels and spans, not the stages; these may run it.
MODELS = "models"
READERS = {"parsing", "coding", "analysis"}
# What joins the stages, and what speaks other programs' language, may use them all.
JOINING = {"pipeline", "cli", "cli_views", "__main__", "compat", "evaluation"}


def modules() -> list[Path]:
    return sorted(SOURCE.rglob("*.py"))


def part_of(module: str) -> str:
    """The part of the house that a module of polemic belongs to; "" for the package itself."""
    return module.split(".")[1] if "." in module else ""


def own_part(path: Path) -> str:
    within = path.relative_to(SOURCE).with_suffix("").parts
    return "" if within == ("__init__",) else within[0]


def imported(path: Path) -> Iterator[str]:
    """The modules of polemic that a module names in its imports, at the top or in a function."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names if name.name.split(".")[0] == "polemic")
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}, line {node.lineno}: a relative import"
            if node.module == "polemic":
                yield from (f"polemic.{name.name}" for name in node.names)
            elif node.module and node.module.startswith("polemic."):
                yield node.module


def allowed(part: str) -> set[str]:
    """The parts that a part may import, itself among them."""
    own = {part, "__version__", ""}
    if part in SHARED:
        return own | ({"errors"} if part == "lexicon" else set())
    if part == MODELS:
        return own | SHARED
    if part in FLOW:
        left = set(FLOW[: FLOW.index(part)])
        return own | left | SHARED | ({MODELS} if part in READERS else set())
    return own | set(FLOW) | SHARED | JOINING | {MODELS}


def test_every_part_has_its_place() -> None:
    parts = {own_part(path) for path in modules()}
    assert parts <= {*FLOW, *SHARED, *JOINING, MODELS, ""}
    assert {"reading", "parsing", "coding", "publishing"} <= parts


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_point_left(path: Path) -> None:
    part = own_part(path)
    wrong = {name for name in imported(path) if part_of(name) not in allowed(part)}
    assert not wrong


def test_the_test_sees_a_wrong_import(tmp_path: Path) -> None:
    module = tmp_path / "wrong.py"
    module.write_text("def f():\n    from polemic.publishing.csv import cell\n")
    assert {part_of(name) for name in imported(module)} - allowed("reading") == {"publishing"}


def test_the_package_needs_no_torch() -> None:
    for path in modules():
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            names = (
                [name.name for name in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
            assert not [name for name in names if name.split(".")[0] in {"torch", "transformers"}]


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(SOURCE)))
def test_a_module_has_one_subject(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400
