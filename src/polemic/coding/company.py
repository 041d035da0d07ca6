"""Actors in each other's company: the pairs that one sentence names, as the encoder reads them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations

from polemic.coding.context import Context
from polemic.models.network import load
from polemic.models.pairs import Heads, read
from polemic.models.pieces import Pieces
from polemic.models.pieces import Span as Place
from polemic.parsing.parse import Sentence
from polemic.parsing.tokens import Token
from polemic.records import Mention, Participant

# A sentence that names more is a list; pairs that stand nearer to each other go first.
MOST_PAIRS = 10


@dataclass(frozen=True)
class Company:
    """A sentence in pieces with its places, and two actors named in it.

    `heads` is what the encoder says of the two, read once for stances and events alike.
    """

    sentence: Sentence
    pieces: Pieces
    one: Mention
    other: Mention

    @cached_property
    def heads(self) -> Heads | None:
        """What all heads say; None where a mention has no piece."""
        return read(load(), self.pieces, self.place(self.one), self.place(self.other))

    def place(self, mention: Mention) -> Place:
        """Where the mention stands in the sentence."""
        return mention.start - self.sentence.start, mention.end - self.sentence.start


def companies(context: Context) -> list[Company]:
    """Every two actors that a sentence names, found once for all coders of a document."""
    found: list[Company] = context.once("companies", lambda: list(_pairs(context)))
    return found


def _pairs(context: Context) -> Iterator[Company]:
    reader = load().pieces
    for sentence in context.parse.sentences:
        named = _named(context, sentence)
        if len(named) < 2:
            continue
        text = context.document.text[sentence.start : sentence.end]
        pieces = reader(text)
        near = sorted(combinations(range(len(named)), 2), key=lambda p: (p[1] - p[0], p[0]))
        for one, other in near[:MOST_PAIRS]:
            yield Company(sentence, pieces, named[one], named[other])


def _named(context: Context, sentence: Sentence) -> list[Mention]:
    """One mention an actor, none inside another; names before pronouns."""
    ranked = sorted(
        context.cast.within(sentence.start, sentence.end),
        key=lambda m: (m.form == "pronoun", m.start - m.end, m.start),
    )
    kept: dict[str, Mention] = {}
    for mention in ranked:
        free = all(m.end <= mention.start or mention.end <= m.start for m in kept.values())
        if free:
            kept.setdefault(mention.actor, mention)
    return sorted(kept.values(), key=lambda m: m.start)


def participant(mention: Mention) -> Participant:
    """The mention as a participant of a record."""
    return Participant(mention.actor, mention.id)


def between(context: Context, one: Mention, other: Mention) -> Token | None:
    """The verb, or else the noun, that joins two mentions in the parse."""
    heads = [_head(context, mention) for mention in (one, other)]
    if heads[0] is None or heads[1] is None:
        return None
    above = {t.i for t in (heads[1], *heads[1].ancestors)}
    chain = [heads[0], *heads[0].ancestors]
    joint = next((t for t in chain if t.i in above), None)
    if joint is None:
        return None
    verbs = [t for t in (joint, *joint.ancestors) if t.pos_ == "VERB"]
    return joint if joint.pos_ in {"VERB", "NOUN"} or not verbs else verbs[0]


def _head(context: Context, mention: Mention) -> Token | None:
    tokens = context.parse.tokens_in(mention.start, mention.end)
    inside = {t.i for t in tokens}
    return next((t for t in tokens if t.head.i not in inside or t.head is t), None)
