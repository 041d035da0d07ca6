"""The date a page prints, in whatever form, as ISO 8601; never a date that is not there."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from polemic.lexicon import load_csv, load_yaml

# Two digits below this are of this century, the others of the last: wires of the 1930s to 1990s
# print them, and so do web pages of today.
_CENTURY_TURNS = 30
_COMPACT = re.compile(r"([12]\d{3})([01]\d)([0-3]\d)")
_EARLIEST, _LATEST = 1600, 2100


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date in a text: what it means and where it stands."""

    iso: str
    start: int
    end: int


@cache
def _months() -> dict[str, int]:
    return {row["name"]: int(row["month"]) for row in load_csv("reading/data/months.csv")}


@cache
def _forms() -> tuple[re.Pattern[str], ...]:
    month = rf"(?P<month>{'|'.join(sorted(_months(), key=len, reverse=True))})\b\.?"
    day = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?"
    to_day = r"(?:\s?(?:-|–|—|to|/)\s?[0-3]?\d(?:st|nd|rd|th)?)?"
    year = r"(?P<year>[12]\d{3}|['’]?\d{2})(?!\d|:\d)"
    full = r"(?P<year>[12]\d{3})(?!\d)"
    forms = (
        rf"(?<![\d.-]){full}-(?P<number>[01]\d)-(?P<day>[0-3]\d)(?!\d)",
        rf"(?<![\d.]){full}/(?P<number>[01]\d)/(?P<day>[0-3]\d)(?!\d)",
        rf"(?<![\d.,]){day}\.\s?(?P<number>[01]?\d)\.\s?{year}(?!\.\d)",
        rf"(?<![\d/]){day}(?P<slash>[/-])(?P<number>[0-3]?\d)(?P=slash){year}",
        rf"(?<![\d.]){day}{to_day}(?:\s+of)?[\s.-]*{month},?[\s-]*{year}",
        rf"\b{month}\s+{day}{to_day}(?!\d),?\s+{full}",
        rf"\b{month},?\s+{full}",
    )
    return tuple(re.compile(form, re.IGNORECASE) for form in forms)


@cache
def _weekday() -> re.Pattern[str]:
    names = "|".join(load_yaml("reading/data/furniture.yaml")["weekdays"])
    return re.compile(rf"\b(?:{names})\b[.,]?\s+\Z", re.IGNORECASE)


def find(text: str) -> PrintedDate | None:
    """The first date with a year in the text."""
    dates = [
        PrintedDate(iso, match.start(), match.end())
        for form in _forms()
        for match in form.finditer(text)
        if (iso := _iso(match))
    ]
    found = min(dates, key=lambda found: (found.start, -found.end), default=None)
    weekday = _weekday().search(text[: found.start]) if found else None
    return replace(found, start=weekday.start()) if found and weekday else found


def declared(value: str) -> str | None:
    """The day in a value that a page declares as its date, in whatever form."""
    compact = _COMPACT.fullmatch(value.strip())
    found = find("-".join(compact.groups()) if compact else value)
    if found:
        return found.iso
    if not any(character.isdigit() for character in value) or len(value) > 60:
        return None
    import dateparser  # slow to load, and hardly ever needed

    # Without these settings dateparser fills what is missing from today's date.
    parsed = dateparser.parse(
        value,
        languages=["en"],
        settings={
            "DATE_ORDER": "DMY",
            "REQUIRE_PARTS": ["day", "month", "year"],
            "STRICT_PARSING": True,
            "PARSERS": ["absolute-time"],
        },
    )
    return parsed.date().isoformat() if parsed else None


def _iso(match: re.Match[str]) -> str | None:
    said = match.groupdict()
    year = _year(said["year"])
    month = _months()[said["month"].lower()] if said.get("month") else int(said["number"])
    if not said.get("day"):
        return f"{year:04}-{month:02}"
    day = int(said["day"])
    if said.get("slash") and day != month and day <= 12 and month <= 12:
        return None  # 4/5 is April in New York and May in London
    if said.get("slash") and month > 12:
        day, month = month, day
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return found.isoformat() if _EARLIEST <= year <= _LATEST else None


def _year(said: str) -> int:
    digits = said.lstrip("'’")
    if len(digits) == 4:
        return int(digits)
    return int(digits) + (2000 if int(digits) < _CENTURY_TURNS else 1900)
