"""Bad inputs are refused with file, reason and remedy, fast, and never take the process down."""

from __future__ import annotations

import os
import socket
import time
from pathlib import Path

import pytest

from polemic.errors import (
    EmptyInput,
    InputTooLarge,
    ReadingError,
    UnsupportedFormat,
    UnsupportedLanguage,
)
from polemic.reading import from_text, read, read_bytes, reject

PROSE = "The strike goes on in the harbour, and nobody knows how it will end, said the union. "
ARTICLE = f"<h1>Dockers strike</h1><p>{PROSE * 2}</p><p>{PROSE * 3}</p>"


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("empty.txt", b""),
        ("empty.pdf", b""),
        ("white.txt", b" \n\t \r\n\xc2\xa0"),
        ("mark.txt", b"\xef\xbb\xbf"),
        ("dots.txt", b"... --- ..."),
        ("numbers.txt", b"1 2 3 4 5"),
        ("empty.html", b"<html></html>"),
        ("script.html", b"<html><script>var strike = 'the workers of the harbour'</script></html>"),
        ("menus.html", b"<html><nav><a href=/>Home</a></nav><footer>All rights reserved.</footer>"),
        ("frames.html", b"<html><frameset><frame src=top.htm></frameset></html>"),
        ("unclosed.html", b"<html><!-- the strike goes on"),
        ("empty.md", b"---\ntitle: ''\n---\n"),
        (
            "menu.txt",
            b"Read more: the strike\n\nSubscribe to our newsletter for the news of the day\n",
        ),
    ],
)
def test_nothing_in_it(name: str, data: bytes) -> None:
    with pytest.raises(EmptyInput) as caught:
        read_bytes(data, name)
    assert caught.value.where == name
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("paper.pdf", b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        ("paper.txt", b"%PDF-1.7\n%\xe2\xe3", "PDF"),
        ("paper.docx", b"PK\x03\x04\x14\x00", "office document"),
        ("paper.rtf", b"{\\rtf1\\ansi The strike goes on}", "RTF"),
        ("scan.html", b"\x89PNG\r\n\x1a\n", "image"),
        ("corpus.jsonl", b'{"text": "The strike goes on"}', "data"),
        ("corpus.csv", b"text,date\nThe strike goes on,1998\n", "table"),
        ("corpus.txt.gz", b"\x1f\x8b\x08\x00", "gzip"),
        ("a.out", b"\x7fELF\x02\x01\x01\x00", "program"),
        ("nul.txt", b"\0" * 5000, "binary"),
        ("junk.txt", bytes(range(256)) * 40, "binary"),
        ("junk.html", b"<html>" + bytes(range(32)) * 40, "binary"),
    ],
)
def test_what_is_no_text(name: str, data: bytes, reason: str) -> None:
    with pytest.raises(UnsupportedFormat, match=reason) as caught:
        read_bytes(data, name)
    assert caught.value.where == name
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("line.txt", b"a" * 10_000_000),
        ("words.txt", b"strike " * 100_000),
        ("words.html", b"<html><p>" + b"strike " * 200_000),
        ("deep.html", b"<html><body>" + b"<div>" * 50_000 + b"x" + b"</div>" * 50_000),
        ("deep-inline.html", b"<html>" + b"<b><i>" * 25_000 + PROSE.encode()),
        ("deep-lists.html", b"<html>" + b"<ul><li>" * 50_000 + PROSE.encode()),
        ("deep-unknown.html", b"<html>" + b"<x-y>" * 50_000 + PROSE.encode()),
        ("deep-terms.html", b"<html><dl>" + b"<dd>" * 50_000 + PROSE.encode()),
        ("tags.html", b"<html>" + b"<p></p>" * 100_000 + PROSE.encode()),
        ("attributes.html", b"<p " + b" ".join(b"a%d" % i for i in range(100_000)) + b">"),
        ("deep.md", b"<div>" * 40_000 + PROSE.encode()),
        ("marks.md", b"![[" * 100_000),
    ],
)
def test_too_large_is_refused_fast(name: str, data: bytes) -> None:
    started = time.process_time()
    with pytest.raises(InputTooLarge) as caught:
        read_bytes(data, name)
    assert time.process_time() - started < 2
    assert caught.value.where == name
    assert caught.value.remedy


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("paragraphs.html", b"<html>" + b"<p>" * 50_000 + PROSE.encode()),
        ("scripts.html", b"<html><p>" + PROSE.encode() + b"<script" * 300_000),
        ("comments.html", b"<html><p>" + PROSE.encode() + b"<!--" * 300_000),
        ("brackets.txt", PROSE.encode() + b"\n" + b"[" * 300_000),
        ("bytes.txt", PROSE.encode() * 5000),
        ("spaces.txt", PROSE.encode() + b" " * 400_000 + PROSE.encode()),
        ("lines.txt", PROSE.encode() + b"\n" * 400_000 + PROSE.encode()),
        ("dashes.txt", b"LIMA" + b", A" * 3_000 + b" -- " + PROSE.encode() * 2000),
    ],
)
def test_odd_shapes_are_read_fast(name: str, data: bytes) -> None:
    started = time.process_time()
    assert "harbour" in read_bytes(data, name).text
    assert time.process_time() - started < 4


def test_another_language_is_named() -> None:
    with pytest.raises(UnsupportedLanguage, match="Spanish") as caught:
        read_bytes(
            "La huelga en el puerto continúa y nadie sabe cómo va a terminar, dijo.".encode(),
            "a.txt",
        )
    assert caught.value.where == "a.txt"


def test_stray_control_characters_and_surrogates() -> None:
    document = read_bytes(PROSE.replace("strike", "str\0ike").encode() * 3, "nul.txt")
    assert document.text == PROSE * 3
    assert from_text(f"{PROSE}\ud800\udfff \udc00").text == f"{PROSE}\U000103ff "


def test_mixed_encodings_keep_every_letter() -> None:
    data = PROSE.encode() + "Zócalo “one” ".encode() + "Café “two”".encode("cp1252")
    assert read_bytes(data, "mixed.txt").text.endswith("Zócalo “one” Café “two”")


def test_emoji_and_marks_count_as_code_points() -> None:
    said = f"{PROSE}👨‍👩‍👧 e\u0301 \u202eabc\u202c 🇲🇽"
    document = read_bytes(said.encode(), "emoji.txt")
    assert document.text == said
    assert document.blocks[-1].end == len(said)


def test_a_script_in_the_title_is_inert_text() -> None:
    page = (
        "<html><head><title><script>alert(1)</script>Dockers strike</title></head><body>"
        f"<h1>Dockers &lt;script&gt;alert(2)&lt;/script&gt; strike<script>alert(3)</script></h1>"
        f"<p>{PROSE * 2}</p><p>{PROSE * 3}</p>"
    )
    document = read_bytes(page.encode(), "script.html")
    assert document.title == "Dockers <script>alert(2)</script> strike"
    assert "alert(3)" not in document.text
    assert "alert(1)" not in document.text


def test_files_that_are_none(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    for name in ("", "missing.txt", "pipe", "loop.txt", "a\0b.txt", "x" * 300 + ".txt"):
        with pytest.raises(ReadingError) as caught:
            read(tmp_path / name)
        assert caught.value.where == str(tmp_path / name)
        assert caught.value.remedy
    with pytest.raises(UnsupportedFormat, match="device"):
        read("/dev/zero")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "secret.txt"
    path.write_text(PROSE)
    path.chmod(0)
    with pytest.raises(ReadingError, match="may not be read"):
        read(path)


def test_a_reject_says_which_file_why_and_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    with pytest.raises(ReadingError) as caught:
        read(path)
    record = reject(caught.value, path)
    assert (record.path, record.outcome) == (str(path), "empty")
    assert record.reason
    assert record.remedy
    assert record.id == reject(caught.value, path).id


def test_a_page_asks_nothing_of_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    page = (
        '<!DOCTYPE html SYSTEM "http://example.org/x.dtd"><html><head>'
        '<link rel=stylesheet href="http://example.org/x.css"><base href="http://example.org/">'
        f'</head><body>{ARTICLE}<iframe src="http://example.org"></iframe><img src="http://e.org/i">'
    )
    assert read_bytes(page.encode(), "page.html").title == "Dockers strike"


def test_entities_that_multiply_do_not() -> None:
    bomb = (
        '<!DOCTYPE html [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">'
        f'<!ENTITY c "&b;&b;&b;&b;">]><html><body><p>&c;</p>{ARTICLE}'
    )
    assert len(read_bytes(bomb.encode(), "bomb.html").text) < 2 * len(bomb)


def test_an_undated_page_stays_undated() -> None:
    page = f"<html><body>{ARTICLE}<footer>Copyright 2019 The Harbour Press</footer></body></html>"
    assert read_bytes(page.encode(), "page.html").published is None
