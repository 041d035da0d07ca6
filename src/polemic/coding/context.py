"""What a coder is given, and the form that all coders have."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import accumulate
from typing import Any, TypedDict

import polemic
from polemic.actors.cast import Cast
from polemic.parsing import Parse
from polemic.records import (
    Coded,
    Document,
    Event,
    Participant,
    Portrayal,
    Span,
    Statement,
    Why,
    coded_id,
)


class Common(TypedDict):
    """The keys that all coded records share."""

    id: str
    document: str
    evidence: tuple[Span, ...]
    coder: str
    version: str
    why: Why


@dataclass(frozen=True)
class Context:
    """A parsed document with its cast, and the records of the coders that came before."""

    parse: Parse
    cast: Cast
    statements: tuple[Statement, ...] = ()
    events: tuple[Event, ...] = ()
    portrayals: tuple[Portrayal, ...] = ()
    _memo: dict[str, Any] = field(default_factory=dict, compare=False, repr=False)

    def once(self, name: str, make: Callable[[], Any]) -> Any:
        """What several coders of a document need, made by the first that asks."""
        if name not in self._memo:
            self._memo[name] = make()
        return self._memo[name]

    @property
    def document(self) -> Document:
        """The document that is being coded."""
        return self.parse.document

    @property
    def voice(self) -> Participant:
        """The article's own voice as a participant."""
        return Participant(self.cast.voice.id)

    def after(self, **records: tuple[Coded, ...]) -> Context:
        """The same context once a coder's records are known."""
        return replace(self, **records)  # type: ignore[arg-type]

    def common(
        self, record: str, core: Iterable[Span], slots: Iterable[object], coder: str, why: Why
    ) -> Common:
        """The shared keys of a record, from its core spans, its slots and what made it.

        `record` is the kind ("statement"), `coder` what codes ("rules/attribution").
        """
        spans = tuple(core)
        return Common(
            id=coded_id(self.document.id, record, spans, *slots),
            document=self.document.id,
            evidence=self.parse.evidence(*spans),
            coder=coder,
            version=polemic.__version__,
            why=why,
        )

    def statement_at(self, start: int, end: int) -> Statement | None:
        """The innermost statement whose content contains `start` to `end`."""
        starts, reach, contents = self._contents
        holding: list[tuple[int, int]] = []
        for at in range(bisect_right(starts, start) - 1, -1, -1):
            if reach[at] < end:  # no content that begins so early goes so far
                break
            first, last, index = contents[at]
            if end <= last:
                holding.append((last - first, index))
        return self.statements[min(holding)[1]] if holding else None

    @cached_property
    def _contents(self) -> tuple[list[int], list[int], list[tuple[int, int, int]]]:
        """What statements say, by place: where each begins, how far any goes up to it, and all."""
        contents = sorted(
            (span.start, span.end, index)
            for index, statement in enumerate(self.statements)
            for span in statement.content
        )
        reach = list(accumulate((last for _, last, _ in contents), max))
        return [first for first, _, _ in contents], reach, contents

    @cached_property
    def _by_id(self) -> dict[str, Statement]:
        return {statement.id: statement for statement in self.statements}

    def is_denied_at(self, start: int, end: int) -> bool:
        """Whether what stands there is what somebody denies: "denied that it had called them X"."""
        statement = self.statement_at(start, end)
        seen: set[str] = set()
        while statement is not None and statement.id not in seen:
            if any(word in DENIALS for span in statement.cue for word in span.text.lower().split()):
                return True
            seen.add(statement.id)
            statement = self._by_id.get(statement.within or "")
        return False


# Cues whose content is not asserted by anybody.
DENIALS = frozenset(
    form
    for verb in ("deny", "refute", "disclaim", "disavow", "rebut")
    for form in (verb, f"{verb}s", f"{verb}ed", f"{verb}ing", f"{verb[:-1]}ies", f"{verb[:-1]}ied")
)

Coder = Callable[[Context], Iterable[Coded]]
