"""The signed network of actors: who is with whom, in which factions, and how surely."""

from polemic.analysis.signed.arrays import SignedGraph
from polemic.analysis.signed.balance import Census, Triad, Walks, census, triads, walks
from polemic.analysis.signed.certainty import Certainty, certainty
from polemic.analysis.signed.factions import Factions, Placement, factions
from polemic.analysis.signed.network import Edge, SignedNetwork, build, signed_network
from polemic.analysis.signed.observations import Node, Observations, Position, Tie, observe
from polemic.analysis.signed.partition import Partition, frustration_index, partition
from polemic.analysis.signed.windows import Window, over_time

__all__ = [
    "Census",
    "Certainty",
    "Edge",
    "Factions",
    "Node",
    "Observations",
    "Partition",
    "Placement",
    "Position",
    "SignedGraph",
    "SignedNetwork",
    "Tie",
    "Triad",
    "Walks",
    "Window",
    "build",
    "census",
    "certainty",
    "factions",
    "frustration_index",
    "observe",
    "over_time",
    "partition",
    "signed_network",
    "triads",
    "walks",
]
