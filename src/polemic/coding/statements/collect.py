"""All attributions of a document: the rules' drafts, with their quotations, as spans."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from spacy.tokens import Token

from polemic.coding.statements import nominals, sources, verbs, voice
from polemic.coding.statements.attribution import Attribution, Draft
from polemic.coding.statements.lexicon import takes, verb_cues
from polemic.coding.statements.quotes import quoted
from polemic.coding.statements.spans import pieces, source_tokens
from polemic.parsing import Parse
from polemic.parsing.quotations import Quotation
from polemic.records import Span


def attributions(parse: Parse) -> tuple[Attribution, ...]:
    """Every attribution of the document, in text order."""
    found = [a for a in (_finished(parse, draft) for draft in _drafts(parse)) if a is not None]
    return tuple(sorted(found, key=lambda a: (a.cue[0].start, a.content[0].start)))


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
    spoken: dict[int, list[Quotation]] = defaultdict(list)
    cues: dict[int, Token] = {}
    for item in quoted(parse):
        spoken[item.cue.i].append(item.quotation)
        cues[item.cue.i] = item.cue
    for place, quotations in spoken.items():
        draft = _spoken(parse, cues[place], quotations, by_head.get(place))
        if draft is not None:
            by_head[place] = draft
    yield from by_head.values()


def _spoken(
    parse: Parse, cue: Token, quotations: list[Quotation], draft: Draft | None
) -> Draft | None:
    """The draft of a cue with quotations: their words, and a clause that comes before them."""
    places = {t.i for q in quotations for t in parse.tokens_in(q.start, q.end)}
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
        direct=True,
        kind="demand" if reading is not None and reading.kind == "demand" else "claim",
    )


def _nearest(parse: Parse, cue: Token, quotations: list[Quotation]) -> list[Token]:
    """The noun beside a cue whose subject the parser did not find."""
    sentence = [t for t in parse.doc[max(0, cue.i - 8) : cue.i + 8] if not t.is_space]
    outside = [t for t in sentence if not any(q.start <= t.idx < q.end for q in quotations)]
    nouns = [t for t in outside if t.pos_ in {"PROPN", "NOUN", "PRON"} and t.sent == cue.sent]
    near = sorted(nouns, key=lambda t: (abs(t.i - cue.i), t.i))
    return [near[0]] if near else []


def _finished(parse: Parse, draft: Draft) -> Attribution | None:
    cue = {t.i for t in draft.cue}
    joint = len(draft.speakers) > 1
    source: set[int] = set()
    verb = draft.head if draft.rule not in {"according-to", "colon"} else None
    for speaker in draft.speakers[:1] if joint else draft.speakers:
        relative = speaker.tag_ in {"WP", "WDT", "PRP$", "WP$"}
        source |= {speaker.i} if relative else source_tokens(speaker, verb, joint=joint)
    source -= cue
    content = pieces(parse, draft.content, cue | source | _asides(draft))
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
