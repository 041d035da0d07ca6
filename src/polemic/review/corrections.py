"""A person's corrections: decisions on records, by id, one JSON object a line.

`{"id": ID, "decision": "accept" | "reject" | "replace", "with": {...}, "coder": NAME}`, where
`with` holds the keys that change. A later line on the same id takes the place of an earlier one.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from polemic.errors import DataError


class Correction(BaseModel):
    """One decision of a person on one record."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)

    id: str
    decision: Literal["accept", "reject", "replace"]
    changes: dict[str, Any] = Field(default_factory=dict, alias="with")
    coder: str = "human"
    note: str = ""
    time: str = ""


def load_corrections(path: Path) -> tuple[Correction, ...]:
    """The decisions of a corrections file; raises DataError that names the line."""
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise DataError(str(error), where=str(path), remedy="give a JSONL file in UTF-8") from error
    found: dict[str, Correction] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"{path}, line {number}"
        try:
            correction = Correction.model_validate(json.loads(line))
        except json.JSONDecodeError as error:
            raise DataError(f"no JSON: {error.msg}", where=where, remedy="mend the line") from error
        except ValidationError as error:  # before ValueError, of which it is one
            raise DataError(
                first_problem(error), where=where, remedy="see docs/corrections.md"
            ) from error
        except (ValueError, RecursionError) as error:  # numbers too long, brackets too deep
            raise DataError(f"no JSON: {error}", where=where, remedy="mend the line") from error
        if (correction.decision == "replace") != bool(correction.changes):
            raise DataError(
                "a replacement needs `with`, and nothing else has it",
                where=where,
                remedy="say in `with` which keys change, and how; see docs/corrections.md",
            )
        found.pop(correction.id, None)
        found[correction.id] = correction
    return tuple(found.values())


def first_problem(error: ValidationError) -> str:
    """The first problem that pydantic found, as one sentence."""
    problem = error.errors()[0]
    return f"{'.'.join(str(part) for part in problem['loc']) or 'record'}: {problem['msg']}"
