"""The cast of a document: its actors, where they are named, and who a noun phrase stands for."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from polemic.parsing import Parse
from polemic.parsing.clauses import antecedent
from polemic.parsing.tokens import Token
from polemic.records import Actor, Affiliation, Mention, Participant


@dataclass(frozen=True)
class Cast:
    """All actors of one document.

    `heads` maps token indexes to mentions: all words of a name, the head of a nominal or pronoun.
    """

    parse: Parse
    actors: tuple[Actor, ...]
    mentions: tuple[Mention, ...]
    affiliations: tuple[Affiliation, ...]
    heads: dict[int, Mention]

    @cached_property
    def _by_id(self) -> dict[str, Actor]:
        return {actor.id: actor for actor in self.actors}

    @cached_property
    def voice(self) -> Actor:
        """The article's own voice."""
        return next(actor for actor in self.actors if actor.voice)

    def actor(self, participant: Participant | str) -> Actor:
        """The actor of a participant or id."""
        return self._by_id[participant if isinstance(participant, str) else participant.actor]

    @cached_property
    def _starts(self) -> list[int]:
        return [mention.start for mention in self.mentions]

    def within(self, start: int, end: int) -> tuple[Mention, ...]:
        """The mentions that lie wholly between two code points, in text order."""
        first = bisect_right(self._starts, start - 1)
        last = bisect_right(self._starts, end)
        return tuple(m for m in self.mentions[first:last] if m.end <= end)

    def mention_of(self, token: Token) -> Mention | None:
        """The mention that a noun or pronoun heads, or whose name it is a word of."""
        return self.heads.get(antecedent(token).i)

    def named_by(self, token: Token) -> Participant | None:
        """The participant that the noun phrase headed by a token stands for; None if no actor."""
        mention = self.mention_of(token)
        return None if mention is None else Participant(mention.actor, mention.id)
