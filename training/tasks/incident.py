"""Incidents of newswire (MUC): who attacks whom, whether it came off, how sure the doer is known.

A perpetrator and a victim of one template that stand in one sentence are a pair. Stages that MUC
does not know (planned, called for) come from the rules' events in PolNeAR.
"""

import random
import re
from collections.abc import Iterator, Mapping

import torch
from torch import Tensor

from polemic.evaluation.data import Span
from polemic.evaluation.muc import Incident, Message, messages
from polemic.evaluation.splits import held_out
from polemic.models.labels import REPORTS, ROOTS, STAGES
from polemic.models.pieces import mark
from training.batches import Stream, group
from training.model import Model
from training.tasks.base import UNKNOWN, Example, Setting, accuracy, macro_f1, size, states, taught
from training.tasks.deed import pair_loss

HIDDEN = 0.5
# Of what was done, a part: most incidents of the templates were accomplished.
DONE = 0.5
ROOT_OF = {
    "ATTACK": "ASSAULT",
    "BOMBING": "ASSAULT",
    "ARSON": "ASSAULT",
    "KIDNAPPING": "ASSAULT",
    "ROBBERY": "COERCE",
}
STAGE_OF = {"ACCOMPLISHED": "actual", "ATTEMPTED": "attempted", "THREATENED": "threatened"}
REPORT_OF = {
    "REPORTED AS FACT": "fact",
    "CLAIMED OR ADMITTED": "claimed",
    "SUSPECTED OR ACCUSED": "accused",
    "SUSPECTED OR ACCUSED BY AUTHORITIES": "accused",
    "POSSIBLE": "possible",
}
Pair = tuple[str, Span, Span, int, int, int, int]


class IncidentTask:
    """MUC's templates laid over their sentences; a seventh of the messages is held out."""

    name = "incident"

    def __init__(self, setting: Setting, share: float) -> None:
        self.share = share
        self.reader = setting.reader
        every = messages(setting.data / "muc34/dev")
        self.train = [p for m in every if not held_out(m.id, 15) for p in pairs(m)]
        self.valid = [p for m in every if held_out(m.id, 15) for p in pairs(m)]
        self.weak = list(weak_pairs(setting))
        self.stream = Stream(self._draw, size, setting.seed)

    def _draw(self, chance: random.Random) -> list[Example]:
        actual = STAGES.index("actual")
        weak = [p for p in self.weak if p[5] != actual or chance.random() < DONE / 2]
        strong = [p for p in self.train if p[5] != actual or chance.random() < 2 * DONE]
        drawn = [self._example(pair, chance.random() < HIDDEN) for pair in (*strong, *weak)]
        return [example for example in drawn if example is not None]

    def _example(self, pair: Pair, masked: bool) -> Example | None:
        text, p, q, root, holds, stage, report = pair
        marked = mark(self.reader(text), [p, q], masked)
        return Example(marked, root, holds, stage, report) if marked else None

    def loss(self, model: Model, batch: list[Example]) -> Tensor:
        """The losses of events."""
        whole, (p, q) = states(model, batch)
        return pair_loss(model.pairs(whole, p, q), model.pairs(whole, q, p), batch)

    def measure(self, model: Model, part: int = 1) -> Mapping[str, float]:
        """Roots, stages, reports and the direction, of the held-out messages."""
        kept = [e for pair in self.valid[::part] if (e := self._example(pair, True))]
        gold: dict[str, list[int]] = {"root": [], "stage": [], "report": []}
        found: dict[str, list[int]] = {"root": [], "stage": [], "report": []}
        right = 0.0
        for batch in group(kept, size, budget=4000):
            whole, (p, q) = states(model, batch)
            forth, back = model.pairs(whole, p, q), model.pairs(whole, q, p)
            right += float((forth.holds > back.holds).sum())
            for name, labels in (
                ("root", [e.label for e in batch]),
                ("stage", [e.stage for e in batch]),
                ("report", [e.report for e in batch]),
            ):
                best = torch.as_tensor(getattr(forth, name)).argmax(-1).tolist()
                known = [(g, f) for g, f in zip(labels, best, strict=True) if g != UNKNOWN]
                gold[name] += [g for g, _ in known]
                found[name] += [f for _, f in known]
        figures = {"direction": right / max(1, len(kept)), "pairs": float(len(kept))}
        for name in gold:
            figures[f"{name}_micro"] = accuracy(gold[name], found[name])
            figures[f"{name}_macro"] = macro_f1(gold[name], found[name])
        return figures


def pairs(message: Message) -> Iterator[Pair]:
    """Perpetrators and victims of one incident in one sentence."""
    for incident in message.incidents:
        for sentence in message.sentences():
            doers = [(n, s) for n in incident.perpetrators if (s := _place(n, sentence))]
            others = [s for n in incident.victims if (s := _place(n, sentence))]
            for name, p in doers[:2]:
                for q in others[:2]:
                    if p[1] <= q[0] or q[1] <= p[0]:
                        yield sentence, p, q, *_labels(incident, name)


def _labels(incident: Incident, name: str) -> tuple[int, int, int, int]:
    stage = STAGE_OF.get(incident.stage)
    root = "THREATEN" if stage == "threatened" else ROOT_OF.get(incident.type)
    report = REPORT_OF.get(dict(incident.confidence).get(name, ""))
    return (
        ROOTS.index(root) if root else UNKNOWN,
        1,
        STAGES.index(stage) if stage else UNKNOWN,
        REPORTS.index(report) if report else UNKNOWN,
    )


def _place(name: str, sentence: str) -> Span | None:
    found = re.search(rf"(?<!\w){re.escape(name)}(?!\w)", sentence)
    return found.span() if found else None


def weak_pairs(setting: Setting) -> Iterator[Pair]:
    """The stage of events that the rules read in PolNeAR, for pairs within a sentence."""
    for article, weak in taught(setting):
        text = article.text
        for event in weak["events"]:
            for start, end in weak["sentences"]:
                ones, others = (
                    [(s - start, e - start) for s, e in event[side] if start <= s and e <= end]
                    for side in ("actors", "recipients")
                )
                if ones and others and event["modality"] in STAGES:
                    stage = STAGES.index(event["modality"])
                    yield text[start:end], ones[0], others[0], UNKNOWN, UNKNOWN, stage, UNKNOWN
