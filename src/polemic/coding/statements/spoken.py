"""Quotations with their speakers, as drafts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from polemic.coding.statements import nominals, verbs
from polemic.coding.statements.attribution import Draft
from polemic.coding.statements.lexicon import Cue, cues, takes, verb_cues
from polemic.coding.statements.quotes import Quoted, quoted
from polemic.parsing import Parse
from polemic.parsing.quotations import Quotation
from polemic.parsing.tokens import Token


def attributions(parse: Parse, known: dict[int, Draft]) -> Iterator[Draft]:
    """One draft for each cue that introduces quotations, with what is `known` of its clause."""
    spoken: dict[int, list[Quoted]] = defaultdict(list)
    for item in quoted(parse):
        spoken[item.cue.i].append(item)
    for place, items in spoken.items():
        draft = _spoken(parse, items[0].cue, items, known.get(place))
        if draft is not None:
            yield draft


def _spoken(parse: Parse, cue: Token, spoken: list[Quoted], draft: Draft | None) -> Draft | None:
    """The draft of a cue with quotations: their words, and a clause that comes before them."""
    quotations = [item.quotation for item in spoken]
    places = {t.i for s in spoken for t in parse.tokens_in(s.start, s.quotation.end)}
    clause = set() if draft is None else draft.content
    first = min(places, default=0)
    if not (clause and not clause & places and min(clause) > cue.i and max(clause) < first):
        clause = set()
    reading, speakers, group = _cue(cue)
    speakers = [s for s in speakers if s.i not in places] or _nearest(parse, cue, quotations)
    if not speakers:
        return None
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


def _cue(cue: Token) -> tuple[Cue | None, list[Token], list[Token]]:
    """How the cue reads, whose it is by the parse, and its words."""
    if cue.pos_ == "NOUN":
        speakers, group = nominals.source_of(cue)
        readings = cues("noun", cue.lemma_.lower())
        holders = speakers or verbs.speakers_of(cue.head)
        return next(iter(readings), None), holders, group or [cue]
    return takes(verb_cues(cue), "quote"), verbs.speakers_of(cue), verbs.chained_group(cue)


def _nearest(parse: Parse, cue: Token, quotations: list[Quotation]) -> list[Token]:
    """The noun beside a cue whose subject the parser did not find."""
    window = [t for t in parse.doc[max(0, cue.i - 10) : cue.i + 8] if t.sent is cue.sent]
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
