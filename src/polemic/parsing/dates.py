"""Date expressions in running text, resolved against the day of publication."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache
from typing import Any

from polemic.lexicon import load_csv, load_yaml

_EARLIEST, _LATEST = 1600, 2100
# Two digits after an apostrophe or in "3 JAN 90": this century below, the last from here on.
_CENTURY_TURNS = 30


@dataclass(frozen=True, slots=True)
class DateExpression:
    """A date in the text: where it stands, what it means, how precise it is.

    `iso` is a day, a week (1994-W02), a month, a year, or for a decade the interval 1980/1989;
    None where the text alone does not say (no publication date to count from). Where a name could
    mean the last or the next such day ("Monday", "8 November"), `past` and `coming` are the two,
    and the tense of the sentence decides between them.
    """

    start: int
    end: int
    iso: str | None
    precision: str
    past: str | None = None
    coming: str | None = None

    @property
    def first_day(self) -> date | None:
        """The first day of the time that the expression means."""
        if self.iso is None:
            return None
        if self.precision == "week":
            year, week = self.iso.split("-W")
            return date.fromisocalendar(int(year), int(week), 1)
        parts = [int(part) for part in self.iso.split("/")[0].split("-")]
        return date(parts[0], parts[1] if len(parts) > 1 else 1, parts[2] if len(parts) > 2 else 1)


Value = tuple[str, str]
Resolver = Callable[[re.Match[str], date | None, date | None], Value | None]


def anchor_of(published: str | None) -> date | None:
    """The day of publication, where the day is known."""
    try:
        return date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


@lru_cache(maxsize=4)
def find_dates(text: str, published: str | None) -> tuple[DateExpression, ...]:
    """All date expressions of a text in order; of overlapping ones the longest."""
    anchor = anchor_of(published)
    found: list[DateExpression] = []
    taken = 0
    previous: date | None = None
    for match in _pattern().finditer(text):
        if match.start() < taken:
            continue
        kind = next(name for name in _forms() if match.group(name) is not None)
        form = re.compile(_forms()[kind][0], re.IGNORECASE)
        inner = form.match(text, match.start())  # in place: forms look at what stands around them
        if inner is None or inner.end() != match.end():
            continue
        value = _forms()[kind][1](inner, anchor, previous)
        if value is None:
            continue
        iso, precision = value
        end = match.start() + len(match.group().rstrip("."))
        past, coming = _readings(kind, inner.group(), anchor)
        expression = DateExpression(match.start(), end, iso or None, precision, past, coming)
        found.append(expression)
        previous = expression.first_day if precision == "day" else previous
        taken = match.end()
    return tuple(found)


@cache
def _words() -> Any:
    return load_yaml("parsing/data/dates.yaml")


@cache
def _months() -> dict[str, int]:
    return {row["name"]: int(row["month"]) for row in load_csv("reading/data/months.csv")}


def _alternatives(words: Any) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def _forms() -> dict[str, tuple[str, Resolver]]:
    words = _words()
    month = rf"(?:{_alternatives(_months())})\b\.?"
    day = r"[0-3]?\d(?:st|nd|rd|th)?"
    weekday = rf"(?:{_alternatives(words['weekdays'])})"
    lead = rf"(?:{weekday},?\s+)?(?:the\s+)?"
    count = rf"(?:\d{{1,3}}|{_alternatives(words['counts'])})"
    unit = r"(?:day|week|month|year|decade)s?"
    year = r"(?:1[6-9]|20)\d\d"
    return {
        "iso": (rf"{year}-[01]\d-[0-3]\d", _iso),
        "full": (
            rf"{lead}{day}(?:\s+of)?[\s-]+{month},?[\s-]*(?:{year}|['’]\d\d|\d\d(?!\d|[:.,]\d))",
            _day_month,
        ),
        "american": (rf"(?:{weekday},?\s+)?{month}\s+{day},?\s+{year}", _day_month),
        "day": (rf"{lead}{day}(?:\s+of)?\s+{month}(?![\s-]*\d)", _day_month),
        "monthday": (
            rf"(?:{weekday},?\s+)?{month}\s+{day}(?![\d,]*\d|\s?(?:per\s?cent|%))",
            _day_month,
        ),
        "monthyear": (rf"{month},?\s+(?:of\s+)?{year}", _month),
        "ago": (
            rf"{count}\s+{unit}\s+(?:ago|earlier|before(?=[,.;])|later)",
            _ago,
        ),
        "longago": (r"(?:decades|centuries|generations)\s+(?:ago|earlier)", _long_ago),
        "relday": (rf"\b(?:{_alternatives(words['days'])})\b", _relative_day),
        "weekday": (
            rf"(?:(?:on|last|next|this|since|until|through|by|early|late|for|from)"
            rf"\s+)?{weekday}\b"
            r"(?!['’]s\s+\w+)(?:\s+(?:last|next))?(?:\s+(?:morning|afternoon|evening|night))?",
            _weekday,
        ),
        # "by Wednesday's bomb" sets no term.
        "weekdays": (rf"(?:(?:last|next|this)\s+)?{weekday}(?=['’]s\s+\w)", _weekday),
        "modifier": (
            rf"(?:(?<=\bthe )|(?<=\ba )|(?<=\bthis )|(?<=['’]s )){year}"
            r"(?=\s+(?:(?-i:[A-Z])\S*\s+){0,3}"
            r"(?!(?:people|men|women|children|troops|soldiers|workers|dollars|prisoners|and|or|to)\b)[a-z])",
            _year,
        ),
        "lastunit": (
            r"(?:last|this|next|the\s+previous|the\s+following|earlier\s+this|later\s+this)\s+"
            r"(?:week|weekend|month|year)\b",
            _last_unit,
        ),
        "lastmonth": (
            rf"(?:last|next|this|in|since|until|of|early|late|mid-?|by)\s*{month}"
            r"(?!\s*[0-9])(?:\s+(?:last|this\s+year|last\s+year))?",
            _bare_month,
        ),
        "decade": (r"(?:1[6-9]|20)\d0s|['’]\d0s", _decade),
        "feast": (rf"(?:{_alternatives(words['feasts'])})(?:,?\s+{year})?", _feast),
        "year": (
            rf"(?:in|since|of|until|by|from|during|after|before|early|late|mid-?|and|to)\s+{year}"
            r"(?![\d%]|[-–,.]\d|\s+(?:people|men|women|troops|soldiers|workers|dollars|prisoners))",
            _year,
        ),
    }


@cache
def _pattern() -> re.Pattern[str]:
    inner = "|".join(f"(?P<{name}>{form})" for name, (form, _) in _forms().items())
    return re.compile(rf"(?<![\w$£€])(?:{inner})(?!\w)", re.IGNORECASE)


def _iso(match: re.Match[str], anchor: date | None, _: date | None) -> Value | None:
    try:
        return date.fromisoformat(match.group()).isoformat(), "day"
    except ValueError:
        return None


def _month_in(said: str) -> int | None:
    for word in re.findall(r"[A-Za-z]+", said):
        # In lower case "march" and "may" are no months.
        if word.lower() in _months() and word[0].isupper():
            return _months()[word.lower()]
    return None


def _day_month(match: re.Match[str], anchor: date | None, _: date | None) -> Value | None:
    said = match.group()
    month = _month_in(said)
    numbers = re.findall(r"\d+", said)
    years = [n for n in numbers if len(n) == 4]
    days = [n for n in numbers if len(n) < 3]
    if month is None or not days or not 1 <= int(days[0]) <= 31:
        return None
    day = int(days[0])
    if not years and len(days) > 1:
        short = int(days[1])
        years = [str(short + (2000 if short < _CENTURY_TURNS else 1900))]
    if years:
        return _valid(int(years[0]), month, day)
    if anchor is None:
        return "", "day"
    return _nearest(month, day, anchor)


def _valid(year: int, month: int, day: int) -> Value | None:
    try:
        found = date(year, month, day)
    except ValueError:
        return None
    return (found.isoformat(), "day") if _EARLIEST <= year <= _LATEST else None


def _nearest(month: int, day: int, anchor: date) -> Value | None:
    """The day of that name that is nearest to the article's, the past one where in doubt."""
    options = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        value = _valid(year, month, day)
        if value:
            options.append(date.fromisoformat(value[0]))
    # A date without a year looks back over most of a year and ahead over some months.
    fitting = [d for d in options if -235 <= (d - anchor).days <= 130]
    if not fitting:
        return None
    best = min(fitting, key=lambda d: abs((d - anchor).days))
    return best.isoformat(), "day"


def _readings(kind: str, said: str, anchor: date | None) -> tuple[str | None, str | None]:
    """The last and the next day of a name that says neither."""
    if anchor is None:
        return None, None
    if kind in {"weekday", "weekdays"} and not re.search(
        r"\b(?:last|next|this|until|since|through)\b", said, re.I
    ):
        name = next(w for w in re.findall(r"[a-z]+", said.lower()) if w in _words()["weekdays"])
        days = (anchor.weekday() - _words()["weekdays"][name]) % 7
        coming = anchor + timedelta(days=(7 - days) % 7 or 7)
        return (anchor - timedelta(days=days)).isoformat(), coming.isoformat()
    month = _month_in(said) if kind in {"day", "monthday"} else None
    number = re.search(r"\d+", said)
    if month is None or number is None:
        return None, None
    days_of = [_valid(anchor.year + step, month, int(number.group())) for step in (-1, 0, 1)]
    found = [date.fromisoformat(value[0]) for value in days_of if value]
    past = [day for day in found if day <= anchor]
    ahead = [day for day in found if day >= anchor]
    return (
        max(past).isoformat() if past else None,
        min(ahead).isoformat() if ahead else None,
    )


def _month(match: re.Match[str], anchor: date | None, _: date | None) -> Value | None:
    month = _month_in(match.group())
    years = re.findall(r"\d{4}", match.group())
    return (f"{years[0]}-{month:02}", "month") if month and years else None


def _bare_month(match: re.Match[str], anchor: date | None, _: date | None) -> Value | None:
    said = match.group().lower()
    month = _month_in(match.group())
    if month is None:
        return None
    if anchor is None:
        return "", "month"
    year = anchor.year
    if said.startswith("next") or (said.startswith("by") and month < anchor.month):
        year += month <= anchor.month
    elif "last year" in said:
        year -= 1
    elif said.startswith("last"):
        year -= month >= anchor.month
    elif month > anchor.month + 3:
        year -= 1
    return f"{year}-{month:02}", "month"


def _count(said: str) -> int | None:
    digits = re.match(r"\d+", said)
    if digits:
        return int(digits.group())
    for word, value in sorted(_words()["counts"].items(), key=lambda item: -len(item[0])):
        if said.startswith(word + " "):
            return int(value)
    return None


def _long_ago(match: re.Match[str], anchor: date | None, previous: date | None) -> Value | None:
    return "", "decade"


_VAGUE = ("a few", "several", "a couple")


def _ago(match: re.Match[str], anchor: date | None, previous: date | None) -> Value | None:
    said = match.group().lower()
    count = _count(said)
    if count is None:
        return None
    unit = re.search(r"day|week|month|year|decade", said)
    assert unit is not None  # noqa: S101 - the form has one
    kind = unit.group()
    base = anchor if said.endswith("ago") else previous
    if base is None:
        return "", kind if kind != "decade" else "year"
    sign = 1 if said.endswith("later") else -1
    vague = said.startswith(_VAGUE)
    return _shifted(base, sign * count, kind, vague)


def _shifted(base: date, count: int, unit: str, vague: bool) -> Value | None:
    try:
        if unit == "day":
            day = base + timedelta(days=count)
            return _week(day) if vague else (day.isoformat(), "day")
        if unit == "week":
            day = base + timedelta(weeks=count)
            return (f"{day.year}-{day.month:02}", "month") if vague else _week(day)
        if unit == "month":
            months = base.year * 12 + base.month - 1 + count
            return f"{months // 12}-{months % 12 + 1:02}", "month"
    except (OverflowError, ValueError):
        return None
    year = base.year + count * (10 if unit == "decade" else 1)
    return (f"{year}", "year") if _EARLIEST <= year <= _LATEST else None


def _week(day: date) -> Value:
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}", "week"


def _relative_day(match: re.Match[str], anchor: date | None, _: date | None) -> Value | None:
    said = " ".join(match.group().lower().split())
    if anchor is None:
        return "", "day"
    return (anchor + timedelta(days=_words()["days"][said])).isoformat(), "day"


def _weekday(match: re.Match[str], anchor: date | None, _: date | None) -> Value | None:
    said = match.group().lower()
    found = [w for w in re.findall(r"[a-z]+", said) if w in _words()["weekdays"]]
    bare = said.strip() == found[0]
    # "Sat", "Sun", "Wed" are words too; alone they count only with a capital and a full name.
    if len(found[0]) < 6 and (bare or not match.group().strip()[0].isupper()):
        return None
    if anchor is None:
        return "", "day"
    wanted = _words()["weekdays"][found[0]]
    if "next" in said or said.startswith(("until", "through", "by")):
        ahead = (wanted - anchor.weekday()) % 7 or 7
        return (anchor + timedelta(days=ahead)).isoformat(), "day"
    back = (anchor.weekday() - wanted) % 7
    if back == 0 and "last" in said:
        back = 7
    return (anchor - timedelta(days=back)).isoformat(), "day"


def _last_unit(match: re.Match[str], anchor: date | None, _: date | None) -> Value | None:
    said = match.group().lower()
    unit = "month" if said.endswith("month") else "year" if said.endswith("year") else "week"
    if anchor is None:
        return "", unit
    step = -1 if said.startswith(("last", "the previous")) else 0
    step = 1 if said.startswith(("next", "the following")) else step
    return _shifted(anchor, step, unit, vague=False)


def _decade(match: re.Match[str], anchor: date | None, _: date | None) -> Value | None:
    digits = re.sub(r"\D", "", match.group())
    first = int(digits) if len(digits) == 4 else 1900 + int(digits)
    return f"{first}/{first + 9}", "decade"


def _feast(match: re.Match[str], anchor: date | None, _: date | None) -> Value | None:
    said = match.group().lower()
    name = next(name for name in _words()["feasts"] if said.startswith(name))
    month, day = _words()["feasts"][name]
    years = re.findall(r"\d{4}", said)
    if years:
        return _valid(int(years[0]), month, day)
    return ("", "day") if anchor is None else _nearest(month, day, anchor)


def _year(match: re.Match[str], anchor: date | None, _: date | None) -> Value | None:
    return re.findall(r"\d{4}", match.group())[0], "year"


def in_range(dates: tuple[DateExpression, ...], start: int, end: int) -> Iterator[DateExpression]:
    """The expressions that lie between two code points."""
    return (each for each in dates if start <= each.start and each.end <= end)
