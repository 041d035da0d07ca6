"""DNA's networks once more, by plain loops over plain rows, written apart from the package.

Each step follows one of the measured rules of Discourse Network Analyzer 3.1.2. Nothing here uses
arrays, codes or sorting by columns, so that a fault of the package is not likely to be here too.
"""

import math
from collections import defaultdict
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from tests.compat.rdna.oracle_rows import Asked, Rows, utf16, value

UNITS = {"seconds": 1, "minutes": 60, "hours": 3600, "days": 86400, "weeks": 604800}


@dataclass
class Matrix:
    rows: list[str]
    columns: list[str]
    values: list[list[float]]
    statements: list[int]


class Project(Rows):
    """One .dna file, whose networks can be asked for."""

    def networks(self, **options: Any) -> list[Matrix]:
        """One network, or those of all windows."""
        asked = Asked(**options)
        scope = [one for one in self.statements if self.in_scope(one, asked)]
        kept = self.kept(scope, asked)
        run = Run(self, asked, scope, kept)
        if asked.timeWindow == "no":
            return [run.matrix(kept)]
        return run.smoothed() if asked.kernel != "no" else run.windows()


class Run:
    """The networks of one set of options."""

    def __init__(
        self,
        project: Project,
        asked: Asked,
        scope: list[dict[str, Any]],
        kept: list[dict[str, Any]],
    ) -> None:
        self.asked, self.scope, self.kept = asked, scope, kept
        self.all = project.statements
        self.kind = "none"
        if asked.qualifier:
            self.kind = "text" if asked.qualifierDocument else project.kinds[asked.qualifier]
        self.levels = self.of_levels()

    def of_levels(self) -> list[Any]:
        if self.kind == "boolean":
            return [0, 1]
        if self.kind == "none":
            return [None]
        found = {self.q(one) for one in self.scope}
        if self.kind == "integer":
            return sorted(found)
        return sorted(found, key=utf16)

    def q(self, one: dict[str, Any]) -> Any:
        if not self.asked.qualifier:
            return None
        return value(one, self.asked.qualifier, self.asked.qualifierDocument)

    def i(self, one: dict[str, Any]) -> str:
        return str(value(one, self.asked.variable1, self.asked.variable1Document))

    def j(self, one: dict[str, Any]) -> str:
        return str(value(one, self.asked.variable2, self.asked.variable2Document))

    def labels(self, statements: list[dict[str, Any]], of: Any) -> list[str]:
        source = self.scope if self.asked.isolates else statements
        return sorted({of(one) for one in source} - {""}, key=utf16)

    # ---- one network of counts ----

    def counts(self, statements: list[dict[str, Any]]) -> dict[tuple[str, str, Any], int]:
        found: dict[tuple[str, str, Any], int] = defaultdict(int)
        for one in statements:
            found[self.i(one), self.j(one), self.q(one)] += 1
        return found

    def matrix(self, statements: list[dict[str, Any]]) -> Matrix:
        rows = self.labels(statements, self.i)
        columns = self.labels(statements, self.j)
        x = self.counts(statements)
        ids = [one["id"] for one in statements]
        if self.asked.networkType == "twomode":
            return Matrix(rows, columns, self.two_mode(x, rows, columns), ids)
        values = [[0.0 for _ in rows] for _ in rows]
        for a, one in enumerate(rows):
            for b, other in enumerate(rows):
                if a != b:
                    values[a][b] = self.tie(x, columns, one, other)
        return Matrix(rows, rows, values, ids)

    def tie(self, x: Any, columns: list[str], one: str, other: str) -> float:
        aggregation, norm = self.asked.qualifierAggregation, self.asked.normalization
        total = 0.0
        for j in columns:
            if aggregation == "ignore" or self.kind == "none":
                here = sum(x.get((one, j, k), 0) for k in self.levels)
                total += here * sum(x.get((other, j, k), 0) for k in self.levels)
            elif self.kind in ("boolean", "integer"):
                total += self.graded(x, j, one, other)
            else:
                total += self.nominal(x, j, one, other)
        if norm == "no":
            return total
        sizes = [
            sum(x.get((who, j, k), 0) for j in columns for k in self.levels) for who in (one, other)
        ]
        divisor = {
            "average": (sizes[0] + sizes[1]) / 2,
            "cosine": sizes[0] * sizes[1],
            "jaccard": self.either(x, columns, one, other),
        }[norm]
        return total / divisor if divisor else 0.0

    def graded(self, x: Any, j: str, one: str, other: str) -> float:
        width = self.levels[-1] - self.levels[0] if self.levels else 0
        if not width:
            return math.nan
        total = 0.0
        for k in self.levels:
            for l in self.levels:  # noqa: E741
                pairs = x.get((one, j, k), 0) * x.get((other, j, l), 0)
                if pairs:
                    total += pairs * self.likeness(abs(k - l) / width)
        return total

    def likeness(self, d: float) -> float:
        return {"congruence": 1 - d, "conflict": d, "subtract": 1 - 2 * d}[
            self.asked.qualifierAggregation
        ]

    def nominal(self, x: Any, j: str, one: str, other: str) -> float:
        same = alone = 0
        for k in self.levels:
            here, there = x.get((one, j, k), 0), x.get((other, j, k), 0)
            same += here * there
            if (here > 0) != (there > 0):
                alone += here + there
        return {"congruence": same, "conflict": alone, "subtract": same - alone}[
            self.asked.qualifierAggregation
        ]

    def either(self, x: Any, columns: list[str], one: str, other: str) -> int:
        total = 0
        for j in columns:
            for k in self.levels:
                here, there = x.get((one, j, k), 0), x.get((other, j, k), 0)
                total += here * there if here and there else here + there
        return total

    def two_mode(self, x: Any, rows: list[str], columns: list[str]) -> list[list[float]]:
        values = [[self.cell(x, i, j) for j in columns] for i in rows]
        norm = self.asked.normalization
        for a, i in enumerate(rows):
            for b, j in enumerate(columns):
                if norm == "activity":
                    total = sum(x.get((i, c, k), 0) for c in columns for k in self.levels)
                    if self.asked.qualifierAggregation == "combine" and self.kind != "none":
                        total = sum(1 for c in columns if self.cell(x, i, c))
                elif norm == "prominence":
                    total = sum(x.get((r, j, k), 0) for r in rows for k in self.levels)
                else:
                    continue
                values[a][b] = values[a][b] / total if total else 0.0
        return values

    def cell(self, x: Any, i: str, j: str) -> float:
        here: list[int] = [x.get((i, j, k), 0) for k in self.levels]
        aggregation = self.asked.qualifierAggregation
        if aggregation == "combine" and self.kind != "none":
            return float(sum(2 ** (len(here) - 1 - at) for at, n in enumerate(here) if n))
        if aggregation == "subtract" and self.kind == "boolean":
            return here[1] - here[0]
        if aggregation == "subtract" and self.kind == "integer":
            return float(sum(k * n for k, n in zip(self.levels, here, strict=True)))
        return sum(here)

    # ---- windows ----

    def range(self) -> tuple[int, int]:
        dates = [one["date"] for one in self.all]
        start = max(min(dates), self.asked.moment("start"))
        return start, min(max(dates), self.asked.moment("stop"))

    def middles(self) -> list[int]:
        start, stop = self.range()
        found, now = [], start
        while now <= stop:
            found.append(now)
            now = plus(now, 1, self.asked.timeWindow)
        return found

    def around(self, middle: int) -> tuple[int, int]:
        width = self.asked.windowSize
        half = math.floor((width - 1) / 2 + 0.5)
        if self.asked.kernel != "no":
            half = (width + width % 2) // 2
        unit = self.asked.timeWindow
        return plus(middle, -half, unit), plus(middle, half, unit)

    def inside(self, middle: int) -> bool:
        start, stop = self.range()
        low, high = self.around(middle)
        return start <= low and high <= stop

    def windows(self) -> list[Matrix]:
        made = []
        for middle in self.middles():
            if self.inside(middle):
                low, high = self.around(middle)
                made.append(self.matrix([one for one in self.kept if low <= one["date"] <= high]))
        return made

    # ---- kernels ----

    def smoothed(self) -> list[Matrix]:
        middles = [
            middle for middle in self.middles() if not self.asked.indentTime or self.inside(middle)
        ]
        return [self.smooth(middle) for middle in middles]

    def smooth(self, middle: int) -> Matrix:
        low, high = self.around(middle)
        weighted = []
        for one in self.kept:
            if self.asked.kernel != "gaussian" and not low <= one["date"] <= high:
                continue
            width = self.asked.windowSize + self.asked.windowSize % 2
            d = 2 * between(one["date"], middle, self.asked.timeWindow) / width
            weighted.append((one, height(self.asked.kernel, d)))
        ids = [one["id"] for one, _ in weighted]
        rows = self.labels(self.kept, self.i)
        columns = self.labels(self.kept, self.j)
        if self.asked.networkType == "twomode":
            values = [[0.0 for _ in columns] for _ in rows]
            for one, z in weighted:
                values[rows.index(self.i(one))][columns.index(self.j(one))] += z * self.worth(one)
            return Matrix(rows, columns, values, ids)
        values = [[0.0 for _ in rows] for _ in rows]
        for one, z in weighted:
            for other, y in weighted:
                if self.j(one) == self.j(other):
                    a, b = rows.index(self.i(one)), rows.index(self.i(other))
                    values[a][b] += math.sqrt(z * y) * self.alike(one, other)
        if self.asked.normalization != "no":
            n = self.counts(self.kept)
            for a, i in enumerate(rows):
                for b, there in enumerate(rows):
                    both = [
                        n.get((i, j, k), 0) + n.get((there, j, k), 0)
                        for j in columns
                        for k in self.levels
                    ]
                    values[a][b] *= sum(2 / number for number in both if number)
        return Matrix(rows, rows, values, ids)

    def ranks(self) -> dict[Any, int]:
        names = sorted((str(level) for level in self.levels if level != ""), key=utf16)
        return {level: names.index(str(level)) for level in self.levels if level != ""}

    def worth(self, one: dict[str, Any]) -> float:
        if self.asked.qualifierAggregation == "ignore" or self.kind in (
            "none",
            "text",
            "short text",
        ):
            return 1.0
        if self.kind == "boolean":
            return 1.0 if self.q(one) else -1.0
        return float(self.ranks()[self.q(one)])

    def alike(self, one: dict[str, Any], other: dict[str, Any]) -> float:
        if self.asked.qualifierAggregation == "ignore" or self.kind == "none":
            return 1.0
        if self.kind == "boolean":
            return self.likeness(float(self.q(one) != self.q(other)))
        ranks = self.ranks()
        width = len(ranks) - 1
        if not width:
            return math.nan
        return self.likeness(abs(ranks[self.q(one)] - ranks[self.q(other)]) / width)


def plus(moment: int, amount: int, unit: str) -> int:
    if unit in UNITS:
        return moment + amount * UNITS[unit]
    when = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=moment)
    months = when.year * 12 + when.month - 1 + amount * (12 if unit == "years" else 1)
    for day in range(when.day, 0, -1):
        try:
            return int(when.replace(year=months // 12, month=months % 12 + 1, day=day).timestamp())
        except ValueError:
            continue
    raise AssertionError


def between(since: int, until: int, unit: str) -> int:
    """Whole units from one time to the other, cut towards zero, as java.time counts them."""
    if unit in UNITS:
        whole = abs(until - since) // UNITS[unit]
        return whole if until >= since else -whole
    first = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=since)
    last = datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=until)
    day = last.date()
    if day > first.date() and last.time() < first.time():
        day -= timedelta(days=1)
    elif day < first.date() and last.time() > first.time():
        day += timedelta(days=1)
    places = [(one.year * 12 + one.month) * 32 + one.day for one in (first.date(), day)]
    months = abs(places[1] - places[0]) // 32 // (12 if unit == "years" else 1)
    return months if places[1] >= places[0] else -months


def height(kernel: str, d: float) -> float:
    if kernel == "gaussian":
        return math.exp(-d * d / 2) / math.sqrt(2 * math.pi)
    if abs(d) > 1:
        return 0.0
    return {"uniform": 0.5, "epanechnikov": 0.75 * (1 - d * d), "triangular": abs(1 - d)}[kernel]
