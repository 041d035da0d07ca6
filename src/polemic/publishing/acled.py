"""ACLED: political violence, demonstrations and strategic developments, one row an event.

The id of a row is that of the event's record, so that it stays the same in every export of the
same article. `time_precision` is 1 for a day, 3 for a month; `geo_precision` 1 for a site or
settlement, 3 for a region. What the text does not give, the date too, stays empty;
`date_precision`, `document` and `record_id` at the end are not ACLED's.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from polemic.lexicon import load_yaml
from polemic.publishing.articles import Article, sentence
from polemic.publishing.deeds import country_of, happened
from polemic.publishing.delimited import lines
from polemic.records import Actor, Event, Participant, Record

COLUMNS = (
    *("event_id_cnty", "event_date", "year", "time_precision", "disorder_type", "event_type"),
    *("sub_event_type", "actor1", "assoc_actor_1", "inter1", "actor2", "assoc_actor_2", "inter2"),
    *("interaction", "civilian_targeting", "iso", "region", "country", "admin1", "admin2"),
    *("admin3", "location", "latitude", "longitude", "geo_precision", "source", "source_scale"),
    *("notes", "fatalities", "tags", "timestamp", "date_precision", "document", "record_id"),
)
_TIME = {"day": 1, "month": 3}
_PLACE = {"site": 1, "settlement": 1, "region": 3}


def export(records: Iterable[Record]) -> Iterator[str]:
    """The table, header first."""
    yield from lines([COLUMNS])
    for article, event in happened(records):
        row = _row(article, event)
        if row:
            yield from lines([[row.get(name) for name in COLUMNS]])


def _row(article: Article, event: Event) -> dict[str, Any] | None:
    one, other = (_actors(article, side) for side in (event.actors, event.recipients))
    kind = _kind(event, one, other)
    if kind is None:
        return None
    violent = kind[0] in {"Violence against civilians", "Explosions/Remote violence"}
    inter1, inter2 = _inter(one, kind[0], doer=True), _inter(other, kind[0], doer=False)
    return {
        "event_id_cnty": f"POL{event.id}",
        "event_date": event.date if event.date_precision == "day" else _month(event),
        "year": (event.date or "")[:4],
        "time_precision": _TIME.get(event.date_precision or ""),
        "disorder_type": _map()["disorder"][kind[0]],
        "event_type": kind[0],
        "sub_event_type": kind[1],
        **_side(article, 1, event.actors, inter1),
        **_side(article, 2, event.recipients, inter2),
        "interaction": "-".join(part for part in (inter1, inter2) if part),
        "civilian_targeting": "Civilian targeting" if violent and inter2 == "Civilians" else None,
        "country": country_of(event.place),
        "admin1": event.place if event.place_precision == "region" else None,
        "location": event.place,
        "geo_precision": _PLACE.get(event.place_precision or ""),
        "source": article.document.outlet,
        "notes": sentence(event),
        "fatalities": event.fatalities,
        "date_precision": event.date_precision,
        "document": event.document,
        "record_id": event.id,
    }


def _map() -> Any:
    return load_yaml("publishing/acled.yaml")


def _actors(article: Article, who: tuple[Participant, ...]) -> list[Actor]:
    return [article.actors[one.actor] for one in who if one.actor in article.actors]


def _kind(event: Event, one: list[Actor], other: list[Actor]) -> tuple[str, str] | None:
    """Event and sub-event type; None for what is no event of ACLED's."""
    modes = _map()["types"].get(event.type, {})
    found = modes.get(event.mode or "") or modes.get("")
    if found and found == modes.get("") and event.type == "ASSAULT" and _armed(one):
        found = _map()["battle"] if _armed(other) else found
    return (found[0], found[1]) if found else None


def _armed(actors: list[Actor]) -> bool:
    return any(sector in _map()["armed"] for actor in actors for sector in actor.sectors)


def _inter(actors: list[Actor], kind: str, *, doer: bool) -> str:
    """ACLED's kind of the first actor of a side."""
    if not actors:
        return ""
    for sector in actors[0].sectors:
        if sector in _map()["actors"]:
            return str(_map()["actors"][sector])
    if doer and kind in {"Protests", "Riots"}:
        return "Protesters" if kind == "Protests" else "Rioters"
    return "State forces" if actors[0].kind == "government" else "Civilians"


def _side(
    article: Article, number: int, who: tuple[Participant, ...], inter: str
) -> dict[str, Any]:
    return {
        f"actor{number}": article.names(who[:1]),
        f"assoc_actor_{number}": article.names(who[1:]),
        f"inter{number}": inter,
    }


def _month(event: Event) -> str | None:
    """The middle of the month, by which ACLED gives what is known to the month."""
    return f"{event.date}-15" if event.date_precision == "month" and event.date else None
