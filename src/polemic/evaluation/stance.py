"""Stance between two entities (five classes) and the text's tone towards one (three)."""

from collections.abc import Sequence

from polemic.evaluation.measures import accuracy, calibration_error, macro_f1


def score(gold: Sequence[int], probabilities: Sequence[Sequence[float]]) -> dict[str, float]:
    """Micro and macro F1 over the classes, and how well the confidence is calibrated."""
    found = [max(range(len(row)), key=row.__getitem__) for row in probabilities]
    right = [g == f for g, f in zip(gold, found, strict=True)]
    return {
        "micro_f1": accuracy(gold, found),
        "macro_f1": macro_f1(gold, found),
        "calibration_error": calibration_error([max(row) for row in probabilities], right),
    }
