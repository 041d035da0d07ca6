"""The tables of the map: what each column of a section shows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from polemic.publishing import wording
from polemic.publishing.accounts import SECTIONS, Account
from polemic.records import Actor, Event, Figure, Stance

Column = tuple[str, Callable[["Line"], str]]


@dataclass(frozen=True)
class Line:
    """One record as a line of a table or of the timeline."""

    account: Account
    place: int
    article: int
    outlet: str
    sentences: tuple[int, ...]
    share: int = 0

    @property
    def id(self) -> str:
        """The record's id."""
        return self.account.record.id

    @property
    def numbers(self) -> str:
        """The sentences as a reader would cite them: "4", "4–6"."""
        found = self.sentences
        if not found:
            return ""
        run = len(found) > 1 and found[-1] - found[0] == len(found) - 1
        return f"{found[0]}–{found[-1]}" if run else ", ".join(str(one) for one in found)

    def detail(self, name: str) -> str:
        """One of the record's details."""
        return dict(self.account.details).get(name, "")


@dataclass(frozen=True)
class Table:
    """A section as a table."""

    name: str
    slug: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Line, tuple[Cell, ...]], ...]


@dataclass(frozen=True)
class Cell:
    """What a cell shows, and what it sorts by where that differs."""

    text: str
    key: str = ""
    marks: tuple[str, ...] = ()
    kind: str = ""


def _who(line: Line) -> str:
    return line.account.who


def _whom(line: Line) -> str:
    return line.account.whom


def _words(line: Line) -> str:
    return line.account.words


def _verb(line: Line) -> str:
    return line.account.verb


def _told(line: Line) -> str:
    return line.detail("Reported by")


def _date(line: Line) -> str:
    record = line.account.record
    return wording.day(record.date, short=True) if isinstance(record, Event) else ""


def _of(name: str) -> Callable[[Line], str]:
    return lambda line: line.detail(name)


_COLUMNS: dict[str, tuple[Column, ...]] = {
    "Actors": (
        ("Name", _who),
        ("Kind", _verb),
        ("Also called", _of("Also")),
        ("Roles", _of("Roles")),
        ("Belongs to", _of("Belongs to")),
        ("Lines", lambda line: str(line.share)),
    ),
    "Stances": (
        ("Who", _who),
        ("Stand", _verb),
        ("Whom", _whom),
        ("Over", _words),
        ("According to", _told),
    ),
    "Events": (
        ("When", _date),
        ("Who", _who),
        ("Deed", _words),
        ("Type", _verb),
        ("Whom", _whom),
        ("Where", _of("Place")),
        ("According to", _told),
    ),
    "Claims": (("Who", _who), ("Claim", _words), ("To", _whom), ("According to", _told)),
    "Demands": (("Who", _who), ("Demand", _words), ("Of whom", _whom), ("According to", _told)),
    "Intentions and beliefs": (("Who", _who), ("Kind", _verb), ("What", _words)),
    "Portrayals": (("Who", _whom), ("Called", _words), ("By", _who)),
    "Figures": (("Figure", _who), ("Of", _verb), ("In the text", _words), ("Concerns", _whom)),
    "Affiliations": (("Who", _who), ("Role", _words), ("Of", _whom)),
}
_ALWAYS = {"Name", "Who", "Figure"}
_MARKED = {"Deed", "Claim", "Demand", "What", "Called", "Stand", "Name"}
_WORDED = {"Deed", "Called", "In the text"}


def tables(sections: dict[str, list[Line]], *, many: bool) -> tuple[Table, ...]:
    """The tables that have lines; columns that would be empty are left out."""
    return tuple(_table(name, sections[name], many) for name in SECTIONS if sections.get(name))


def _table(name: str, lines: Sequence[Line], many: bool) -> Table:
    columns = [
        column
        for column in _COLUMNS[name]
        if column[0] in _ALWAYS or any(column[1](line) for line in lines)
    ]
    sure = any(line.account.record.confidence is not None for line in lines)
    heads = [head for head, _ in columns] + ["Confidence"] * sure + ["Article"] * many
    rows = []
    for line in lines:
        cells = [_cell(line, head, show(line)) for head, show in columns]
        if sure:
            cells.append(Cell(wording.confidence(line.account.record), kind="number"))
        if many:
            cells.append(Cell(line.outlet, kind="article"))
        rows.append((line, tuple(cells)))
    return Table(name, name.lower().replace(" ", "-"), tuple(heads), tuple(rows))


def _cell(line: Line, head: str, text: str) -> Cell:
    record = line.account.record
    marks = line.account.marks if head in _MARKED else ()
    if isinstance(record, Event) and head == "When":
        return Cell(text, record.date or "", kind="date")
    if isinstance(record, Figure) and head == "Figure":
        return Cell(text, str(record.value), kind="number")
    if isinstance(record, Actor) and head == "Lines":
        return Cell(text, kind="number")
    if isinstance(record, Stance) and head == "Stand":
        return Cell(text, marks=marks, kind=wording.tone(record))
    if head in _WORDED:
        return Cell(f"“{text}”" if text else "", text, marks, "words")
    return Cell(text, marks=marks, kind=head.lower().split()[0])
