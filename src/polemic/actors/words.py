"""What single words tell about actors: people, collectives, titles, countries, given names."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from polemic.lexicon import load_csv, load_yaml
from polemic.parsing.tokens import Token

_DATA = "actors/data/"


def _phrases(path: str) -> dict[str, dict[str, list[str]]]:
    data: dict[str, dict[str, list[str]]] = load_yaml(_DATA + path)
    return data


@cache
def people() -> dict[str, str]:
    """Nouns for persons, singular, with their PLOVER sector."""
    found: dict[str, str] = {}
    for sector, nouns in load_yaml(_DATA + "people.yaml").items():
        for noun in nouns:
            found.setdefault(noun.lower(), sector)
    return found


@cache
def collectives() -> dict[str, tuple[str, str]]:
    """Nouns for collectives, singular, with kind and sector."""
    return _by_word(_phrases("collectives.yaml"))


@cache
def organization_words() -> dict[str, tuple[str, str]]:
    """Words and phrases in names of organisations, with kind and sector."""
    named = dict(_phrases("organizations.yaml"))
    return _by_word({kind: words for kind, words in named.items() if kind != "no_actor"})


def _by_word(data: dict[str, dict[str, list[str]]]) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for kind, by_sector in data.items():
        for sector, words in by_sector.items():
            for word in words:
                found.setdefault(word.lower(), (kind, sector))
    return found


@cache
def inactive_words() -> dict[str, str]:
    """Last words of capitalised names that are no actors: `place` or `thing`."""
    data = _phrases("organizations.yaml")["no_actor"]
    return {word: what for what, words in data.items() for word in words}


@cache
def titles() -> dict[str, str]:
    """What stands before a person's name, with the sector it tells, if any."""
    data = _phrases("offices.yaml")["titles"]
    return {title: sector for sector, words in data.items() for title in words}


@cache
def offices() -> frozenset[str]:
    """Nouns for what one person is or holds."""
    return frozenset(load_yaml(_DATA + "offices.yaml")["offices"])


@cache
def verbs(kind: str) -> frozenset[str]:
    """Lemmas of the verbs of a kind (speech, mind, act) that only actors govern."""
    return frozenset(load_yaml(_DATA + "verbs.yaml")[kind])


@cache
def place_prepositions() -> frozenset[str]:
    """Prepositions whose object is a place or circumstance."""
    return frozenset(load_yaml(_DATA + "verbs.yaml")["place"])


@cache
def peoples() -> dict[str, str]:
    """Peoples, religions and party camps by their plurals and adjectives, with a sector."""
    data = load_yaml(_DATA + "peoples.yaml")
    sectors = {"peoples": "CVL", "parties": "PTY"}
    return {word: sectors[key] for key, words in data.items() for word in words}


@dataclass(frozen=True)
class Gazetteer:
    """Countries by name, demonym and capital, in lower case; their codes."""

    names: dict[str, str]
    demonyms: dict[str, str]
    capitals: dict[str, str]

    def code(self, word: str) -> str | None:
        """The country that a name, demonym or capital tells of."""
        low = word.lower().removeprefix("the ")
        return self.names.get(low) or self.demonyms.get(low) or self.capitals.get(low)


@cache
def gazetteer() -> Gazetteer:
    """All countries, present and past."""
    columns: dict[str, dict[str, str]] = {"names": {}, "demonyms": {}, "capital": {}}
    for row in load_csv(_DATA + "countries.csv"):
        for column, found in columns.items():
            for word in filter(None, row[column].split("|")):
                found.setdefault(word.lower().removeprefix("the "), row["code"])
    return Gazetteer(columns["names"], columns["demonyms"], columns["capital"])


@cache
def given_names() -> dict[str, str]:
    """Given names with the gender they mostly have: `male`, `female`, or "" for both."""
    data = load_yaml(_DATA + "given_names.yaml")
    both = set(data["male"]) & set(data["female"])
    return {n: "" if n in both else gender for gender, names in data.items() for n in names}


_IRREGULAR = {
    "men": "man", "women": "woman", "children": "child", "people": "people", "wives": "wife",
    "thieves": "thief", "clergy": "clergy", "police": "police", "folks": "folk",
    "troops": "troop", "jurymen": "juryman", "chiefs": "chief", "staff": "staff",
    "corpses": "corpse",
}  # fmt: skip


@cache
def singular(word: str) -> str:
    """The singular of an English noun, as far as the lexicons need it."""
    low = word.lower().replace("’", "'")
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low in people() or low in collectives():
        return low
    for plural, one in (("men", "man"), ("ies", "y"), ("ves", "f"), ("es", ""), ("s", "")):
        if low.endswith(plural):
            stem = low[: -len(plural)] + one
            if stem in people() or stem in collectives() or plural == "s":
                return stem
    return low


def is_plural(token: Token) -> bool:
    """Whether a noun is in the plural."""
    low = token.lower_
    if token.tag_ in {"NNS", "NNPS"} or low in {"people", "police", "clergy", "masses", "troops"}:
        return True
    return low != singular(low) and low.endswith(("s", "men", "children"))


@cache
def small_words(kind: str) -> frozenset[str]:
    """A list of the words around and inside names: `particles`, `calendar`, `motion`, ..."""
    return frozenset(load_yaml(_DATA + "names.yaml")[kind])


@cache
def ambiguous() -> frozenset[str]:
    """Nouns that name an actor only where the grammar shows one."""
    return frozenset(load_yaml(_DATA + "ambiguous.yaml")["ambiguous"])


@cache
def places() -> frozenset[str]:
    """Cities, states and regions."""
    return frozenset(load_yaml(_DATA + "places.yaml")["places"]) | american_states() - {"georgia"}


@cache
def american_states() -> frozenset[str]:
    """The states of the United States."""
    return frozenset(load_yaml(_DATA + "places.yaml")["states"])


@cache
def published(kind: str) -> frozenset[str]:
    """Words of a kind: `documents`, `showing` (verbs), `counting`, `indefinite`, ..."""
    return frozenset(load_yaml(_DATA + "ambiguous.yaml")[kind])


@cache
def spelled_out(title: str) -> str:
    """A title without its abbreviation."""
    spelled: dict[str, str] = load_yaml(_DATA + "names.yaml")["spelled"]
    return spelled.get(title, title)


@cache
def same_bodies() -> dict[tuple[str, ...], tuple[str, ...]]:
    """Names of one body, in lower-case words, with the fullest of them."""
    rows: list[list[str]] = load_yaml(_DATA + "names.yaml")["same"]
    return {tuple(name.split()): tuple(row[0].split()) for row in rows for name in row}
