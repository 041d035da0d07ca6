"""Actors: who is named in a document, under all names."""

from __future__ import annotations

from collections.abc import Sequence

from polemic.actors.affiliation import Belonging, belongings, voice_belongings
from polemic.actors.assembly import affiliations, assemble
from polemic.actors.cast import Cast
from polemic.actors.clusters import cluster
from polemic.actors.counting import counted
from polemic.actors.dictionary import Dictionary
from polemic.actors.issuers import hand_to_issuers
from polemic.actors.known import add_given, find_known, known_figures
from polemic.actors.names import find_names
from polemic.actors.naming import Figure, Naming
from polemic.actors.nominals import find_nominals
from polemic.actors.possession import merge_possessed
from polemic.actors.pronouns import resolve_pronouns
from polemic.actors.reference import resolve_nominals
from polemic.actors.states import mark_governors, merge_states
from polemic.actors.voice import name_oneself, own_namings, resolve_first_persons, voice_of
from polemic.parsing import Parse
from polemic.records import Span

__all__ = ["Cast", "Dictionary", "find_cast"]


def find_cast(
    parse: Parse, *, dictionary: Dictionary | None = None, given: Sequence[Span] = ()
) -> Cast:
    """The actors of a parsed document, where each is named, and who belongs to whom.

    `dictionary` has actors known from the start; `given` are spans that name an actor each,
    whatever else is found: the same text names the same actor.
    """
    voice = voice_of(parse)
    known = known_figures(dictionary)
    listed = find_known(parse, dictionary, known)
    found = find_names(parse, {i for n in listed for i in range(n.first, n.last + 1)})
    names = sorted([*listed, *found.namings], key=lambda n: n.first)
    figures = cluster(parse, names, known)
    own = list(own_namings(parse))
    for naming in own:
        voice.add(naming)
        found.taken.update(range(naming.first, naming.last + 1))
    mark_governors(parse, names)
    nominals = find_nominals(parse, found.taken)
    by_head = _by_token(names)
    name_oneself(parse, [*names, *nominals], voice)
    resolve_nominals(parse, nominals, figures, by_head)
    merge_states(parse, figures)
    by_head |= _by_token(nominals)
    third = resolve_pronouns(parse, [*names, *nominals, *own], by_head)
    by_head |= _by_token(third)
    merge_possessed(parse, nominals, by_head)
    issued = hand_to_issuers(parse, figures, by_head)
    by_head |= (counts := counted(parse, by_head) | issued)
    resolve_first_persons(parse, voice, by_head)
    added = add_given(parse, given, figures, by_head)
    pairs = belongings(parse, [*names, *nominals, *added], figures, by_head)
    pairs += voice_belongings(parse, voice, figures)
    cast = assemble(parse, [voice, *(f for f in figures if f.namings or _is_body(f, pairs))])
    heads = cast.heads | {
        at: cast.heads[naming.head] for at, naming in counts.items() if at not in cast.heads
    }
    return Cast(parse, cast.actors, cast.mentions, affiliations(parse, pairs, cast), heads)


def _is_body(figure: Figure, pairs: Sequence[Belonging]) -> bool:
    return any(pair.organization is figure for pair in pairs)


def _by_token(namings: Sequence[Naming]) -> dict[int, Naming]:
    """Every token of a name, the heads of all other namings."""
    found: dict[int, Naming] = {}
    for naming in namings:
        if naming.form in {"name", "acronym"}:
            found.update(dict.fromkeys(range(naming.start, naming.last + 1), naming))
        else:
            found[naming.head] = naming
    return found
