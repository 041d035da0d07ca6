"""The terminal summary: the conflict in an article on a page of text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.text import Text

from polemic.publishing import wording
from polemic.publishing.accounts import SECTIONS, Account, account, section
from polemic.publishing.articles import Article, gather, sentence
from polemic.publishing.tally import tally
from polemic.records import Actor, Event, Record, Reject, Stance, Statement

_QUIET = "dim"
_TITLES = {"Events": "Deeds"}


def summarize(
    records: Iterable[Record], console: Console | None = None, *, sentences: bool = False
) -> None:
    """Print what was coded, article by article, then the counts; `sentences` adds the evidence."""
    console = console or Console()
    coded, rejects = 0, []
    for item in gather(records):
        if isinstance(item, Article):
            coded += 1
            for part in _article(item, sentences):
                console.print(part)
        elif isinstance(item, Reject):
            rejects.append(item)
    for part in _rejects(rejects):
        console.print(part)
    console.print(_text(str(tally(coded, rejects)), "bold"))


def clean(text: str) -> str:
    """The text on one line, without characters that steer a terminal or turn its direction."""
    kept = (
        " " if char.isspace() else char
        for char in text
        if char.isspace()
        or unicodedata.category(char) not in {"Cc", "Cf", "Cs"}
        or char == "\u200d"
    )
    return " ".join("".join(kept).split())


def _text(text: str, style: str = "") -> Text:
    return Text(clean(text), style=style)


def _hanging(text: Text, indent: int) -> RenderableType:
    return Padding(text, (0, 0, 0, indent))


def _article(article: Article, sentences: bool) -> Iterator[RenderableType]:
    document = article.document
    source = [document.outlet, wording.day(document.published), document.path]
    yield _text(article.heading, "bold")
    yield _text(" · ".join(part for part in source if part), _QUIET)
    yield Rule(style=_QUIET, characters="─")
    listed = [(section(record), record) for record in article.records]
    for name in SECTIONS:
        accounts = [account(article, record) for place, record in listed if place == name]
        for title, group in _groups(name, accounts):
            yield _text(f"{title} ({len(group)})", "bold")
            for one in group:
                yield from _entry(one, sentences)
            yield Text()
    if not any(place for place, _ in listed):
        yield _text("Nothing was coded in this article.")
        yield Text()


def _groups(name: str, accounts: list[Account]) -> Iterator[tuple[str, list[Account]]]:
    if name != "Stances":
        groups = {_TITLES.get(name, name): accounts}
    else:
        signs = {1: "Who stands with whom", -1: "Who stands against whom"}
        groups = {
            title: [
                one
                for one in accounts
                if isinstance(one.record, Stance) and one.record.sign == sign
            ]
            for sign, title in signs.items()
        }
    yield from ((title, group) for title, group in groups.items() if group)


def _entry(one: Account, sentences: bool) -> Iterator[RenderableType]:
    line = _line(one)
    if one.marks:
        line.append(f" [{', '.join(one.marks)}]", "italic")
    yield _hanging(line, 2)
    if isinstance(one.record, Actor):
        for name, value in one.details:
            yield _hanging(_text(f"{name.lower()}: {value}", _QUIET), 6)
    elif by := dict(one.details).get("Reported by"):
        yield _hanging(_text(f"according to {by}", _QUIET), 6)
    if sentences and one.record.evidence:
        yield _hanging(_text(f"| {sentence(one.record)}", _QUIET), 6)


def _line(one: Account) -> Text:
    record = one.record
    who, verb, whom, said = (clean(part) for part in (one.who, one.verb, one.whom, one.words))
    match record:
        case Actor():
            return Text.assemble((who, "bold"), f"  {verb}")
        case Stance():
            sign, colour = ("+", "blue") if record.sign > 0 else ("−", "red")
            over = f", over {said}" if said else ""
            return Text.assemble((f"{sign} ", colour), who, (f" {verb} ", colour), whom, over)
        case Event():
            when = wording.day(record.date, short=True)
            where = f", {clean(record.place)}" if record.place else ""
            head = f"{when}: " if when else ""
            to = f" → {whom}" if whom else ""
            return Text.assemble(
                (head, _QUIET), who or "someone", f" “{said}”{to}{where}", (f" ({verb})", _QUIET)
            )
        case Statement():
            to = (
                f" of {whom}" if whom and record.kind == "demand" else f" to {whom}" if whom else ""
            )
            return Text.assemble((who, "bold"), f" {verb}{to}: {said}")
        case _ if record.record == "portrayal":
            return Text.assemble((whom, "bold"), f" as “{said}”, by {who}")
        case _:
            return Text.assemble(
                (who, "bold"), f" {verb}", f" ({whom})" if whom else "", f": “{said}”"
            )


def _rejects(rejects: Iterable[Reject]) -> Iterator[RenderableType]:
    listed = list(rejects)
    if not listed:
        return
    yield _text("Not coded", "bold")
    for reject in listed:
        yield _hanging(_text(f"{reject.path}: {reject.reason}"), 2)
        yield _hanging(_text(f"→ {reject.remedy}", _QUIET), 6)
    yield Text()
