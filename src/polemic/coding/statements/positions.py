"""Positions: who stands for or against a thing ("condemned the law", "are opposed to the ban")."""

from __future__ import annotations

from polemic.coding.statements.attribution import Draft
from polemic.coding.statements.lexicon import Cue, words
from polemic.parsing.tokens import Token

_WEAPONS = frozenset({"with", "by"})
_REFUSALS = frozenset({"refuse", "decline", "hesitate"})
_PERIODS = frozenset({"DATE", "TIME"})
_FRAMES = frozenset({"verb-object", "verb-ing", "verb-as", "verb-accuse", "noun", "adjective"})
_FINITE = frozenset({"VBD", "VBZ", "VBP"})


def judged(draft: Draft, readings: tuple[Cue, ...], target: Token | None) -> Draft:
    """The draft with where its cue stands on its object, or as no statement where it cannot."""
    own = [draft.reading] if draft.reading and draft.reading.stands else []
    if draft.reading is not None and draft.reading.denies and draft.rule == "verb-object":
        draft.target = target
    stands = next((cue for cue in [*own, *readings] if cue.stands), None)
    if stands is None or target is None or not _is_position(draft):
        return draft
    draft.target = target
    if _is_refused(draft):
        # the refusal is the statement, an intention
        draft.cue = [token for token in draft.cue if token.i > draft.head.head.i]
        draft.statement = False
        return draft
    if stands.matters and not _is_matter(target):
        # "attacked the barracks", "defended the bridge": nothing is said
        draft.statement = not is_position(draft) and not _is_bodily(draft)
        return draft
    if not _leaves_open(draft.head):
        draft.agreement = _agreement(stands, negated=draft.negated)
    return draft


def is_position(draft: Draft) -> bool:
    """Whether it says nothing but where someone stands."""
    return draft.reading is not None and draft.reading.stands != 0


def _is_position(draft: Draft) -> bool:
    return draft.rule in _FRAMES or is_position(draft)


def _leaves_open(verb: Token) -> bool:
    """ "has neither confirmed nor rejected the report"."""
    near = [*verb.children, *(verb.head.children if verb.dep_ == "conj" else ())]
    joined = verb.dep_ == "conj" or any(c.dep_ == "conj" for c in verb.children)
    return joined and any(c.lower_ == "neither" and c.i < verb.i for c in near)


def _is_refused(draft: Draft) -> bool:
    """ "refused to back the strike"."""
    verb = draft.head
    return verb.dep_ == "xcomp" and verb.head.lemma_.lower() in _REFUSALS


def _agreement(stands: Cue, *, negated: bool) -> bool | None:
    if negated:
        return stands.stands < 0 if stands.flips else None
    return stands.stands > 0


def _is_matter(noun: Token) -> bool:
    """Whether one can stand on it in words: a law, a plan; of "use of force", the use."""
    return noun.lemma_.lower() in words("attitude", "matters")


def _is_bodily(draft: Draft) -> bool:
    """ "attacked the post with mortars", "hit the town as ...": the sense that is no speech."""
    verb = draft.head
    content = [verb.doc[place] for place in sorted(draft.content)]
    if draft.rule == "verb-as":
        opening = next((t for t in content if t.lower_ == "as"), None)
        return opening is not None and any(
            t.tag_ in _FINITE and t.dep_ != "relcl" for t in content if t.i > opening.i
        )
    if draft.rule != "verb-accuse":
        return False
    governed = [t for t in content if t.dep_ == "pobj"]
    return any(t.head.lower_ in _WEAPONS or t.ent_type_ in _PERIODS for t in governed)
