"""One thread for linear algebra: matrices of an article are too small to gain from more."""

from __future__ import annotations

from contextlib import AbstractContextManager
from functools import cache
from typing import Any

from threadpoolctl import ThreadpoolController


def one_thread() -> AbstractContextManager[Any]:
    """Limits linear algebra to one thread; others would wait for work at full load."""
    limited: AbstractContextManager[Any] = _controller().limit(limits=1)
    return limited


@cache
def _controller() -> Any:
    """The libraries of linear algebra that numpy is loaded with."""
    return ThreadpoolController().select(user_api="blas")
