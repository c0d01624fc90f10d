"""Keys with which a person's programs use the API."""

from __future__ import annotations

from portal.access import Person
from portal.errors import CannotBeDoneError, NotAllowedError
from portal.store import keys
from portal.store.keys import ApiKey

_MOST_KEYS = 20


def mine(person: Person) -> tuple[ApiKey, ...]:
    """Return the keys of *person*."""
    return keys.of_account(_account(person))


def make(person: Person, name: str) -> str:
    """Make a key that may do what *person* may; it is shown this once."""
    if len(keys.of_account(_account(person))) >= _MOST_KEYS:
        raise CannotBeDoneError(f"mỗi người có nhiều nhất {_MOST_KEYS} khóa: hãy bỏ bớt")
    return keys.make(_account(person), name.strip() or "khóa")


def remove(person: Person, key_id: int) -> None:
    """End a key of *person*."""
    keys.remove(_account(person), key_id)


def _account(person: Person) -> int:
    if person.id is None:
        raise NotAllowedError("hãy đăng nhập để dùng khóa API")
    return person.id
