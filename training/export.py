"""`python -m training.export OUT MODEL`: the checkpoint as int8 ONNX with all it needs.

MODEL gets `encoder.onnx`, `tokenizer.json`, `labels.json` and `manifest.json` with the digest of
each; the float32 graph stays in OUT, to compare.
"""

import argparse
import shutil
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from polemic.models.labels import (
    KINDS,
    LAYERS,
    MODES,
    REPORTS,
    ROOTS,
    STAGES,
    STANCES,
    STATEMENTS,
    TONES,
)
from training.__main__ import base_folder
from training.manifest import write_manifest
from training.model import Model, build, stance_logits

RUNNING = ("layers", "kinds", "links", "statements", "meaning")
MARKED = ("stance", "holds", "roots", "stages", "reports", "tone", "modes")


class Reading(nn.Module):
    """One text, unpadded: everything all heads say of it.

    Both branches stand in one graph and share the lower layers; a run computes the branch whose
    outputs are asked for.
    """

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, types: Tensor, places: Tensor) -> tuple[Tensor, ...]:
        """Outputs in the order of RUNNING and MARKED; `places` are the markers of two actors."""
        mask = torch.ones_like(ids)
        lower, bias = self.model.encoder.lower(ids, types, mask)
        states = self.model.encoder.upper(lower, bias, "running")
        running = [part[0] for part in self.model.tokens(states)]
        meaning = self.model.meaning(states, mask)[0]
        states = self.model.encoder.upper(lower, bias, "marked")
        whole, p, q = states[:, 0], states[:, places[0]], states[:, places[1]]
        forth, back = self.model.pairs(whole, p, q), self.model.pairs(whole, q, p)
        return (
            *running,
            meaning,
            stance_logits(forth.stance, back.stance)[0],
            torch.cat([forth.holds, back.holds]),
            torch.cat([forth.root, back.root]),
            torch.cat([forth.stage, back.stage]),
            torch.cat([forth.report, back.report]),
            self.model.tone(whole, p)[0],
            self.model.modes(whole)[0],
        )


def load(out: Path) -> Model:
    """The model of the checkpoint."""
    model = build(base_folder())
    state = torch.load(out / "checkpoint.pt", weights_only=True)
    model.load_state_dict(state["model"])
    return model.eval()


def float_graph(model: Model, path: Path) -> None:
    """Write the float32 graph."""
    example = (
        torch.tensor([[101, 1030, 2054, 1030, 2003, 1030, 2023, 1030, 102]]),
        torch.tensor([[0, 1, 1, 1, 0, 1, 1, 1, 0]]),
        torch.tensor([1, 5]),
    )
    torch.onnx.export(
        Reading(model),
        example,
        str(path),
        input_names=["ids", "types", "places"],
        output_names=[*RUNNING, *MARKED],
        dynamic_axes={
            "ids": {1: "pieces"},
            "types": {1: "pieces"},
            **{name: {0: "pieces"} for name in ("layers", "kinds", "links", "statements")},
        },
        opset_version=17,
        dynamo=False,
    )


def small_graph(path: Path, small: Path) -> None:
    """Quantise all weights to 8 bits.

    Signed ones are read 1.7 times as fast as unsigned ones; kept within 7 bits they do not overflow
    on processors without VNNI.
    """
    prepared = path.with_suffix(".prepared.onnx")
    quant_pre_process(str(path), str(prepared), skip_symbolic_shape=True)
    quantize_dynamic(
        str(prepared),
        str(small),
        weight_type=QuantType.QInt8,
        per_channel=True,
        reduce_range=True,
    )
    prepared.unlink()
    onnx.checker.check_model(str(small))


def labels(model: Model) -> dict[str, object]:
    """What the outputs mean, and the distances' biases; temperatures are still to be fitted."""
    return {
        "layers": LAYERS,
        "kinds": KINDS,
        "statements": STATEMENTS,
        "stances": STANCES,
        "tones": TONES,
        "roots": ROOTS,
        "stages": STAGES,
        "reports": REPORTS,
        "modes": MODES,
        "source_distance": [round(v, 5) for v in model.source_distance.tolist()],
        "content_distance": [round(v, 5) for v in model.content_distance.tolist()],
        "calibration": {},
    }


def main() -> None:
    """Export everything."""
    parser = argparse.ArgumentParser(prog="python -m training.export", description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("model", type=Path)
    options = parser.parse_args()
    options.model.mkdir(parents=True, exist_ok=True)
    model = load(options.out)
    float_graph(model, options.out / "encoder.float.onnx")
    small_graph(options.out / "encoder.float.onnx", options.model / "encoder.onnx")
    shutil.copyfile(base_folder() / "tokenizer.json", options.model / "tokenizer.json")
    write_manifest(options.model, labels(model))


if __name__ == "__main__":
    main()
