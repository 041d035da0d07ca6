"""Files to bytes: refuses what is no readable, ordinary file of a sensible size."""

from __future__ import annotations

import stat
from pathlib import Path

from polemic.errors import InputTooLarge, ReadingError, UnsupportedFormat
from polemic.reading.limits import MAX_BYTES


def load(path: Path) -> bytes:
    """The bytes of the file at `path`."""
    where = str(path)
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            raise UnsupportedFormat("it is a directory", where=where, remedy="name the files in it")
        if not stat.S_ISREG(status.st_mode):
            raise UnsupportedFormat(
                "it is a pipe, socket or device", where=where, remedy="save its content to a file"
            )
        check_size(status.st_size, where)
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise ReadingError("there is no such file", where=where, remedy="check the name") from error
    except PermissionError as error:
        raise ReadingError(
            "it may not be read", where=where, remedy="ask for permission to read it"
        ) from error
    except (OSError, ValueError) as error:
        raise ReadingError(
            f"it cannot be read: {error}", where=where, remedy="check the name and the disk"
        ) from error
    check_size(len(data), where)
    return data


def check_size(size: int, where: str) -> None:
    """Raise `InputTooLarge` beyond the limit of bytes."""
    if size > MAX_BYTES:
        raise InputTooLarge(
            f"it has {size:,} bytes, the limit is {MAX_BYTES:,}",
            where=where,
            remedy="split it into articles",
        )
