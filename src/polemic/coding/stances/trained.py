"""Stances by the trained encoder, on every two actors that a sentence names, beside the rules'.

What rules find stays, with the encoder's sureness where it finds it too; where they are silent the
encoder speaks if a stance is likelier than none.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from polemic.coding import stances
from polemic.coding.company import Company, companies, participant
from polemic.coding.context import Context
from polemic.coding.stances.found import form_of
from polemic.models.network import load
from polemic.models.pairs import running_stance_of
from polemic.records import Span, Stance, Why

CODER = "model/stances"
# Probabilities are of running text: from here on a stance is likelier than none.
SURE = 0.5

_READ = {1: (0, 1), 2: (1, 1), 3: (0, -1), 4: (1, -1)}


def code(context: Context) -> Iterator[Stance]:
    """The stances of a document."""
    by_rules = {_key(context, each): each for each in stances.code(context)}
    for company in companies(context):
        read = _read(context, company)
        if read is None:
            continue
        twin = by_rules.pop(_key(context, read), None)
        yield replace(twin, coder=CODER, confidence=read.confidence) if twin else read
    yield from by_rules.values()


def _key(context: Context, each: Stance) -> tuple[int, str, str, int]:
    sentence = context.parse.sentence_at(each.evidence[0].start)
    place = sentence.index if sentence else -1
    return place, each.holder.actor, each.target.actor, each.sign


def _read(context: Context, company: Company) -> Stance | None:
    mentions = company.one, company.other
    if company.heads is None:
        return None
    chances = running_stance_of(load(), company.heads)
    label = max(range(5), key=chances.__getitem__)
    if label == 0 or chances[label] < SURE:
        return None
    held_by, sign = _READ[label]
    holder, target = mentions[held_by], mentions[1 - held_by]
    words = tuple(Span(m.start, m.end, m.text) for m in (holder, target))
    within = context.statement_at(words[0].start, words[1].end)
    reporter = within.speaker if within and within.speaker.actor != holder.actor else None
    return Stance(
        **context.common(
            "stance", words, (holder.actor, target.actor, sign), CODER, Why("encoder", None, words)
        ),
        confidence=round(chances[label], 3),
        holder=participant(holder),
        target=participant(target),
        sign=sign,
        form=form_of(sign),
        basis="ascribed" if reporter else "expressed",
        reported_by=reporter,
        within=within.id if within else None,
    )
