from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from polemic.reading.decoding import clean, decode

SAID = "“Café”, said Zócalo – naïve: 😀 e\u0301 \u202eabc\u202c\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_comes_out_as_it_went_in(encoding: str) -> None:
    assert decode(SAID.encode(encoding)) == SAID


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(encoding: str) -> None:
    said = "The strike goes on.\n"
    assert decode(said.encode(encoding)) == said


def test_legacy_bytes_are_windows_1252() -> None:
    assert decode(b"\x93Caf\xe9\x94 \x80 5") == "“Café” € 5"
    assert decode(b"caf\xe9", "iso-8859-1") == "café"


def test_a_declared_charset_counts_where_the_bytes_are_no_utf_8() -> None:
    assert decode("Łódź".encode("iso-8859-2"), "ISO-8859-2") == "Łódź"
    assert decode("Łódź".encode(), "ISO-8859-2") == "Łódź"
    assert decode(b"caf\xe9", "no-such-charset") == "café"


def test_mixed_encodings_in_one_line() -> None:
    mixed = "Zócalo ".encode() + "Café".encode("cp1252") + " “x”".encode()
    assert decode(mixed) == "Zócalo Café “x”"


def test_no_byte_is_lost() -> None:
    everything = bytes(range(1, 256)) * 2
    assert len(decode(everything)) == len(everything)


def test_what_is_normalised_and_what_is_not() -> None:
    assert clean("\ufeffa\r\nb\rc\0d\ud800e") == "a\nb\ncde"
    assert clean("\ud83d\ude00") == "😀"
    kept = "\u200d\u00a0\u2028\u200f\x0c\ufeff"
    assert clean("a" + kept) == "a" + kept


@given(st.binary(max_size=200))
def test_any_bytes_become_text_that_utf_8_can_hold(data: bytes) -> None:
    text = decode(data)
    assert text.encode().decode() == text
    assert "\r" not in text
    assert "\0" not in text
