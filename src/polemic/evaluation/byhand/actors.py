"""Which of the coder's actors is which of the reader's, and how well their mentions agree."""

from collections.abc import Mapping, Sequence

from polemic.evaluation.byhand.matching import Json, Place, pair, same_place
from polemic.evaluation.byhand.tally import Tally

# fmt: off
PRONOUNS = frozenset((
    "i", "me", "my", "we", "us", "our", "ours", "ourselves", "he", "him", "his", "himself",
    "she", "her", "hers", "herself", "it", "its", "itself", "they", "them", "their", "theirs",
    "themselves", "who", "whom", "whose", "this", "these", "those", "that", "one",
))
# fmt: on


def places(records: Sequence[Json]) -> dict[str, list[Place]]:
    """Where each of the coder's actors is named."""
    found: dict[str, set[Place]] = {}
    for record in records:
        found.setdefault(record["actor"], set()).add((record["start"], record["end"]))
    return {actor: sorted(there) for actor, there in found.items()}


def match(
    gold: Sequence[Json],
    found: Sequence[Json],
    mentions: Mapping[str, Sequence[Place]],
    text: str,
) -> dict[str, str]:
    """For each of the coder's actors the reader's key, where there is one."""

    def weight(mine: Json, theirs: Json) -> float:
        if mine["voice"] or theirs["voice"]:
            return 2.0 if mine["voice"] and theirs["voice"] else 0.0
        there = mentions.get(theirs["id"], ())
        shared = pair(mine["mentions"], there, same_place)
        if not shared:
            return 0.0
        words = [text[start:end] for start, end in mine["mentions"]]
        naming = [i for i, word in enumerate(words) if word.lower() not in PRONOUNS]
        hits = len({i for i, _ in shared} & set(naming))
        heads = {_last_word(words[i]) for i in naming if words[i][0].isupper()}
        same_head = _last_word(theirs["name"]) in heads
        if not same_head and 2 * hits < max(len(naming), 1):
            return 0.0
        return 2 * len(shared) / (len(words) + len(there))

    return {found[j]["id"]: gold[i]["key"] for i, j in pair(gold, found, weight)}


def _last_word(name: str) -> str:
    return name.split()[-1].lower() if name.strip() else ""


def tallies(
    gold: Sequence[Json],
    found: Sequence[Json],
    mentions: Mapping[str, Sequence[Place]],
    names: Mapping[str, str],
) -> dict[str, Tally]:
    """The actors that agree, and the mentions of those."""
    mine = {actor["key"]: actor["mentions"] for actor in gold if not actor["voice"]}
    theirs = {actor["id"]: mentions.get(actor["id"], ()) for actor in found if not actor["voice"]}
    both = [(names[actor], actor) for actor in theirs if actor in names]
    placed = sum(len(pair(mine[key], theirs[actor], same_place)) for key, actor in both)
    return {
        "actors": Tally(len(both), len(mine), len(theirs)),
        "mentions": Tally(placed, sum(map(len, mine.values())), sum(map(len, theirs.values()))),
    }
