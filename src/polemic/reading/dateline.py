"""The dateline of wire style: place, day and agency before the first words of a paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

from polemic.reading import dates

_PLACE = r"[A-Z][\w.'’]*(?:[ -][A-Z][\w.'’]*|[ -](?:de|del|la|las|los|el|al|upon|on|the|of)\b){0,5}"
_CAPITALS = r"[A-Z][A-Z.'’]+(?:[ -][A-Z][A-Z.'’]*){0,4}"
_WHERE = rf"(?P<place>{_PLACE}(?:,\s*{_PLACE}|\s\([A-Z][A-Za-z. ]{{1,30}}\))?)"
_WHERE_IN_CAPITALS = rf"(?P<place>{_CAPITALS}(?:,\s*{_PLACE}|\s\([A-Z][A-Za-z. ]{{1,30}}\))?)"
_DAY = r"(?:\w+\.?\s)?\d[\w .,]{2,24}?|\w{3,9}\.?\s\d{1,2}(?:,\s\d{4})?"
_AGENCY = r"[(\[](?P<agency>[^()\[\]\n]{2,60})[)\]]"
_DASH = r"(?:--+|[—–―]|(?<=\s)-(?=\s))"
_TAGS = re.compile(r"\s*\[[^\][]{2,160}\]")
_OPENING_TAGS = re.compile(r"(?:\[[A-Z][^\][]{1,120}\]\s*)+")
_FORMS = tuple(
    re.compile(form)
    for form in (
        # MADRID (SPAIN), 17 MAY 90 (EFE) -- ; LIMA, Peru, Dec. 17 (AFP) -- ; Lima (Reuters) -
        rf"{_WHERE}(?:,?\s*(?P<day>NO DATE|{_DAY}))?,?\s*{_AGENCY}\s*{_DASH}",
        # SAN SALVADOR, 3 JAN 90 -- ; Lima, Dec. 17 --
        rf"{_WHERE},?\s+(?P<day>NO DATE|{_DAY})\s*{_DASH}",
        # WASHINGTON -- ; MANCHESTER, N.H. --
        rf"{_WHERE_IN_CAPITALS}\s*{_DASH}",
    )
)
# "SAN SALVADOR, 3 JAN 90 -- " has some 25 characters, with state and agency some 60.
_LONGEST = 120


@dataclass(frozen=True, slots=True)
class Dateline:
    """How far the dateline reaches, and what it tells."""

    end: int
    published: str | None = None
    agency: str | None = None


def find(paragraph: str) -> Dateline | None:
    """The dateline that the paragraph opens with."""
    head = paragraph[: 3 * _LONGEST]
    capitals = _in_capitals(paragraph)
    for form in _FORMS:
        match = form.match(head)
        if match is None or match.end() > _LONGEST:
            continue
        said = match.groupdict()
        if capitals and not said.get("day") and not said.get("agency"):
            continue  # in a text of capitals any words before a dash look like a place
        printed = dates.find(match[0])
        agency = said.get("agency")
        return Dateline(
            _after_tags(head, match.end()),
            printed.iso if printed else None,
            " ".join(agency.split()) if agency and not dates.find(agency) else None,
        )
    tags = _OPENING_TAGS.match(head)
    if tags and "[TEXT]" in tags[0]:
        return Dateline(tags.end())
    return None


def _after_tags(head: str, end: int) -> int:
    while match := _TAGS.match(head, end):
        end = match.end()
    return end


def _in_capitals(text: str) -> bool:
    letters = [character for character in text[:400] if character.isalpha()]
    return sum(character.isupper() for character in letters) > 0.8 * len(letters)
