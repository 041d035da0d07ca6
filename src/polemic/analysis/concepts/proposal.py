"""A codebook proposed from the statements themselves, for a person to edit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from polemic.analysis.concepts.assignment import TF_IDF
from polemic.analysis.concepts.codebook import Codebook, Entry
from polemic.analysis.concepts.content import own_contents
from polemic.analysis.concepts.grouping import groups
from polemic.analysis.concepts.meaning import Measure
from polemic.analysis.concepts.words import content_words, lemma, words
from polemic.records import Record, Statement

_LONGEST = 3  # words of a name
_Gram = tuple[str, ...]


def propose(
    records: Iterable[Record], number: int | None = None, measure: Measure = TF_IDF
) -> Codebook:
    """Concepts of statements that say alike, each with those statements as its examples.

    With a `number` there are so many groups at most. What no other statement resembles is left out.
    """
    found = [record for record in records if isinstance(record, Statement)]
    contents = own_contents(found)
    texts = [
        contents[one.id] for one in found if one.concept is None and content_words(contents[one.id])
    ]
    parts = groups(texts, measure.embed, number)
    often = Counter(texts)
    kept = [part for part in parts if sum(often[text] for text in part) > 1]
    return Codebook.of(
        Entry(name, examples=tuple(part)) for name, part in zip(_names(kept), kept, strict=True)
    )


def _names(parts: Sequence[Sequence[str]]) -> Iterator[str]:
    """The most distinctive words of each group that no group before it is called by."""
    spread = Counter(gram for part in parts for text in part for gram in set(_grams(text)))
    forms = [Counter(pair for text in part for pair in _grams(text).items()) for part in parts]
    taken: set[str] = set()
    for part, shown in zip(parts, forms, strict=True):
        count = Counter(gram for text in part for gram in set(_grams(text)))
        ranked = sorted(
            count,
            key=lambda gram: (-_distinction(gram, count[gram], spread[gram], len(part)), gram),
        )
        called = [
            min((-n, form) for (one, form), n in shown.items() if one == gram)[1] for gram in ranked
        ]
        first = called[0] if called else part[0]
        tries = (first, *(f"{first}, {other}" for other in called[1:]), *part)
        name = next((one for one in tries if one not in taken), None)
        name = name if name is not None else f"{first} ({len(taken) + 1})"
        taken.add(name)
        yield name


def _distinction(gram: _Gram, here: int, everywhere: int, size: int) -> float:
    """Share of the group with these words, times how much they are its own; longer is clearer."""
    return here / size * here / everywhere * (1 + 0.5 * (len(gram) - 1))


def _grams(text: str) -> dict[_Gram, str]:
    """Runs of up to three words, by lemmas, that neither begin nor end with a function word."""
    from spacy.lang.en.stop_words import STOP_WORDS

    given = words(text)
    found: dict[_Gram, str] = {}
    for start in range(len(given)):
        for run in (given[start : start + size] for size in range(1, _LONGEST + 1)):
            broken = any(word.mark for word in run[1:]) or len(run) + start > len(given)
            if not run or broken or {run[0].text, run[-1].text} & STOP_WORDS:
                continue
            form = " ".join(word.text for word in run)
            found.setdefault(tuple(lemma(word) for word in run), form)
    return found
