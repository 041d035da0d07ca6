"""What the search for actors works with: places where someone is named, and who that may be."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field


def spaced(words: Sequence[str]) -> str:
    """Words as they are printed: no space before an apostrophe or around hyphens."""
    text = " ".join(words)
    for apart, joined in ((" '", "'"), (" ’", "’"), (" - ", "-"), (" / ", "/"), (" .", ".")):
        text = text.replace(apart, joined)
    return text


@dataclass(slots=True, eq=False)
class Naming:
    """One place where someone is named: tokens `first` to `last`, both inclusive."""

    first: int
    last: int
    head: int
    form: str
    words: tuple[str, ...]
    kind: str | None = None
    sector: str | None = None
    country: str | None = None
    roles: tuple[str, ...] = ()
    plural: bool = False
    gender: str = ""
    lead: int = -1  # first token of titles before the name; `first` where there are none
    given: tuple[int, int] | None = None  # code points of a span given from outside
    figure: Figure | None = None

    @property
    def text(self) -> str:
        """The words as they are printed."""
        return spaced(self.words)

    @property
    def start(self) -> int:
        """First token, titles included."""
        return self.lead if self.lead >= 0 else self.first


@dataclass(slots=True, eq=False)
class Figure:
    """Someone in the document: all places that name them, and what those tell."""

    namings: list[Naming] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    sectors: Counter[str] = field(default_factory=Counter)
    roles: list[str] = field(default_factory=list)
    country: str | None = None
    gender: str = ""
    plural: bool = False
    name: str | None = None
    aliases: tuple[str, ...] = ()
    organization: str | None = None
    voice: bool = False
    governs: bool = False  # named in "the government of X"
    fixed_kind: str | None = None

    def add(self, naming: Naming) -> None:
        """Take in one more place that names them."""
        naming.figure = self
        self.namings.append(naming)
        if naming.kind and naming.form != "pronoun":
            self.kinds[naming.kind] += 3 if naming.form == "name" else 1
        if naming.sector:
            self.sectors[naming.sector] += 1
        for role in naming.roles:
            if role.lower() not in (known.lower() for known in self.roles):
                self.roles.append(role)
        self.country = self.country or naming.country
        self.gender = self.gender or naming.gender
        if naming.form != "pronoun":
            self.plural = self.plural or naming.plural

    def absorb(self, other: Figure) -> None:
        """Take over all that another figure has: they are one."""
        for naming in other.namings:
            self.add(naming)
        self.roles.extend(role for role in other.roles if role not in self.roles)
        self.aliases += other.aliases
        self.governs = self.governs or other.governs

    @property
    def kind(self) -> str:
        """The kind that most of the namings tell."""
        if self.fixed_kind:
            return self.fixed_kind
        return max(self.kinds, key=self.kinds.__getitem__) if self.kinds else "group"

    @property
    def names(self) -> list[Naming]:
        """The proper names and acronyms among the namings."""
        return [naming for naming in self.namings if naming.form in {"name", "acronym"}]
