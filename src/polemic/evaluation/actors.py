"""Mentions of actors against entity tags: whole spans, and spans whose last words agree."""

from collections.abc import Sequence

from polemic.evaluation.data import Span, Tagged
from polemic.evaluation.measures import Tally

ACTING = frozenset({"Person", "Organisation", "Location", "Nationality"})


def sentence_text(sentence: Tagged) -> tuple[str, list[Span]]:
    """The words joined with spaces, and where each stands."""
    text, places = "", []
    for word in sentence.words:
        places.append((len(text), len(text) + len(word)))
        text += word + " "
    return text.rstrip(), places


def gold_mentions(sentence: Tagged) -> list[Span]:
    """The spans of the entities that can act."""
    _, places = sentence_text(sentence)
    found: list[tuple[int, int, str]] = []
    for index, label in enumerate(sentence.tags):
        prefix, _, kind = label.partition("-")
        if prefix == "I" and found and found[-1][1:] == (index, kind):
            found[-1] = (found[-1][0], index + 1, kind)
        elif kind:
            found.append((index, index + 1, kind))
    return [(places[s][0], places[e - 1][1]) for s, e, kind in found if kind in ACTING]


def score(gold: Sequence[Tagged], found: Sequence[Sequence[Span]]) -> dict[str, float]:
    """Exact span F1, and F1 where only the last word must agree (articles and titles aside)."""
    exact, ends = Tally(), Tally()
    for sentence, spans in zip(gold, found, strict=True):
        theirs, ours = set(gold_mentions(sentence)), set(spans)
        exact.add(len(theirs & ours), len(ours), len(theirs))
        last, mine = {end for _, end in theirs}, {end for _, end in ours}
        ends.add(len(last & mine), len(mine), len(last))
    return {
        "mention_precision": exact.precision,
        "mention_recall": exact.recall,
        "mention_f1": exact.f1,
        "mention_end_f1": ends.f1,
    }
