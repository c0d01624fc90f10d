"""Garbage collection held back while one file goes down the road."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def without_collecting() -> Iterator[None]:
    """Hold back the search for circles of dead objects, then let it go on as before.

    Lines, cells, nodes and references of a long text are hundreds of thousands of living objects,
    and the search walks through all of them again and again: a third of the time of reading, a
    quarter of that of the road.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()
