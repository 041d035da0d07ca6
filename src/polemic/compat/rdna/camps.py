"""`dna_polarization` and `dna_multiclust`: camps and clusters of actors, over time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from polemic.analysis.networks.multiclust import Clusters, clusters
from polemic.analysis.networks.polarization import Polarization, polarization
from polemic.compat.dna_file.columns import load_statements
from polemic.compat.rdna.arguments import DEFAULTS, arguments, definition
from polemic.errors import UsageError

if TYPE_CHECKING:
    import pandas as pd

_DEFAULTS: dict[str, Any] = {
    **DEFAULTS,
    "networkType": "onemode",
    "qualifierAggregation": "subtract",
    "normalization": "average",
    "timeWindow": "days",
    "windowSize": 200,
    "kernel": "gaussian",
    "indentTime": False,
    "algorithm": "greedy",
    "numClusters": 2,
    "randomSeed": 0,
}
_MULTICLUST: dict[str, Any] = {
    **DEFAULTS,
    "networkType": "onemode",
    "qualifierAggregation": "subtract",
    "normalization": "average",
    "k": 0,
    "k_max": 5,
    "clusterMethods": None,
}


@dataclass(frozen=True, slots=True)
class PolarizationSeries:
    """The polarization of each window."""

    windows: tuple[Polarization, ...]

    def to_pandas(self) -> pd.DataFrame:
        """One row a window: its time, its score and its camps."""
        import pandas as pd

        return pd.DataFrame(
            {
                "date": [window.middle for window in self.windows],
                "polarization": [window.score for window in self.windows],
                "camp1": ["; ".join(window.camps[0]) for window in self.windows],
                "camp2": ["; ".join(window.camps[1]) for window in self.windows],
            }
        )


@dataclass(frozen=True, slots=True)
class ClusterSeries:
    """The best clustering of each window."""

    windows: tuple[Clusters, ...]

    def to_pandas(self) -> pd.DataFrame:
        """One row an actor of a window: its time, method, modularity and group from 1."""
        import pandas as pd

        return pd.DataFrame(
            [
                (one.middle, one.partition.method, one.partition.modularity, label, group + 1)
                for one in self.windows
                for label, group in zip(one.labels, one.partition.members.tolist(), strict=True)
            ],
            columns=["date", "method", "modularity", "node", "cluster"],
        )


def dna_polarization(path: str | Path, **options: Any) -> PolarizationSeries:
    """How near the debate is to two camps, over time, by the definition of the literature.

    Takes rDNA's arguments and defaults. The division of least distance is searched, from the same
    starts each time (`randomSeed`), whichever `algorithm` is named; there are always two camps.
    """
    found = arguments(options, _DEFAULTS, "dna_polarization")
    if found["algorithm"] not in {"greedy", "genetic"} or int(found["numClusters"]) != 2:
        raise UsageError(
            "polarization is of two camps, by greedy or genetic search",
            where="numClusters" if found["algorithm"] in {"greedy", "genetic"} else "algorithm",
            remedy="use numClusters=2 and algorithm='greedy'",
        )
    statements = load_statements(path, found["statementType"])
    wanted = replace(definition(found), rules="literature")
    seed = int(found["randomSeed"])
    return PolarizationSeries(tuple(polarization(statements, wanted, seed=seed)))


def dna_multiclust(path: str | Path, **options: Any) -> ClusterSeries:
    """Clusters of the actors, of each window the clustering of the highest modularity.

    Takes rDNA's arguments and defaults; `k` fixes the number of clusters, 0 tries up to `k.max`.
    """
    found = arguments(options, _MULTICLUST, "dna_multiclust")
    statements = load_statements(path, found["statementType"])
    k = int(found["k"])
    made = clusters(
        statements,
        definition(found),
        k_min=k or 2,
        k_max=k or int(found["k_max"]),
        methods=found["clusterMethods"],
    )
    return ClusterSeries(tuple(made))
