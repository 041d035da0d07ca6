"""All attributions of a document: the rules' drafts, with their quotations, as spans."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import accumulate

from spacy.tokens import Token

from polemic.coding.statements import nominals, sources, verbs, voice
from polemic.coding.statements.attribution import Attribution, Draft
from polemic.coding.statements.lexicon import takes, verb_cues
from polemic.coding.statements.quotes import Quoted, quoted
from polemic.coding.statements.spans import pieces, source_tokens, subtree
from polemic.parsing import Parse
from polemic.parsing.quotations import Quotation
from polemic.records import Span


def attributions(parse: Parse) -> tuple[Attribution, ...]:
    """Every attribution of the document, in text order."""
    found = [a for a in (_finished(parse, draft) for draft in _drafts(parse)) if a is not None]
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
    found = []
    for draft in (*voice.demands(parse), *voice.evaluations(parse)):
        content = pieces(parse, draft.content, set())
        if not content:
            continue
        inside = parse.quotation_of(draft.head.idx, draft.head.idx + len(draft.head))
        found.append(
            Attribution(
                source=(),
                cue=_cue_spans(parse, draft.cue),
                content=content,
                speakers=(),
                addressee=draft.addressee,
                kind=draft.kind,
                negated=draft.negated,
                speech="direct" if inside else "indirect",
                rule=draft.rule,
                entry=f"voice.yaml#{draft.cue[0].lemma_.lower()}",
                quoted=inside is not None,
            )
        )
    return tuple(found)


def _drafts(parse: Parse) -> Iterator[Draft]:
    by_head: dict[int, Draft] = {}
    for rule in (verbs, nominals, sources):
        for draft in rule.attributions(parse):
            by_head.setdefault(draft.head.i, draft)
    _hoist(parse, by_head)
    spoken: dict[int, list[Quoted]] = defaultdict(list)
    cues: dict[int, Token] = {}
    for item in quoted(parse):
        spoken[item.cue.i].append(item)
        cues[item.cue.i] = item.cue
    for place, quotations in spoken.items():
        draft = _spoken(parse, cues[place], quotations, by_head.get(place))
        if draft is not None:
            by_head[place] = draft
    yield from by_head.values()


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


def _spoken(parse: Parse, cue: Token, spoken: list[Quoted], draft: Draft | None) -> Draft | None:
    """The draft of a cue with quotations: their words, and a clause that comes before them."""
    quotations = [item.quotation for item in spoken]
    places = {t.i for s in spoken for t in parse.tokens_in(s.start, s.quotation.end)}
    clause = set() if draft is None else draft.content
    first = min(places, default=0)
    if not (clause and not clause & places and min(clause) > cue.i and max(clause) < first):
        clause = set()
    readings = verb_cues(cue)
    reading = takes(readings, "quote")
    speakers = verbs.speakers_of(cue) or _nearest(parse, cue, quotations)
    speakers = [s for s in speakers if s.i not in places]
    if not speakers:
        speakers = _nearest(parse, cue, quotations)
    if not speakers:
        return None
    group = verbs.chained_group(cue)
    after = cue.doc[group[-1].i + 1] if group[-1].i + 1 < len(cue.doc) else None
    if after is not None and after.text == ":":
        group = [*group, after]
    return Draft(
        head=cue,
        reading=reading,
        rule="quote",
        speakers=speakers,
        cue=group,
        content=places | clause,
        addressee=draft.addressee if draft else None,
        negated=False,
        direct=all(item.start == item.quotation.start for item in spoken) and not clause,
        kind="demand" if reading is not None and reading.kind == "demand" else "claim",
    )


def _nearest(parse: Parse, cue: Token, quotations: list[Quotation]) -> list[Token]:
    """The noun beside a cue whose subject the parser did not find."""
    window = [t for t in parse.doc[max(0, cue.i - 10) : cue.i + 8] if t.sent == cue.sent]
    outside = [t for t in window if not any(q.start <= t.idx < q.end for q in quotations)]
    depth, nouns = 0, []
    for token in outside:
        depth += (token.text in {"(", "["}) - (token.text in {")", "]"})
        if token.pos_ in {"PROPN", "NOUN", "PRON"} and not depth and token.i != cue.i:
            nouns.append(token)
    if not nouns:
        return []
    near = min(nouns, key=lambda t: (abs(t.i - cue.i), t.i))
    while near.dep_ in {"compound", "appos", "nmod"} and near.head in nouns:
        near = near.head
    return [near]


def _with_whole_quotations(parse: Parse, draft: Draft) -> set[int]:
    """Content that runs into a quotation runs to its end, over its sentences."""
    if draft.direct or not draft.content:
        return draft.content
    last = parse.doc[max(draft.content)]
    quotation = parse.quotation_of(last.idx, last.idx + len(last))
    first = parse.doc[min(draft.content)]
    if quotation is None or quotation.start < first.idx or not quotation.closed:
        return draft.content
    return draft.content | {t.i for t in parse.tokens_in(last.idx, quotation.end)}


def _finished(parse: Parse, draft: Draft) -> Attribution | None:
    cue = {t.i for t in draft.cue}
    joint = len(draft.speakers) > 1
    source: set[int] = set()
    verb = draft.head if draft.rule not in {"according-to", "colon"} else None
    for speaker in draft.speakers[:1] if joint else draft.speakers:
        relative = speaker.tag_ in {"WP", "WDT", "PRP$", "WP$"}
        source |= {speaker.i} if relative else source_tokens(speaker, verb, joint=joint)
    source -= cue
    places = _with_whole_quotations(parse, draft)
    content = pieces(parse, places, cue | source | _asides(draft))
    if not source or not content or not cue:
        return None
    reading = draft.reading
    inside = parse.quotation_of(draft.head.idx, draft.head.idx + len(draft.head))
    return Attribution(
        source=pieces(parse, source, cue) or (parse.of(draft.speakers[0]),),
        cue=_cue_spans(parse, draft.cue),
        content=content,
        speakers=tuple(draft.speakers),
        addressee=draft.addressee,
        kind=draft.kind,
        negated=draft.negated,
        speech=_speech(parse, draft, content),
        rule=draft.rule,
        entry=reading.entry if reading else None,
        statement=reading.statement if reading else True,
        quoted=inside is not None,
        denied=reading is not None and reading.denies,
    )


def _asides(draft: Draft) -> set[int]:
    """What else the cue's clause holds between pieces of content: "he said on Monday"."""
    if draft.rule != "verb-parenthetical":
        return set()
    return {t.i for t in draft.head.subtree}


def _cue_spans(parse: Parse, cue: list[Token]) -> tuple[Span, ...]:
    runs: list[list[Token]] = []
    for token in sorted(cue, key=lambda t: t.i):
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    return tuple(parse.of(run[0], run[-1]) for run in runs)


def _speech(parse: Parse, draft: Draft, content: tuple[Span, ...]) -> str:
    if draft.direct:
        return "direct"
    inside = any(
        span.start <= q.start and q.end <= span.end for span in content for q in parse.quotations
    )
    return "mixed" if inside else "indirect"
