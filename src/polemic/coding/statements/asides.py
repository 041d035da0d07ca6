"""Asides that the parser misreads: "the men, the Zapatistas maintain, must go"."""

from __future__ import annotations

from collections.abc import Iterator

from polemic.coding.statements.attribution import Draft
from polemic.coding.statements.lexicon import Cue, cues, takes, verb_cues
from polemic.parsing import Parse
from polemic.parsing.tokens import Token

_COMMAS = frozenset({",", "—", "–", "--"})
_NOMINAL = frozenset({"DET", "ADJ", "NOUN", "PROPN", "PRON", "NUM"})
_LONGEST = 6
_ENDS = frozenset({".", "!", "?"})


def attributions(parse: Parse) -> Iterator[Draft]:
    """The drafts of asides between commas, and of those that end a sentence or headline."""
    yield from _between(parse)
    yield from _ending(parse)


def _ending(parse: Parse) -> Iterator[Draft]:
    """ "No talks with rebels, says minister": the cue and its speaker are all that follows."""
    for sentence in parse.sentences:
        tokens = [t for t in sentence.tokens if not t.is_space]
        comma = next((t for t in reversed(tokens) if t.text == ","), None)
        if comma is None or comma.i + 2 > tokens[-1].i:
            continue
        cue = comma.nbor(1)
        reading = (
            takes(verb_cues(cue), "parenthesis") if cue.tag_ in {"VBZ", "VBD", "VBP"} else None
        )
        source = [t for t in tokens if t.i > cue.i and t.text not in _ENDS]
        before = {t.i for t in tokens if t.i < comma.i}
        if reading is None or not source or not before or len(source) > _LONGEST:
            continue
        if all(t.pos_ in _NOMINAL for t in source) and source[-1].pos_ != "ADJ":
            yield Draft(
                head=cue,
                reading=reading,
                rule="aside",
                speakers=[source[-1]],
                cue=[cue],
                content=before,
                kind=reading.kind,
            )


def _between(parse: Parse) -> Iterator[Draft]:
    """ "..., the Zapatistas maintain, ..."."""
    for token in parse.doc:
        if token.text not in _COMMAS or token.i < 3:
            continue
        cue = token.nbor(-1)
        reading = _reading(cue) if cue.pos_ in {"NOUN", "PROPN"} else None
        source = _phrase(cue) if reading is not None else []
        sentence = parse.sentence_at(cue.idx) if source else None
        if sentence is None or not source:
            continue
        own = {t.i for t in source} | {cue.i}
        yield Draft(
            head=cue,
            reading=reading,
            rule="aside",
            speakers=[source[-1]],
            cue=[cue],
            content={t.i for t in sentence.tokens if not t.is_space} - own,
            kind=reading.kind if reading else "claim",
        )


def _reading(cue: Token) -> Cue | None:
    """The reading of a present form that was tagged as a noun."""
    word = cue.lower_
    for lemma in (word, word.removesuffix("s"), word.removesuffix("es")):
        found = takes(cues("verb", lemma), "parenthesis")
        if found is not None:
            return found
    return None


def _is_plural(noun: Token) -> bool:
    return noun.tag_ in {"NNS", "NNPS", "PRP"} or (noun.tag_ == "NNP" and noun.text[-1] == "s")


def _phrase(cue: Token) -> list[Token]:
    """The noun phrase between a comma and the cue."""
    found: list[Token] = []
    at = cue.i - 1
    while at > 0 and cue.doc[at].pos_ in _NOMINAL and len(found) <= _LONGEST:
        found.insert(0, cue.doc[at])
        at -= 1
    opens = bool(found) and cue.doc[at].text in _COMMAS
    plural = not cue.lower_.endswith("s")
    fits = bool(found) and _is_plural(found[-1]) == plural
    nominal = bool(found) and found[-1].pos_ in {"NOUN", "PROPN", "PRON"}
    return found if opens and fits and nominal else []
