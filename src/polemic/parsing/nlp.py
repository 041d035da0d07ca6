"""The spaCy pipeline: loaded once, its tokenizer mended for newsprint, sentences kept in blocks."""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc, Token
from spacy.util import (
    compile_infix_regex,
    compile_prefix_regex,
    compile_suffix_regex,
    load_model_from_path,
)
from thinc.api import Model, NumpyOps

from polemic.lexicon import load_csv, load_yaml
from polemic.parsing import attributes, entities
from polemic.parsing.weights import check, installed

_DASHES = ["--+", "—", "–", "―"]
_QUOTES = ["“", "”", "„", "«", "»", "‹", "›", "``", "''"]


@cache
def pipeline() -> Language:
    """The English pipeline; raises ModelError where its files are missing, damaged or altered."""
    folder = installed()
    check(folder)
    nlp = load_model_from_path(folder)
    _mend_tokenizer(nlp)
    _multiply_with_numpy(nlp)
    _index_lemmas(nlp)
    nlp.max_length = 2_000_000
    nlp.add_pipe("polemic_block_starts", first=True)
    nlp.add_pipe("polemic_lemmas", after="lemmatizer")
    for own, replaced in ((attributes.NAME, "attribute_ruler"), (entities.NAME, "ner")):
        nlp.add_pipe(own, after=replaced)
        nlp.disable_pipe(replaced)
    return nlp


def _multiply_with_numpy(nlp: Language) -> None:
    """Matrices go to numpy's BLAS, made for the machine, which takes a third of spaCy's time."""
    numpy = NumpyOps(use_blis=False)
    for _, component in nlp.pipeline:
        model = getattr(component, "model", None)
        if isinstance(model, Model):
            for layer in model.walk():
                layer.ops = numpy


def _index_lemmas(nlp: Language) -> None:
    """The lemmatizer's words as sets: it has lists, and looks each new word up from the front."""
    lemmatizer: Any = nlp.get_pipe("lemmatizer")
    index = lemmatizer.lookups.get_table("lemma_index")
    for kind, words in list(index.items()):
        index[kind] = frozenset(words)


@Language.component("polemic_lemmas")
def _mend_lemmas(doc: Doc) -> Doc:
    """Mends the lemmas of verbs that the pipeline's rules get wrong ("staged" is no "stag")."""
    known = _lemmas()
    for token in doc:
        if token.pos_ == "VERB" and token.lower_ in known:
            token.lemma_ = known[token.lower_]
    return doc


@cache
def _lemmas() -> dict[str, str]:
    return {row["form"]: row["lemma"] for row in load_csv("parsing/data/lemmas.csv")}


def _mend_tokenizer(nlp: Language) -> None:
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, Tokenizer)  # noqa: S101 - tells the type checker
    infixes = [
        *(nlp.Defaults.infixes or []),
        *_DASHES,
        *_QUOTES,
        r"(?<=[A-Z]{2})/(?=[A-Z]{2})",
        r"(?<=\w)[,:](?=[\"“‘«])",
    ]
    prefixes = [*(nlp.Defaults.prefixes or []), *_DASHES, *_QUOTES]
    suffixes = [*(nlp.Defaults.suffixes or []), *_DASHES, *_QUOTES]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search


@Language.component("polemic_block_starts")
def _block_starts(doc: Doc) -> Doc:
    """Presets sentence starts at blocks, and none where a sentence visibly runs on."""
    starts = doc.user_data.get("block_starts", frozenset())
    marks = np.zeros(len(doc), dtype="int64")
    for token in doc[1:]:
        if token.idx in starts:
            marks[token.i] = 1
        elif _runs_on(token):
            marks[token.i] = -1
    # all at once: setting them token by token looks through the whole text each time
    values: Any = marks.astype("uint64")
    return doc.from_array(["SENT_START"], values)


def _runs_on(token: Token) -> bool:
    """No sentence begins with a closing mark, or in lower case right after a comma or dash."""
    if token.text in {"”", "’", "»", ")", "]", ",", ";", "."}:
        return True
    before = token.nbor(-1)
    if token.is_space or (before.is_space and "\n\n" in before.text):
        return False
    if _follows_title(token, before):
        return True
    return token.text[:1].islower() and before.text not in {".", "!", "?", "…", "...", "•", "*"}


def _follows_title(token: Token, before: Token) -> bool:
    """ "Capt. Davis": the full stop is the abbreviation's, tokenized with it or apart."""
    if not token.text[:1].isupper() or not before.text.endswith("."):
        return False
    word = before.text if len(before.text) > 1 or before.i == 0 else before.nbor(-1).text
    return word[:1].isupper() and word.rstrip(".").lower() in _titles()


@cache
def _titles() -> frozenset[str]:
    return frozenset(load_yaml("parsing/data/abbreviations.yaml")["titles"])
