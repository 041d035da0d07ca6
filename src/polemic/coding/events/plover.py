"""PLOVER's rules about what a deed is once it is known whether it happened."""

from __future__ import annotations

from polemic.coding.ontology import event_types


def announced_type(kind: str, modality: str) -> str:
    """A deed that is only announced has another type: a visit to come is AGREE."""
    if modality != "planned":
        return kind
    return event_types()[kind].announced or kind


def plain_type(kind: str, modality: str) -> str:
    """The type for readers that know no modality: announced force is THREATEN, and so on."""
    if modality in {"planned", "threatened"}:
        if event_types()[kind].quad == 4:
            return "THREATEN"
        if kind in {"CONCEDE", "RETREAT"} and modality == "planned":
            return "AGREE"
    if modality == "called_for" and kind not in {"ACCUSE", "REJECT", "THREATEN", "REQUEST"}:
        return "REQUEST"
    return kind


def is_event(kind: str, *, actors: bool, recipients: bool, place: bool, noun: bool) -> bool:
    """Whether enough is known: verbal acts need both sides, deeds one, or a noun its place."""
    known = event_types()[kind]
    if known.needs_recipient and not recipients:
        return False
    if kind in {"ACCUSE", "SUPPORT", "REQUEST", "CONSULT", "REJECT"}:
        return actors and recipients
    if kind in {"THREATEN", "AGREE", "CONCEDE"}:
        return actors
    return actors or recipients or (place and known.quad == 4)
