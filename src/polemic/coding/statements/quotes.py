"""Who speaks a quotation: the cue after it, before it, in the paragraph before, or none."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from polemic.coding.statements.lexicon import cues, takes, verb_cues
from polemic.parsing import Parse
from polemic.parsing.quotations import SCARE_WORDS, Quotation
from polemic.parsing.tokens import Token

# How many tokens may stand between a quotation and its cue; by inspection of PolNeAR training
# articles, where longer roles and appositions are rare.
REACH_AFTER = 30
REACH_BEFORE = 14


@dataclass(frozen=True, slots=True)
class Quoted:
    """A quotation with the verb that leads to its speaker; `start` is where the words begin."""

    quotation: Quotation
    cue: Token
    start: int


def quoted(parse: Parse) -> Iterator[Quoted]:
    """The quotations that stand as speech, each with its cue."""
    owner: Token | None = None
    owners: dict[int, Token] = {}
    last: Quotation | None = None
    for quotation in (q for q in parse.quotations if q.level == 0):
        cue = _cue(parse, quotation, last)
        if cue is None:
            cue = owners.get(quotation.chain) or _reporting(parse, quotation)
        if cue is None and owner is not None and last is not None:
            cue = owner if _goes_on(parse, last, quotation) else None
        if cue is not None:
            owners.setdefault(quotation.chain, cue)
            owner, last = cue, quotation
            yield Quoted(quotation, cue, _start(parse, quotation, cue))
        elif _is_sentence(parse, quotation):
            owner, last = None, quotation
        else:
            last = last if last is not None and _same_block(parse, last, quotation) else quotation


def _cue(parse: Parse, quotation: Quotation, last: Quotation | None) -> Token | None:
    opens = _opens_sentence(parse, quotation)
    floor = last.end if last is not None else 0
    if opens:
        return _after(parse, quotation) or _before(parse, quotation, floor)
    return _before(parse, quotation, floor) or _after(parse, quotation)


def _start(parse: Parse, quotation: Quotation, cue: Token) -> int:
    """Where the words begin: with the sentence, if it leads into the quotation before its cue."""
    if cue.idx < quotation.start or _opens_sentence(parse, quotation):
        return quotation.start
    sentence = parse.sentence_at(quotation.start)
    if sentence is None or not sentence.start <= quotation.start:
        return quotation.start
    lead = parse.tokens_in(sentence.start, quotation.start)
    if any(_is_cue(token) for token in lead) or any(
        q.level == 0 and sentence.start <= q.start < quotation.start for q in parse.quotations
    ):
        return quotation.start
    return sentence.start


def _block(parse: Parse, offset: int) -> tuple[int, int]:
    sentence = parse.sentence_at(offset)
    return (sentence.block.start, sentence.block.end) if sentence else (0, len(parse.document.text))


def _same_block(parse: Parse, one: Quotation, other: Quotation) -> bool:
    return _block(parse, one.start) == _block(parse, other.start)


def _opens_sentence(parse: Parse, quotation: Quotation) -> bool:
    start, _ = _block(parse, quotation.start)
    before = parse.document.text[start : quotation.start].rstrip()
    return not before or before[-1] in ".?!”\"'’…—"


def _is_sentence(parse: Parse, quotation: Quotation) -> bool:
    """Whether the quotation reads as a sentence of its own, not as a term or part of one."""
    words = parse.document.text[quotation.inner_start : quotation.inner_end].split()
    if not words:
        return False
    closes = words[-1][-1] in ".?!,…—"
    return closes or len(words) > SCARE_WORDS


def _is_utterance(parse: Parse, quotation: Quotation, cue: Token) -> bool:
    """Whether a quotation right after a cue is what was said, not a term in it."""
    inner = parse.document.text[quotation.inner_start : quotation.inner_end].strip()
    if takes(verb_cues(cue), "parenthesis") and len(inner.split()) > SCARE_WORDS:
        return True
    return inner[:1].isupper() and (len(inner.split()) > SCARE_WORDS or inner[-1] in ".?!")


def _is_cue(token: Token) -> bool:
    return (
        token.pos_ in {"VERB", "AUX", "NOUN", "PROPN"}
        and (takes(verb_cues(token), "quote") is not None)
        and token.tag_ not in {"NN", "NNS"}
    ) or token.lower_ in {"said", "says"}


def _after(parse: Parse, quotation: Quotation) -> Token | None:
    """`"...", said X` and `"...", X said`."""
    text = parse.document.text
    _, end = _block(parse, quotation.start)
    tail = text[quotation.end : end]
    ends = text[quotation.inner_start : quotation.inner_end].rstrip()[-1:]
    stripped = tail.lstrip()
    joined = stripped[:1] in {",", "—", "–", "-"}
    if not stripped or not quotation.closed:
        return None
    inset = not _opens_sentence(parse, quotation)
    if inset and not (_is_sentence(parse, quotation) and (ends in ",?!" or joined)):
        return None
    if ends not in ",?!—-…–" and not joined and not stripped[:1].islower():
        return None
    if ends in ".…" and not joined and not stripped[:1].islower():
        return None
    stop = next((q.start for q in parse.quotations_from(quotation.end)), end)
    for token in parse.tokens_in(quotation.end, min(stop, end))[:REACH_AFTER]:
        if token.text in {".", ";", ":", "?", "!"}:
            return None
        if _is_cue(token):
            return token if not inset or _leads(token) else None
    return None


def _leads(cue: Token) -> bool:
    """Whether what begins before a quotation is the cue's: it has no clause of its own."""
    return not any(c.dep_ in {"ccomp", "xcomp"} and c.i > cue.i for c in cue.children)


def _before(parse: Parse, quotation: Quotation, floor: int) -> Token | None:
    """`X said, "..."`, `X said: "..."`, also where the colon ends the paragraph before."""
    text = parse.document.text
    start, _ = _block(parse, quotation.start)
    end = quotation.start
    if not text[start:end].strip():
        end = len(text[:start].rstrip())
        if not text[:end].endswith(":"):
            return None
    mark = text[:end].rstrip()[-1:]
    sentence = parse.sentence_at(max(0, end - 2))
    if sentence is None:
        return None
    tokens = [
        t for t in parse.tokens_in(max(sentence.start, floor), end) if t.text not in {",", ":"}
    ]
    if not tokens:
        return None
    if mark == ":":
        return _before_colon(tokens)
    if mark == ",":
        near = tokens[-REACH_BEFORE:]
        return next((t for t in reversed(near) if _is_cue(t)), None)
    if _is_cue(tokens[-1]) and _is_utterance(parse, quotation, tokens[-1]):
        return tokens[-1]
    return None


def _before_colon(tokens: list[Token]) -> Token | None:
    breaks = [t.i for t in tokens if t.text == ";"]
    tokens = [t for t in tokens if t.i > max(breaks, default=-1)]
    if tokens and tokens[-1].pos_ == "NOUN" and cues("noun", tokens[-1].lemma_.lower()):
        verb = tokens[-1].head  # "added a caveat": the verb reports
        return verb if verb in tokens and _is_cue(verb) else tokens[-1]
    spoken = [t for t in tokens if _is_cue(t)]
    roots = [t for t in tokens if t.pos_ in {"VERB", "AUX"} and t.dep_ == "ROOT"]
    return next(iter(spoken[-1:] + roots), None)


def _reporting(parse: Parse, quotation: Quotation) -> Token | None:
    """ "He said that the law was bad. “It hits the poor.”": the report that a quotation follows."""
    if not _is_sentence(parse, quotation) or not _opens_sentence(parse, quotation):
        return None
    text = parse.document.text
    start, end = _block(parse, quotation.start)
    before = len(text[: quotation.start].rstrip())
    rest = text[quotation.end : end].strip()
    if before <= start and (rest or not text[quotation.inner_start : end].strip()):
        return None
    sentence = parse.sentence_at(before - 1) if before else None
    if sentence is None or text[before - 1] not in ".”\"'’":
        return None
    if start - sentence.block.end > 2 or not quotation.closed:
        return None
    root = next((t for t in sentence.tokens if t.dep_ == "ROOT"), None)
    reports = root is not None and root.tag_ in {"VBD", "VBZ"} and _is_cue(root)
    reading = takes(verb_cues(root), "clause") if root is not None and reports else None
    return root if reading is not None else None


def _goes_on(parse: Parse, last: Quotation, quotation: Quotation) -> bool:
    """Whether a quotation without a cue continues the speaker of the one before it."""
    if not _is_sentence(parse, quotation) or not _opens_sentence(parse, quotation):
        return False
    if _same_block(parse, last, quotation):
        return len(parse.tokens_in(last.end, quotation.start)) < 60
    start, end = _block(parse, quotation.start)
    text = parse.document.text
    whole = not text[start : quotation.start].strip() and not text[quotation.end : end].strip()
    return whole and not text[last.end : start].strip(" \n.")
