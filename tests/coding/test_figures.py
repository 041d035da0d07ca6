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
        ("The museum waived its $23.50 admission fee.", [(23.5, "USD", "admission fee", False)]),
        ("The group spent $345,430 on ads.", [(345_430, "USD", "ads", False)]),
        ("Spending had reached nearly $2 million.", [(2_000_000, "USD", "Spending", True)]),
        ("A ransom of $2.5 million was paid.", [(2_500_000, "USD", "ransom", False)]),
        (
            "840 terrorists have been killed and 558 have been wounded.",
            [(840, "people", "terrorists", False), (558, "people", "terrorists", False)],
        ),
        ("Between 57 and 60 percent of voters agree.", [(57, "percent", "voters", True)]),
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
        "They played at a Third Eye Blind concert.",
        "The seven-member court met.",
        "She won the 1992 primaries.",
        "The 1968 protests were large.",
        "The attack began at approximately 2130 [0330 GMT].",
        "Conditions are one-thousand times worse.",
    ],
)
def test_dates_ages_times_names_and_pointers_are_no_figures(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The poll shows Clinton leading Sanders among likely voters, 46 percent to 44 percent.",
            [(46, "Clinton", "likely voters"), (44, "Sanders", "likely voters")],
        ),
        (
            "Clinton leads Trump 49 percent to 41 percent in the poll.",
            [(49, "Clinton", None), (41, "Trump", None)],
        ),
        (
            "Clinton was ahead with 46 percent, Sanders with 44 percent.",
            [(46, "Clinton", None), (44, "Sanders", None)],
        ),
    ],
)
def test_a_share_in_a_poll_is_that_of_a_candidate(
    text: str, expected: list[tuple[float, str, str | None]]
) -> None:
    parsed = parse(from_text(text, published="2016-07-01"))
    cast = find_cast(parsed)
    found = [
        (f.value, cast.actor(f.actor).name if f.actor else None, f.of)
        for f in code(Context(parsed, cast))
    ]
    assert found == expected
