"""Keys in pieces that one question to the database may hold."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
_MOST = 500  # keys of one query: SQLite binds so many at once


def batches(keys: Sequence[T]) -> Iterator[Sequence[T]]:
    """Yield *keys* in order, some hundreds at a time."""
    for start in range(0, len(keys), _MOST):
        yield keys[start : start + _MOST]
