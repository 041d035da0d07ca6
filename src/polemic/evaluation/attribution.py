"""Who says what against PolNeAR's layout: words and spans of each part, and what belongs together.

Word-token F1 counts the words that touch a part's spans, each word once an article. Who-says-what
counts an attribution as found where source and content each share more than half of the longer
one's characters with a gold attribution's; each gold one is found once.
"""

from collections.abc import Sequence

from polemic.evaluation.data import Article, Attribution, Span
from polemic.evaluation.measures import Tally, covered, shared, words

PARTS = ("source", "cue", "content")


def score(gold: Sequence[Article], found: Sequence[Sequence[Attribution]]) -> dict[str, float]:
    """Figures over articles and the attributions found in each."""
    tokens = {part: Tally() for part in PARTS}
    spans = {part: Tally() for part in PARTS}
    together = Tally()
    for article, ours in zip(gold, found, strict=True):
        places = words(article.text)
        for part in PARTS:
            theirs, mine = _spans(article.attributions, part), _spans(ours, part)
            known, read = covered(places, theirs), covered(places, mine)
            tokens[part].add(len(known & read), len(read), len(known))
            spans[part].add(len(theirs & mine), len(mine), len(theirs))
        together.add(*_matched(article.attributions, ours))
    figures = {f"{part}_token_f1": tokens[part].f1 for part in PARTS}
    figures |= {f"{part}_span_f1": spans[part].f1 for part in PARTS}
    return figures | {
        "who_says_what_precision": together.precision,
        "who_says_what_recall": together.recall,
        "who_says_what_f1": together.f1,
    }


def _spans(attributions: Sequence[Attribution], part: str) -> set[Span]:
    return {span for each in attributions for span in getattr(each, part)}


def _matched(gold: Sequence[Attribution], found: Sequence[Attribution]) -> tuple[int, int, int]:
    flags = [flag for flag in right(gold, found) if flag is not None]
    return sum(flags), len(flags), sum(bool(each.source and each.content) for each in gold)


def right(gold: Sequence[Attribution], found: Sequence[Attribution]) -> list[bool | None]:
    """Whether each found one says what a gold one says; None where source or content is missing."""
    left = [each for each in gold if each.source and each.content]
    flags: list[bool | None] = []
    for mine in found:
        if not (mine.source and mine.content):
            flags.append(None)
            continue
        match = next((each for each in left if _same(each, mine)), None)
        if match is not None:
            left.remove(match)
        flags.append(match is not None)
    return flags


def _same(one: Attribution, other: Attribution) -> bool:
    near = one.content[0][0] < other.content[-1][1] and other.content[0][0] < one.content[-1][1]
    return near and shared(one.source, other.source) and shared(one.content, other.content)
