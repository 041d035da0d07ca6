"""Calendar arithmetic on seconds of the epoch (UTC): adding units, and whole units between."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import numpy as np

from polemic.analysis.networks.arrays import Ints

DAY = 86_400
SECONDS = {"seconds": 1, "minutes": 60, "hours": 3_600, "days": DAY, "weeks": 7 * DAY}
MONTHS = {"months": 1, "years": 12}

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def moment(seconds: int | None) -> datetime | None:
    """The time of seconds of the epoch."""
    return None if seconds is None else _EPOCH + timedelta(seconds=seconds)


def plus(times: Ints, amount: int, unit: str) -> Ints:
    """The times some units later; the day of the month is cut to what the month has."""
    if unit in SECONDS:
        return np.asarray(times + amount * SECONDS[unit])
    month, day, clock = _split(times)
    return _join(month + amount * MONTHS[unit], day, clock)


def steps(start: int, stop: int, unit: str) -> Ints:
    """Times from start to stop, each one unit of months or years after the last."""
    first = np.array([start], dtype=np.int64)
    month, day, clock = _split(first)
    last = _split(np.array([stop], dtype=np.int64))[0]
    months = np.arange(int(month[0]), int(last[0]) + 1, MONTHS[unit], dtype=np.int64)
    shortest = np.minimum.accumulate(_length(months)) if months.size else months
    days = np.minimum(int(day[0]), shortest - 1)
    times = _join(months, days, np.full(months.shape, int(clock[0]), dtype=np.int64))
    return np.asarray(times[times <= stop])


def whole_units(times: Ints, until: int, unit: str) -> Ints:
    """Whole units from each time to `until`, cut towards zero.

    Months as Java's ChronoUnit counts them, and so DNA: a day that is not full yet is left out,
    then a month is full once the day of the month is reached, or else the next month begins.
    """
    if unit in SECONDS:
        return np.asarray(np.trunc((until - times) / SECONDS[unit]).astype(np.int64))
    days, clock = np.floor_divide(times, DAY), times % DAY
    day = until // DAY
    short = np.where(days < day, until % DAY < clock, 0).astype(np.int64)
    over = np.where(days > day, until % DAY > clock, 0).astype(np.int64)
    place = _packed(day - short + over) - _packed(days)
    return np.asarray(np.trunc(place / (32 * MONTHS[unit])).astype(np.int64))


def _packed(days: Ints) -> Ints:
    """Months since the epoch with their days in one number, months 32 apart."""
    month, day, _ = _split(days * DAY)
    return np.asarray(month * 32 + day)


def _split(times: Ints) -> tuple[Ints, Ints, Ints]:
    """Months since the epoch, days of the month from 0, seconds of the day."""
    days = np.floor_divide(times, DAY)
    dates = days.astype("datetime64[D]")
    month = dates.astype("datetime64[M]")
    first = month.astype("datetime64[D]").astype(np.int64)
    return month.astype(np.int64), days - first, times - days * DAY


def _length(months: Ints) -> Ints:
    """Days of each month."""
    first = months.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    after = (months + 1).astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    return np.asarray(after - first)


def _join(month: Ints, day: Ints, clock: Ints) -> Ints:
    first = month.astype("datetime64[M]").astype("datetime64[D]").astype(np.int64)
    return np.asarray((first + np.minimum(day, _length(month) - 1)) * DAY + clock)
