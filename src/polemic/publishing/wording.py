"""How records are worded for people: deeds, dates, numbers, and the marks that qualify them."""

from __future__ import annotations

import re

from polemic.records import Coded, Event, Figure, Portrayal, Stance, Statement

MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
_ISO = re.compile(r"(-?\d{4})(?:-(\d\d)(?:-(\d\d))?)?")
_STANDS = {"supported": "with", "opposed": "against", "withheld": "withholding support from"}
_QUOTES = {("“", "”"), ("‘", "’"), ('"', '"'), ("'", "'"), ("«", "»"), ("„", "“"), ("`", "'")}


def day(iso: str | None, *, short: bool = False) -> str:
    """A date as newspapers print it, no more precise than it is given."""
    match = _ISO.match(iso or "")
    if not match:
        return iso or ""
    year, month, date = match.groups()
    if not month or not 1 <= int(month) <= 12:
        return year
    name = MONTHS[int(month) - 1]
    name = name[:3] if short and len(name) > 4 else name
    return f"{int(date)} {name} {year}" if date else f"{name} {year}"


def number(value: float) -> str:
    """A number with thousands set apart, without a fraction that it does not have."""
    whole = float(value).is_integer()
    text = f"{int(value):,}" if whole else f"{value:,}"
    return text.replace(",", "\u202f") if abs(value) >= 10_000 else text.replace(",", "")


def amount(figure: Figure) -> str:
    """What a figure says: "about 300", "90 %", "2 million pesos"."""
    about = "about " if figure.approximate else ""
    unit = {"percent": "\u202f%", None: ""}.get(figure.unit, f" {figure.unit}")
    return f"{about}{number(figure.value)}{unit}"


def label(code: str | None) -> str:
    """A code of the contract as plain words: `called_for` -> "called for"."""
    return (code or "").replace("_", " ").replace("-", " ").lower()


def deed(event: Event) -> str:
    """The kind of deed: type, and mode where there is one."""
    mode = f", {label(event.mode)}" if event.mode else ""
    return f"{label(event.type)}{mode}"


def tone(stance: Stance) -> str:
    """The form of a stance where it agrees with the sign, which counts."""
    if stance.sign > 0:
        return "supported"
    return "withheld" if stance.form == "withheld" else "opposed"


def stands(stance: Stance) -> str:
    """With, against, or withholding: words that suit one holder and many."""
    if stance.form == "withheld" and stance.sign > 0:
        return "not against"
    return _STANDS[tone(stance)]


def bare(text: str) -> str:
    """The words without the quotation marks around them."""
    while len(text) > 2 and (text[0], text[-1]) in _QUOTES:
        text = text[1:-1].strip()
    return text


def marks(record: Coded) -> tuple[str, ...]:
    """What keeps a record from being read as plain fact: "denied", "planned", "ascribed", ..."""
    found: list[str] = []
    match record:
        case Event():
            found += [record.polarity] if record.polarity != "affirmed" else []
            found += [label(record.modality)] if record.modality != "actual" else []
            found += ["historical"] if record.historical else []
        case Stance():
            found += [record.basis] if record.basis != "expressed" else []
        case Statement():
            found += ["negated"] if record.negated else []
            found += ["quoted"] if record.speech == "direct" else []
        case Portrayal():
            found += ["in scare quotes"] if record.scare_quotes else []
        case _:
            pass
    return tuple(found)


def confidence(record: Coded) -> str:
    """The calibrated confidence, or the word that there is none."""
    return "uncalibrated" if record.confidence is None else f"{record.confidence:.2f}"
