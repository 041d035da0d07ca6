from datetime import UTC, datetime

import numpy as np
import pytest

from polemic.analysis.networks.calendar import whole_units


@pytest.mark.parametrize(
    ("since", "until", "unit", "whole"),
    [
        ("2004-01-31T00:00", "2004-02-29T00:00", "months", 0),
        ("2004-01-29T00:00", "2004-02-29T00:00", "months", 1),
        ("2004-01-31T12:00", "2004-03-01T06:00", "months", 0),
        ("2004-03-01T06:00", "2004-01-31T12:00", "months", -1),
        ("2004-02-10T12:00", "2004-03-10T11:59", "months", 0),
        ("2004-02-10T12:00", "2004-03-10T12:00", "months", 1),
        ("2003-12-31T23:00", "2004-12-31T22:00", "years", 0),
        ("2004-01-01T00:00", "2004-01-02T23:59", "days", 1),
        ("2004-01-02T23:59", "2004-01-01T00:00", "days", -1),
    ],
)
def test_whole_units_are_counted_as_java_does(
    since: str, until: str, unit: str, whole: int
) -> None:
    first, last = (
        int(datetime.fromisoformat(moment).replace(tzinfo=UTC).timestamp())
        for moment in (since, until)
    )
    assert whole_units(np.array([first]), last, unit).tolist() == [whole]
