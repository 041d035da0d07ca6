"""`python -m training.reliability DATA MODEL OUT.svg`: how often what is given 0.8 is right.

Draws confidence against the part that is right, in ten bins of equal size, for each calibrated head
on the half of the development split that its temperature was not fitted on.
"""

import argparse
from pathlib import Path

import matplotlib.pyplot as plt
import numpy as np

from polemic.models.network import Numbers, load, probabilities
from training.calibrate import HEADS

BINS = 10
TITLES = {"stance": "stance (DSE)", "tone": "tone (NewsMTSC)", "root": "event type (PLOVER)"}


def bins(chances: Numbers, labels: list[int]) -> list[tuple[float, float, int]]:
    """Mean confidence, part right and number of each bin, the bins equally full."""
    sure, right = chances.max(-1), chances.argmax(-1) == np.array(labels)
    parts = np.array_split(np.argsort(sure, kind="stable"), BINS)
    return [(float(sure[p].mean()), float(right[p].mean()), len(p)) for p in parts if len(p)]


def main() -> None:
    """Draw one panel a head."""
    parser = argparse.ArgumentParser(prog="python -m training.reliability", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("out", type=Path)
    options = parser.parse_args()
    network = load(options.model)
    plt.rcParams["svg.hashsalt"] = "polemic"  # the same figures give the same file
    figure, panels = plt.subplots(1, len(HEADS), figsize=(9, 3.2), layout="constrained")
    for panel, (name, read) in zip(panels, HEADS.items(), strict=True):
        lines = list(read(network, options.data))[1::2]
        logits, labels = np.stack([row for row, _ in lines]), [label for _, label in lines]
        warmth = float(network.labels["calibration"].get(name, 1.0))
        panel.plot([0, 1], [0, 1], color="0.7", linewidth=1)
        for heat, style, legend in ((1.0, "o:", "as trained"), (warmth, "o-", "calibrated")):
            found = bins(probabilities(logits, heat), labels)
            panel.plot([s for s, _, _ in found], [r for _, r, _ in found], style, label=legend)
        panel.set(title=f"{TITLES[name]}, n = {len(labels)}", xlim=(0, 1), ylim=(0, 1))
        panel.set(xlabel="confidence", ylabel="part that is right")
    panels[0].legend(frameon=False)
    figure.savefig(options.out, metadata={"Date": None})


if __name__ == "__main__":
    main()
