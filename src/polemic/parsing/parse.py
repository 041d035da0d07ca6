"""A document as parsed: sentences, tokens with their dependencies, quotations, all by offsets."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from polemic.parsing.casing import is_upper, truecase
from polemic.parsing.inversion import mend_inversions
from polemic.parsing.nlp import pipeline
from polemic.parsing.quotations import Quotation, find_quotations
from polemic.parsing.threads import one_thread
from polemic.parsing.tokens import Token, Tokens, tokens_of
from polemic.records import Block, Document, Span

READ_ROLES = frozenset({"title", "standfirst", "heading", "paragraph", "item", "quote", "caption"})


@dataclass(frozen=True)
class Sentence:
    """One sentence: its place in the text, its block, its tokens."""

    index: int
    start: int
    end: int
    block: Block
    tokens: Tokens

    @property
    def root(self) -> Token:
        """The head of the sentence."""
        return self.tokens.root


@dataclass(frozen=True)
class Parse:
    """What is known of a document before anyone is named or any record coded.

    Token offsets (`token.idx`) are those of the document's text; token texts may differ from it in
    case (texts in capitals are read in ordinary case), so words are cut with `span`.
    """

    document: Document
    doc: Tokens
    sentences: tuple[Sentence, ...]
    quotations: tuple[Quotation, ...]

    def span(self, start: int, end: int) -> Span:
        """The text from `start` to `end`, trimmed of surrounding white space."""
        text = self.document.text
        while start < end and text[start].isspace():
            start += 1
        while end > start and text[end - 1].isspace():
            end -= 1
        return self.document.span(start, end)

    def of(self, *tokens: Token) -> Span:
        """The span from the first to the last of the tokens."""
        return self.span(
            min(token.idx for token in tokens), max(token.idx + len(token) for token in tokens)
        )

    @cached_property
    def _starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_at(self, offset: int) -> Sentence | None:
        """The sentence that contains a code point, or the last one that begins before it."""
        index = bisect_right(self._starts, offset) - 1
        return self.sentences[index] if index >= 0 else None

    def sentences_of(self, start: int, end: int) -> tuple[Sentence, ...]:
        """The sentences that share a character with `start` to `end`."""
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_right(self._starts, max(start, end - 1))
        return tuple(s for s in self.sentences[first:last] if s.start < end and start < s.end)

    def evidence(self, *spans: Span) -> tuple[Span, ...]:
        """The sentences that bear the spans out, in text order."""
        found = {s.index: s for span in spans for s in self.sentences_of(span.start, span.end)}
        return tuple(self.span(s.start, s.end) for _, s in sorted(found.items()))

    def tokens_in(self, start: int, end: int) -> list[Token]:
        """The tokens (white space left out) within `start` to `end`."""
        first = bisect_right(self._offsets, start - 1)
        last = bisect_right(self._offsets, end - 1)
        return [token for token in self.doc[first:last] if not token.is_space]

    @cached_property
    def _offsets(self) -> list[int]:
        return [token.idx for token in self.doc]

    def quotation_of(self, start: int, end: int) -> Quotation | None:
        """The innermost quotation whose words contain `start` to `end`."""
        return next(self._holding(start, end), None)

    def quotations_around(self, start: int, end: int) -> list[Quotation]:
        """The quotations whose words contain `start` to `end`, the outermost first."""
        return list(self._holding(start, end))[::-1]

    def _holding(self, start: int, end: int) -> Iterator[Quotation]:
        for index in range(bisect_right(self._quoted, start) - 1, -1, -1):
            quotation = self.quotations[index]
            if quotation.holds(start, end):
                yield quotation
            if quotation.level == 0:  # what begins before an outermost one also ends before it
                return

    def quotations_from(self, start: int) -> Iterator[Quotation]:
        """The quotations that begin at `start` or later, in text order."""
        for index in range(bisect_left(self._quoted, start), len(self.quotations)):
            yield self.quotations[index]

    def quotation_before(self, start: int) -> Quotation | None:
        """The last outermost quotation that ends by `start`."""
        for index in range(bisect_left(self._quoted, start) - 1, -1, -1):
            quotation = self.quotations[index]
            if quotation.end <= start and quotation.level == 0:
                return quotation
        return None

    @cached_property
    def _quoted(self) -> list[int]:
        return [quotation.start for quotation in self.quotations]


def parse(document: Document) -> Parse:
    """Parses a document's text; white space and wrapped lines do not disturb its offsets."""
    nlp = pipeline()
    blocks = [block for block in document.blocks if block.role in READ_ROLES]
    doc = nlp.make_doc(_shadow(document))
    doc.user_data["block_starts"] = frozenset(block.start for block in document.blocks)
    with one_thread():
        for _, component in nlp.pipeline:
            doc = component(doc)
    tokens = tokens_of(mend_inversions(doc))
    return Parse(
        document=document,
        doc=tokens,
        sentences=tuple(_sentences(tokens, blocks)),
        quotations=find_quotations(document.text, document.blocks),
    )


def _shadow(document: Document) -> str:
    """The text as the parser should see it, character for character in the same place."""
    text = document.text
    shadow = list(truecase(text) if is_upper(text) else text)
    for block in document.blocks:
        for at in range(block.start, block.end):
            if shadow[at] in "\n\t\u00a0\u2028":
                shadow[at] = " "
    return "".join(shadow)


def _sentences(doc: Tokens, blocks: list[Block]) -> Iterator[Sentence]:
    starts = [block.start for block in blocks]
    index = 0
    for sent in doc.sentences():
        words = [token for token in sent if not token.is_space]
        if not words or not starts:
            continue
        block = blocks[max(0, bisect_right(starts, words[0].idx) - 1)]
        if not block.start <= words[0].idx < block.end:
            continue
        end = words[-1].idx + len(words[-1])
        yield Sentence(index, words[0].idx, end, block, sent)
        index += 1
