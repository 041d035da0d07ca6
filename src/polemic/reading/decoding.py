"""Bytes to text: no byte is dropped in silence, and what remains are code points one can count."""

from __future__ import annotations

import codecs
import re

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Charsets of pages. Latin-1 is left out: pages that name it mean Windows-1252, as browsers know.
_CHARSETS = re.compile(
    r"(?:iso-?8859-(?!1$)|windows-|cp|koi8|mac|big5|gb|euc|shift|sjis|johab|hz)", re.IGNORECASE
)
_SURROGATE = re.compile("[\ud800-\udfff]")
_LEGACY = "polemic.windows-1252"


def _as_windows_1252(error: UnicodeError) -> tuple[str, int]:
    """The bytes that are no UTF-8, as Windows-1252, or as Latin-1 where that has no character."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.end]
    return "".join(_windows_1252(byte) for byte in bad), error.end


def _windows_1252(byte: int) -> str:
    try:
        return bytes([byte]).decode("cp1252")
    except UnicodeDecodeError:
        return chr(byte)


codecs.register_error(_LEGACY, _as_windows_1252)


def decode(data: bytes, declared: str | None = None) -> str:
    """The text in `data`: by its byte-order mark, as UTF-8, as declared, as Windows-1252."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return clean(data[len(mark) :].decode(encoding, errors="replace"))
    wide = wide_encoding(data)
    if wide:
        return clean(data.decode(wide, errors="replace"))
    try:
        return clean(data.decode("utf-8"))
    except UnicodeDecodeError:
        return clean(_decode_legacy(data, declared))


def has_mark(data: bytes) -> bool:
    """Whether the bytes open with a byte-order mark."""
    return any(data.startswith(mark) for mark, _ in _BOMS)


def _decode_legacy(data: bytes, declared: str | None) -> str:
    if declared and _CHARSETS.match(declared):
        try:
            return data.decode(declared)
        except (LookupError, UnicodeError):
            pass  # a page that misstates its charset is read as one that states none
    return data.decode("utf-8", errors=_LEGACY)


def wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a byte-order mark shows as a NUL in every other byte of English."""
    head = data[:4096]
    half = len(head) // 2
    if half < 8:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    if odd > 0.6 * half and even < 0.1 * half:
        return "utf-16-le"
    if even > 0.6 * half and odd < 0.1 * half:
        return "utf-16-be"
    return None


def clean(text: str) -> str:
    """The text without byte-order mark, CR, NUL and lone surrogates; all else stays."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if _SURROGATE.search(text):
        # Halves that belong together become one character, the others go.
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", errors="ignore")
    return text
