"""From drafts to attributions: places become spans, and what they are worth is judged."""

from __future__ import annotations

from polemic.coding.statements import extent
from polemic.coding.statements.attribution import Attribution, Draft
from polemic.coding.statements.positions import is_position
from polemic.coding.statements.spans import pieces, runs, source_tokens
from polemic.coding.statements.voice import is_slogan
from polemic.parsing import Parse
from polemic.parsing.clauses import modal
from polemic.parsing.quotations import SCARE_WORDS, Quotation
from polemic.parsing.tokens import Token
from polemic.records import Span

_UNREAL = frozenset({"could", "might", "may", "can", "should", "must", "ought", "shall"})
_AVOIDING = frozenset({"avoid", "from", "without", "resist", "stop", "shun", "cease"})
_OWN = frozenset({"i", "we"})
_EMPTY = frozenset({"PRON", "DET", "PUNCT", "SPACE", "ADP"})
_QUOTES = frozenset('"“”„«»‹›') | {"''", "``"}


def finished(parse: Parse, draft: Draft) -> Attribution | None:
    """The attribution of a draft; None where source, cue or content turn out empty."""
    cue = {t.i for t in draft.cue}
    source = _source(draft) - cue
    content = pieces(parse, _places(parse, draft), cue | source | _asides(draft))
    if not source or not content or not cue:
        return None
    reading = draft.reading
    return Attribution(
        source=pieces(parse, source, cue) or (parse.of(draft.speakers[0]),),
        cue=_cue_spans(parse, draft),
        content=content,
        speakers=tuple(draft.speakers),
        addressee=draft.addressee,
        kind="demand" if _shouts(parse, draft, content) else draft.kind,
        negated=draft.negated,
        speech=_speech(parse, draft, content),
        rule=draft.rule,
        entry=reading.entry if reading else None,
        statement=_is_statement(draft) and _is_real(parse, draft),
        finite=_is_finite(draft),
        quoted=_is_quoted(parse, draft),
        denied=reading is not None and reading.denies,
        agreement=draft.agreement,
        target=draft.target,
        position=is_position(draft),
    )


def _is_statement(draft: Draft) -> bool:
    return draft.statement and (draft.reading is None or draft.reading.statement)


def unreported_as(parse: Parse, draft: Draft) -> Attribution | None:
    """The attribution of a demand or evaluation that no cue gives to anyone."""
    content = pieces(parse, draft.content, set())
    if not content:
        return None
    quoted = _is_quoted(parse, draft)
    return Attribution(
        source=(),
        cue=_cue_spans(parse, draft),
        content=content,
        speakers=(),
        addressee=draft.addressee,
        kind=draft.kind,
        negated=draft.negated,
        speech="direct" if quoted else "indirect",
        rule=draft.rule,
        entry=f"voice.yaml#{draft.cue[0].lemma_.lower()}",
        quoted=quoted,
    )


def _source(draft: Draft) -> set[int]:
    joint = len(draft.speakers) > 1
    verb = draft.head if draft.rule not in {"according-to", "turn", "aside"} else None
    found: set[int] = set()
    for speaker in draft.speakers[:1]:
        relative = speaker.tag_ in {"WP", "WDT", "PRP$", "WP$"}
        found |= {speaker.i} if relative else source_tokens(speaker, verb, joint=joint)
    if draft.rule == "verb-accuse":
        return found - draft.content
    if draft.rule == "turn":
        return {place for place in found if place < draft.head.i and place not in draft.content}
    return found


def _places(parse: Parse, draft: Draft) -> set[int]:
    """Content to its true end: of a quotation it runs into, of a list after its colon."""
    places = extent.without_comments(parse, draft, extent.completed(draft))
    if draft.direct or not places:
        return places
    first, last = parse.doc[min(places)], parse.doc[max(places)]
    quotation = parse.quotation_of(last.idx, last.idx + len(last))
    if quotation is not None and quotation.start >= first.idx:
        parts = _parts(parse, quotation)
        return places | {t.i for q in parts for t in parse.tokens_in(max(last.idx, q.start), q.end)}
    colon = last.i if last.text == ":" else last.i + 1
    after = parse.doc[colon] if colon < len(parse.doc) else None
    sentence = parse.sentence_at(last.idx)
    if after is not None and after.text == ":" and sentence is not None:
        rest = parse.tokens_in(after.idx, sentence.end)
        if not any(t.text in _QUOTES for t in rest):
            return places | {t.i for t in rest}
    return places


def _shouts(parse: Parse, draft: Draft, content: tuple[Span, ...]) -> bool:
    """Whether what is quoted is a slogan: that demands, whatever the cue."""
    tokens = parse.tokens_in(content[0].start, content[-1].end)
    return draft.direct and len(content) == 1 and is_slogan(tokens)


def _parts(parse: Parse, quotation: Quotation) -> list[Quotation]:
    """A quotation over its paragraphs; a term whose closing mark is missing does not run on."""
    words = parse.document.text[quotation.inner_start : quotation.inner_end].split()
    if quotation.closed or len(words) <= 2 * SCARE_WORDS:
        return [quotation]
    return [q for q in parse.quotations if q.chain == quotation.chain]


def _is_quoted(parse: Parse, draft: Draft) -> bool:
    return parse.quotation_of(draft.head.idx, draft.head.idx + len(draft.head)) is not None


def _is_finite(draft: Draft) -> bool:
    return draft.head.tag_ != "VB" or any(
        c.dep_ == "aux" and c.tag_ in {"MD", "VBD", "VBP", "VBZ"} for c in draft.head.children
    )


def _is_left_to(draft: Draft) -> bool:
    """ "asking Clinton to urge ...": it is for the speaker to say, and another who says so."""
    verb = draft.head
    if _is_finite(draft) or not draft.speakers:
        return False
    speaker = draft.speakers[0]
    inner = speaker.dep_ in {"nsubj", "nsubjpass"} and speaker.head == verb
    return inner or (speaker.dep_ in {"dobj", "dative"} and speaker.head == verb.head)


def _is_real(parse: Parse, draft: Draft) -> bool:
    """Whether the attribution is told as fact: not as possible or due, not as a question."""
    verb = draft.head
    if not draft.direct and all(parse.doc[i].pos_ in _EMPTY for i in draft.content):
        return False
    own = draft.speakers[0].lower_ in _OWN if draft.speakers else False
    if _is_possible(draft, own=own) or _is_to_come(draft, own=own):
        return False
    if _is_avoided(verb) or _is_left_to(draft) or _is_purpose(draft):
        return False
    if draft.direct or _is_quoted(parse, draft):
        return True
    sentence = parse.sentence_at(verb.idx)
    return sentence is None or parse.document.text[sentence.end - 1 : sentence.end] != "?"


def _is_possible(draft: Draft, *, own: bool) -> bool:
    """ "could say"; of oneself "I must say" is said, but not "we cannot tell"."""
    auxiliary = modal(draft.head) if draft.head.pos_ == "VERB" else None
    if own and auxiliary in {"can", "could"}:
        return draft.negated or draft.kind == "intention"
    return auxiliary in _UNREAL and (not own or is_position(draft))


def _is_to_come(draft: Draft, *, own: bool) -> bool:
    """ "will disclose the results": nothing is claimed yet; "will not say" refuses, now."""
    reading = draft.reading
    if own or draft.direct or draft.negated or reading is None or draft.head.pos_ != "VERB":
        return False
    return reading.file == "speech" and modal(draft.head) == "will"


def _is_avoided(verb: Token) -> bool:
    """ "avoided condemning them"."""
    return verb.dep_ in {"xcomp", "pcomp"} and verb.head.lemma_.lower() in _AVOIDING


def _is_purpose(draft: Draft) -> bool:
    """ "has been working to emphasize the wireless portion": a thing is aimed at, none said."""
    verb = draft.head
    aim = verb.dep_ == "advcl" and verb.tag_ == "VB" and not _is_finite(draft)
    return aim and draft.rule == "verb-object" and draft.cue[0].i >= verb.i - 2


def _asides(draft: Draft) -> set[int]:
    """What else the cue's clause holds between pieces of content: "he said on Monday"."""
    if draft.rule != "verb-parenthetical":
        return set()
    return {t.i for t in draft.head.subtree} - extent.resumed(draft.head)


def _cue_spans(parse: Parse, draft: Draft) -> tuple[Span, ...]:
    places = {t.i for t in draft.cue}
    return tuple(parse.of(parse.doc[run[0]], parse.doc[run[-1]]) for run in runs(places))


def _speech(parse: Parse, draft: Draft, content: tuple[Span, ...]) -> str:
    if draft.direct:
        return "direct"
    inside = any(
        span.start <= q.start and q.end <= span.end for span in content for q in parse.quotations
    )
    return "mixed" if inside else "indirect"
