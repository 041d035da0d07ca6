"""`python -m training.export DATA OUT MODEL`: the checkpoint as int8 ONNX with all it needs.

MODEL gets `encoder.onnx`, `tokenizer.json`, `labels.json` and `manifest.json` with the digest of
each; the float32 graph stays in OUT, to compare.
"""

import argparse
import json
import shutil
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic
from onnxruntime.quantization.shape_inference import quant_pre_process
from torch import Tensor, nn

from polemic.models.labels import KINDS, LAYERS, ROOTS, STANCES, TONES
from training.__main__ import base_folder
from training.manifest import manifest
from training.model import Model, build, stance_logits
from training.tasks.story import names

OUTPUTS = ("layers", "kinds", "links", "stance", "holds", "roots", "tone")


class Reading(nn.Module):
    """One text, unpadded: everything all heads say of it."""

    def __init__(self, model: Model) -> None:
        super().__init__()
        self.model = model

    def forward(self, ids: Tensor, types: Tensor, places: Tensor) -> tuple[Tensor, ...]:
        """Outputs in the order of OUTPUTS; `places` are the markers of the two actors."""
        states = self.model.encoder(ids, types, torch.ones_like(ids))
        layers, kinds, links = self.model.tokens(states)
        whole, p, q = states[:, 0], states[:, places[0]], states[:, places[1]]
        pairs = self.model.pairs
        forth, holds, roots = pairs(whole, p, q)
        back, backwards, back_roots = pairs(whole, q, p)
        return (
            layers[0],
            kinds[0],
            links[0],
            stance_logits(forth, back)[0],
            torch.cat([holds, backwards]),
            torch.cat([roots, back_roots]),
            self.model.tone(whole, p)[0],
        )


def load(data: Path, out: Path) -> Model:
    """The model of the checkpoint."""
    types, modes = names(data)
    model = build(base_folder(), len(types), len(modes))
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
        output_names=list(OUTPUTS),
        dynamic_axes={
            "ids": {1: "pieces"},
            "types": {1: "pieces"},
            "layers": {0: "pieces"},
            "kinds": {0: "pieces"},
            "links": {0: "pieces"},
        },
        opset_version=17,
        dynamo=False,
    )


def small_graph(path: Path, small: Path) -> None:
    """Quantise all weights to 8 bits; unsigned, since signed ones overflow on older processors."""
    prepared = path.with_suffix(".prepared.onnx")
    quant_pre_process(str(path), str(prepared), skip_symbolic_shape=True)
    quantize_dynamic(str(prepared), str(small), weight_type=QuantType.QUInt8, per_channel=True)
    prepared.unlink()
    onnx.checker.check_model(str(small))


def labels(model: Model) -> dict[str, object]:
    """What the outputs mean, and the distances' biases; temperatures are still to be fitted."""
    return {
        "layers": LAYERS,
        "kinds": KINDS,
        "stances": STANCES,
        "tones": TONES,
        "roots": ROOTS,
        "source_distance": [round(v, 5) for v in model.source_distance.tolist()],
        "content_distance": [round(v, 5) for v in model.content_distance.tolist()],
        "calibration": {},
    }


def main() -> None:
    """Export everything."""
    parser = argparse.ArgumentParser(prog="python -m training.export", description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("model", type=Path)
    options = parser.parse_args()
    options.model.mkdir(parents=True, exist_ok=True)
    model = load(options.data, options.out)
    float_graph(model, options.out / "encoder.float.onnx")
    small_graph(options.out / "encoder.float.onnx", options.model / "encoder.onnx")
    shutil.copyfile(base_folder() / "tokenizer.json", options.model / "tokenizer.json")
    text = json.dumps(labels(model), indent=1)
    (options.model / "labels.json").write_text(text + "\n")
    (options.model / "manifest.json").write_text(
        json.dumps(manifest(options.model), indent=1) + "\n"
    )


if __name__ == "__main__":
    main()
