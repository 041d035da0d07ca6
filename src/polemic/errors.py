"""The errors polemic raises: each says what went wrong, where, and what to do next."""

from __future__ import annotations

from typing import ClassVar


class PolemicError(Exception):
    """Base of all errors of polemic.

    `reason` says what is wrong, `where` names the file, record or option, `remedy` the next step.
    """

    def __init__(self, reason: str, *, where: str = "", remedy: str = "") -> None:
        self.reason = reason
        self.where = where
        self.remedy = remedy
        super().__init__(str(self))

    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.reason}" + (f" ({self.remedy})" if self.remedy else "")


class ReadingError(PolemicError):
    """An input that cannot be coded; `outcome` is what its reject record says."""

    outcome: ClassVar[str] = "failed"


class EmptyInput(ReadingError):
    """Nothing to read in the input."""

    outcome = "empty"


class UnsupportedLanguage(ReadingError):
    """A text in a language that polemic does not read."""

    outcome = "unsupported_language"


class InputTooLarge(ReadingError):
    """An input beyond the limits of reading."""

    outcome = "too_large"


class UnsupportedFormat(ReadingError):
    """A file that is not an article in a format that polemic reads."""

    outcome = "unsupported_format"


class DuplicateInput(ReadingError):
    """An article that was coded in the same run already."""

    outcome = "duplicate"


class DataError(PolemicError):
    """A file of the user's (actors, corrections, records) that does not hold what it should."""


class ModelError(PolemicError):
    """Missing, truncated or altered weights."""


class UsageError(PolemicError):
    """An option or name that does not exist."""
