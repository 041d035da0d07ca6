from itertools import product
from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polemic.models.decoding import COSTS, PLAIN, spans

CHANCE = st.floats(0.001, 1.0)
ROWS = st.lists(st.tuples(CHANCE, CHANCE, CHANCE), max_size=6)


def worth(row: tuple[int, ...], chances: list[tuple[float, ...]], layer: str) -> float:
    """The logarithm of a row of labels, costs taken off; inside after outside cannot be."""
    begin, again = COSTS.get(layer, PLAIN)
    total, before = 0.0, 0
    for label, chance in zip(row, chances, strict=True):
        if label == 2 and before == 0:
            return float("-inf")
        total += log(chance[label]) - (begin + again * (before != 0)) * (label == 1)
        before = label
    return total


def as_spans(row: tuple[int, ...]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for index, label in enumerate(row):
        if label == 2:
            found[-1] = (found[-1][0], index + 1)
        elif label == 1:
            found.append((index, index + 1))
    return found


@given(ROWS, st.sampled_from(["source", "content", "mention"]))
def test_no_other_row_of_labels_is_likelier(chances: list[tuple[float, ...]], layer: str) -> None:
    found = spans(chances, layer)
    rows = [r for r in product((0, 1, 2), repeat=len(chances)) if r[:1] != (2,)]
    valued = {r: worth(r, chances, layer) for r in rows}
    best = max(valued.values())
    ours = [value for row, value in valued.items() if value > -1e6 and as_spans(row) == found]
    assert max(ours) == pytest.approx(best, abs=1e-6)


def test_spans_may_touch_where_a_second_one_surely_begins() -> None:
    inside, begin = (0.01, 0.01, 0.98), (0.0001, 0.9998, 0.0001)
    assert spans([begin, inside, begin, inside], "mention") == [(0, 2), (2, 4)]
