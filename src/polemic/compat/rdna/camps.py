"""`dna_polarization` and `dna_multiclust`: camps and clusters of actors, over time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from polemic.analysis.networks.clustering import METHODS
from polemic.analysis.networks.multiclust import Clusters, clusters
from polemic.analysis.networks.polarization import Polarization, polarization
from polemic.compat.dna_file.columns import load_statements
from polemic.compat.rdna.arguments import DEFAULTS, arguments, definition
from polemic.errors import UsageError

if TYPE_CHECKING:
    import pandas as pd

#: rDNA's flags of methods, with ours; those without one are R's alone.
_FLAGS: dict[str, str | None] = {
    **dict.fromkeys(("equivalence", "concor_one", "concor_two", "louvain", "fastgreedy")),
    **dict.fromkeys(("walktrap", "leading_eigen", "edge_betweenness", "infomap")),
    **dict.fromkeys(("label_prop", "spinglass")),
    **{name: name for name in ("single", "average", "complete", "ward", "kmeans", "pam")},
}
_DEFAULTS: dict[str, Any] = {
    **DEFAULTS,
    "networkType": "onemode",
    "qualifierAggregation": "subtract",
    "normalization": "average",
    "indentTime": False,
    "algorithm": "greedy",
    "normalizeScores": False,
    "numClusters": 2,
    "numParents": 50,
    "numIterations": 1_000,
    "elitePercentage": 0.1,
    "mutationPercentage": 0.1,
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
    **dict.fromkeys(_FLAGS),
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
    starts each time (`randomSeed`), whichever `algorithm` is named and however it is tuned; there
    are always two camps. `normalizeScores` divides by the highest score of all windows.
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
    made = tuple(polarization(statements, wanted, seed=seed))
    highest = max((one.score for one in made), default=0.0)
    if found["normalizeScores"] and highest > 0:
        made = tuple(replace(one, score=one.score / highest) for one in made)
    return PolarizationSeries(made)


def dna_multiclust(path: str | Path, **options: Any) -> ClusterSeries:
    """Clusters of the actors, of each window the clustering of the highest modularity.

    Takes rDNA's arguments and defaults; `k` fixes the number of clusters, 0 tries up to `k.max`.
    The flags of methods choose among ours: `ward=False` leaves out Ward's.
    """
    found = arguments(options, _MULTICLUST, "dna_multiclust")
    statements = load_statements(path, found["statementType"])
    k = int(found["k"])
    made = clusters(
        statements,
        definition(found),
        k_min=k or 2,
        k_max=k or int(found["k_max"]),
        methods=_methods(found),
    )
    return ClusterSeries(tuple(made))


def _methods(found: dict[str, Any]) -> list[str] | None:
    """The methods that are named, less those switched off."""
    for flag, ours in _FLAGS.items():
        if found[flag] and ours is None:
            raise UsageError(
                "this method of clustering is R's alone",
                where=flag,
                remedy="use some of: " + ", ".join(METHODS),
            )
    off = {ours for flag, ours in _FLAGS.items() if found[flag] is False}
    named = METHODS if found["clusterMethods"] is None else found["clusterMethods"]
    return [name for name in named if name not in off]
