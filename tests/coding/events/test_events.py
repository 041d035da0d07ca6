import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.coding.events.cases import MENDED, NOTHING, ROLES, STATUS

from polemic.actors import find_cast
from polemic.coding import Context, coder
from polemic.coding.events import code, root_of_pair
from polemic.parsing import parse
from polemic.reading import from_text
from polemic.records import Event, Participant, Statement


def read(text: str, published: str | None = "1994-01-14") -> tuple[Context, list[Event]]:
    parsed = parse(from_text(text, published=published))
    context = Context(parsed, find_cast(parsed))
    statements = [s for s in coder("statements", "rules")(context) if isinstance(s, Statement)]
    context = context.after(statements=tuple(statements))
    return context, list(code(context))


def told(context: Context, event: Event) -> str:
    """An event in the form of the cases."""
    mentions = {mention.id: mention.text for mention in context.cast.mentions}

    def names(participants: tuple[Participant, ...]) -> str:
        return ", ".join(mentions.get(p.mention or "", "?") for p in participants)

    trigger = " ".join(span.text for span in event.trigger)
    line = f"{event.type}{f'/{event.mode}' if event.mode else ''} {trigger}: {names(event.actors)}"
    if event.recipients:
        line += f" > {names(event.recipients)}"
    if event.polarity == "denied":
        line += " denied"
    if event.modality != "actual":
        line += f" {event.modality}"
    return line


def lines(text: str) -> list[str]:
    context, events = read(text)
    return [told(context, event) for event in events]


@pytest.mark.parametrize(("text", "expected"), ROLES + STATUS + MENDED)
def test_who_does_what_to_whom_and_whether_it_happened(text: str, expected: list[str]) -> None:
    assert sorted(lines(text)) == sorted(line.split(" by ")[0] for line in expected)


@pytest.mark.parametrize("text", NOTHING)
def test_what_is_no_event_is_not_coded(text: str) -> None:
    assert lines(text) == []


def one(text: str, published: str | None = "1994-01-14") -> tuple[Context, Event]:
    context, events = read(text, published)
    (event,) = events
    return context, event


def test_date_place_and_numbers_come_from_the_sentence() -> None:
    _, event = one("Guerrillas killed 12 soldiers near Ocosingo on Monday.")
    assert (event.date, event.date_precision) == ("1994-01-10", "day")
    assert (event.place, event.place_precision) == ("Ocosingo", "settlement")
    assert (event.quantity, event.fatalities) == (12, 12)


def test_what_lies_years_back_is_historical() -> None:
    assert one("In 1973 the army arrested the president.")[1].historical
    assert one("Soldiers arrested the deputies in the 1980s.")[1].historical
    assert not one("On Monday soldiers arrested the president.")[1].historical


def test_who_denies_or_says_it_reports_it() -> None:
    context, event = one("The ministry denied that its soldiers had executed the prisoners.")
    assert event.reported_by is not None
    assert context.cast.actor(event.reported_by).name == "ministry"
    context, event = one("The union said police had arrested two miners.")
    assert event.reported_by is not None
    assert context.cast.actor(event.reported_by).name == "union"
    assert event.within == context.statements[0].id


def test_deaths_in_an_attack_are_one_event() -> None:
    _, event = one("The guerrillas attacked the convoy, killing five soldiers.")
    assert event.type == "ASSAULT"
    assert event.fatalities == 5


def test_a_list_of_demands_calls_for_its_deeds() -> None:
    text = "We call for:\n\n- the withdrawal of the army\n\n- the release of the prisoners\n"
    _, events = read(text)
    assert [(e.type, e.modality) for e in events] == [
        ("RETREAT", "called_for"),
        ("RETREAT", "called_for"),
    ]


def test_each_event_says_which_words_made_it() -> None:
    _, event = one("Soldiers arrested twelve miners.")
    assert event.why is not None
    assert event.why.entry == "coerce.yaml#arrest"
    assert event.why.words == event.trigger


@pytest.mark.parametrize(
    ("text", "source", "target", "expected"),
    [
        ("Ukraine accuses Russia of arming the separatists.", "Ukraine", "Russia", "ACCUSE"),
        ("France will visit Spain.", "France", "Spain", "AGREE"),
        ("The king will deport the refugees.", "The king", "the refugees", "THREATEN"),
        ("Iran refused to free the sailors.", "Iran", "the sailors", "REJECT"),
        ("The bishop greeted the crowd.", "The bishop", "the crowd", None),
    ],
)
def test_the_type_between_two_given_participants(
    text: str, source: str, target: str, expected: str | None
) -> None:
    document = from_text(text)
    spans = [
        document.span(text.index(part), text.index(part) + len(part)) for part in (source, target)
    ]
    parsed = parse(document)
    context = Context(parsed, find_cast(parsed, given=spans))
    assert root_of_pair(context, spans[:1], spans[1:]) == expected


@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    st.lists(
        st.sampled_from(
            [
                "the",
                "army",
                "ARMY",
                "attacked",
                "killed",
                "by",
                "of",
                "on",
                "and",
                ",",
                ".",
                '"',
                "(",
                ")",
                "not",
                "will",
                "if",
                "to",
                "hostages",
                "police",
                "300",
                "strike",
                "talks",
                "with",
                "Peru",
                "—",
                "🙂",
                "was",
                "who",
                "that",
                "release",
                "called",
                "for",
                "in",
                "1989",
                "’s",
                ":",
                "\n\n",
                "-",
            ]
        ),
        min_size=3,
        max_size=40,
    )
)
def test_no_text_breaks_the_coder_and_spans_cut_the_text(words: list[str]) -> None:
    text = "The people of the country said this. " + " ".join(words)
    context, events = read(text)
    for event in events:
        for span in (*event.trigger, *event.evidence):
            assert context.document.text[span.start : span.end] == span.text
