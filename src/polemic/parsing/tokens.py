"""The tokens of a parsed text as plain values: what spaCy knows of each, asked once.

spaCy makes a token anew each time one is asked for, and looks its strings up each time they are;
the stages after parsing ask for the same ones over and over.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property

import numpy as np
from spacy.tokens import Doc
from spacy.tokens import Token as SpacyToken


class Token:
    """One token, with spaCy's names for what is known of it.

    `i` is its number, `idx` its place in the text; `head` and `children` are what it hangs on and
    what hangs on it, `left_edge` and `right_edge` the ends of all that hangs on it in turn.
    """

    __slots__ = (
        *("children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "is_alpha"),
        *("is_punct", "is_quote", "is_sent_start", "is_space", "is_stop", "left_edge", "lemma_"),
        *("like_num", "lower_", "pos_", "right_edge", "sent", "shape_", "tag_", "text"),
        "whitespace_",
    )

    doc: Tokens
    sent: Tokens
    head: Token
    children: tuple[Token, ...]
    left_edge: Token
    right_edge: Token

    def __init__(self, token: SpacyToken):
        self.i = token.i
        self.idx = token.idx
        self.text = token.text
        self.whitespace_ = token.whitespace_
        self.lower_ = token.lower_
        self.shape_ = token.shape_
        self.lemma_ = token.lemma_
        self.pos_ = token.pos_
        self.tag_ = token.tag_
        self.dep_ = token.dep_
        self.ent_type_ = token.ent_type_
        self.ent_iob_ = token.ent_iob_
        self.is_sent_start = bool(token.is_sent_start)
        self.is_alpha = token.is_alpha
        self.is_punct = token.is_punct
        self.is_quote = token.is_quote
        self.is_space = token.is_space
        self.is_stop = token.is_stop
        self.like_num = token.like_num

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return f"<{self.text} {self.i}>"

    def nbor(self, distance: int = 1) -> Token:
        """The token so many places on, or back; raises IndexError beyond the text."""
        if self.i + distance < 0:
            raise IndexError(f"no token {distance} from {self.i}")
        return self.doc[self.i + distance]

    @property
    def ancestors(self) -> Iterator[Token]:
        """What it hangs on, what that hangs on, and so on."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    @property
    def subtree(self) -> list[Token]:
        """It and all that hangs on it, in text order."""
        found: list[Token] = []
        left = [self]
        while left:
            token = left.pop()
            found.append(token)
            left += token.children
        return sorted(found, key=lambda token: token.i)


class Tokens(tuple[Token, ...]):
    """Tokens in a row: a text or a part of it."""

    def part(self, start: int, end: int) -> Tokens:
        """The tokens from place to place, with what is known of a row."""
        return Tokens(self[start:end])

    def sentences(self) -> Iterator[Tokens]:
        """The sentences of a text in order."""
        at = 0
        while at < len(self):
            yield self[at].sent
            at = self[at].sent.end

    @cached_property
    def words(self) -> frozenset[str]:
        """Their words in lower case."""
        return frozenset(token.lower_ for token in self)

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """Their lemmas in lower case."""
        return frozenset(token.lemma_.lower() for token in self)

    @property
    def start(self) -> int:
        """The number of the first token."""
        return self[0].i

    @property
    def end(self) -> int:
        """The number after the last token's."""
        return self[-1].i + 1

    @property
    def text(self) -> str:
        """Their text, without the white space after them."""
        return "".join(t.text + t.whitespace_ for t in self[:-1]) + "".join(
            t.text for t in self[-1:]
        )

    @property
    def root(self) -> Token:
        """The root of the sentence among them, else what hangs on others and is nearest to it."""
        for token in self:
            if token.head is token:
                return token
        outside = [t for t in self if not self.start <= t.head.i < self.end]
        return min(outside, key=_depth, default=self[0])


def _depth(token: Token) -> tuple[bool, int]:
    """How far from the root; marks and space on which nothing hangs come after all words."""
    bare = (token.is_space or token.is_punct) and not token.children
    return bare, 0 if bare else sum(1 for _ in token.ancestors)


def tokens_of(doc: Doc) -> Tokens:
    """The tokens of a text that spaCy has parsed."""
    tokens = Tokens(Token(token) for token in doc)
    heads = doc.to_array("HEAD").astype("int64") + np.arange(len(doc))
    children: list[list[Token]] = [[] for _ in tokens]
    for token, known, head in zip(tokens, doc, heads.tolist(), strict=True):
        token.doc = tokens
        token.head = tokens[head]
        token.left_edge, token.right_edge = tokens[known.left_edge.i], tokens[known.right_edge.i]
        if head != token.i:
            children[head].append(token)
    for token, own in zip(tokens, children, strict=True):
        token.children = tuple(own)
    for sentence in doc.sents:
        part = tokens.part(sentence.start, sentence.end)
        for token in part:
            token.sent = part
    return tokens
