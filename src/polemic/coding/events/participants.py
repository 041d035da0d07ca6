"""From words to participants: who a role's noun phrase stands for, or belongs to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from polemic.actors import Cast
from polemic.coding.events.deeds import children, governed
from polemic.coding.events.lexicon import noun_patterns
from polemic.coding.events.patterns import word_class
from polemic.parsing.clauses import antecedent, possessors
from polemic.parsing.tokens import Token
from polemic.records import Participant

_ARMED = frozenset({"MIL", "REB", "UAF", "COP", "PRM"})
_FEW = frozenset({"none", "neither", "few"})
_PERSONS = ("woman", "man", "person", "ist", "member")
_NOT_PARTICIPANTS = frozenset({"it", "this", "that", "there", "which", "what"})


@dataclass(frozen=True)
class Naming:
    """Looks words up in the cast of a document."""

    cast: Cast

    def is_human(self, token: Token) -> bool:
        """Whether a noun phrase can act or be acted upon as people are."""
        mention = self.cast.mention_of(token)
        if mention is not None and mention.start <= antecedent(token).idx < mention.end:
            return True
        return (
            token.lemma_.lower() in word_class("humans")
            or token.lower_ in word_class("pronouns")
            or token.ent_type_ in {"PERSON", "NORP"}
            or (token.pos_ == "NUM" and token.ent_type_ not in {"DATE", "TIME", "MONEY", "PERCENT"})
        )

    def is_armed(self, token: Token) -> bool:
        """Whether a noun phrase names soldiers, police or rebels."""
        if not (word_class("armed") | word_class("insurgents")).isdisjoint({token.lemma_.lower()}):
            return True
        named = self.cast.named_by(token)
        return named is not None and bool(_ARMED & set(self.cast.actor(named).sectors))

    def participants(self, tokens: Iterable[Token], owners: bool = True) -> list[Participant]:
        """The participants that the words name, else those that they are said to belong to."""
        found: dict[str, Participant] = {}
        for token in tokens:
            if _is_exception(token):
                continue
            named = self._named(token) or (self._owners(token) if owners else [])
            for participant in named:
                found.setdefault(participant.actor, participant)
        return list(found.values())

    def _named(self, token: Token) -> list[Participant]:
        participant = self.cast.named_by(token)
        return [] if participant is None else [participant]

    def _owners(self, token: Token) -> list[Participant]:
        """ "the army's positions", "army positions", "the headquarters of the party"."""
        if _is_single_person(token):
            return []
        done_to = any(pattern.role == "deed" for pattern in noun_patterns(token.lemma_.lower()))
        for holders in (
            governed(token, {"by"}),
            possessors(token),
            children(token, "compound", "amod", "nmod"),
            [] if done_to else governed(token, {"of"}),
        ):
            found = [p for holder in holders for p in self._named(holder)]
            if found:
                return found
        return []


def _is_exception(token: Token) -> bool:
    """ "only one of the members", "none of them": all but those whom the phrase names."""
    only = any(child.lower_ in {"only", "just"} for child in token.children)
    partial = token.lower_ in _FEW or (token.lower_ in {"one", "two", "handful"} and only)
    return partial and any(child.lower_ == "of" for child in token.children)


def _is_single_person(token: Token) -> bool:
    """ "a party committeewoman": what one member does, the party does not."""
    lemma = token.lemma_.lower()
    known = lemma in word_class("humans") - word_class("bodies") or lemma.endswith(_PERSONS)
    return known and token.tag_ == "NN"
