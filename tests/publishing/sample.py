"""Coded articles made by hand: what the outputs are tried on."""

from __future__ import annotations

import hashlib
import re
from typing import Any

from polemic.records import (
    Actor,
    Affiliation,
    Block,
    Coded,
    Document,
    Event,
    Figure,
    Mention,
    Participant,
    Portrayal,
    Record,
    Reject,
    Span,
    Stance,
    Statement,
    Why,
    coded_id,
    digest,
)

HARBOUR = """The Ledger

4 May 1911

Strike closes the harbour of Port Elm

Dockers demand eight hours; the Harbour Board threatens to call in troops

Some 2,400 dockers left their work at Port Elm on Monday. The Dock Workers' Union (DWU) said \
"no ship will be unloaded" until the Harbour Board grants the day of eight hours. Its secretary, \
Anna Brandt, called on the board to release the men arrested on 28 April.

The Harbour Board refused to meet the union, which its chairman, Sir Edwin Vale, called "a gang of \
idlers". The board may ask for troops should the strike spread to the railway 🚂. Brandt denied \
that strikers had burned the customs shed. The Seamen's League backed the dockers, but would not \
join the strike.

"We do not fear soldiers," Brandt said."""

COURIER = """The Courier

6 May 1911

Who pays for Port Elm?

This paper cannot back the Dock Workers' Union. In 1907 the DWU promised peace, and broke it. \
Sir Edwin Vale believes that the strike will fail within a week.

The Harbour Board must not yield."""

COMMON: dict[str, Any] = {"coder": "rules/test", "version": "0.1.0"}


class Sheet:
    """Builds the records of one text; phrases are found in it, so that offsets are right."""

    def __init__(self, text: str, **metadata: Any) -> None:
        blocks = tuple(
            Block(role, match.start(), match.end())
            for match, role in zip(
                re.finditer(r"\S.*?(?=\n\n|\Z)", text, re.DOTALL),
                metadata.pop("roles", ()),
                strict=False,
            )
        )
        sha = hashlib.sha256(text.encode("utf-8", "replace")).hexdigest()
        name = digest(sha, str(sorted(metadata.items())))
        self.document = Document(id=name, text=text, sha256=sha, blocks=blocks, **metadata)
        self.records: list[Record] = [self.document]
        self.mentions: dict[str, list[Mention]] = {}

    def span(self, phrase: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = self.document.text.index(phrase, start + 1)
        return self.document.span(start, start + len(phrase))

    def sentence(self, phrase: str) -> Span:
        at = self.span(phrase)
        for match in re.finditer(
            r"\S.*?(?:[.!?]”?\"?(?=\s|\Z)|(?=\n\n|\Z))", self.document.text, re.DOTALL
        ):
            if match.start() <= at.start < match.end():
                return self.document.span(match.start(), max(match.end(), at.end))
        raise AssertionError(phrase)

    def add(
        self, made: type[Coded], core: tuple[Span, ...], evidence: Span, *slots: str, **values: Any
    ) -> Any:
        name = coded_id(self.document.id, made.record, core, *slots)
        common = {"why": Why("test", "entry", core[:1])} | COMMON | values
        one = made(id=name, document=self.document.id, evidence=(evidence,), **common)
        self.records.append(one)
        return one

    def actor(self, name: str, kind: str, *named: str, **values: Any) -> str:
        first = named[0] if named else name
        made = self.add(
            Actor, (self.span(first),), self.sentence(first), name, name=name, kind=kind, **values
        )
        for phrase in named or (name,):
            for nth in range(self.document.text.count(phrase)):
                span = self.span(phrase, nth)
                one = Mention(
                    id=coded_id(self.document.id, "mention", [span], made.id),
                    document=self.document.id,
                    actor=made.id,
                    start=span.start,
                    end=span.end,
                    text=span.text,
                    form="name",
                    **COMMON,
                )
                self.mentions.setdefault(made.id, []).append(one)
                self.records.append(one)
        return str(made.id)

    def at(self, actor: str, near: Span) -> Participant:
        """The actor with its mention nearest to a span."""
        mentions = self.mentions.get(actor, [])
        best = min(mentions, key=lambda one: abs(one.start - near.start), default=None)
        return Participant(actor, best.id if best else None)

    def states(self, speaker: str, kind: str, cue: str, *content: str, **values: Any) -> Any:
        spans = tuple(self.span(part) for part in content)
        slot = self.at(speaker, self.span(cue))
        return self.add(
            Statement,
            spans,
            self.sentence(cue),
            speaker,
            speaker=slot,
            kind=kind,
            cue=(self.span(cue),),
            content=spans,
            **values,
        )

    def stands(self, holder: str, target: str, sign: int, cue: str, **values: Any) -> Any:
        span = self.span(cue)
        form = values.pop("form", "supported" if sign > 0 else "opposed")
        return self.add(
            Stance,
            (span,),
            self.sentence(cue),
            holder,
            target,
            holder=self.at(holder, span),
            target=self.at(target, span),
            sign=sign,
            form=form,
            cue=(span,),
            **values,
        )

    def event(
        self, kind: str, trigger: str, actors: list[str], recipients: list[str], **values: Any
    ) -> Any:
        span = self.span(trigger)
        return self.add(
            Event,
            (span,),
            self.sentence(trigger),
            *actors,
            type=kind,
            trigger=(span,),
            actors=tuple(self.at(one, span) for one in actors),
            recipients=tuple(self.at(one, span) for one in recipients),
            **values,
        )


def harbour() -> list[Record]:
    """A strike as a paper close to the strikers would have told it."""
    roles = ("masthead", "date", "title", "standfirst", "paragraph", "paragraph", "paragraph")
    sheet = Sheet(
        HARBOUR,
        outlet="The Ledger",
        published="1911-05-04",
        title="Strike closes the harbour of Port Elm",
        standfirst="Dockers demand eight hours; the Harbour Board threatens to call in troops",
        path="ledger.txt",
        roles=roles,
    )
    union = sheet.actor(
        "Dock Workers' Union",
        "organization",
        "Dock Workers' Union",
        "DWU",
        "the union",
        aliases=("DWU", "the union"),
    )
    board = sheet.actor(
        "Harbour Board", "organization", "Harbour Board", "the board", aliases=("the board",)
    )
    dockers = sheet.actor("dockers", "group", "dockers", "strikers", aliases=("strikers",))
    brandt = sheet.actor(
        "Anna Brandt", "person", "Anna Brandt", "Brandt", aliases=("Brandt",), roles=("secretary",)
    )
    vale = sheet.actor("Sir Edwin Vale", "person", roles=("chairman",))
    league = sheet.actor("Seamen's League", "organization")
    troops = sheet.actor("troops", "group", "troops", "soldiers")
    ledger = sheet.actor("The Ledger", "outlet", voice=True)
    sheet.add(
        Affiliation,
        (sheet.span("secretary"),),
        sheet.sentence("secretary"),
        member=Participant(brandt),
        organization=Participant(union),
        role="secretary",
    )
    sheet.event(
        "PROTEST",
        "left their work",
        [dockers],
        [board],
        mode="strike",
        date="1911-05-01",
        date_precision="day",
        place="Port Elm",
        quantity=2400.0,
    )
    sheet.add(
        Figure,
        (sheet.span("Some 2,400 dockers"),),
        sheet.sentence("Some 2,400"),
        value=2400.0,
        of="dockers",
        approximate=True,
        actor=Participant(dockers),
        phrase=(sheet.span("Some 2,400"),),
    )
    sheet.states(
        union, "claim", "said", "no ship will be unloaded", speech="direct", confidence=0.91
    )
    sheet.states(
        brandt,
        "demand",
        "called on",
        "release the men arrested on 28 April",
        addressee=Participant(board),
    )
    sheet.event(
        "COERCE", "arrested", [], [dockers], mode="arrest", date="1911-04-28", date_precision="day"
    )
    sheet.event("REJECT", "refused to meet", [board], [union], mode="meet")
    sheet.stands(board, union, -1, "refused to meet")
    sheet.add(
        Portrayal,
        (sheet.span("a gang of idlers"),),
        sheet.sentence("a gang of"),
        actor=Participant(union),
        by=Participant(vale),
        phrase=(sheet.span("a gang of idlers"),),
        scare_quotes=False,
    )
    sheet.stands(vale, union, -1, "a gang of idlers", basis="epithet")
    sheet.event(
        "MOBILIZE", "ask for troops", [board], [dockers], mode="troops", modality="hypothetical"
    )
    denied = sheet.states(brandt, "claim", "denied", "strikers had burned the customs shed")
    sheet.event(
        "ASSAULT",
        "burned",
        [dockers],
        [],
        mode="destroy",
        polarity="denied",
        within=denied.id,
        reported_by=Participant(brandt),
    )
    sheet.stands(league, dockers, 1, "backed")
    sheet.stands(league, dockers, -1, "would not join", form="withheld", aspect="the strike")
    sheet.states(
        brandt, "claim", "Brandt said", "We do not fear soldiers,", speech="direct", negated=False
    )
    sheet.stands(brandt, troops, -1, "do not fear")
    assert ledger
    return sheet.records


def courier() -> list[Record]:
    """The same strike in a paper that would see it fail."""
    sheet = Sheet(
        COURIER,
        outlet="The Courier",
        published="1911-05-06",
        title="Who pays for Port Elm?",
        path="courier.txt",
    )
    union = sheet.actor(
        "Dock Workers' Union", "organization", "Dock Workers' Union", "DWU", aliases=("DWU",)
    )
    voice = sheet.actor("The Courier", "outlet", "This paper", voice=True)
    vale = sheet.actor("Sir Edwin Vale", "person")
    board = sheet.actor("Harbour Board", "organization")
    sheet.stands(voice, union, -1, "cannot back", form="withheld")
    sheet.event(
        "AGREE",
        "promised peace",
        [union],
        [board],
        date="1907",
        date_precision="year",
        historical=True,
    )
    sheet.states(vale, "belief", "believes", "the strike will fail within a week")
    sheet.states(voice, "demand", "must not", "not yield", addressee=Participant(board))
    return sheet.records


def rejects() -> list[Record]:
    """Two inputs that were not coded."""
    return [
        Reject(
            id="0" * 16,
            path="empty.txt",
            outcome="empty",
            reason="there is nothing in the file",
            remedy="give a file with text",
        ),
        Reject(
            id="1" * 16,
            path="scan.pdf",
            outcome="unsupported_format",
            reason="not an article in a format that polemic reads",
            remedy="save it as text",
        ),
    ]


def all_records() -> list[Record]:
    """Two coded articles and two rejects, in output order."""
    return [*harbour(), *courier(), *rejects()]
