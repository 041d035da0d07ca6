"""Any options at all give what DNA's rules give when they are followed statement by statement."""

from datetime import UTC, datetime, timedelta
from functools import cache
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.compat.rdna.oracle import Project
from tests.compat.rdna.oracle_rows import DOCUMENT
from tests.compat.rdna.reference import FOLDER, difference, needs_reference

from polemic.analysis.networks import EventList, Network, Windows
from polemic.compat.rdna import dna_network

PROJECTS = ("sample.dna", "synth_small.dna", "synth_bigint.dna")
DUPLICATES = ("include", "document", "week", "month", "year", "acrossrange")
LISTS = {"Authors": "author", "Sources": "source", "Sections": "section", "Types": "type"}
MODES = {
    "onemode": (
        ("ignore", "congruence", "conflict", "subtract"),
        ("no", "average", "jaccard", "cosine"),
    ),
    "twomode": (("ignore", "combine", "subtract"), ("no", "activity", "prominence")),
}

#: How many seconds a series may cover, so that the plain loops end.
SPANS = {
    "seconds": 30,
    "minutes": 30 * 60,
    "hours": 30 * 3600,
    "days": 40 * 86400,
    "weeks": 300 * 86400,
    "months": 10**9,
    "years": 10**9,
}


@cache
def project(name: str) -> Project:
    return Project(FOLDER / name)


def some(values: Any, least: int = 0) -> st.SearchStrategy[list[Any]]:
    return st.lists(st.sampled_from(sorted(set(values))), min_size=least, max_size=3, unique=True)


@st.composite
def filtered(draw: st.DrawFn, name: str) -> dict[str, Any]:
    """Nodes, qualifier, duplicates, dates and filters."""
    known = project(name)
    texts = [variable for variable, kind in known.kinds.items() if "text" in kind]
    plain = st.tuples(st.sampled_from(texts), st.just(False))
    of_document = st.tuples(st.sampled_from(DOCUMENT), st.just(True))
    one = draw(plain | of_document)
    other = draw((plain | of_document).filter(lambda found: found != one))
    level = draw(
        st.tuples(st.sampled_from([*known.kinds, "agreement", None]), st.just(False)) | of_document
    )
    options: dict[str, Any] = {
        "variable1": one[0],
        "variable1Document": one[1],
        "variable2": other[0],
        "variable2Document": other[1],
        "qualifier": level[0],
        "qualifierDocument": level[1],
        "isolates": draw(st.booleans()),
        "duplicates": draw(st.sampled_from(DUPLICATES)),
        "invertValues": draw(st.booleans()),
    }
    for plural, variable in LISTS.items():
        if draw(st.integers(0, 4)) == 0:
            values = [statement["of"][variable] for statement in known.statements]
            options[f"exclude{plural}"] = draw(some(values))
            options[f"invert{plural}"] = draw(st.booleans())
    excluded = {
        variable: draw(some(str(one["values"][variable]) for one in known.statements))
        for variable in draw(some(known.kinds))
    }
    return options | {"excludeValues": excluded or None}


@st.composite
def windowed(draw: st.DrawFn, name: str) -> dict[str, Any]:
    """A series of windows, smoothed or not, over a stretch of time."""
    unit = draw(st.sampled_from(list(SPANS)))
    kernel = draw(st.sampled_from(["no", "uniform", "epanechnikov", "triangular", "gaussian"]))
    return {
        "timeWindow": unit,
        "windowSize": draw(st.integers(1, 12)),
        "kernel": kernel,
        "indentTime": draw(st.booleans()),
    } | draw(stretch(name, SPANS[unit]))


@st.composite
def stretch(draw: st.DrawFn, name: str, longest: int = 10**9) -> dict[str, str]:
    """A range of dates about one of the statements."""
    dates = [statement["date"] for statement in project(name).statements]
    start = draw(st.sampled_from(sorted(set(dates)))) - draw(st.integers(-1, min(longest, 10**6)))
    stop = start + draw(st.integers(0, longest))
    found = {}
    for which, moment in (("start", start), ("stop", stop)):
        when = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=moment)
        found[f"{which}_date"] = when.strftime("%d.%m.%Y")
        found[f"{which}_time"] = when.strftime("%H:%M:%S")
    return found


@st.composite
def asked(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    """A project and the options of a network or of a series."""
    name = draw(st.sampled_from(PROJECTS))
    mode = draw(st.sampled_from(list(MODES)))
    aggregations, normalizations = MODES[mode]
    options = {
        "networkType": mode,
        "qualifierAggregation": draw(st.sampled_from(aggregations)),
        "normalization": draw(st.sampled_from(normalizations)),
    }
    options |= draw(filtered(name))
    options |= draw(st.just({}) | stretch(name) | windowed(name))
    if options["qualifierAggregation"] == "combine" and options["normalization"] == "prominence":
        options["normalization"] = "activity"  # the program itself ends with an error here
    return name, options


@needs_reference
@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(asked())
def test_a_network_is_what_the_rules_say_statement_by_statement(
    wanted: tuple[str, dict[str, Any]],
) -> None:
    name, options = wanted
    expected = project(name).networks(**options)
    result = dna_network(FOLDER / name, **options)
    assert isinstance(result, Network | Windows)
    made = [result] if isinstance(result, Network) else list(result)
    assert len(made) == len(expected)
    for one, other in zip(made, expected, strict=True):
        assert list(one.rows) == other.rows
        assert list(one.columns) == other.columns
        assert one.statements.tolist() == other.statements
        assert difference(one.values, other.values) < 1e-10


@needs_reference
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    data=st.data(), name=st.sampled_from(PROJECTS), aggregation=st.sampled_from(MODES["onemode"][0])
)
def test_an_event_list_keeps_what_the_rules_keep(
    data: st.DataObject, name: str, aggregation: str
) -> None:
    options = data.draw(filtered(name)) | {"qualifierAggregation": aggregation}
    result = dna_network(FOLDER / name, networkType="eventlist", **options)
    assert isinstance(result, EventList)
    assert result.statements.tolist() == project(name).events(**options)
