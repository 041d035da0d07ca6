"""rDNA's argument names, values and defaults, read into a definition of a network."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import UTC, date, datetime, time
from difflib import get_close_matches
from typing import Any, TypedDict

from polemic.analysis.networks.definition import Definition
from polemic.errors import UsageError

Names = str | Iterable[str] | None


class NetworkOptions(TypedDict, total=False):
    """The arguments of `dna_network`; R's `start.date` is also `start_date`, and so on."""

    networkType: str
    statementType: str | int
    variable1: str
    variable1Document: bool
    variable2: str
    variable2Document: bool
    qualifier: str | None
    qualifierDocument: bool
    qualifierAggregation: str
    normalization: str
    isolates: bool
    duplicates: str
    start_date: str | date
    stop_date: str | date
    start_time: str | time
    stop_time: str | time
    timeWindow: str
    windowSize: int
    kernel: str
    indentTime: bool
    excludeValues: Mapping[str, Names] | None
    excludeAuthors: Names
    excludeSources: Names
    excludeSections: Names
    excludeTypes: Names
    invertValues: bool
    invertAuthors: bool
    invertSources: bool
    invertSections: bool
    invertTypes: bool
    fileFormat: str | None
    outfile: str | None


DEFAULTS: Mapping[str, Any] = {
    "networkType": "twomode",
    "statementType": "DNA Statement",
    "variable1": "organization",
    "variable1Document": False,
    "variable2": "concept",
    "variable2Document": False,
    "qualifier": "agreement",
    "qualifierDocument": False,
    "qualifierAggregation": "ignore",
    "normalization": "no",
    "isolates": False,
    "duplicates": "include",
    "start_date": "01.01.1900",
    "stop_date": "31.12.2099",
    "start_time": "00:00:00",
    "stop_time": "23:59:59",
    "timeWindow": "no",
    "windowSize": 100,
    "kernel": "no",
    "indentTime": True,
    "excludeValues": None,
    "excludeAuthors": None,
    "excludeSources": None,
    "excludeSections": None,
    "excludeTypes": None,
    "invertValues": False,
    "invertAuthors": False,
    "invertSources": False,
    "invertSections": False,
    "invertTypes": False,
    "fileFormat": None,
    "outfile": None,
}

_DOCUMENT_LISTS = {"Authors": "author", "Sources": "source", "Sections": "section", "Types": "type"}


def arguments(
    given: Mapping[str, Any], defaults: Mapping[str, Any], function: str
) -> dict[str, Any]:
    """The arguments with the defaults filled in; R's dots may be underscores."""
    found = dict(defaults)
    for name, value in given.items():
        plain = name.replace(".", "_")
        if plain not in defaults:
            near = get_close_matches(plain, list(defaults), 1)
            remedy = f"did you mean {near[0]}?" if near else "use one of: " + ", ".join(defaults)
            raise UsageError(f"{function} has no argument {name}", where=name, remedy=remedy)
        found[plain] = value
    return found


def definition(found: Mapping[str, Any]) -> Definition:
    """What network the arguments ask for, by DNA's own rules."""
    return Definition(
        mode=found["networkType"],
        variable1=found["variable1"],
        variable1_document=bool(found["variable1Document"]),
        variable2=found["variable2"],
        variable2_document=bool(found["variable2Document"]),
        qualifier=found["qualifier"],
        qualifier_document=bool(found["qualifierDocument"]),
        aggregation=found["qualifierAggregation"],
        normalization=found["normalization"],
        isolates=bool(found["isolates"]),
        duplicates=found["duplicates"],
        start=moment(found["start_date"], found["start_time"], "start.date"),
        stop=moment(found["stop_date"], found["stop_time"], "stop.date"),
        window=found["timeWindow"],
        window_size=int(found["windowSize"]),
        kernel=found["kernel"] or "no",
        indent=bool(found["indentTime"]),
        exclude={name: names(values) for name, values in (found["excludeValues"] or {}).items()},
        invert=bool(found["invertValues"]),
        exclude_documents={
            variable: names(found[f"exclude{plural}"])
            for plural, variable in _DOCUMENT_LISTS.items()
        },
        invert_documents=frozenset(
            variable for plural, variable in _DOCUMENT_LISTS.items() if found[f"invert{plural}"]
        ),
        rules="dna",
    )


def names(values: Any) -> tuple[str, ...]:
    """The values of a list argument as text; one value need not stand in a list."""
    if values is None:
        return ()
    if isinstance(values, str) or not isinstance(values, Iterable):
        values = [values]
    return tuple(value if isinstance(value, str) else str(int(value)) for value in values)


def moment(day: Any, clock: Any, where: str) -> int:
    """Seconds of the epoch of a date (`31.12.2099`, ISO 8601, or a date) and a time of day."""
    if isinstance(day, datetime):
        return int((day if day.tzinfo else day.replace(tzinfo=UTC)).timestamp())
    try:
        if isinstance(day, str):
            form = "%d.%m.%Y" if "." in day else "%Y-%m-%d"
            day = datetime.strptime(day, form).replace(tzinfo=UTC).date()
        if isinstance(clock, str):
            clock = time.fromisoformat(clock)
        return int(datetime.combine(day, clock, tzinfo=UTC).timestamp())
    except (TypeError, ValueError):
        raise UsageError(
            f"no date and time: {day} {clock}",
            where=where,
            remedy="write dates as 31.12.2099 or 2099-12-31, times as 23:59:59",
        ) from None
