"""Places of a layout as the graph formats and pictures have them: in the unit square."""

from __future__ import annotations


def framed(spots: list[tuple[float, float]]) -> list[tuple[float, float] | None]:
    """The places moved into the middle of the unit square, and scaled to fill it one way."""
    if not spots:
        return []
    left, top = (min(spot[axis] for spot in spots) for axis in (0, 1))
    wide, high = (max(spot[axis] for spot in spots) - low for axis, low in ((0, left), (1, top)))
    side = max(wide, high) or 1.0
    return [
        (round(0.5 + (x - left - wide / 2) / side, 4), round(0.5 + (y - top - high / 2) / side, 4))
        for x, y in spots
    ]
