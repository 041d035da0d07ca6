"""The terminal summary: the conflict in an article on a page of text."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from rich.console import Console
from rich.text import Text

from polemic.publishing import wording
from polemic.publishing.accounts import SECTIONS, Account, account, section
from polemic.publishing.articles import Article, gather, participants, sentence
from polemic.publishing.tally import tally
from polemic.records import Actor, Event, Portrayal, Record, Reject, Stance, Statement

_QUIET = "dim"
_TITLES = {"Events": "Deeds"}
_STEERING = {"Cc", "Cf", "Cs"}
_JOINER = "\u200d"  # holds emoji together


def summarize(
    records: Iterable[Record], console: Console | None = None, *, sentences: bool = False
) -> None:
    """Print what was coded, article by article, then the counts; `sentences` adds the evidence."""
    page = _Page(console or Console(), sentences)
    coded, rejects = 0, []
    for item in gather(records):
        if isinstance(item, Article):
            coded += 1
            page.article(item)
        elif isinstance(item, Reject):
            rejects.append(item)
    page.rejects(rejects)
    page.put(_text(str(tally(coded, rejects)), "bold"))


def clean(text: str) -> str:
    """The text on one line, without characters that steer a terminal or turn its direction."""
    kept = (
        " " if char.isspace() else char
        for char in text
        if char.isspace() or char == _JOINER or unicodedata.category(char) not in _STEERING
    )
    return " ".join("".join(kept).split())


def _text(text: str, style: str = "") -> Text:
    return Text(clean(text), style=style)


class _Page:
    """Puts lines on a console, wrapped under their indent."""

    def __init__(self, console: Console, sentences: bool) -> None:
        self.console = console
        self.sentences = sentences

    def put(self, text: Text, indent: int = 0) -> None:
        width = max(20, self.console.width - indent - 2)
        for at, line in enumerate(text.wrap(self.console, width)):
            line.rstrip()
            margin = Text(" " * (indent + (2 if at and indent else 0)))
            self.console.print(margin + line, soft_wrap=True, highlight=False)

    def article(self, article: Article) -> None:
        document = article.document
        source = [document.outlet, wording.day(document.published), document.path]
        self.put(_text(article.heading, "bold"))
        self.put(_text(" · ".join(part for part in source if part), _QUIET))
        self.console.rule(style=_QUIET, characters="─")
        listed = [(section(record), record) for record in article.records]
        for name in SECTIONS[:-1]:  # affiliations stand with their actors
            accounts = [account(article, record) for place, record in listed if place == name]
            if accounts and name == "Actors":
                self.actors(article, accounts)
            for title, group in () if name == "Actors" else _groups(name, accounts):
                self.put(_text(f"{title} ({len(group)})", "bold"))
                for one in group:
                    self.entry(one)
                self.put(Text())
        if not any(place for place, _ in listed):
            self.put(_text("Nothing was coded in this article."))
            self.put(Text())

    def actors(self, article: Article, accounts: Sequence[Account]) -> None:
        busy = {one for record in article.records for one in participants(record)}
        acting = [one for one in accounts if one.record.id in busy]
        named = [one.who for one in accounts if one.record.id not in busy]
        self.put(_text(f"Actors ({len(accounts)})", "bold"))
        for one in acting:
            self.entry(one)
        if named:
            self.put(_text(f"{'only ' if acting else ''}named: {'; '.join(named)}", _QUIET), 2)
        self.put(Text())

    def entry(self, one: Account) -> None:
        line = _line(one)
        if one.marks:
            line.append(f" [{', '.join(one.marks)}]", "italic")
        self.put(line, 2)
        if isinstance(one.record, Actor):
            for name, value in one.details:
                self.put(_text(f"{name.lower()}: {value}", _QUIET), 6)
        elif by := dict(one.details).get("Reported by"):
            self.put(_text(f"according to {by}", _QUIET), 6)
        if self.sentences and one.record.evidence:
            self.put(_text(f"| {sentence(one.record)}", _QUIET), 6)

    def rejects(self, rejects: Sequence[Reject]) -> None:
        if not rejects:
            return
        self.put(_text("Not coded", "bold"))
        for reject in rejects:
            self.put(_text(f"{reject.path}: {reject.reason}"), 2)
            self.put(_text(f"→ {reject.remedy}", _QUIET), 6)
        self.put(Text())


def _groups(name: str, accounts: Sequence[Account]) -> Iterator[tuple[str, list[Account]]]:
    if name != "Stances":
        groups = {_TITLES.get(name, name): list(accounts)}
    else:
        signs = {1: "Who stands with whom", -1: "Who stands against whom"}
        groups = {
            title: [one for one in accounts if getattr(one.record, "sign", 0) == sign]
            for sign, title in signs.items()
        }
    yield from ((title, group) for title, group in groups.items() if group)


def _line(one: Account) -> Text:
    record = one.record
    who, verb, whom, said = (clean(part) for part in (one.who, one.verb, one.whom, one.words))
    match record:
        case Actor():
            return Text.assemble((who, "bold"), f", {verb}")
        case Stance():
            sign, colour = ("+", "blue") if record.sign > 0 else ("−", "red")
            over = f", over {said}" if said else ""
            return Text.assemble((f"{sign} ", colour), who, (f" {verb} ", colour), whom, over)
        case Event():
            head = clean(wording.day(record.date, short=True))
            to = f" → {whom}" if whom else ""
            where = f", {clean(record.place)}" if record.place else ""
            return Text.assemble(
                (f"{head}: " if head else "", _QUIET),
                (who or "someone", "bold"),
                f" “{said}”{to}{where}",
                (f" ({verb})", _QUIET),
            )
        case Statement():
            to = f", {'of' if record.kind == 'demand' else 'to'} {whom}" if whom else ""
            return Text.assemble((f"{who}{to}", "bold"), f": {said}")
        case Portrayal():
            return Text.assemble((whom, "bold"), f" called “{said}” by {who}")
        case _:
            of = f" {verb}" if verb else ""
            about = f" ({whom})" if whom and verb not in whom else ""
            return Text.assemble((who, "bold"), f"{of}{about}: “{said}”")
