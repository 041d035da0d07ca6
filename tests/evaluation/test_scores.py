import pytest

from polemic.evaluation import actors, attribution, event, stance
from polemic.evaluation.data import Article, Attribution, Deed, Span, Tagged
from polemic.evaluation.event import Found
from polemic.evaluation.splits import newsmtsc_held_out, plover_held_out

TEXT = "Mora said the port was shut. Vega denied it."
SAID = Attribution(((0, 4),), ((5, 9),), ((10, 27),))
DENIED = Attribution(((29, 33),), ((34, 40),), ((41, 43),))
ARTICLE = Article(TEXT, (SAID, DENIED), {})


def test_the_gold_itself_scores_one() -> None:
    figures = attribution.score([ARTICLE], [[SAID, DENIED]])
    assert set(figures.values()) == {1.0}


def test_the_wrong_speaker_costs_who_says_what_but_no_words() -> None:
    crossed = [
        Attribution(DENIED.source, SAID.cue, SAID.content),
        Attribution(SAID.source, DENIED.cue, DENIED.content),
    ]
    figures = attribution.score([ARTICLE], [crossed])
    assert figures["who_says_what_f1"] == 0.0
    assert figures["source_token_f1"] == figures["content_token_f1"] == 1.0


def test_one_gold_attribution_is_found_once() -> None:
    figures = attribution.score([ARTICLE], [[SAID, SAID]])
    assert figures["who_says_what_precision"] == 0.5


def test_stance_is_the_likeliest_class() -> None:
    rows = [[0.6, 0.1, 0.1, 0.1, 0.1], [0.1, 0.1, 0.1, 0.6, 0.1]]
    assert stance.score([0, 3], rows)["macro_f1"] == 1.0
    assert stance.score([0, 4], rows)["micro_f1"] == 0.5


def same(text: str, span: Span) -> Span:
    return span


def deed(root: str = "ASSAULT") -> Deed:
    return Deed("Rebels hit Troops.", ((0, 6),), ((11, 17),), root, 4, {})


def test_an_event_is_found_with_its_root_and_both_actors() -> None:
    right, other_root = Found((0, 6), (11, 17), "ASSAULT"), Found((0, 6), (11, 17), "AID")
    figures = event.score_found([deed(), deed()], [[right], [other_root]], same)
    assert figures["end_to_end_found"] == 0.5
    assert figures["end_to_end_pair"] == 1.0
    assert figures["swapped"] == 0.0


def test_a_pair_found_the_wrong_way_round_is_a_swap_and_not_a_find() -> None:
    back = Found((11, 17), (0, 6), "ASSAULT")
    figures = event.score_found([deed()], [[back]], same)
    assert figures["swapped"] == 1.0
    assert figures["end_to_end_found"] == 0.0
    assert figures["events_per_sentence"] == 1.0


def test_a_sentence_without_a_named_target_counts_only_for_over_reading() -> None:
    lone = Deed("Rebels hit Troops.", ((0, 6),), (), "ASSAULT", 4, {})
    figures = event.score_found([lone], [[Found((0, 6), (11, 17), "ASSAULT")]], same)
    assert figures["end_to_end_found"] == 0.0
    assert figures["events_per_sentence"] == 1.0


def test_the_root_of_the_given_pair() -> None:
    figures = event.score_given([deed(), deed("AID")], ["ASSAULT", "ASSAULT"], [4, 4])
    assert figures["root_micro_f1"] == 0.5
    assert figures["root_macro_f1"] == pytest.approx(1 / 3)


def test_mentions_count_whole_or_by_their_last_word() -> None:
    sentence = Tagged(
        ("the", "Red", "Cross", "paid", "$5"),
        ("O", "B-Organisation", "I-Organisation", "O", "B-Money"),
    )
    assert actors.gold_mentions(sentence) == [(4, 13)]
    figures = actors.score([sentence], [[(0, 13)]])
    assert figures["mention_f1"] == 0.0
    assert figures["mention_end_f1"] == 1.0


def test_held_out_parts_are_the_same_everywhere() -> None:
    assert [n for n in range(40) if plover_held_out(f"sentence {n}")] == [6, 11, 22]
    assert newsmtsc_held_out("allsides_1_2_3_x") == newsmtsc_held_out("allsides_1_2_9_y")
