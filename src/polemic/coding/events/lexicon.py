"""The lexicon of events: all trigger patterns, found by the lemma of their head."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from polemic.coding.events.patterns import ROLES, Entry, Pattern, parse_pattern
from polemic.coding.ontology import event_types
from polemic.errors import DataError
from polemic.lexicon import load_yaml

Index = dict[str, tuple[Pattern, ...]]


def entries() -> Iterator[tuple[Entry, dict[str, list[str]]]]:
    """The entries of all types with their patterns as written."""
    for kind, known in event_types().items():
        file = f"{kind.lower()}.yaml"
        for name, body in load_yaml(f"coding/events/data/{file}").items():
            mode = body.get("mode")
            if mode is not None and mode not in known.modes:
                raise DataError(f"{mode!r} is no mode of {kind}", where=file, remedy="mend it")
            entry = Entry(
                f"{file}#{name}",
                kind,
                mode,
                body.get("cameo"),
                tuple(body.get("contexts", ())),
                bool(body.get("mutual")),
                bool(body.get("needs_recipient")),
            )
            yield entry, {group: body.get(group, []) for group in ROLES}


@cache
def _index() -> tuple[Index, Index]:
    verbs: dict[str, list[Pattern]] = {}
    nouns: dict[str, list[Pattern]] = {}
    for entry, groups in entries():
        for group, written in groups.items():
            found = verbs if group == "verbs" else nouns
            for each in written:
                pattern = parse_pattern(each, entry, ROLES[group])
                found.setdefault(pattern.head, []).append(pattern)
    return _sorted(verbs), _sorted(nouns)


def _sorted(found: dict[str, list[Pattern]]) -> Index:
    return {
        head: tuple(sorted(patterns, key=lambda pattern: -pattern.weight))
        for head, patterns in found.items()
    }


def verb_patterns(lemma: str) -> tuple[Pattern, ...]:
    """The patterns of a verb, the most specific first."""
    return _index()[0].get(lemma, ())


def noun_patterns(lemma: str) -> tuple[Pattern, ...]:
    """The patterns of a noun, the most specific first."""
    return _index()[1].get(lemma, ())
