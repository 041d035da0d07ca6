"""Concepts: what statements are about, by a codebook or proposed from their own words."""

from polemic.analysis.concepts.assignment import (
    ENCODER,
    TF_IDF,
    Assignment,
    Assignments,
    Missed,
    assign,
    measure_named,
)
from polemic.analysis.concepts.codebook import Codebook, Entry
from polemic.analysis.concepts.codebook_file import read_codebook
from polemic.analysis.concepts.coding import coded
from polemic.analysis.concepts.meaning import Measure, tf_idf
from polemic.analysis.concepts.positions import position_table
from polemic.analysis.concepts.proposal import propose

__all__ = [
    "ENCODER",
    "TF_IDF",
    "Assignment",
    "Assignments",
    "Codebook",
    "Entry",
    "Measure",
    "Missed",
    "assign",
    "coded",
    "measure_named",
    "position_table",
    "propose",
    "read_codebook",
    "tf_idf",
]
