"""rDNA's functions on `.dna` files: its names, arguments, defaults and numbers."""

from polemic.compat.rdna.network import dna_network

__all__ = ["dna_network"]
