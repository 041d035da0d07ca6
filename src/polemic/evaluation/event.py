"""Events against the PLOVER sentences: the root with the pair given, and all from the sentence.

End to end, a sentence's event counts as found where one of ours has its root and the head words of
both actors lie in the gold spans and the other way round. A pair found the wrong way round is a
swap; the rate is of the pairs found either way.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from polemic.evaluation.data import Deed, Span
from polemic.evaluation.measures import accuracy, macro_f1

Head = Callable[[str, Span], Span]


@dataclass(frozen=True, slots=True)
class Found:
    """An event read in a bare sentence."""

    source: Span
    target: Span
    root: str
    probability: float = 1.0


def score_given(
    gold: Sequence[Deed], roots: Sequence[str], quads: Sequence[int]
) -> dict[str, float]:
    """Figures for the root and the quad class where the pair is given."""
    known = [deed.root for deed in gold]
    return {
        "root_micro_f1": accuracy(known, roots),
        "root_macro_f1": macro_f1(known, roots),
        "quad_macro_f1": macro_f1([deed.quad for deed in gold], quads),
    }


def score_found(
    gold: Sequence[Deed], found: Sequence[Sequence[Found]], head: Head
) -> dict[str, float]:
    """Figures from the bare sentence, of the sentences that name both actors."""
    whole = pairs = swapped = count = total = 0
    for deed, events in zip(gold, found, strict=True):
        count += len(events)
        if not (deed.source and deed.target):
            continue
        total += 1
        forth = [e for e in events if _meet(deed, e.source, e.target, head)]
        back = [e for e in events if _meet(deed, e.target, e.source, head)]
        whole += any(event.root == deed.root for event in forth)
        pairs += bool(forth)
        swapped += bool(back and not forth)
    return {
        "end_to_end_found": whole / max(1, total),
        "end_to_end_pair": pairs / max(1, total),
        "end_to_end_f1": 2 * whole / max(1, count + total),
        "events_per_sentence": count / max(1, len(gold)),
        "swapped": swapped / max(1, pairs + swapped),
    }


def _meet(deed: Deed, source: Span, target: Span, head: Head) -> bool:
    return _same(deed.text, deed.source, source, head) and _same(
        deed.text, deed.target, target, head
    )


def _same(text: str, gold: Sequence[Span], found: Span, head: Head) -> bool:
    ours = head(text, found)
    return any(_overlap(head(text, span), ours) for span in gold)


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def parsed_head() -> Head:
    """Head words by spaCy's parse, each sentence parsed once."""
    from functools import lru_cache

    from polemic.parsing.nlp import pipeline

    nlp = pipeline()

    @lru_cache(maxsize=512)
    def parsed(text: str):  # type: ignore[no-untyped-def]
        return nlp(text)

    def head(text: str, span: Span) -> Span:
        tokens = parsed(text).char_span(*span, alignment_mode="expand")
        if tokens is None or not len(tokens):
            return span
        root = tokens.root
        return root.idx, root.idx + len(root)

    return head
