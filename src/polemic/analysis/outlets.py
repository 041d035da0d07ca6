"""Outlets side by side: how they portray the same actors, whom they let speak, what for.

Only the outlet's own voice portrays and takes sides here: what its articles report of others does
not count as its own. Shares have Wilson's interval of 95 % (Wilson 1927), which takes records for
independent; those of one article hardly are, so read it as the least that is uncertain.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Literal, get_args

from polemic.analysis.signed.identity import keys, normalized
from polemic.records import (
    Actor,
    Coded,
    Document,
    Portrayal,
    Record,
    Stance,
    Statement,
    on_one_line,
)

NEEDED = ("document", "actor", "statement", "stance", "portrayal")
"""The kinds of record that outlets are compared by."""

UNNAMED = "(no outlet named)"
_Z = 1.959963984540054  # the standard normal's quantile of 0.975

Measure = Literal["for", "against", "portrayal", "speaks", "direct", "indirect", "mixed", "demand"]
MEASURES: tuple[Measure, ...] = get_args(Measure)


@dataclass(frozen=True, slots=True)
class Share:
    """So many of so many, with Wilson's interval, and the ids of the records counted."""

    count: int
    of: int
    records: tuple[str, ...]

    @property
    def value(self) -> float:
        """The share itself; 0 of none."""
        return self.count / self.of if self.of else 0.0

    @property
    def interval(self) -> tuple[float, float]:
        """Where the share lies with 95 % confidence."""
        return wilson(self.count, self.of)


@dataclass(frozen=True, slots=True)
class Finding:
    """One number for one outlet and one actor (by key and name).

    `for` and `against` are of the outlet's own stances towards the actor; `portrayal` and `demand`
    of all that it has, with the words in `text`; `speaks` of all statements that it reports of
    others; `direct`, `indirect` and `mixed` of those of this actor. Whoever speaks in one outlet
    and is named in another that reports no statement of him has a `speaks` of 0 there.
    """

    outlet: str
    measure: Measure
    actor: str
    name: str
    share: Share
    text: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """All findings, outlet by outlet, and how many articles of each were read."""

    articles: Mapping[str, int]
    findings: tuple[Finding, ...]

    def of(self, measure: Measure) -> tuple[Finding, ...]:
        """The findings of one measure."""
        return tuple(one for one in self.findings if one.measure == measure)

    def shared(self, measures: Sequence[Measure] = MEASURES) -> dict[str, str]:
        """Actors (key and name) that two outlets or more have findings on."""
        seen: dict[str, set[str]] = defaultdict(set)
        for one in self.findings:
            if one.measure in measures:
                seen[one.actor].add(one.outlet)
        names = {one.actor: one.name for one in self.findings}
        return {actor: names[actor] for actor in sorted(seen) if len(seen[actor]) > 1}


def wilson(count: int, of: int) -> tuple[float, float]:
    """Wilson's score interval of 95 %; from 0 to 1 where nothing was counted."""
    if of == 0:
        return 0.0, 1.0
    share, square = count / of, _Z * _Z
    middle = (share + square / (2 * of)) / (1 + square / of)
    reach = _Z / (1 + square / of) * sqrt(share * (1 - share) / of + square / (4 * of * of))
    low = 0.0 if count == 0 else max(0.0, middle - reach)
    return low, 1.0 if count == of else min(1.0, middle + reach)


def compare(records: Iterable[Record]) -> Comparison:
    """What sets outlets apart in how they report; the order of records does not matter."""
    given = list({record.id: record for record in records}.values())
    documents = [record for record in given if isinstance(record, Document)]
    outlets = _outlets(documents)
    sheet = _Sheet(outlets, [record for record in given if isinstance(record, Actor)])
    for record in sorted((one for one in given if isinstance(one, Coded)), key=lambda one: one.id):
        if record.document in outlets:
            sheet.take(record)
    found = sorted(
        sheet.findings(),
        key=lambda one: (
            one.outlet.casefold(),
            MEASURES.index(one.measure),
            -one.share.count,
            one.name.casefold(),
            one.actor,
            one.text,
            one.share.records,
        ),
    )
    counts = Counter(outlets.values())
    return Comparison({name: counts[name] for name in sorted(counts)}, tuple(found))


def _outlets(documents: Iterable[Document]) -> dict[str, str]:
    """For each document the outlet's name, as it is mostly written."""
    written: dict[str, Counter[str]] = defaultdict(Counter)
    names = {one.id: one.outlet or UNNAMED for one in documents}
    for name in names.values():
        written[normalized(name)][name] += 1
    usual = {
        plain: min(counts, key=lambda name: (-counts[name], name))
        for plain, counts in written.items()
    }
    return {document: usual[normalized(name)] for document, name in names.items()}


class _Sheet:
    """Records sorted by outlet, measure and actor."""

    def __init__(self, outlets: Mapping[str, str], actors: Sequence[Actor]) -> None:
        self.outlets = outlets
        self.key = keys(actors)
        self.voices = {actor.id for actor in actors if actor.voice}
        names: dict[str, Counter[str]] = defaultdict(Counter)
        for actor in actors:
            names[self.key[actor.id]][actor.name] += 1
        self.names = {
            key: min(counts, key=lambda name: (-counts[name], name))
            for key, counts in names.items()
        }
        self.named = {
            (outlets[actor.document], self.key[actor.id])
            for actor in actors
            if actor.document in outlets and not actor.voice
        }
        self.counted: dict[tuple[str, str, Measure], list[str]] = defaultdict(list)
        self.worded: dict[tuple[str, str, Measure, str], list[str]] = defaultdict(list)

    def take(self, record: Coded) -> None:
        outlet = self.outlets[record.document]
        match record:
            case Stance() if record.holder.actor in self.voices and record.target.actor in self.key:
                measure: Measure = "for" if record.sign > 0 else "against"
                self.counted[outlet, self.key[record.target.actor], measure].append(record.id)
            case Portrayal() if record.by.actor in self.voices and record.actor.actor in self.key:
                actor = self.key[record.actor.actor]
                words = on_one_line(span.text for span in record.phrase)
                self.worded[outlet, actor, "portrayal", words].append(record.id)
            case Statement() if (
                not record.negated
                and record.speaker.actor in self.key
                and record.speaker.actor not in self.voices
            ):
                self._spoken(outlet, record)
            case _:
                pass

    def _spoken(self, outlet: str, record: Statement) -> None:
        actor = self.key[record.speaker.actor]
        self.counted[outlet, actor, "speaks"].append(record.id)
        speech: dict[str, Measure] = {"direct": "direct", "indirect": "indirect"}
        self.counted[outlet, actor, speech.get(record.speech, "mixed")].append(record.id)
        if record.kind == "demand":
            words = on_one_line(span.text for span in record.content)
            self.worded[outlet, actor, "demand", words].append(record.id)

    def findings(self) -> Iterator[Finding]:
        """Every number with what it is a share of."""
        totals: Counter[tuple[str, Measure]] = Counter()
        for (outlet, _, measure), ids in self.counted.items():
            totals[outlet, measure] += len(ids)
        for (outlet, _, measure, _), ids in self.worded.items():
            totals[outlet, measure] += len(ids)
        for (outlet, actor, measure), ids in self.counted.items():
            of = totals[outlet, "speaks"]
            if measure != "speaks":
                parts: tuple[Measure, ...] = ("direct", "indirect", "mixed")
                parts = parts if measure in parts else ("for", "against")
                of = sum(len(self.counted.get((outlet, actor, part), ())) for part in parts)
            share = Share(len(ids), of, tuple(ids))
            yield Finding(outlet, measure, actor, self.names[actor], share)
        for (outlet, actor, measure, words), ids in self.worded.items():
            share = Share(len(ids), totals[outlet, measure], tuple(ids))
            yield Finding(outlet, measure, actor, self.names[actor], share, words)
        speakers = {actor for _, actor, measure in self.counted if measure == "speaks"}
        for outlet, actor in sorted(self.named):
            if actor in speakers and (outlet, actor, "speaks") not in self.counted:
                share = Share(0, totals[outlet, "speaks"], ())
                yield Finding(outlet, "speaks", actor, self.names[actor], share)
