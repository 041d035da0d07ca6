"""Small products run on one thread: starting more takes longer than the product itself."""

from __future__ import annotations

from contextlib import AbstractContextManager, nullcontext
from functools import cache
from typing import Any

#: Networks of more actors than this gain from all threads.
_MANY = 3_000


def few_threads(size: int) -> AbstractContextManager[Any]:
    """Limits linear algebra to one thread where matrices have this few rows.

    Without threadpoolctl nothing is limited, and nothing but the time differs.
    """
    controller = _controller()
    if controller is None or size > _MANY:
        return nullcontext()
    limited: AbstractContextManager[Any] = controller.limit(limits=1)
    return limited


@cache
def _controller() -> Any:
    """The libraries of linear algebra that numpy is loaded with."""
    try:
        from threadpoolctl import ThreadpoolController
    except ImportError:
        return None
    return ThreadpoolController().select(user_api="blas")
