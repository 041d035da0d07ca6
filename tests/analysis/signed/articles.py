"""Articles about a strike, as records: who stands with and against whom, on which demands."""

from __future__ import annotations

from polemic.records import Actor, Document, Participant, Record, Span, Stance, Statement, digest

PLUS, MINUS = 1, -1


def article(
    name: str,
    stances: list[tuple[str, int, str]],
    positions: list[tuple[str, str, bool]] = (),  # type: ignore[assignment]
    *,
    published: str | None = "1911-05-04",
    entities: dict[str, str] | None = None,
) -> list[Record]:
    """An article's actors, its stances and its statements `(speaker, concept, agrees)`."""
    linked = entities or {}
    document = Document(id=digest(name), text=name, sha256=digest(name), published=published)
    here = (Span(0, len(name), name),)
    names = {one for holder, _, target in stances for one in (holder, target)}
    names |= {speaker for speaker, _, _ in positions}
    ids = {one: digest(name, one) for one in sorted(names)}
    records: list[Record] = [document]
    common = {"document": document.id, "evidence": here, "coder": "test", "version": "1"}
    for one, actor in ids.items():
        records.append(
            Actor(id=actor, name=one, kind="group", entity=linked.get(one), **common)  # type: ignore[arg-type]
        )
    for number, (holder, sign, target) in enumerate(stances):
        records.append(
            Stance(
                id=f"{name}/stance{number}",
                holder=Participant(ids[holder]),
                target=Participant(ids[target]),
                sign=sign,
                form="supported" if sign > 0 else "opposed",
                **common,  # type: ignore[arg-type]
            )
        )
    for number, (speaker, concept, agrees) in enumerate(positions):
        records.append(
            Statement(
                id=f"{name}/statement{number}",
                speaker=Participant(ids[speaker]),
                kind="demand",
                content=here,
                concept=concept,
                agreement=agrees,
                **common,  # type: ignore[arg-type]
            )
        )
    return records


def strike() -> list[Record]:
    """Two camps, a league that backs one and is backed by the other, and an ambivalent mayor."""
    return [
        *article(
            "a",
            [
                ("the dockers", PLUS, "the union"),
                ("the board", MINUS, "the union"),
                ("the board", MINUS, "dockers"),
                ("the Seamen's League", PLUS, "the union"),
            ],
            published="1911-05-01",
        ),
        *article(
            "b",
            [
                ("The Union", MINUS, "the board"),
                ("the board", PLUS, "the owners"),
                ("the owners", PLUS, "the Seamen's League"),
                ("the mayor", PLUS, "the owners"),
                ("the mayor", MINUS, "the owners"),
            ],
            published="1911-05-20",
        ),
        *article(
            "c",
            [("the owners", MINUS, "dockers")],
            [("the union", "eight hours", True), ("the owners", "eight hours", False)],
            published="1911-06-10",
        ),
    ]
