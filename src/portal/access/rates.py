"""How often one address may ask."""

from __future__ import annotations

import time

from django.core.cache import cache

from portal.access.person import Person
from portal.access.tiers import limits_of
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


def allow_api(person: Person, address: str) -> None:
    """Count one API request of *person*: as many a minute as their tier has.

    Visitors are told apart by their *address*.
    """
    whose = address if person.id is None else f"account-{person.id}"
    allow("api", whose, times=limits_of(person).api_requests)


def allow_bulk(person: Person) -> None:
    """Count one archive of many documents that *person* takes: 6 in ten minutes."""
    allow("bulk", f"account-{person.id}", times=6, seconds=600)


def note_wrong_key(address: str) -> None:
    """Count one API key of *address* that is none: after 30 a minute it is told to wait."""
    allow("wrong-key", address, times=30)
