import gzip
import json
from pathlib import Path

from polemic.evaluation.data import Attribution, articles, deeds, pairs, tagged, toned


def written(folder: Path, *raws: object) -> Path:
    path = folder / "lines.jsonl.gz"
    with gzip.open(path, "wt", encoding="utf-8") as out:
        out.writelines(json.dumps(raw) + "\n" for raw in raws)
    return path


def test_brackets_are_taken_out_and_both_entities_keep_their_place(tmp_path: Path) -> None:
    raw = {"sentence": "[Mora]’s party scorned [Vega].", "p": "Mora", "q": "Vega", "label": 3}
    (pair,) = pairs(written(tmp_path, raw))
    assert pair.text == "Mora’s party scorned Vega."
    assert (pair.text[slice(*pair.p)], pair.text[slice(*pair.q)]) == ("Mora", "Vega")


def test_the_second_entity_may_stand_first_or_have_the_same_name(tmp_path: Path) -> None:
    first = {"sentence": "[B] met [A].", "p": "A", "q": "B", "label": 0}
    same = {"sentence": "[A] is not [A].", "p": "A", "q": "A", "label": 0}
    one, other = pairs(written(tmp_path, first, same))
    assert (one.p, one.q) == ((6, 7), (0, 1))
    assert (other.p, other.q) == ((0, 1), (9, 10))


def test_entities_that_lost_a_space_or_carry_quotation_marks_are_found(tmp_path: Path) -> None:
    spaced = {"sentence": "[ Davi]s left [Rome].", "p": "Davi", "q": "Rome", "label": 0}
    quoted = {"sentence": '"[X.""Mr Y] met [Z]"', "p": '"X.""Mr Y"', "q": "Z", "label": 0}
    one, other = pairs(written(tmp_path, spaced, quoted))
    assert one.text[slice(*one.p)] == " Davi"
    assert other.text[slice(*other.p)] == 'X.""Mr Y'


def test_each_target_of_a_sentence_is_one_item(tmp_path: Path) -> None:
    raw = {
        "primary_gid": "a_1_2_3",
        "sentence_normalized": "Mora lied to Vega.",
        "targets": [
            {"from": 0, "to": 4, "polarity": 2.0},
            {"from": 13, "to": 17, "polarity": 4.0},
        ],
    }
    one, other = toned(written(tmp_path, raw))
    assert (one.label, other.label) == (0, 1)
    assert other.text[slice(*other.target)] == "Vega"


def test_attributions_and_deeds_keep_their_spans(tmp_path: Path) -> None:
    said = {"source": [[0, 4]], "cue": [[5, 9]], "content": [[10, 18]]}
    (article,) = articles(written(tmp_path, {"text": "Mora said he left.", "attributions": [said]}))
    assert article.attributions == (Attribution(((0, 4),), ((5, 9),), ((10, 18),)),)
    assert article.attributions[0].to_json() == said
    deed = {"sentence": "A hit B.", "source": [[0, 1]], "target": [], "root": "ASSAULT", "quad": 4}
    assert deeds(written(tmp_path, deed))[0].target == ()


def test_conll_sentences_end_at_blank_lines(tmp_path: Path) -> None:
    path = tmp_path / "tags.txt"
    path.write_text("UN\tB-Organisation\n.\tO\n\nOne\t\n", encoding="utf-8")
    assert [sentence.words for sentence in tagged(path)] == [("UN", "."), ("One",)]
