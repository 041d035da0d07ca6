"""`dna_phaseTransitions`: the states of a debate over its windows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from polemic.analysis.networks import Network, Windows, windows
from polemic.analysis.networks.phases import Phases, phases, scaled
from polemic.compat.dna_file.columns import load_statements
from polemic.compat.rdna.arguments import DEFAULTS, arguments, definition

if TYPE_CHECKING:
    import pandas as pd

_DEFAULTS: dict[str, Any] = {
    **DEFAULTS,
    "qualifierAggregation": "subtract",
    "duplicates": "document",
    "timeWindow": "days",
    "windowSize": 200,
    "kernel": "uniform",
    "indentTime": False,
    "isolates": True,
    "normalizeToOne": True,
    "distanceMethod": "absdiff",
    "clusterMethods": None,
    "k_min": 2,
    "k_max": 6,
    "cores": 1,
}


@dataclass(frozen=True, slots=True, eq=False)
class PhaseTransitions:
    """The windows, how far they are apart, and the state of each."""

    networks: Windows
    phases: Phases
    normalized: bool

    def __len__(self) -> int:
        return len(self.networks)

    def __getitem__(self, place: int) -> Network:
        """The network of a window, as shares of its sum where that was asked."""
        network = self.networks[place]
        if not self.normalized:
            return network
        return replace(network, values=scaled(network, dna=network.definition.dna))

    def __iter__(self) -> Iterator[Network]:
        return (self[place] for place in range(len(self)))

    def to_pandas(self) -> pd.DataFrame:
        """One row a window: its time, its state, its place on the map of distances."""
        import pandas as pd

        place = self.phases.coordinates
        return pd.DataFrame(
            {
                "date": [network.middle for network in self.networks],
                "state": self.phases.states + 1,
                "X1": place[:, 0],
                "X2": place[:, 1],
            }
        )


def dna_phaseTransitions(path: str | Path, **options: Any) -> PhaseTransitions:  # noqa: N802
    """States of the network over time, as rDNA's function of this name finds them.

    Takes the arguments of `dna_network` with the defaults of rDNA's function, and
    `normalizeToOne`, `distanceMethod` ("absdiff", "spectral"), `clusterMethods`, `k.min`, `k.max`;
    `cores` changes nothing.
    """
    found = arguments(options, _DEFAULTS, "dna_phaseTransitions")
    statements = load_statements(path, found["statementType"])
    series = windows(statements, definition(found))
    result = phases(
        series,
        distance=found["distanceMethod"],
        scale=bool(found["normalizeToOne"]),
        methods=found["clusterMethods"],
        k_min=int(found["k_min"]),
        k_max=int(found["k_max"]),
    )
    return PhaseTransitions(series, result, bool(found["normalizeToOne"]))
