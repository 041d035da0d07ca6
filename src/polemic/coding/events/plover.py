"""PLOVER's rules about what a deed is once it is known whether it happened."""

from __future__ import annotations

from polemic.coding.ontology import event_types

# Deeds that are news with no more known of them than where.
_LOCAL = frozenset({"ASSAULT", "PROTEST", "MOBILIZE"})
_GIVING = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})


def announced_type(kind: str, modality: str, polarity: str = "affirmed") -> str:
    """A deed that is only announced has another type: a visit to come is AGREE.

    Who will not do what others want of them rejects it.
    """
    if modality != "planned":
        return kind
    if polarity == "denied" and kind in _GIVING:
        return "REJECT"
    return event_types()[kind].announced or kind


def plain_type(kind: str, modality: str, polarity: str = "affirmed") -> str:
    """The type for readers that know no modality: announced force is THREATEN, and so on."""
    if polarity == "denied" and kind in _GIVING and modality != "called_for":
        return "REJECT"
    if modality in {"planned", "threatened"}:
        if event_types()[kind].quad == 4:
            return "THREATEN"
        if kind in {"CONCEDE", "RETREAT"} and modality == "planned":
            return "AGREE"
    if modality == "called_for" and kind not in {"ACCUSE", "REJECT", "THREATEN", "REQUEST"}:
        return "REQUEST"
    return kind


def is_event(kind: str, *, actors: bool, recipients: bool, place: bool) -> bool:
    """Whether enough is known: verbal acts need both sides, deeds one of them or a place."""
    known = event_types()[kind]
    if known.needs_recipient and not recipients:
        return False
    if kind in {"ACCUSE", "SUPPORT", "REQUEST", "CONSULT", "REJECT"}:
        return actors and recipients
    if kind in {"THREATEN", "AGREE", "CONCEDE"}:
        return actors
    return actors or recipients or (place and kind in _LOCAL)
