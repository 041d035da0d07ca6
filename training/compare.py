"""`python -m training.compare DATA OUT MODEL`: int8 beside float32 on the development splits.

Prints a line a data set with both graphs' figures; `--every N` reads each N-th line only.
"""

import argparse
import json
import time
from dataclasses import replace
from pathlib import Path

from polemic.evaluation import trained
from polemic.evaluation.run import KINDS, Choice
from polemic.models.network import Network, graph_session, load

SETS = (
    ("attribution", "polnear/dev.jsonl.gz"),
    ("stance", "dse/valid.jsonl.gz"),
    ("stance", "newsmtsc/train.jsonl.gz"),
    ("event", "plover/plv_train.jsonl.gz"),
    ("actors", "re3d/dev.txt.gz"),
)


def networks(out: Path, model: Path) -> dict[str, Network]:
    """The shipped network, and the same with the float32 graph."""
    small = load(model)
    whole = replace(small, session=graph_session(out / "encoder.float.onnx"))
    return {"int8": small, "float32": whole}


def main() -> None:
    """Read everything with both."""
    parser = argparse.ArgumentParser(prog="python -m training.compare", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("model", type=Path)
    parser.add_argument("--every", type=int, default=1)
    options = parser.parse_args()
    for kind, name in SETS:
        for precision, network in networks(options.out, options.model).items():
            started = time.monotonic()
            choice = Choice(options.every, held_out=True)
            _, figures = KINDS[kind](options.data / name, trained.of(network), choice)
            rounded = {key: round(value, 4) for key, value in figures.items()}
            line = {"data": name, "precision": precision, **rounded}
            line["seconds"] = round(time.monotonic() - started, 1)
            print(json.dumps(line), flush=True)


if __name__ == "__main__":
    main()
