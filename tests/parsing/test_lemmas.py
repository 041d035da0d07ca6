import pytest

from polemic.lexicon import load_csv
from polemic.parsing.nlp import pipeline


@pytest.mark.parametrize("row", load_csv("parsing/data/lemmas.csv"), ids=lambda row: row["form"])
def test_verb_forms_that_rules_get_wrong_have_their_lemma(row: dict[str, str]) -> None:
    verb = "were " + row["form"] if row["form"].endswith("ing") else "have " + row["form"]
    doc = pipeline()(f"They {verb} the men.")
    token = next(token for token in doc if token.text == row["form"])
    assert token.pos_ != "VERB" or token.lemma_ == row["lemma"]
