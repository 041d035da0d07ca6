"""Concepts for statements from a codebook: by words first, then by meaning."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from polemic.analysis.concepts.agreement import agreement
from polemic.analysis.concepts.codebook import Codebook
from polemic.analysis.concepts.content import own_contents
from polemic.analysis.concepts.embedding import embed
from polemic.analysis.concepts.meaning import Floats, Measure, similarities, tf_idf
from polemic.analysis.concepts.negation import negated_share
from polemic.analysis.concepts.phrases import Match, Phrases
from polemic.analysis.concepts.words import content_words, words
from polemic.errors import UsageError
from polemic.records import Record, Statement

#: Both thresholds were chosen on the 40 statements that DNA's example project codes with 6
#: concepts, each compared with the 39 others. TF-IDF: 27 are as similar as 0.20 to another, 19 of
#: these to one of their own concept. Encoder: 36 as similar as 0.60, 25 of these.
TF_IDF = Measure("tf-idf", tf_idf, 0.20, shared=2)
ENCODER = Measure("encoder", embed, 0.60)
MEASURES = {measure.name: measure for measure in (TF_IDF, ENCODER)}


def measure_named(name: str) -> Measure:
    """A measure by its name; raises UsageError where there is none."""
    if name not in MEASURES:
        raise UsageError(
            f"there is no measure {name!r}",
            where="--measure",
            remedy=f"use one of {', '.join(MEASURES)}",
        )
    return MEASURES[name]


@dataclass(frozen=True, slots=True)
class Assignment:
    """A statement's concept and why: a phrase (similarity 1), or the nearest example.

    `also` names other concepts whose phrases the statement has; `because` the agreement's reasons.
    """

    statement: str
    concept: str
    name: str
    by: Literal["words", "meaning"]
    matched: str
    similarity: float
    agreement: bool
    because: str
    text: str
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Missed:
    """A statement without a concept; what came nearest, and how near."""

    statement: str
    text: str
    nearest: str = ""
    example: str = ""
    similarity: float = 0.0


@dataclass(frozen=True, slots=True)
class Assignments:
    """What was assigned and what was missed, in the order of the statements' ids."""

    assigned: tuple[Assignment, ...]
    missed: tuple[Missed, ...]


def assign(records: Iterable[Record], codebook: Codebook, measure: Measure = TF_IDF) -> Assignments:
    """Assigns concepts to the statements that have none."""
    found = {record.id: record for record in records if isinstance(record, Statement)}
    contents = own_contents([found[one] for one in sorted(found)])
    open_ = [found[one] for one in sorted(found) if found[one].concept is None]
    phrases = Phrases(codebook)
    assigned: dict[str, Assignment] = {}
    for statement in open_:
        if matches := phrases.matches(contents[statement.id]):
            assigned[statement.id] = _by_words(statement, contents[statement.id], matches, codebook)
    rest = [statement for statement in open_ if statement.id not in assigned]
    missed: list[Missed] = []
    for statement, near in zip(rest, _nearest(rest, contents, codebook, measure), strict=True):
        if near.similarity >= measure.threshold and measure.comparable(near.text, near.example):
            assigned[statement.id] = _by_meaning(statement, near, codebook)
        else:
            missed.append(near)
    return Assignments(tuple(assigned[one] for one in sorted(assigned)), tuple(missed))


def _by_words(
    statement: Statement, text: str, matches: Sequence[Match], codebook: Codebook
) -> Assignment:
    best = matches[0]
    agrees, because = agreement(statement, best.turned)
    entry = codebook.entries[best.entry]
    others = (codebook.entries[match.entry].name for match in matches[1:])
    also = tuple(dict.fromkeys(name for name in others if name != entry.name))
    return Assignment(
        *(statement.id, entry.id, entry.name, "words", best.phrase, 1.0, agrees, because, text),
        also=also,
    )


def _by_meaning(statement: Statement, near: Missed, codebook: Codebook) -> Assignment:
    (entry,) = (entry for entry in codebook.entries if entry.name == near.nearest)
    given, example = words(near.text), words(near.example)
    shared = frozenset(content_words(near.text)) & frozenset(content_words(near.example))
    mine, theirs = negated_share(given, shared), negated_share(example, shared)
    # Which negation answers which is not known here; only an odd one out turns the meaning.
    odd = (mine or theirs)[:1] if len(mine) % 2 != len(theirs) % 2 else ()
    agrees, because = agreement(statement, odd)
    return Assignment(
        *(statement.id, entry.id, entry.name, "meaning", near.example),
        *(near.similarity, agrees, because, near.text),
    )


def _nearest(
    statements: Sequence[Statement],
    contents: Mapping[str, str],
    codebook: Codebook,
    measure: Measure,
) -> list[Missed]:
    examples = [(entry.name, text) for entry in codebook.entries for text in entry.examples]
    if not examples or not statements:
        return [Missed(one.id, contents[one.id]) for one in statements]
    # Every text once and in one order: neither repeats nor the records' order change a weight.
    texts = sorted({*contents.values(), *(text for _, text in examples)})
    place = {text: number for number, text in enumerate(texts)}
    rows = measure.embed(texts)
    likeness = similarities(
        rows[[place[contents[one.id]] for one in statements]],
        rows[[place[text] for _, text in examples]],
    )
    return [
        Missed(one.id, contents[one.id], *examples[best], round(float(row[best]), 4))
        for one, row in zip(statements, likeness, strict=True)
        for best in [_best(contents[one.id], row, examples, measure)]
    ]


def _best(text: str, row: Floats, examples: Sequence[tuple[str, str]], measure: Measure) -> int:
    """The nearest example of those near enough that are comparable; else the nearest of all."""
    near = (place for place in np.argsort(-row, kind="stable") if row[place] >= measure.threshold)
    best = next((place for place in near if measure.comparable(text, examples[place][1])), None)
    return int(row.argmax() if best is None else best)
