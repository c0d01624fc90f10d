"""How often one address may ask."""

from __future__ import annotations

import time

from django.core.cache import cache

from portal.errors import TooManyRequestsError


def allow(action: str, address: str, *, times: int, seconds: int = 60) -> None:
    """Count one *action* of *address*; raise ``TooManyRequestsError`` beyond *times* a window."""
    window = int(time.time()) // seconds
    key = f"rate:{action}:{address}:{window}"
    cache.add(key, 0, timeout=seconds * 2)
    try:
        count = cache.incr(key)
    except ValueError:  # the entry was thrown out between the two calls: the count starts anew
        count = 1
    if count > times:
        raise TooManyRequestsError(seconds)


def allow_trial(address: str) -> None:
    """Count one "Đọc thử" of *address*: 20 a minute."""
    allow("trial", address, times=20)


def allow_api(address: str) -> None:
    """Count one API request of *address*: 240 a minute."""
    allow("api", address, times=240)
