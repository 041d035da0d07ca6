"""Places in a text: DNA counts UTF-16 units, polemic counts code points."""

from __future__ import annotations

from bisect import bisect_left

_LAST_OF_ONE_UNIT = "\uffff"


class Offsets:
    """Converts places in one text; within a surrogate pair counts as the character's start."""

    def __init__(self, text: str) -> None:
        self._points = [
            place for place, character in enumerate(text) if character > _LAST_OF_ONE_UNIT
        ]
        self._units = [place + rank for rank, place in enumerate(self._points)]

    def to_units(self, place: int) -> int:
        """UTF-16 units before a code point."""
        return place + bisect_left(self._points, place)

    def to_points(self, place: int) -> int:
        """Code points before a UTF-16 unit."""
        return place - bisect_left(self._units, place)
