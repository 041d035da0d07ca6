"""Articles of two papers on one strike, as records."""

from __future__ import annotations

from typing import Any

from polemic.records import (
    Actor,
    Document,
    Event,
    Participant,
    Portrayal,
    Record,
    Span,
    Stance,
    Statement,
    digest,
)


class Report:
    """An article that is filled line by line."""

    def __init__(self, name: str, outlet: str | None, published: str = "1911-05-04") -> None:
        self.id = digest(name)
        self.name = name
        self.common: dict[str, Any] = {
            "document": self.id,
            "evidence": (Span(0, len(name), name),),
            "coder": "test",
            "version": "1",
        }
        self.actors: dict[str, Actor] = {}
        self.coded: list[Record] = []
        self.document = Document(
            id=self.id, outlet=outlet, published=published, text=name, sha256=self.id
        )
        self.voice = self.actor(f"voice of {name}", voice=True)

    def records(self) -> list[Record]:
        return [self.document, *self.actors.values(), *self.coded]

    def actor(self, name: str, *, voice: bool = False) -> Participant:
        if name not in self.actors:
            self.actors[name] = Actor(
                id=digest(self.name, name), name=name, kind="group", voice=voice, **self.common
            )
        return Participant(self.actors[name].id)

    def says(self, speaker: str, words: str, kind: str = "claim", **more: Any) -> Report:
        return self._add(
            Statement(
                id=self._id(),
                speaker=self.actor(speaker),
                kind=kind,
                content=(Span(0, len(words), words),),
                **more,
                **self.common,
            )
        )

    def stands(self, sign: int, target: str, holder: str | None = None) -> Report:
        return self._add(
            Stance(
                id=self._id(),
                holder=self.actor(holder) if holder else self.voice,
                target=self.actor(target),
                sign=sign,
                form="supported" if sign > 0 else "opposed",
                **self.common,
            )
        )

    def calls(self, actor: str, words: str) -> Report:
        phrase = (Span(0, len(words), words),)
        target = self.actor(actor)
        return self._add(
            Portrayal(id=self._id(), actor=target, phrase=phrase, by=self.voice, **self.common)
        )

    def happens(self, kind: str, doers: list[str], targets: list[str], **more: Any) -> Report:
        return self._add(
            Event(
                id=self._id(),
                type=kind,
                trigger=self.common["evidence"],
                actors=tuple(self.actor(one) for one in doers),
                recipients=tuple(self.actor(one) for one in targets),
                **more,
                **self.common,
            )
        )

    def _id(self) -> str:
        return f"{self.name}/{len(self.coded)}"

    def _add(self, record: Record) -> Report:
        self.coded.append(record)
        return self


def papers() -> list[Record]:
    """The Ledger lets the union speak; The Courier rails at it and lets the board speak."""
    ledger = Report("ledger", "The Ledger")
    ledger.says("the union", "eight hours", "demand", speech="direct")
    ledger.says("The Union", "no ship will sail").says("the board", "no").stands(1, "the union")
    ledger.says("the board", "never", negated=True)
    ledger.happens("PROTEST", ["the union"], ["the board"], date="1911-05-01", date_precision="day")
    ledger.happens("REJECT", ["the board"], ["the union"], date="1911-05", date_precision="month")
    ledger.happens("ASSAULT", [], ["the union"])
    courier = Report("courier", "The Courier", "1911-05-06")
    courier.says("the board", "troops", "demand").says("the board", "order", "demand")
    courier.stands(-1, "the union").stands(-1, "the union").stands(1, "the union")
    courier.calls("the union", "a gang of idlers").stands(-1, "the union", holder="the board")
    courier.happens("THREATEN", ["the board"], ["the union"], modality="planned")
    courier.happens("PROTEST", ["the union"], [], date="1911-05-02", date_precision="day")
    again = Report("again", "the courier", "1911-06-20").says("the owners", "work")
    return [*ledger.records(), *courier.records(), *again.records()]
