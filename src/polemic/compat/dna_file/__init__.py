"""`.dna` projects of Discourse Network Analyzer: read 2.x and 3.x, write 3.x, lose nothing."""

from polemic.compat.dna_file.coded import coded_project
from polemic.compat.dna_file.columns import load_statements
from polemic.compat.dna_file.project import OtherColumn, OtherTable, Project
from polemic.compat.dna_file.reading import read_dna
from polemic.compat.dna_file.writing import write_dna

__all__ = [
    "OtherColumn",
    "OtherTable",
    "Project",
    "coded_project",
    "load_statements",
    "read_dna",
    "write_dna",
]
