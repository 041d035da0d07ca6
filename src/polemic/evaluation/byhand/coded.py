"""Statements, stances, events, figures and portrayals against the reader's."""

from collections import Counter
from collections.abc import Iterable, Mapping

from polemic.evaluation.byhand.matching import Json, characters, pair, who
from polemic.evaluation.byhand.tally import Tally

Counted = tuple[dict[str, Tally], dict[str, Tally]]
"""The tallies of a kind of record, and how often a property of what was matched is right."""


def statements(gold: Json, kinds: Mapping[str, list[Json]], names: Mapping[str, str]) -> Counted:
    """Contents shared by more than half, of the same speaker, and of anyone."""
    mine, theirs = gold["statements"], kinds.get("statement", [])

    def anyone(left: Json, right: Json) -> float:
        words, content = characters(left["content"]), characters(right["content"])
        share = len(words & content) / max(len(words), len(content), 1)
        return share + (left["kind"] == right["kind"]) / 100 if share > 0.5 else 0.0

    def same_speaker(left: Json, right: Json) -> float:
        return anyone(left, right) if left["speaker"] in who(right["speaker"], names) else 0.0

    pairs = [(mine[i], theirs[j]) for i, j in pair(mine, theirs, same_speaker)]
    verdicts = [
        verdict
        for left, right in pairs
        for verdict in (
            ("statement kind", left["kind"] == right["kind"]),
            ("statement negated", left["negated"] == right.get("negated", False)),
            ("statement addressee", _slot(left["addressee"]) == who(right["addressee"], names)),
        )
    ]
    tallies = {
        "statements": Tally(len(pairs), len(mine), len(theirs)),
        "contents": Tally(len(pair(mine, theirs, anyone)), len(mine), len(theirs)),
    }
    return tallies, _right(verdicts)


def _slot(key: str | None) -> frozenset[str]:
    return frozenset() if key is None else frozenset({key})


def stances(gold: Json, kinds: Mapping[str, list[Json]], names: Mapping[str, str]) -> Counted:
    """Who stands with or against whom in the document."""
    mine = {(one["holder"], one["target"], one["sign"]) for one in gold["stances"]}
    theirs = {
        (holder, target, one["sign"])
        for one in kinds.get("stance", [])
        for holder in who(one["holder"], names)
        for target in who(one["target"], names)
    }
    return {"stances": Tally(len(mine & theirs), len(mine), len(theirs))}, {}


def events(gold: Json, kinds: Mapping[str, list[Json]], names: Mapping[str, str]) -> Counted:
    """The same type at the same words, and with the right participants."""
    mine, theirs = gold["events"], kinds.get("event", [])

    def roles(left: Json, right: Json) -> tuple[bool, bool]:
        return (
            set(left["actors"]) == who(right["actors"], names),
            set(left["recipients"]) == who(right["recipients"], names),
        )

    def weight(left: Json, right: Json) -> float:
        if left["type"] != right["type"]:
            return 0.0
        trigger = characters([left["trigger"]])
        at_trigger = bool(trigger & characters(right["trigger"]))
        actors, recipients = roles(left, right)
        in_sentence = bool(trigger & characters(right["evidence"]))
        if not at_trigger and not (in_sentence and actors and left["actors"]):
            return 0.0
        return 1.0 + 4 * at_trigger + actors + recipients

    def with_participants(left: Json, right: Json) -> float:
        return weight(left, right) if all(roles(left, right)) else 0.0

    pairs = [(mine[i], theirs[j]) for i, j in pair(mine, theirs, weight)]
    verdicts = [
        (f"event {name}", left[name] == right.get(name))
        for left, right in pairs
        for name in ("mode", "polarity", "modality")
    ]
    complete = len(pair(mine, theirs, with_participants))
    tallies = {
        "events": Tally(len(pairs), len(mine), len(theirs)),
        "events with participants": Tally(complete, len(mine), len(theirs)),
    }
    return tallies, _right(verdicts)


def figures(gold: Json, kinds: Mapping[str, list[Json]], names: Mapping[str, str]) -> Counted:
    """The same value at the same words."""
    mine, theirs = gold["figures"], kinds.get("figure", [])

    def weight(left: Json, right: Json) -> float:
        words = characters([left["at"]])
        shared = len(words & characters(right.get("phrase") or right["evidence"]))
        return shared / len(words) if _same_value(left, right) else 0.0

    pairs = [(mine[i], theirs[j]) for i, j in pair(mine, theirs, weight)]
    verdicts = [
        ("figure approximate", left["approximate"] == right["approximate"]) for left, right in pairs
    ]
    return {"figures": Tally(len(pairs), len(mine), len(theirs))}, _right(verdicts)


def _same_value(left: Json, right: Json) -> bool:
    """Equal within a hundredth; 0.5 without a unit is 50 percent."""
    values = [
        one["value"] / 100 if one.get("unit") == "percent" else one["value"]
        for one in (left, right)
    ]
    return bool(abs(values[0] - values[1]) <= 0.01 * abs(values[0]))


def portrayals(gold: Json, kinds: Mapping[str, list[Json]], names: Mapping[str, str]) -> Counted:
    """The same actor in the same words."""
    mine, theirs = gold["portrayals"], kinds.get("portrayal", [])

    def weight(left: Json, right: Json) -> float:
        if left["actor"] not in who(right["actor"], names):
            return 0.0
        words, phrase = characters([left["phrase"]]), characters(right["phrase"])
        return len(words & phrase) / max(len(words | phrase), 1)

    pairs = [(mine[i], theirs[j]) for i, j in pair(mine, theirs, weight)]
    verdicts = [
        verdict
        for left, right in pairs
        for verdict in (
            ("portrayal by", left["by"] in who(right["by"], names)),
            ("portrayal scare quotes", left["scare_quotes"] == right["scare_quotes"]),
        )
    ]
    return {"portrayals": Tally(len(pairs), len(mine), len(theirs))}, _right(verdicts)


def _right(verdicts: Iterable[tuple[str, bool]]) -> dict[str, Tally]:
    right: Counter[str] = Counter()
    of: Counter[str] = Counter()
    for name, is_right in verdicts:
        of[name] += 1
        right[name] += is_right
    return {name: Tally(right[name], of[name], of[name]) for name in of}
