import pytest

from polemic.actors import find_cast
from polemic.coding import Context
from polemic.coding.figures import code
from polemic.parsing import parse
from polemic.reading import from_text


def figures(text: str) -> list[tuple[float, str | None, str | None, bool]]:
    parsed = parse(from_text(text, published="1994-01-14"))
    context = Context(parsed, find_cast(parsed))
    return [(f.value, f.unit, f.of, f.approximate) for f in code(context)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Some 300 hostages were held.", [(300, "people", "hostages", True)]),
        ("Two thirds of households have no water.", [(66.7, "percent", "households", False)]),
        ("At least 15 died in the attack.", [(15, "people", None, True)]),
        ("The company paid $3.5 million in aid.", [(3_500_000, "USD", "aid", False)]),
        ("They spent 200 million dollars on arms.", [(200_000_000, "USD", None, False)]),
        ("The column walked 20 kilometres.", [(20, "kilometre", None, False)]),
        ("A third of all homes have no light.", [(33.3, "percent", "homes", False)]),
        ("The editor got 20 years in prison.", [(20, "year", None, False)]),
        ("It costs 10 Canadian dollars.", [(10, "Canadian dollar", None, False)]),
        ("Rebels burned 40 farms.", [(40, None, "farms", False)]),
    ],
)
def test_a_number_with_what_it_counts(
    text: str, expected: list[tuple[float, str | None, str | None, bool]]
) -> None:
    assert figures(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The M-19 took Route 66 at 3 pm in 1989.",
        "Smith, 34, resigned on 3 May 1990.",
        "The 34-year-old fled.",
        "The two sides met on 16 and 17 October.",
        "Article 5 was repealed.",
        "Dozens were hurt.",
        "Resolution 242 passed.",
        "One of the men spoke.",
        "He made a third attempt.",
        "They fought for twelve days.",
    ],
)
def test_dates_ages_times_names_and_pointers_are_no_figures(text: str) -> None:
    assert figures(text) == []
