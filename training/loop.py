"""The training loop: tasks by their share, a rate that falls with time, restartable."""

import json
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import torch
from torch import nn

from training.model import Model
from training.tasks.base import Task

ENCODER_RATE, HEAD_RATE = 8e-5, 4e-4
WARMUP = 0.04
# From this part of the time on the lowest layers rest: a step then costs a fifth less.
REST_FROM, RESTING = 0.6, 2
PROBE = 60


@dataclass(frozen=True)
class Plan:
    """When to stop, how often to save, and how many threads (0: whichever is faster now)."""

    seconds: float
    folder: Path
    steps: int = 0
    save_every: float = 240.0
    threads: int = 0


class Loop:
    """One run of training."""

    def __init__(self, model: Model, tasks: Sequence[Task], plan: Plan) -> None:
        self.model, self.tasks, self.plan = model, list(tasks), plan
        heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
        body = [p for p in model.encoder.parameters() if p.requires_grad]
        self.rates = (ENCODER_RATE, HEAD_RATE)
        self.optimizer = torch.optim.AdamW(
            [{"params": body}, {"params": heads}], lr=0.0, weight_decay=0.01, fused=True
        )
        self.step, self.used = 0, 0.0
        self.done = dict.fromkeys((task.name for task in self.tasks), 0.0)
        self.losses: dict[str, float] = {}

    def run(self) -> None:
        """Train until the plan's time, or its steps, are over."""
        begun, saved, reported = time.monotonic() - self.used, time.monotonic(), 0.0
        threads = Threads(self.plan.threads)
        self.model.train()
        while (progress := self._progress()) < 1.0:
            self._set_rates(progress)
            if progress > REST_FROM:
                self._rest()
            task = min(self.tasks, key=lambda t: self.done[t.name] / t.share)
            size = self._one(task, threads)
            self.done[task.name] += size
            self.step += 1
            self.used = time.monotonic() - begun
            if self.used - reported > 60:
                reported = self.used
                self._report(progress, threads)
            if time.monotonic() - saved > self.plan.save_every:
                self.save()
                saved = time.monotonic()
        self.save()

    def _progress(self) -> float:
        if self.plan.steps:
            return self.step / self.plan.steps
        return self.used / self.plan.seconds

    def _set_rates(self, progress: float) -> None:
        scale = min(progress / WARMUP, (1.0 - progress) / (1.0 - WARMUP))
        for group, rate in zip(self.optimizer.param_groups, self.rates, strict=True):
            group["lr"] = rate * max(scale, 0.0)

    def _rest(self) -> None:
        encoder = self.model.encoder
        for part in (encoder.positions, encoder.types, encoder.norm, *encoder.layers[:RESTING]):
            part.requires_grad_(False)

    def _one(self, task: Task, threads: "Threads") -> float:
        batch = next(task.stream)
        length = task.stream.length
        size = float(max(map(length, batch)) * len(batch))
        started = time.monotonic()
        torch.manual_seed(self.step * 7919 + task.stream.seed)
        loss = task.loss(self.model, batch)
        self.optimizer.zero_grad(set_to_none=True)
        loss.backward()  # type: ignore[no-untyped-call]
        nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        threads.tell(size, time.monotonic() - started)
        seen = self.losses.get(task.name, loss.item())
        self.losses[task.name] = 0.97 * seen + 0.03 * loss.item()
        return size

    def _report(self, progress: float, threads: "Threads") -> None:
        passes = {task.name: round(task.stream.passes, 2) for task in self.tasks}
        line = {
            "step": self.step,
            "progress": round(progress, 3),
            "minutes": round(self.used / 60, 1),
            "pieces": round(sum(self.done.values())),
            "threads": threads.count,
            "loss": {name: round(value, 3) for name, value in self.losses.items()},
            "epochs": passes,
        }
        print(json.dumps(line), flush=True)

    def save(self) -> None:
        """Write a checkpoint, whole or not at all."""
        state = {
            "model": self.model.state_dict(),
            "optimizer": self.optimizer.state_dict(),
            "step": self.step,
            "used": self.used,
            "done": self.done,
            "losses": self.losses,
            "streams": {task.name: task.stream.state for task in self.tasks},
        }
        path = self.plan.folder / "checkpoint.pt"
        torch.save(state, path.with_suffix(".part"))
        path.with_suffix(".part").replace(path)

    def restore(self) -> bool:
        """Go on from the checkpoint, if there is one."""
        path = self.plan.folder / "checkpoint.pt"
        if not path.exists():
            return False
        state = torch.load(path, weights_only=True)
        self.model.load_state_dict(state["model"])
        self.optimizer.load_state_dict(state["optimizer"])
        self.step, self.used = state["step"], state["used"]
        self.losses = state["losses"]
        total, shares = sum(state["done"].values()), sum(task.share for task in self.tasks)
        # As if the shares had always been what they are: a changed one holds from now on.
        self.done = {task.name: total * task.share / shares for task in self.tasks}
        for task in self.tasks:
            task.stream.restore(tuple(state["streams"][task.name]))
        return True


class Threads:
    """One thread or two, whichever reads more pieces a second while others use the machine."""

    def __init__(self, fixed: int) -> None:
        self.fixed, self.count = fixed, fixed or 2
        self.seen = {1: [0.0, 0.0], 2: [0.0, 0.0]}
        self.steps = 0
        torch.set_num_threads(self.count)

    def tell(self, size: float, seconds: float) -> None:
        """Note one step; every so often try the other count for a few steps."""
        if self.fixed:
            return
        tally = self.seen[self.count]
        self.seen[self.count] = [tally[0] + size, tally[1] + seconds]
        self.steps += 1
        phase = self.steps % PROBE
        if phase == 0:
            self.seen = {1: [0.0, 0.0], 2: [0.0, 0.0]}
            self._use(1)
        elif phase == 5:
            self._use(2)
        elif phase == 10:
            rates = {n: a / max(b, 1e-6) for n, (a, b) in self.seen.items()}
            self._use(max(rates, key=lambda n: rates[n]))

    def _use(self, count: int) -> None:
        self.count = count
        torch.set_num_threads(count)
