"""Passwords of coders as DNA 3 keeps them: salted, hashed many times, base64."""

from __future__ import annotations

import hmac
import os
from base64 import b64decode, b64encode
from hashlib import sha256

_SALT = 16
_ROUNDS = 100_000


def hashed(password: str, salt: bytes | None = None) -> str:
    """What DNA stores for a password."""
    salt = os.urandom(_SALT) if salt is None else salt
    digest = salt + password.encode("utf-8")
    for _ in range(_ROUNDS):
        digest = sha256(digest).digest()
    return b64encode(salt + digest).decode("ascii")


def matches(password: str, stored: str) -> bool:
    """Whether the password is the one that was stored."""
    return hmac.compare_digest(hashed(password, b64decode(stored)[:_SALT]), stored)
