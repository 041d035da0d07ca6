"""Actors: who is named in a document, under all names."""

from __future__ import annotations

from collections.abc import Sequence

from polemic.actors.assembly import records
from polemic.actors.cast import Cast
from polemic.actors.clusters import cluster
from polemic.actors.dictionary import Dictionary
from polemic.actors.names import find_names
from polemic.actors.naming import Naming
from polemic.actors.nominals import find_nominals
from polemic.actors.reference import resolve_nominals, resolve_pronouns
from polemic.actors.voice import own_namings, resolve_first_persons, voice_of
from polemic.parsing import Parse
from polemic.records import Span

__all__ = ["Cast", "Dictionary", "find_cast"]


def find_cast(
    parse: Parse, *, dictionary: Dictionary | None = None, given: Sequence[Span] = ()
) -> Cast:
    """The actors of a parsed document, where each is named, and who belongs to whom."""
    voice = voice_of(parse)
    names = find_names(parse)
    figures = cluster(parse, names, [])
    taken = {i for n in names for i in range(n.start, n.last + 1)}
    for own in own_namings(parse):
        voice.add(own)
        taken |= set(range(own.first, own.last + 1))
    nominals = find_nominals(parse, taken)
    by_head = _by_token(names)
    resolve_nominals(parse, nominals, figures, by_head)
    third = resolve_pronouns(parse, [*names, *nominals])
    by_head |= _by_token([*nominals, *third])
    resolve_first_persons(parse, voice, by_head)
    actors, mentions, heads, _ = records(parse, [voice, *figures])
    return Cast(parse, actors, mentions, (), heads)


def _by_token(namings: Sequence[Naming]) -> dict[int, Naming]:
    """Every token of a name, the heads of all other namings."""
    found: dict[int, Naming] = {}
    for naming in namings:
        if naming.form in {"name", "acronym"}:
            found.update(dict.fromkeys(range(naming.start, naming.last + 1), naming))
        else:
            found[naming.head] = naming
    return found
