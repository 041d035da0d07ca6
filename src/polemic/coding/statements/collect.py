"""All attributions of a document: the rules' drafts, with their quotations, as spans."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate

from polemic.coding.statements import asides, lists, nominals, sources, spoken, turns, verbs, voice
from polemic.coding.statements.attribution import Attribution, Draft
from polemic.coding.statements.finish import finished, unreported_as
from polemic.coding.statements.spans import subtree
from polemic.parsing import Parse
from polemic.parsing.tokens import Token
from polemic.records import Span


def attributions(parse: Parse) -> tuple[Attribution, ...]:
    """Every attribution of the document, in text order."""
    found = [a for a in (finished(parse, draft) for draft in _drafts(parse)) if a is not None]
    covered = _Cover(span for attribution in found for span in attribution.content)
    marked = [replace(a, nested=a.quoted or a.cue[0] in covered) for a in found]
    return tuple(sorted(marked, key=lambda a: (a.cue[0].start, a.content[0].start)))


class _Cover:
    """Whether a span lies within one of many."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._ends = list(accumulate((span.end for span in self._spans), max))

    def __contains__(self, span: Span) -> bool:
        index = bisect_right(self._spans, (span.start,), key=lambda s: (s.start,)) - 1
        return index >= 0 and self._ends[index] >= span.end


def unreported(parse: Parse) -> tuple[Attribution, ...]:
    """Demands and evaluations without a verb of speech: of whoever speaks where they stand."""
    drafts = (*voice.demands(parse), *voice.evaluations(parse))
    found = (unreported_as(parse, draft) for draft in drafts)
    return tuple(a for a in found if a is not None)


def _drafts(parse: Parse) -> Iterator[Draft]:
    by_head: dict[int, Draft] = {}
    for rule in (verbs, nominals, sources, asides, turns):
        for draft in rule.attributions(parse):
            by_head.setdefault(draft.head.i, draft)
    _join_chains(by_head)
    _join_light_verbs(by_head)
    _hoist(parse, by_head)
    for draft in spoken.attributions(parse, by_head):
        by_head[draft.head.i] = draft
    _mend_speakers(parse, by_head)
    listed = list(lists.attributions(parse))
    for draft in listed:
        by_head.pop(draft.head.i, None)
    yield from by_head.values()
    yield from listed


def _mend_speakers(parse: Parse, by_head: dict[int, Draft]) -> None:
    """A cue outside a quotation has no speaker inside it: its speaker is the one who quotes."""
    reported: dict[int, Draft] = {}
    for _, draft in sorted(by_head.items()):
        if not draft.speakers or _is_quoted(parse, draft.head):
            continue
        speaker = draft.speakers[0]
        outer = reported.get(speaker.i)
        if outer is not None and draft.head.i not in outer.content and _is_quoted(parse, speaker):
            draft.speakers = outer.speakers
        for place in draft.content:
            reported.setdefault(place, draft)


def _is_quoted(parse: Parse, token: Token) -> bool:
    return parse.quotation_of(token.idx, token.idx + len(token)) is not None


def _join_chains(by_head: dict[int, Draft]) -> None:
    """ "refused to say", "take the view": one cue, though each of its words could be one."""
    for draft in list(by_head.values()):
        for token in draft.cue:
            other = by_head.get(token.i)
            joined = other is not None and other is not draft and draft.rule != "noun"
            if joined and draft.head.i in by_head:
                del by_head[token.i]


def _join_light_verbs(by_head: dict[int, Draft]) -> None:
    """ "repeated an offer of ...": the noun is the cue, all that it governs the content."""
    for draft in list(by_head.values()):
        verb = by_head.get(draft.head.head.i) if draft.rule == "noun" else None
        if verb is not None and verb.head in draft.cue and verb.rule == "verb-object":
            draft.content |= {i for i in verb.content if i > max(t.i for t in draft.cue)}
            del by_head[verb.head.i]


def _hoist(parse: Parse, by_head: dict[int, Draft]) -> None:
    """ "X said they had lied, adding ...": the participle is X's, and no part of what X said."""
    for draft in by_head.values():
        verb = draft.head
        if verb.tag_ != "VBG" or not verb.i or verb.nbor(-1).text != "," or draft.rule == "noun":
            continue
        outer = _reporter(verb, by_head)
        if outer is not None and parse.quotation_of(verb.idx, verb.idx + 1) is None:
            outer.content -= subtree(verb)
            draft.speakers = outer.speakers


def _reporter(verb: Token, by_head: dict[int, Draft]) -> Draft | None:
    """The draft whose clause the participle was hung into; none if the clause reports itself."""
    for ancestor in verb.ancestors:
        draft = by_head.get(ancestor.i)
        if draft is not None:
            inside = draft.rule.startswith("verb-") and verb.i in draft.content
            return draft if inside and ancestor.i < verb.i else None
    return None
