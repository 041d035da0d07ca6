"""From tokens to spans: noun phrases of sources, verb groups of cues, pieces of content."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from polemic.parsing import Parse
from polemic.parsing.quotations import LONGEST_MARK
from polemic.parsing.tokens import Token
from polemic.records import Span

_AUXILIARIES = frozenset({"aux", "auxpass", "neg", "prt"})
_BEFORE = frozenset({"advmod", "neg", "aux", "auxpass", "preconj"})
_TRIMMED = frozenset({",", ";", ":", "-", "--", "—", "–", ".", "…", "and", "but", "or", "―"})
_MARKS = frozenset('"“”„«»') | {"``", "''"}


def subtree(token: Token, without: Iterable[int] = ()) -> set[int]:
    """The places of a token and all below it, leaving out some branches."""
    left_out = set(without)
    found: set[int] = set()
    stack = [token]
    while stack:
        at = stack.pop()
        if at.i in left_out or _breaks_off(at, token):
            continue
        found.add(at.i)
        stack.extend(at.children)
    return found


def leaves_quotation(verb: Token) -> bool:
    """Whether a verb without a subject is joined to one in a quotation that ends between them."""
    if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBZ", "VBP"} or verb.head.i > verb.i:
        return False
    if any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children):
        return False
    between = [t.text for t in verb.doc[verb.head.i : verb.i] if t.text in _MARKS]
    return len(between) % 2 == 1


def _breaks_off(at: Token, top: Token) -> bool:
    """ "..., nor have we ...": a clause that the parser hung on, but that inverts anew."""
    if at.dep_ != "conj" or at == top or at.pos_ not in {"VERB", "AUX"}:
        return False
    if leaves_quotation(at) or _tells_on(at) or leaves_infinitive(at):
        return True
    auxiliaries = [c for c in at.children if c.dep_ in {"aux", "neg"}] + [at]
    first = min(auxiliaries, key=lambda t: t.i)
    return first.i > 0 and at.doc[first.i - 1].lower_ == "nor"


def leaves_infinitive(verb: Token) -> bool:
    """ "urges them to fight and rejects talks": joined to the infinitive, but finite."""
    head = verb.head
    while head.dep_ in {"conj", "acomp"} and head.head != head:
        head = head.head
    if verb.dep_ != "conj" or verb.tag_ not in {"VBZ", "VBD"} or verb.head.i > verb.i:
        return False
    infinitive = any(c.dep_ == "aux" and c.tag_ == "TO" for c in head.children)
    return infinitive and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)


def _tells_on(verb: Token) -> bool:
    """ "said it would leave, and left": what follows in the past is told, no longer said."""
    head = verb.head
    if verb.tag_ != "VBD" or head.dep_ != "ccomp":
        return False
    modal = any(c.dep_ == "aux" and c.tag_ == "MD" for c in head.children)
    return modal and not any(c.dep_ in {"nsubj", "nsubjpass"} for c in verb.children)


def source_tokens(head: Token, verb: Token | None, *, joint: bool) -> set[int]:
    """The noun phrase of a source with its appositions; with what is coordinated if `joint`."""
    without = set() if verb is None else {verb.i}
    if not joint:
        without |= {c.i for c in head.children if c.dep_ in {"conj", "cc"}}
    found = subtree(head, without)
    run = _run_around(found, head.i)
    if verb is not None:
        run = {i for i in run if i < verb.i} if verb.i > head.i else {i for i in run if i > verb.i}
    return _trim(run, head)


def _trim(run: set[int], head: Token) -> set[int]:
    doc = head.doc
    ordered = sorted(run)
    while ordered and ordered[-1] != head.i and doc[ordered[-1]].text in _TRIMMED | {" "}:
        ordered.pop()
    while (
        ordered
        and ordered[0] != head.i
        and (doc[ordered[0]].text in _TRIMMED or doc[ordered[0]].is_space)
    ):
        ordered.pop(0)
    marks = [i for i in ordered if doc[i].text in _MARKS]
    if len(marks) == 1:
        ordered = [i for i in ordered if (i > marks[0]) == (head.i > marks[0]) and i != marks[0]]
    return set(ordered)


def _run_around(places: set[int], at: int) -> set[int]:
    low = high = at
    while low - 1 in places:
        low -= 1
    while high + 1 in places:
        high += 1
    return set(range(low, high + 1))


def verb_group(verb: Token) -> list[Token]:
    """The verb with auxiliaries, negation, particle and the adverbs between or right before."""
    doc = verb.doc
    children = [c for c in verb.children if c.dep_ in _AUXILIARIES or _adverb(c, verb)]
    first = last = verb.i
    for child in sorted(children, key=lambda t: -t.i):
        if child.i < first and all(_fits(doc[i], verb) for i in range(child.i, first)):
            first = child.i
    for child in sorted(children, key=lambda t: t.i):
        if child.dep_ == "prt" and child.i == last + 1:
            last = child.i
    return [doc[i] for i in range(first, last + 1)]


def _adverb(child: Token, verb: Token) -> bool:
    return (
        child.dep_ == "advmod"
        and child.i < verb.i
        and child.tag_ == "RB"
        and (child.left_edge.i == child.right_edge.i)
    )


def _fits(token: Token, verb: Token) -> bool:
    return token.head == verb and token.dep_ in _BEFORE


def pieces(parse: Parse, places: set[int], cut: set[int]) -> tuple[Span, ...]:
    """Content as spans: runs of tokens around what is cut out, trimmed and with their marks."""
    doc = parse.doc
    runs = [
        run
        for run in _runs(doc, places - cut)
        if any(doc[i].is_alpha or doc[i].like_num for i in run)
    ]
    spans = []
    for run in runs:
        start, end = doc[run[0]].idx, doc[run[-1]].idx + len(doc[run[-1]])
        spans.append(_with_marks(parse, start, end))
    return tuple(dict.fromkeys(spans))


def _runs(doc: object, places: set[int]) -> Iterator[list[int]]:
    run: list[int] = []
    for i in sorted(places):
        if run and i != run[-1] + 1 and not all(doc[k].is_space for k in range(run[-1] + 1, i)):  # type: ignore[index]
            yield from _trimmed(doc, run)
            run = []
        run.append(i)
    yield from _trimmed(doc, run)


def _trimmed(doc: object, run: list[int]) -> Iterator[list[int]]:
    low, high = 0, len(run)
    while low < high and _loose(doc[run[low]], first=True):  # type: ignore[index]
        low += 1
    while high > low and _loose(doc[run[high - 1]], first=False):  # type: ignore[index]
        high -= 1
    if low < high:
        yield run[low:high]


def _loose(token: Token, *, first: bool) -> bool:
    if token.is_space or token.text in {",", ";", ":", "-", "--", "—", "–", "―"}:
        return True
    if first:
        return token.text in {".", "…", "?", "!"}
    return token.text == "." or token.lower_ in {"and", "but", "or", "nor"}


def runs(places: set[int]) -> list[list[int]]:
    """Places that follow each other, together."""
    found: list[list[int]] = []
    for i in sorted(places):
        if found and i == found[-1][-1] + 1:
            found[-1].append(i)
        else:
            found.append([i])
    return found


def _with_marks(parse: Parse, start: int, end: int) -> Span:
    """A piece with the marks of a quotation that it fills, or begins or ends."""
    text = parse.document.text
    for quotation in parse.quotations_from(start - LONGEST_MARK):
        if quotation.start > end:
            break
        if (
            quotation.inner_start <= start + 0
            and start == quotation.inner_start
            and (end <= quotation.end)
        ):
            start = quotation.start
        if (
            quotation.start >= start
            and quotation.inner_end - 3 <= end <= quotation.end
            and (quotation.closed and not text[end : quotation.inner_end].strip(".,;!?… "))
        ):
            end = quotation.end
    return parse.span(start, end)
