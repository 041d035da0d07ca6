"""The article's own voice: who "we" and "this newspaper" are outside quotations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from polemic.actors.naming import Figure, Naming
from polemic.actors.words import verbs
from polemic.parsing import Parse, Quotation, Sentence
from polemic.parsing.clauses import agents
from polemic.parsing.tokens import Token

_FIRST = frozenset(["i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"])
_OWN = re.compile(
    r"\b(?:this|our) (?:news)?(?:paper|column|magazine|newspaper|journal|weekly)\b", re.I
)
_WRITES = re.compile(r"^(?:by|writes|from|von)\s+", re.IGNORECASE)


def voice_of(parse: Parse) -> Figure:
    """The figure of the article's own voice, named after byline or outlet."""
    document = parse.document
    byline = _WRITES.sub("", document.byline or "").strip()
    figure = Figure(voice=True, name=byline or document.outlet or "the article")
    figure.fixed_kind = "person" if byline else "outlet"
    return figure


def first_persons(parse: Parse) -> Iterator[tuple[Token, Quotation | None]]:
    """First-person pronouns in text order, with the outermost quotation around each."""
    for sentence in parse.sentences:
        for token in sentence.tokens:
            if token.lower_ in _FIRST and token.pos_ in {"PRON", "DET"} and not _in_name(token):
                around = parse.quotations_around(token.idx, token.idx + len(token))
                yield token, (around[0] if around else None)


def _in_name(token: Token) -> bool:
    """ "Our Principles PAC", "US troops"."""
    if token.text == "US":
        return True
    capital = token.text[:1].isupper() and token.lower_ != "i" and not token.is_sent_start
    return capital and token.i + 1 < len(token.doc) and token.nbor(1).pos_ == "PROPN"


def resolve_first_persons(parse: Parse, voice: Figure, by_head: dict[int, Naming]) -> list[Naming]:
    """ "I" and "we": inside a quotation its speaker, outside the article's own voice."""
    found = []
    speakers: dict[int, Figure | None] = {}
    for token, quotation in first_persons(parse):
        figure: Figure | None = voice
        if quotation is not None:
            if quotation.start not in speakers:
                speakers[quotation.start] = speaker_of(parse, quotation, by_head)
            figure = speakers[quotation.start]
        elif _reported(token, by_head) is not None:
            figure = _reported(token, by_head)
        if figure is not None:
            naming = Naming(token.i, token.i, token.i, "pronoun", (token.text,), lead=token.i)
            figure.add(naming)
            found.append(naming)
    return found


def _reported(token: Token, by_head: dict[int, Naming]) -> Figure | None:
    """The speaker of unmarked direct speech: none is looked for yet."""
    return None


def own_namings(parse: Parse) -> Iterator[Naming]:
    """ "this newspaper", "our paper", outside quotations."""
    for match in _OWN.finditer(parse.document.text):
        tokens = parse.tokens_in(match.start(), match.end())
        if tokens and parse.quotation_of(match.start(), match.end()) is None:
            words = tuple(t.text for t in tokens)
            last = tokens[-1].i
            yield Naming(tokens[0].i, last, last, "nominal", words, lead=tokens[0].i)


def name_oneself(parse: Parse, namings: Sequence[Naming], voice: Figure) -> None:
    """ "we socialists", "liberals like us", outside quotations: the voice names itself."""
    for naming in namings:
        first, last = parse.doc[naming.first], parse.doc[naming.last]
        before = first.nbor(-1).lower_ if first.i else ""
        after = [t.lower_ for t in parse.doc[last.i + 1 : last.i + 3]]
        own = before in {"we", "us"} or (after[:1] == ["like"] and after[1:] in (["us"], ["me"]))
        if own and naming.plural and parse.quotation_of(first.idx, last.idx + 1) is None:
            if naming.figure is not None:
                naming.figure.namings.remove(naming)
            voice.add(naming)


def speaker_of(
    parse: Parse, quotation: Quotation, by_head: dict[int, Naming], depth: int = 0
) -> Figure | None:
    """Whose words a quotation has: the subject of the nearest verb of speech around it."""
    around = parse.sentences_of(quotation.start, quotation.end)
    best: tuple[int, Figure] | None = None
    for sentence in around:
        for token in sentence.tokens:
            inside = quotation.inner_start <= token.idx < quotation.inner_end
            if inside or token.lemma_ not in verbs("speech") or token.pos_ != "VERB":
                continue
            figure = _subject(token, by_head, quotation)
            distance = min(abs(token.idx - quotation.end), abs(quotation.start - token.idx))
            if figure and (best is None or distance < best[0]):
                best = (distance, figure)
        best = best or _according(sentence, by_head, quotation)
    if best is not None or depth:
        return best[1] if best else None
    earlier = parse.quotation_before(quotation.start)
    if earlier is not None and _same_speech(parse, earlier, quotation):
        return speaker_of(parse, earlier, by_head, 1)
    return None


def _subject(verb: Token, by_head: dict[int, Naming], quotation: Quotation) -> Figure | None:
    for agent in agents(verb):
        if not quotation.inner_start <= agent.idx < quotation.inner_end:
            naming = by_head.get(agent.i)
            if naming and naming.figure:
                return naming.figure
    return None


def _according(
    sentence: Sentence, by_head: dict[int, Naming], quotation: Quotation
) -> tuple[int, Figure] | None:
    for token in sentence.tokens:
        if token.lower_ == "according":
            for inner in token.subtree:
                naming = by_head.get(inner.i)
                if naming and naming.figure:
                    return abs(token.idx - quotation.start), naming.figure
    return None


def _same_speech(parse: Parse, earlier: Quotation, later: Quotation) -> bool:
    """Whether the later quotation goes on with the earlier one's speech."""
    if earlier.chain == later.chain:
        return True
    return parse.document.text[earlier.end : later.start].count("\n\n") <= 1 and (
        later.start - earlier.end < 200
    )
