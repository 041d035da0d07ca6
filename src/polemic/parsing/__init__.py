"""Parsing: a document's sentences, quotations and dependencies, by exact offsets."""

from polemic.parsing.parse import Parse, Sentence, parse
from polemic.parsing.quotations import Quotation

__all__ = ["Parse", "Quotation", "Sentence", "parse"]
