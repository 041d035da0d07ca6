"""Whether bytes are text at all; what they are instead, where that is known."""

from __future__ import annotations

from functools import cache
from pathlib import PurePath
from typing import Any

from polemic.errors import UnsupportedFormat
from polemic.lexicon import load_yaml
from polemic.reading.decoding import has_mark, wide_encoding
from polemic.reading.limits import MAX_CONTROL_SHARE

_PROBE = 65_536
# Tab, line feed, form feed, carriage return and escape stand in texts, the others do not.
_CONTROLS = bytes(code for code in range(32) if code not in b"\t\n\x0b\x0c\r\x1b") + b"\x7f"


@cache
def _formats() -> tuple[Any, ...]:
    return tuple(load_yaml("reading/data/formats.yaml"))


def require_text(data: bytes, name: str) -> None:
    """Raise `UnsupportedFormat` where the bytes are no text."""
    for known in _formats():
        if any(data.startswith(bytes.fromhex(magic)) for magic in known["begins"]):
            raise UnsupportedFormat(f"it is {known['name']}", where=name, remedy=known["remedy"])
    suffix = PurePath(name).suffix.lower()
    for known in _formats():
        if suffix in known["endings"] and data:
            raise UnsupportedFormat(
                f"its ending says that it is {known['name']}", where=name, remedy=known["remedy"]
            )
    if has_mark(data) or wide_encoding(data):
        return
    probe = data[:_PROBE]
    controls = len(probe) - len(probe.translate(None, _CONTROLS))
    if controls > MAX_CONTROL_SHARE * len(probe) + 1:
        raise UnsupportedFormat(
            "it is binary: it holds many bytes that no text has",
            where=name,
            remedy="save the article as plain text or HTML",
        )
