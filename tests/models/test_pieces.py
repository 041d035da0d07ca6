from hypothesis import given
from hypothesis import strategies as st

from polemic.models.pieces import MARKER, MASK, PAIR_LIMIT, PieceReader, mark
from polemic.models.weights import SMALL
from polemic.models.windows import windows

READER = PieceReader(SMALL / "tokenizer.json")
TEXT = "Mora scorned the harbour council, and Vega applauded."


@given(st.text(max_size=80))
def test_every_piece_lies_in_the_text_and_in_order(text: str) -> None:
    pieces = READER(text)
    assert all(0 <= s <= e <= len(text) for s, e in zip(pieces.starts, pieces.ends, strict=True))
    assert pieces.starts == sorted(pieces.starts)


@given(st.integers(0, len(TEXT) - 1), st.integers(1, 30))
def test_a_span_is_covered_by_the_pieces_that_touch_it(start: int, length: int) -> None:
    pieces, end = READER(TEXT), min(len(TEXT), start + length)
    touched = [
        n for n in range(len(pieces.ids)) if pieces.starts[n] < end and start < pieces.ends[n]
    ]
    assert pieces.covering((start, end)) == ((touched[0], touched[-1] + 1) if touched else None)


def test_both_actors_are_marked_and_their_places_point_at_the_markers() -> None:
    marked = mark(READER(TEXT), [(0, 4), (38, 42)])
    assert marked is not None
    assert [marked.ids[place] for place in marked.places] == [MARKER, MARKER]
    assert marked.ids.count(MARKER) == 4
    assert len(marked.ids) == len(marked.types)


def test_hidden_actors_leave_one_mask_each_and_no_name() -> None:
    marked, names = mark(READER(TEXT), [(0, 4), (38, 42)], masked=True), READER("Mora Vega").ids
    assert marked is not None
    assert marked.ids.count(MASK) == 2
    assert not set(names) & set(marked.ids)


def test_order_of_the_actors_changes_places_alone() -> None:
    pieces = READER(TEXT)
    one, other = mark(pieces, [(0, 4), (38, 42)]), mark(pieces, [(38, 42), (0, 4)])
    assert one is not None
    assert other is not None
    assert one.ids == other.ids
    assert one.places == other.places[::-1]


def test_a_span_without_a_piece_is_not_marked() -> None:
    assert mark(READER("A  B"), [(1, 3), (0, 1)]) is None
    assert mark(READER(""), [(0, 0), (0, 0)]) is None


@given(st.integers(0, 300), st.integers(0, 300))
def test_a_long_sentence_is_read_around_its_actors(first: int, second: int) -> None:
    text = " ".join(["word"] * 300 + ["end"])
    spans = [(5 * n, 5 * n + 3) for n in (first, second)]
    marked = mark(READER(text), spans)
    assert marked is not None
    assert len(marked.ids) <= PAIR_LIMIT + 80
    assert all(marked.ids[place] == MARKER for place in marked.places)


@given(st.lists(st.sampled_from(["A b c.", "word", "Long, long!", "\n\n", "x"]), max_size=400))
def test_windows_cover_a_text_whole_in_order_and_fit(parts: list[str]) -> None:
    text = " ".join(parts)
    pieces = READER(text)
    ranges = windows(pieces, text, size=50, overlap=10)
    seen = sorted({n for start, end in ranges for n in range(start, end)})
    assert seen == list(range(len(pieces.ids)))
    assert all(0 < end - start <= 50 for start, end in ranges)
    assert ranges == sorted(ranges)
    assert len(set(ranges)) == len(ranges)
