"""Every rule that makes a record of the sample has its explanation in words."""

from __future__ import annotations

from pathlib import Path

from polemic import code, read
from polemic.publishing.explain import explain
from polemic.records import Coded, to_json

LEVER = Path(__file__).parents[2] / "examples" / "lever.txt"


def test_each_rule_of_the_sample_says_because() -> None:
    records = list(code(read(LEVER)).records())
    plain = [to_json(record) for record in records]
    told = [record for record in records if isinstance(record, Coded) and record.why]
    assert told
    for record in told[::3]:
        lines = list(explain(record.id, plain))
        [rule] = [line for line in lines if line.startswith("  rule: ")]
        assert ", because " in rule, rule
