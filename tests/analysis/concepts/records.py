"""Statements of one speaker or two, from their words."""

from polemic.records import Actor, Document, Participant, Span, Statement, digest

DOCUMENT = Document(id="d" * 16, text="", sha256="", title="Peace", published="1994-01-14")
ANA = Actor(id="a1", document=DOCUMENT.id, coder="t", version="1", name="Ana", kind="person")
PARTY = Actor(
    id="a2", document=DOCUMENT.id, coder="t", version="1", name="The Party", kind="organization"
)


def says(
    text: str,
    *,
    kind: str = "claim",
    cue: str = "says",
    negated: bool = False,
    agreement: bool | None = None,
    speaker: str = "a1",
    start: int = 0,
    within: str | None = None,
    concept: str | None = None,
) -> Statement:
    """A statement; its id comes from its words."""
    return Statement(
        id=digest(text, kind, cue, speaker, str(negated)),
        document=DOCUMENT.id,
        coder="t",
        version="1",
        speaker=Participant(speaker),
        kind=kind,
        cue=(Span(900, 900 + len(cue), cue),),
        content=(Span(start, start + len(text), text),),
        negated=negated,
        agreement=agreement,
        within=within,
        concept=concept,
    )
