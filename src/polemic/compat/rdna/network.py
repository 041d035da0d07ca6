"""`dna_network`: one-mode and two-mode networks, windows of time, event lists."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Unpack

from polemic.analysis.networks import EventList, Network, Windows, event_list, network, windows
from polemic.compat.dna_file.columns import load_statements
from polemic.compat.rdna.arguments import DEFAULTS, NetworkOptions, arguments, definition
from polemic.publishing.networks import publish_network

Result = Network | Windows | EventList


def dna_network(path: str | Path, **options: Unpack[NetworkOptions]) -> Result:
    """The network of a `.dna` file, as rDNA's function of this name computes it.

    Takes rDNA's arguments by keyword with rDNA's defaults: a two-mode network of organizations
    and concepts. With `timeWindow`, a lazy sequence of networks; with `networkType="eventlist"`,
    the list of statements. Each has `.to_pandas()` (windows: each of its networks).
    """
    return computed(path, arguments(options, DEFAULTS, "dna_network"))


def computed(path: str | Path, found: dict[str, Any]) -> Result:
    """The network of complete arguments; written to `outfile` too where one is named."""
    statements = load_statements(path, found["statementType"])
    wanted = definition(found)
    result: Result
    if wanted.mode == "eventlist":
        result = event_list(statements, wanted)
    elif wanted.window == "no":
        result = network(statements, wanted)
    else:
        result = windows(statements, wanted)
    if found["outfile"]:
        publish_network(result, _format(found["fileFormat"], result), Path(found["outfile"]))
    return result


def _format(name: str | None, result: Result) -> str:
    """rDNA's names of formats; windows are written tie by tie."""
    if isinstance(result, Windows) and name in {None, "csv"}:
        return "edges"
    return name or "csv"
