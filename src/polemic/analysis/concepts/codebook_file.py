"""Codebooks as files: CSV with `|` inside cells, or YAML with lists."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import yaml

from polemic.analysis.concepts.codebook import Codebook, Entry
from polemic.analysis.concepts.words import words
from polemic.errors import DataError

COLUMNS = ("name", "parent", "phrases", "examples")
SEPARATOR = "|"


def read_codebook(path: str | Path) -> Codebook:
    """The codebook in a .csv, .yaml or .yml file; raises DataError with line and remedy."""
    path = Path(path)
    try:
        text = path.read_text(encoding="utf-8-sig")
    except OSError as error:
        reason = f"cannot be read: {error.strerror or error}"
        raise DataError(reason, where=str(path), remedy="check the path") from error
    except UnicodeDecodeError as error:
        raise DataError("is not UTF-8", where=str(path), remedy="save it as UTF-8") from error
    if "\0" in text:
        raise DataError("is not text", where=str(path), remedy="save it as CSV in UTF-8")
    reader = _from_yaml if path.suffix.lower() in {".yaml", ".yml"} else _from_csv
    return Codebook.of(reader(text, str(path)))


def _from_csv(text: str, where: str) -> Iterator[Entry]:
    rows = csv.reader(text.splitlines(keepends=True), strict=True)
    try:
        header = [name.strip().lower() for name in next(rows, [])]
        _check_keys(header, f"{where}, line 1")
        begins = rows.line_num + 1
        for row in rows:
            place, begins = f"{where}, line {begins}", rows.line_num + 1
            if not any(value.strip() for value in row):
                continue
            if len(row) > len(header):
                remedy = "put quotation marks around values that hold a comma"
                raise DataError("has more values than columns", where=place, remedy=remedy)
            cells = dict(zip(header, row, strict=False))
            listed = {key: cells.get(key, "").split(SEPARATOR) for key in COLUMNS[2:]}
            yield _entry({**cells, **listed}, place)
    except csv.Error as error:
        remedy = "close the quotation marks, and double those inside a value"
        place = f"{where}, line {rows.line_num + 1}"
        raise DataError(str(error), where=place, remedy=remedy) from error


def _from_yaml(text: str, where: str) -> Iterator[Entry]:
    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
        body = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = where if mark is None else f"{where}, line {mark.line + 1}"
        reason = getattr(error, "problem", None) or "is no YAML"
        raise DataError(str(reason), where=place, remedy="mend the line") from error
    if body is None:
        return
    if not isinstance(body, list) or root is None:
        remedy = "begin each concept with `- name: ...`"
        raise DataError("is no list of concepts", where=f"{where}, line 1", remedy=remedy)
    for item, node in zip(body, root.value, strict=True):
        place = f"{where}, line {node.start_mark.line + 1}"
        if not isinstance(item, dict):
            raise DataError("is no concept", where=place, remedy="begin it with `- name: ...`")
        _check_keys([str(key) for key in item], place)
        yield _entry({str(key): value for key, value in item.items()}, place)


def _check_keys(keys: list[str], place: str) -> None:
    if "name" not in keys:
        remedy = "name the columns: " + ",".join(COLUMNS)
        raise DataError("has no 'name'", where=place, remedy=remedy)
    for key in keys:
        if key not in COLUMNS or keys.count(key) > 1:
            remedy = "have each of these once at most: " + ", ".join(COLUMNS)
            raise DataError(f"{key!r} is not expected here", where=place, remedy=remedy)


def _entry(body: dict[str, Any], place: str) -> Entry:
    name = _plain(body.get("name"), "name", place)
    if not name:
        raise DataError("has no name", where=place, remedy="fill in the name or delete the line")
    return Entry(
        name,
        _plain(body.get("parent"), "parent", place) or None,
        _several(body.get("phrases"), "phrases", place),
        _several(body.get("examples"), "examples", place),
        place,
    )


def _several(value: Any, key: str, place: str) -> tuple[str, ...]:
    if value is None:
        return ()
    given = value if isinstance(value, list) else [value]
    texts = [text for text in (_plain(one, key, place) for one in given) if text]
    for text in texts:
        if not words(text):
            remedy = f"write words in {key!r}, or leave it empty"
            raise DataError(f"{text!r} has no words", where=place, remedy=remedy)
    return tuple(dict.fromkeys(texts))


def _plain(value: Any, key: str, place: str) -> str:
    if value is None:
        return ""
    if isinstance(value, dict | list):
        raise DataError(f"{key!r} is not text", where=place, remedy="write words, in quotes")
    return " ".join(str(value).split())
