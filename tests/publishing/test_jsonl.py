from __future__ import annotations

import json
from dataclasses import replace

from tests.publishing import sample

from polemic.publishing import jsonl
from polemic.publishing.files import encode
from polemic.records import Reject, to_json


def test_each_line_is_a_record_as_the_contract_has_it() -> None:
    records = sample.all_records()
    text = "".join(jsonl.export(records))
    assert [json.loads(line) for line in text.split("\n")[:-1]] == [
        to_json(record) for record in records
    ]


def test_a_path_that_is_not_utf8_stays_json() -> None:
    reject = sample.rejects()[0]
    assert isinstance(reject, Reject)
    (line,) = jsonl.export([replace(reject, path="caf\udce9.txt")])
    assert json.loads(encode(line))["path"] == "caf\udce9.txt"
