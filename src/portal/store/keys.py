"""Keys of programs put in and got out."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import date, datetime

from portal.store.models import Account, ApiKeyRow


@dataclass(frozen=True, slots=True)
class ApiKey:
    """A key as its owner sees it: never the key itself."""

    id: int
    name: str
    made_at: datetime
    used_on: date | None


def make(account_id: int, name: str) -> str:
    """Make a key for an account; return it, for the only time."""
    key = f"vb_{secrets.token_urlsafe(32)}"
    ApiKeyRow.objects.create(account_id=account_id, name=name[:100], digest=_digest(key))
    return key


def of_account(account_id: int) -> tuple[ApiKey, ...]:
    """Return the keys of an account."""
    rows = ApiKeyRow.objects.filter(account_id=account_id)
    return tuple(ApiKey(row.pk, row.name, row.made_at, row.used_on) for row in rows)


def remove(account_id: int, key_id: int) -> None:
    """End a key of an account; others' are not touched."""
    ApiKeyRow.objects.filter(account_id=account_id, pk=key_id).delete()


def account_of(key: str, on: date) -> Account | None:
    """Return the account that a key acts for, ``None`` if it is no key or the account is closed."""
    row = ApiKeyRow.objects.filter(digest=_digest(key)).select_related("account").first()
    if row is None or not row.account.is_active:
        return None
    if row.used_on != on:
        ApiKeyRow.objects.filter(pk=row.pk).update(used_on=on)
    return row.account


def _digest(key: str) -> str:
    return hashlib.sha256(key.encode()).hexdigest()
