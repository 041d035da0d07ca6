from __future__ import annotations

import sys
from collections import Counter

import pytest
from tests.publishing import sample

from polemic.errors import PolemicError
from polemic.publishing.frames import to_frames


def test_there_is_a_frame_for_each_kind_with_all_its_records() -> None:
    pytest.importorskip("pandas")
    frames = to_frames(sample.all_records())
    kinds = Counter(record.record for record in sample.all_records())
    assert {kind: len(frame) for kind, frame in frames.items()} == kinds
    assert frames["stance"]["sign"].tolist().count(1) == 1
    assert "sign" not in frames["event"]
    denied = frames["event"].query("polarity == 'denied'")
    assert denied["text"].tolist() == ["burned"]


def test_without_pandas_the_error_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pandas", None)
    with pytest.raises(PolemicError, match=r"pip install polemic\[pandas\]"):
        to_frames(sample.all_records())
