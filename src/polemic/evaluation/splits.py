"""Held-out parts of data that come without a development split, the same for everyone."""

from hashlib import sha256


def held_out(key: str, percent: int) -> bool:
    """Whether the item of this key belongs to the held-out part of about that many percent."""
    return int.from_bytes(sha256(key.encode("utf-8")).digest()[:4], "big") % 100 < percent


def plover_held_out(sentence: str) -> bool:
    """The held-out 15 percent of the PLOVER sentences; never trained on."""
    return held_out(sentence.strip(), 15)


def newsmtsc_held_out(gid: str) -> bool:
    """The held-out 12 percent of the NewsMTSC articles; never trained on."""
    return held_out("_".join(gid.split("_")[:3]), 12)
