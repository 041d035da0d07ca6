"""rDNA's functions on `.dna` files: its names, arguments, defaults and numbers."""

from polemic.compat.rdna.backbone import dna_backbone, dna_evaluateBackboneSolution
from polemic.compat.rdna.barplot import dna_barplot
from polemic.compat.rdna.camps import dna_multiclust, dna_polarization
from polemic.compat.rdna.network import dna_network
from polemic.compat.rdna.phases import dna_phaseTransitions
from polemic.compat.rdna.tables import dna_getAttributes, dna_getStatementTypes, dna_getVariables

__all__ = [
    "dna_backbone",
    "dna_barplot",
    "dna_evaluateBackboneSolution",
    "dna_getAttributes",
    "dna_getStatementTypes",
    "dna_getVariables",
    "dna_multiclust",
    "dna_network",
    "dna_phaseTransitions",
    "dna_polarization",
]
