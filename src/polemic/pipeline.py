"""Joins the stages: one document through parsing, actors and coding to its records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from traceback import extract_tb
from typing import Any

from polemic.actors import find_cast
from polemic.actors.dictionary import Dictionary
from polemic.coding import BEST, CODERS, Context, coder
from polemic.errors import DuplicateInput, PolemicError, ReadingError, UsageError
from polemic.parsing import parse
from polemic.reading import read, reject
from polemic.records import (
    Actor,
    Affiliation,
    Coded,
    Document,
    Event,
    Figure,
    Mention,
    Portrayal,
    Record,
    Reject,
    Span,
    Stance,
    Statement,
    to_json,
)


@dataclass(frozen=True)
class Coding:
    """One article and all that was read in it."""

    document: Document
    actors: tuple[Actor, ...] = ()
    mentions: tuple[Mention, ...] = ()
    affiliations: tuple[Affiliation, ...] = ()
    statements: tuple[Statement, ...] = ()
    stances: tuple[Stance, ...] = ()
    events: tuple[Event, ...] = ()
    figures: tuple[Figure, ...] = ()
    portrayals: tuple[Portrayal, ...] = ()

    def records(self) -> Iterator[Record]:
        """The document, its actors and mentions, then its records in text order."""
        yield self.document
        yield from self.actors
        yield from self.mentions
        coded: list[Coded] = [
            *self.affiliations,
            *self.statements,
            *self.stances,
            *self.events,
            *self.figures,
            *self.portrayals,
        ]
        yield from sorted(coded, key=_in_text_order)

    def to_records(self) -> list[dict[str, Any]]:
        """The records as plain values, in the layout of the published contract."""
        return [to_json(record) for record in self.records()]

    def to_pandas(self) -> Any:
        """A dict of data frames, one for each kind of record; needs `polemic[pandas]`."""
        from polemic.publishing.frames import to_frames

        return to_frames(self.records())


def _in_text_order(record: Coded) -> tuple[int, str, str]:
    return (record.evidence[0].start if record.evidence else 0, record.record, record.id)


def choose(coders: str | Mapping[str, str] = "rules") -> dict[str, str]:
    """The coder of each kind of record: one name for all, or names by kind; rules elsewhere.

    `best` is for each kind the coder that reads articles coded by hand better.
    """
    if coders == "best":
        coders = BEST
    if isinstance(coders, str):
        names = {"best", *(name for known in CODERS.values() for name in known)}
        chosen = {kind: coders if coders in known else "rules" for kind, known in CODERS.items()}
        if coders not in chosen.values():
            raise UsageError(
                f"there is no coder {coders!r}",
                where="--coder",
                remedy=f"use one of {', '.join(sorted(names))}",
            )
        return chosen
    unknown = sorted(set(coders) - set(CODERS))
    if unknown:
        raise UsageError(
            f"{unknown[0]!r} is no kind of record",
            where="--coder",
            remedy=f"use {', '.join(CODERS)}",
        )
    for kind, name in coders.items():
        if name not in CODERS[kind]:
            raise UsageError(
                f"there is no coder {name!r} for {kind}",
                where="--coder",
                remedy=f"use one of {', '.join(CODERS[kind])}",
            )
    return {kind: coders.get(kind, "rules") for kind in CODERS}


def named_coders(option: str) -> str | dict[str, str]:
    """The value of `--coder`: one name, or `kind=name` pairs with commas between."""
    if "=" not in option:
        return option
    pairs = (pair.partition("=") for pair in option.split(","))
    return {kind.strip(): name.strip() for kind, _, name in pairs}


def code(
    document: Document,
    *,
    actors: Dictionary | None = None,
    given: Sequence[Span] = (),
    coders: str | Mapping[str, str] = "rules",
) -> Coding:
    """Codes one document.

    `actors` is a user's dictionary; `given` are spans known to name an actor each (spans with the
    same text name the same actor); `coders` names the coder of each kind of record.
    """
    chosen = choose(coders)
    parsed = parse(document)
    cast = find_cast(parsed, dictionary=actors, given=given)
    context = Context(parsed, cast)
    coded: dict[str, tuple[Coded, ...]] = {}
    for kind in CODERS:
        coded[kind] = _distinct(coder(kind, chosen[kind])(context))
        if kind in {"statements", "events", "portrayals"}:
            context = context.after(**{kind: coded[kind]})
    return Coding(
        document,
        actors=cast.actors,
        mentions=cast.mentions,
        affiliations=cast.affiliations,
        **coded,  # type: ignore[arg-type]
    )


def code_files(paths: Iterable[Path], **options: Any) -> Iterator[tuple[Path, Coding | Reject]]:
    """Codes files one by one; an article given twice in one run is coded once."""
    seen: dict[str, Path] = {}
    for path in paths:
        coded = code_file(path, **options)
        if isinstance(coded, Coding):
            first = seen.setdefault(coded.document.id, path)
            if first is not path:
                twice = DuplicateInput(
                    f"the same article as {first}", where=str(path), remedy="give it once"
                )
                coded = reject(twice, path)
        yield path, coded


def code_file(path: Path, **options: Any) -> Coding | Reject:
    """Reads and codes one file; whatever cannot be coded becomes a reject with its reason."""
    try:
        return code(read(path), **options)
    except ReadingError as error:
        return reject(error, path)
    except PolemicError:
        raise  # weights, options, a user's files: the same for every article
    except Exception as error:  # a fault of ours in one article must not stop the others
        failure = ReadingError(
            f"coding broke off: {type(error).__name__} in {_place(error)}: {error}",
            where=str(path),
            remedy="the other files are not affected; please report this one",
        )
        return reject(failure, path)


def _place(error: Exception) -> str:
    """The module and line that an error comes from."""
    frame = extract_tb(error.__traceback__)[-1]
    return f"{Path(frame.filename).stem}:{frame.lineno}"


def _distinct(records: Any) -> tuple[Coded, ...]:
    """In text order, each id once."""
    by_id: dict[str, Coded] = {}
    for record in records:
        by_id.setdefault(record.id, record)
    return tuple(sorted(by_id.values(), key=_in_text_order))
