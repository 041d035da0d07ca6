"""The same people of the same owner are one: "the mayor's allies" wherever they come back."""

from __future__ import annotations

from collections.abc import Sequence

from polemic.actors.naming import Figure, Naming
from polemic.actors.nominals import determiner
from polemic.actors.words import singular
from polemic.parsing import Parse


def merge_possessed(parse: Parse, nominals: Sequence[Naming], by_head: dict[int, Naming]) -> None:
    """Join nominals with the same words and the same possessor; pronouns may stand for it."""
    known: dict[tuple[int, tuple[str, ...]], Figure] = {}
    for nominal in nominals:
        owner = determiner(parse, nominal)
        if nominal.figure is None or nominal.figure.names or owner is None:
            continue
        named = by_head.get(owner.i) if owner.dep_ == "poss" else None
        if named is None or named.figure is None:
            continue
        words = (*(w.lower() for w in nominal.words[:-1]), singular(nominal.words[-1]))
        first = known.setdefault((id(named.figure), (str(nominal.plural), *words)), nominal.figure)
        if first is not nominal.figure and not first.voice and not nominal.figure.voice:
            gone = nominal.figure
            first.absorb(gone)
            gone.namings = []
