"""Files written wholly or not at all, and standard output piece by piece."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Iterable
from errno import EACCES
from pathlib import Path

from polemic.errors import PolemicError

# A lone surrogate (from a file name that is not UTF-8) becomes its escape, which JSON reads back.
UNENCODABLE = "backslashreplace"


def encode(chunk: str | bytes) -> bytes:
    """The text as UTF-8, whatever it holds; bytes as they are."""
    return chunk if isinstance(chunk, bytes) else chunk.encode("utf-8", UNENCODABLE)


def put(chunks: Iterable[str | bytes], path: Path | None) -> None:
    """Write the pieces to a file, or to standard output, each as soon as it is there."""
    if path is not None:
        write(chunks, path)
        return
    out = getattr(sys.stdout, "buffer", None)
    if out is None:
        raise PolemicError(
            "cannot write: closed", where="standard output", remedy="name a file with -o"
        )
    for chunk in chunks:
        out.write(encode(chunk))
        out.flush()


def write(chunks: Iterable[str | bytes], path: Path) -> None:
    """Write the pieces to a file beside `path` and rename it when it is complete."""
    target = path.resolve()  # a link stays a link, and its file is replaced
    try:
        if path.exists():
            if not path.is_file():  # a device or a pipe is written to, never replaced
                _write_to(path, chunks)
                return
            if not os.access(path, os.W_OK):
                raise PermissionError(EACCES, os.strerror(EACCES))
        mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
        descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
    except OSError as error:
        raise _unwritable(path, error) from error
    draft = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            for chunk in chunks:
                file.write(encode(chunk))
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(mode)
        draft.replace(target)
    except OSError as error:
        raise _unwritable(path, error) from error
    finally:
        draft.unlink(missing_ok=True)


def _write_to(path: Path, chunks: Iterable[str | bytes]) -> None:
    with path.open("wb") as file:
        for chunk in chunks:
            file.write(encode(chunk))


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask


def _unwritable(path: Path, error: OSError) -> PolemicError:
    return PolemicError(
        f"cannot write: {error.strerror or error}",
        where=str(path),
        remedy="name a file in a folder that exists and that you may write to",
    )
