import gzip
import hashlib
import json
import os
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polemic.errors import DataError
from polemic.evaluation import byhand
from polemic.evaluation.byhand.matching import pair, same_place
from polemic.reading import read, read_bytes
from polemic.records import (
    Actor,
    Document,
    Event,
    Figure,
    Mention,
    Participant,
    Portrayal,
    Record,
    Span,
    Stance,
    Statement,
    dumps,
)

Json = dict[str, Any]

GOLD = Path(__file__).parent.parent / "gold" / "byhand"
ROOT = GOLD.parent.parent.parent
LEVER = byhand.load_gold(GOLD / "lever.json")
TEXT = (ROOT / LEVER["article"]).read_text(encoding="utf-8")
LISTS = ("actors", "statements", "stances", "events", "figures", "portrayals")


def spans(*places: list[int]) -> tuple[Span, ...]:
    return tuple(Span(start, end, TEXT[start:end]) for start, end in places)


def someone(key: str) -> Participant:
    return Participant(f"id-{key}")


def written(record: Record) -> Json:
    return json.loads(dumps(record))  # type: ignore[no-any-return]


def perfect(gold: Json) -> list[Json]:
    """The records of a coder that reads exactly as the reader did."""
    made: dict[str, Any] = {"id": "x", "document": "d", "coder": "human/reader", "version": "0"}
    records: list[Record] = [Document(id="d", text=TEXT, sha256=gold["sha256"])]
    for actor in gold["actors"]:
        places, id_ = spans(*actor["mentions"]), f"id-{actor['key']}"
        name = max((place.text for place in places), key=len)
        what = {"name": name, "kind": actor["kind"], "voice": actor["voice"]}
        records.append(Actor(**made | {"id": id_}, **what))
        records += [
            Mention(**made, actor=id_, start=at.start, end=at.end, text=at.text, form="name")
            for at in places
        ]
    for one in gold["statements"]:
        to = one["addressee"] and someone(one["addressee"])
        parts: Json = {
            "cue": spans(*one["cue"]),
            "content": spans(*one["content"]),
            "addressee": to,
        }
        what = {"kind": one["kind"], "negated": one["negated"]}
        records.append(Statement(**made, speaker=someone(one["speaker"]), **parts, **what))
    for one in gold["stances"]:
        sides: Json = {"holder": someone(one["holder"]), "target": someone(one["target"])}
        records.append(Stance(**made, **sides, sign=one["sign"], form="supported"))
    for one in gold["events"]:
        at = spans(one["trigger"])
        roles: Json = {role: tuple(map(someone, one[role])) for role in ("actors", "recipients")}
        what = {name: one[name] for name in ("type", "mode", "polarity", "modality")}
        records.append(Event(**made, **what, **roles, trigger=at, evidence=at))
    for one in gold["figures"]:
        what = {name: one[name] for name in ("value", "unit", "approximate")}
        records.append(Figure(**made, **what, evidence=spans(one["at"])))
    for one in gold["portrayals"]:
        who: Json = {"actor": someone(one["actor"]), "by": someone(one["by"])}
        phrase, scare = spans(one["phrase"]), one["scare_quotes"]
        records.append(Portrayal(**made, **who, phrase=phrase, scare_quotes=scare))
    return [written(record) for record in records]


def of(records: list[Json], kind: str) -> list[Json]:
    return [record for record in records if record["record"] == kind]


def test_a_coder_that_reads_as_the_reader_did_is_right_in_everything() -> None:
    scores = byhand.score(LEVER, perfect(LEVER))
    assert {name: one.f1 for name, one in scores.tallies.items()} == dict.fromkeys(
        scores.tallies, 1.0
    )
    assert all(one.precision == 1.0 for one in scores.properties.values())
    assert scores.tallies["statements"].gold == len(LEVER["statements"])


def test_a_coder_that_finds_nothing_finds_nothing() -> None:
    scores = byhand.score(LEVER, of(perfect(LEVER), "document"))
    assert all(one.matched == one.found == 0 < one.gold for one in scores.tallies.values())
    assert all(one.f1 == one.precision == one.recall == 0.0 for one in scores.tallies.values())


@pytest.mark.parametrize(
    ("kind", "row"),
    [
        ("statement", "statements"),
        ("event", "events"),
        ("figure", "figures"),
        ("portrayal", "portrayals"),
    ],
)
def test_what_is_read_twice_costs_precision_and_not_recall(kind: str, row: str) -> None:
    records = perfect(LEVER)
    one = byhand.score(LEVER, [*records, *of(records, kind)]).tallies[row]
    assert (one.precision, one.recall) == (0.5, 1.0)


def test_a_stance_counts_once_a_document() -> None:
    records = perfect(LEVER)
    one = byhand.score(LEVER, [*records, *of(records, "stance")]).tallies["stances"]
    assert one.f1 == 1.0


def changed(kind: str, change: Callable[[Json], Any]) -> byhand.Scores:
    records = deepcopy(perfect(LEVER))
    for record in of(records, kind):
        change(record)
    return byhand.score(LEVER, records)


def test_the_wrong_speaker_is_no_match_though_the_contents_are() -> None:
    scores = changed("statement", lambda one: one["speaker"].update(actor="id-rich"))
    assert scores.tallies["statements"].matched == 0
    assert scores.tallies["contents"].f1 == 1.0


def test_the_kind_of_a_statement_is_scored_apart() -> None:
    scores = changed("statement", lambda one: one.update(kind="belief"))
    beliefs = sum(one["kind"] == "belief" for one in LEVER["statements"])
    assert scores.tallies["statements"].f1 == 1.0
    assert scores.properties["statement kind"].matched == beliefs > 0


def test_half_of_the_content_is_not_enough() -> None:
    def halve(one: Json) -> None:
        start, end = one["content"][0]["start"], one["content"][-1]["end"]
        one["content"] = [{"start": start, "end": start + (end - start) // 2}]

    assert changed("statement", halve).tallies["contents"].matched == 0


def test_a_stance_with_the_wrong_sign_is_wrong() -> None:
    scores = changed("stance", lambda one: one.update(sign=-one["sign"]))
    both_signs = {
        (one["holder"], one["target"])
        for one in LEVER["stances"]
        if (one["holder"], one["target"], -one["sign"])
        in {(other["holder"], other["target"], other["sign"]) for other in LEVER["stances"]}
    }
    assert scores.tallies["stances"].matched == 2 * len(both_signs)


def test_actors_and_recipients_exchanged_spoil_only_the_participants() -> None:
    scores = changed(
        "event", lambda one: one.update(actors=one["recipients"], recipients=one["actors"])
    )
    nobody = sum(not one["actors"] and not one["recipients"] for one in LEVER["events"])
    assert scores.tallies["events"].f1 == 1.0
    assert scores.tallies["events with participants"].matched == nobody


def test_an_event_at_other_words_of_the_sentence_counts_if_the_same_acted() -> None:
    def elsewhere(one: Json) -> None:
        one["trigger"] = [{"start": 0, "end": 1}]

    found = changed("event", elsewhere).tallies["events"]
    assert found.matched == sum(bool(one["actors"]) for one in LEVER["events"])


@pytest.mark.parametrize(
    ("value", "unit", "same"),
    [(33.3, "percent", True), (1 / 3, None, True), (1 / 3, "percent", False), (3, None, False)],
)
def test_a_third_is_33_percent(value: float, unit: str | None, same: bool) -> None:
    gold = {**LEVER, **{name: [] for name in LISTS}}
    gold["figures"] = [one for one in LEVER["figures"] if one["value"] == 33.33]
    records = perfect(gold)
    records[-1] |= {"value": value, "unit": unit}
    assert byhand.score(gold, records).tallies["figures"].matched == same


def test_an_actor_under_half_of_its_names_needs_the_name() -> None:
    gold = {**LEVER, **{name: [] for name in LISTS}}
    gold["actors"] = [one for one in LEVER["actors"] if one["key"] == "ezln"]
    document, actor, *mentions = perfect(gold)
    one_place = [one for one in mentions if one["text"] == "EZLN"][:1]
    assert byhand.score(gold, [document, actor, *one_place]).tallies["actors"].matched == 1
    actor["name"] = "Mexico City"
    assert byhand.score(gold, [document, actor, *one_place]).tallies["actors"].matched == 0
    assert byhand.score(gold, [document, actor, *mentions]).tallies["actors"].matched == 1


def test_two_actors_merged_into_one_cost_an_actor_and_mentions() -> None:
    records = perfect(LEVER)
    for record in of(records, "mention"):
        if record["actor"] == "id-cardenas":
            record["actor"] = "id-prd"
    merged = [one for one in records if one.get("id") != "id-cardenas"]
    tallies = byhand.score(LEVER, merged).tallies
    assert tallies["actors"].gold - tallies["actors"].matched == 1
    assert tallies["mentions"].precision < 1.0


def test_the_voice_needs_no_mentions_and_is_not_counted() -> None:
    gold = {**LEVER, **{name: [] for name in LISTS}}
    gold["actors"] = [{"key": "us", "kind": "outlet", "voice": True, "mentions": []}]
    gold["statements"] = [{**LEVER["statements"][0], "speaker": "us"}]
    voice = {"record": "actor", "id": "id-us", "name": "Here", "voice": True}
    records = [*of(perfect(LEVER), "document"), voice]
    said = of(perfect(LEVER), "statement")[0] | {"speaker": {"actor": "id-us", "mention": None}}
    tallies = byhand.score(gold, [*records, said]).tallies
    assert tallies["statements"].matched == 1
    assert tallies["actors"] == byhand.Tally()


def test_another_text_is_refused() -> None:
    document = {"record": "document", "id": "d", "text": TEXT + " "}
    with pytest.raises(DataError, match=r"examples/lever\.txt: the text is not the one"):
        byhand.score(LEVER, [document])


def test_two_documents_are_refused() -> None:
    document = {"record": "document", "id": "d", "text": TEXT}
    with pytest.raises(DataError, match="2 documents"):
        byhand.score(LEVER, [document, document])


def test_scores_of_articles_add_up_and_show_as_a_table() -> None:
    one = byhand.score(LEVER, perfect(LEVER))
    none = byhand.score(LEVER, of(perfect(LEVER), "document"))
    both = one + none
    assert both.tallies["events"].recall == 0.5
    assert both.tallies["events"].precision == 1.0
    assert "| figures | 14 | 7 | 7 | 1.000 | 0.500 | 0.667 |" in byhand.table(both)
    assert byhand.Scores() + one == one


places = st.tuples(st.integers(0, 30), st.integers(1, 9)).map(lambda at: (at[0], at[0] + at[1]))


@given(st.lists(places), st.lists(places))
def test_pairs_are_one_to_one_and_as_many_either_way(
    left: list[tuple[int, int]], right: list[tuple[int, int]]
) -> None:
    pairs = pair(left, right, same_place)
    assert len({i for i, _ in pairs}) == len({j for _, j in pairs}) == len(pairs)
    assert all(same_place(left[i], right[j]) > 0 for i, j in pairs)
    assert len(pair(left, left, same_place)) == len(left)


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.json")), ids=lambda path: path.stem)
def test_the_gold_is_well_formed(path: Path) -> None:
    gold = json.loads(path.read_text(encoding="utf-8"))
    keys = [actor["key"] for actor in gold["actors"]]
    assert len(keys) == len(set(keys))
    assert len(gold["sha256"]) == len(hashlib.sha256().hexdigest())
    named = {one[slot] for one in gold["statements"] for slot in ("speaker", "addressee")}
    named |= {one[slot] for one in gold["stances"] for slot in ("holder", "target")}
    named |= {one[slot] for one in gold["portrayals"] for slot in ("actor", "by")}
    named |= {key for one in gold["events"] for key in (*one["actors"], *one["recipients"])}
    assert named - {None} <= set(keys)
    assert all(start < end for one in gold["actors"] for start, end in one["mentions"])


@pytest.mark.parametrize("name", ["lever", "courier", "observer"])
def test_the_gold_of_the_sample_is_of_the_text_that_is_read(name: str) -> None:
    gold = byhand.load_gold(GOLD / f"{name}.json")
    text = read(ROOT / gold["article"]).text
    assert hashlib.sha256(text.encode()).hexdigest() == gold["sha256"]


def real_texts() -> dict[str, str]:
    if "POLEMIC_DATA" not in os.environ:
        pytest.skip("needs the folder POLEMIC_DATA with PolNeAR")
    with gzip.open(Path(os.environ["POLEMIC_DATA"]) / "polnear" / "dev.jsonl.gz", "rt") as lines:
        rows = map(json.loads, lines)
        return {f"polnear/dev/{row['id']}": row["text"] for row in rows}


def test_the_gold_of_the_real_articles_is_of_their_text() -> None:
    texts = real_texts()
    real = list(map(byhand.load_gold, sorted(GOLD.glob("*.json"))))
    real = [gold for gold in real if gold["article"].startswith("polnear/")]
    assert len(real) == 10
    for gold in real:
        assert hashlib.sha256(texts[gold["article"]].encode()).hexdigest() == gold["sha256"]
        assert read_bytes(texts[gold["article"]].encode(), "a.txt").text == texts[gold["article"]]
